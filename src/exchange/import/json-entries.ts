/** One entry of a JSON file. */
export interface JsonEntry {
  readonly value: unknown
  readonly place: Place
}

/** What stands where an entry should, or follows after the last one. */
export interface BrokenJson {
  readonly fault: string
  readonly place: Place
}

/** `line` counts from 1, `byte` from 0. */
export interface Place {
  readonly line: number
  readonly byte: number
}

/** Of one entry, in bytes: far above the largest there is. */
const LONGEST = 16 * 1024 * 1024

const NEWLINE = 0x0a
const QUOTE = 0x22
const BACKSLASH = 0x5c
const [OPEN_LIST, CLOSE_LIST] = [0x5b, 0x5d]
const [OPEN_OBJECT, CLOSE_OBJECT] = [0x7b, 0x7d]

/**
 * The entries of a JSON array, one after another, without ever holding more than one of them: the array is the whole
 * text, or a member of the outermost object with one of the names in `lists`. An object without any such member is one
 * entry, and objects that follow one another, as in JSON Lines, are one each. What cannot be read is told with its place,
 * and the next entry is read.
 */
export async function* jsonEntries(
  source: AsyncIterable<Uint8Array>,
  lists: readonly string[] = [],
): AsyncGenerator<JsonEntry | BrokenJson> {
  const splitter = createSplitter(lists)
  for await (const chunk of source) yield* splitter.push(chunk)
  yield* splitter.end()
}

/** Divides the text at its brackets; what is between them is left to JSON.parse. */
function createSplitter(lists: readonly string[]) {
  let line = 1
  /** Bytes before the current chunk. */
  let offset = 0
  /** Brackets that are open. */
  let depth = 0
  /** How many of them are around the entries. */
  let level = 0
  let isInString = false
  let isEscaped = false
  let isFirst = true
  /** The outermost object has turned out to hold lists: the rest of it is no entry. */
  let isShell = false
  let entry = noEntry()

  function* push(chunk: Uint8Array): Generator<JsonEntry | BrokenJson> {
    /** Where the part of this chunk that belongs to the entry begins. */
    let from = 0
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0
      if (byte === NEWLINE) line++
      if (isInString) {
        if (isEscaped) isEscaped = false
        else if (byte === BACKSLASH) isEscaped = true
        else if (byte === QUOTE) isInString = false
        continue
      }
      if (depth === level) {
        const isClosing = byte === CLOSE_LIST || byte === CLOSE_OBJECT
        if (byte <= 0x20 || byte === 0x2c || isClosing) {
          if (entry.place) yield* finish(chunk.subarray(from, at))
          if (!isClosing) continue
          const place = { line, byte: offset + at }
          if (level === 0 || byte === CLOSE_OBJECT) {
            yield { fault: `"${String.fromCharCode(byte)}" closes nothing`, place }
            continue
          }
          depth--
          level = 0
          if (isShell) entry = begin(place)
          from = at
          continue
        }
        // The mark of the byte order, which some programs write first, has three bytes.
        if (offset + at < 3 && byte >= 0xbb) continue
        if (isFirst && byte === OPEN_LIST) {
          isFirst = false
          depth = 1
          level = 1
          continue
        }
        if (!entry.place) {
          entry = begin({ line, byte: offset + at })
          from = at
        }
      }
      isFirst = false
      if (byte === QUOTE) isInString = true
      else if (byte === OPEN_OBJECT) depth++
      else if (byte === OPEN_LIST) {
        depth++
        if (depth !== 2 || level !== 0 || lists.length === 0) continue
        take(chunk.subarray(from, at))
        from = at
        if (!isList(entry.parts)) continue
        isShell = true
        level = 2
        entry = noEntry()
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        depth--
        if (depth !== level) continue
        yield* finish(chunk.subarray(from, at + 1))
        from = at + 1
      }
    }
    if (entry.place) take(chunk.subarray(from))
    offset += chunk.length
  }

  function take(part: Uint8Array): void {
    entry.length += part.length
    if (entry.length > LONGEST) entry.parts = []
    else if (part.length > 0) entry.parts.push(part)
  }

  function* finish(last: Uint8Array): Generator<JsonEntry | BrokenJson> {
    take(last)
    const { place, parts, length } = entry
    entry = noEntry()
    if (depth === 0 && level === 0 && isShell) isShell = false
    else if (place && length > LONGEST) yield { fault: `it is longer than ${LONGEST} bytes`, place }
    else if (place) yield parsed(Buffer.concat(parts), place)
  }

  /** Whether a list that begins after `parts` is one with entries. */
  function isList(parts: readonly Uint8Array[]): boolean {
    const [, name] = /"([^"\\]*)"\s*:\s*$/.exec(tailOf(parts)) ?? []
    return name !== undefined && lists.includes(name)
  }

  function* end(): Generator<JsonEntry | BrokenJson> {
    if (depth > 0 || isInString) {
      const from = entry.place && !isShell ? `, within what begins at line ${entry.place.line}` : ''
      yield { fault: `the file ends in the middle${from}`, place: { line, byte: offset } }
    } else if (entry.place) yield* finish(new Uint8Array())
  }

  return { push, end }
}

interface Begun {
  readonly place: Place | undefined
  parts: Uint8Array[]
  length: number
}

function noEntry(): Begun {
  return { place: undefined, parts: [], length: 0 }
}

function begin(place: Place): Begun {
  return { place, parts: [], length: 0 }
}

/** The last characters, more than a name has. */
function tailOf(parts: readonly Uint8Array[]): string {
  let tail = ''
  for (let at = parts.length - 1; at >= 0 && tail.length < LONGEST_NAME; at--)
    tail = Buffer.from(parts[at]?.subarray(-LONGEST_NAME) ?? []).toString('latin1') + tail
  return tail
}

const LONGEST_NAME = 60

const utf8 = new TextDecoder('utf-8', { fatal: true })

function parsed(bytes: Uint8Array, place: Place): JsonEntry | BrokenJson {
  let text: string
  try {
    text = utf8.decode(bytes)
  } catch {
    return { fault: 'it is not text in UTF-8; save the file as UTF-8', place }
  }
  try {
    return { value: JSON.parse(text) as unknown, place }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const [, lines] = /\(line (\d+) column \d+\)/.exec(reason) ?? []
    return {
      fault: reason.replace(/ in JSON at position .*$/s, '').replace(/, (?:\.\.\.)?".*$/s, ''),
      place: { line: place.line + Number(lines ?? 1) - 1, byte: place.byte },
    }
  }
}
