import { TextDecoder } from 'node:util'
import { CsvError, parse } from 'csv-parse'
import { SourceError } from '../../source.ts'

/** A row of a table, with the spreadsheet's number of it: the header is row 1. */
export interface CsvRecord {
  /** By the column's name, in lower case; a cell that is not there is empty. */
  readonly cells: Readonly<Record<string, string>>
  readonly row: number
}

export interface CsvFault {
  readonly fault: string
  readonly row: number
}

/** Of one row, in characters: far above the longest there is. */
const LONGEST_ROW = 1024 * 1024
const DELIMITERS = [',', ';', '\t'] as const

/**
 * The rows of a table, one after another, separated by commas, semicolons or tabs. Text has to be in UTF-8, or in UTF-16
 * with its mark, as spreadsheets write it. A row that cannot be read is told, and the next one is read. Throws
 * SourceError for a table that is none.
 */
export async function* csvRecords(source: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRecord | CsvFault> {
  const text = decoded(source)
  const { header, rest } = await withHeader(text)
  if (header.trim() === '') throw new SourceError('refused', 'the table is empty; its first row has the columns')
  const skipped: CsvFault[] = []
  let row = 1
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(header),
    columns: (names: string[]) => checkedNames(names),
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
    skip_records_with_error: true,
    on_skip: (error) => {
      row++
      skipped.push({ fault: inWords(error), row })
      return undefined
    },
  })
  const feeding = feed(rest, parser)
  try {
    for await (const record of parser) {
      yield* skipped.splice(0)
      row++
      yield { cells: Object.freeze(record as Record<string, string>), row }
    }
    await feeding
  } catch (error) {
    // Both fail at once; the one that is not awaited must not end the process.
    feeding.catch(() => {})
    if (error instanceof CsvError) throw new SourceError('refused', `row ${row + 1}: ${inWords(error)}`)
    throw error
  }
  yield* skipped
}

async function feed(text: AsyncIterable<string>, parser: ReturnType<typeof parse>): Promise<void> {
  try {
    for await (const part of text) {
      if (parser.destroyed) return
      if (!parser.write(part)) await new Promise((resolve) => parser.once('drain', resolve).once('close', resolve))
    }
    parser.end()
  } catch (error) {
    parser.destroy(error instanceof Error ? error : new Error(String(error)))
    throw error
  }
}

async function* decoded(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  let lines = 1
  for await (const chunk of source) {
    decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : 'utf-8', { fatal: true })
    let text: string
    try {
      text = decoder.decode(chunk, { stream: true })
    } catch {
      throw new SourceError(
        'refused',
        `the table is not text in UTF-8, after line ${lines}; save it as "CSV UTF-8", so that no letters are lost`,
      )
    }
    lines += text.split('\n').length - 1
    yield text
  }
}

/** Reads on to the end of the first line, and gives everything again. */
async function withHeader(text: AsyncGenerator<string>) {
  let begun = ''
  for (let next = await text.next(); !next.done; next = await text.next()) {
    begun += next.value
    if (begun.includes('\n') || begun.length > LONGEST_ROW) break
  }
  async function* rest() {
    yield begun
    yield* text
  }
  return { header: begun.split('\n')[0] ?? '', rest: rest() }
}

function delimiterOf(header: string): string {
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ','
}

function checkedNames(names: readonly string[]): string[] {
  const plain = names.map((name) => name.trim().toLowerCase())
  const twice = plain.find((name, at) => name !== '' && plain.indexOf(name) !== at)
  if (twice !== undefined) throw new SourceError('refused', `the column "${twice}" stands twice; delete one of them`)
  return plain.map((name, at) => (name === '' ? `column ${at + 1}` : name))
}

function inWords(error: Error | undefined): string {
  const code = error instanceof CsvError ? error.code : undefined
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a quotation mark is opened and never closed'
  if (code === 'CSV_MAX_RECORD_SIZE')
    return `it has more than ${LONGEST_ROW} characters; is a quotation mark missing in it?`
  return error?.message ?? 'it cannot be read'
}
