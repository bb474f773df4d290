import { type Block, type Media, type OutboundMessage, type Run, runText } from '../message.ts'
import type { Limits } from './platform.ts'

type Blocks = readonly Block[]
type ListBlock = Extract<Block, { kind: 'list' }>
type Cut<T> = { readonly head: T; readonly tail: T }

export type SplitLimits = Pick<Limits, 'text' | 'caption' | 'files'>
type Length = (message: OutboundMessage) => number

/**
 * Splits a message into parts that a platform takes, as `length` counts them: at the end of a block, else of a list
 * item, a sentence, a word, a character. Text, links and numbering go on from part to part; a thread opens with the
 * first part, an attachment comes with the last, and so do buttons. An attachment that leaves no room for the text
 * comes by itself.
 *
 * Media come with as much of the text as fits below them, cut at the end of a sentence at the least, and in several
 * parts when they are more than one album holds. Buttons then come with the last text.
 *
 * `length` must not shrink when blocks grow.
 */
export function splitMessage(
  message: OutboundMessage,
  limits: SplitLimits,
  length: Length,
): readonly OutboundMessage[] {
  const { clearsHistory, thread, media = [], ...text } = message
  const parts = media.length > 0 ? splitMedia(media, text, limits, length) : splitText(text, limits.text, length)
  if (parts.length === 1) return [message]
  const begins = { ...(clearsHistory && { clearsHistory }), ...(thread && { thread }) }
  return parts.map((part, index) => (index === 0 ? { ...part, ...begins } : part))
}

function splitMedia(
  media: readonly Media[],
  text: OutboundMessage,
  limits: SplitLimits,
  length: Length,
): readonly OutboundMessage[] {
  const { locale, blocks, ...extras } = text
  const albums = inAlbums(media, limits.files.album).map((album) => ({ locale, blocks: [], media: album }))
  const [first, ...others] = albums
  if (length(text) <= limits.caption) return [{ ...text, ...first, blocks }, ...others]
  const size = (some: Blocks) => length({ locale, blocks: some })
  // What fits only without its buttons leaves a text for them.
  const room = Math.min(limits.caption, size(blocks) - 1)
  const { head, tail } = cutBlocks(blocks, size, room, locale, 0)
  const rest = splitText({ locale, blocks: tail, ...extras }, limits.text, length)
  return [{ locale, ...first, blocks: head }, ...others, ...rest]
}

function inAlbums(media: readonly Media[], most: number): readonly (readonly Media[])[] {
  return Array.from({ length: Math.ceil(media.length / most) }, (_, index) =>
    media.slice(index * most, (index + 1) * most),
  )
}

function splitText(message: OutboundMessage, limit: number, length: Length): readonly OutboundMessage[] {
  if (length(message) <= limit) return [message]
  const { locale, blocks, ...extras } = message
  const size = (some: Blocks) => length({ locale, blocks: some })
  const parts: OutboundMessage[] = []
  let rest = blocks
  while (rest.length > 0) {
    const excess = length({ locale, blocks: rest, ...extras }) - limit
    if (excess <= 0) break
    // Buttons need a text above them: the last cut leaves some for them.
    const isLast = size(rest) <= limit && !extras.attachment
    const { head, tail } = cutBlocks(rest, size, isLast ? size(rest) - excess : limit, locale)
    parts.push({ locale, blocks: head })
    rest = tail
  }
  if (rest.length > 0 || extras.attachment || extras.buttons) parts.push({ locale, blocks: rest, ...extras })
  return parts
}

/** The head has `least` blocks or a part of one; with none, no sentence is cut. */
function cutBlocks(
  blocks: Blocks,
  size: (blocks: Blocks) => number,
  limit: number,
  locale: string,
  least: 0 | 1 = 1,
): Cut<Blocks> {
  const count = largest(blocks.length, (n) => size(blocks.slice(0, n)) <= limit)
  const kept = blocks.slice(0, count)
  const next = blocks[count]
  const endsInHeading = kept.at(-1)?.kind === 'heading'
  if (next && (endsInHeading || size(kept) < limit / 2)) {
    const anywhere = least > 0 && kept.every((block) => block.kind === 'heading')
    const cut = cutBlock(next, (head) => size([...kept, head]) <= limit, anywhere, locale)
    if (cut) return { head: [...kept, ...cut.head], tail: [...cut.tail, ...blocks.slice(count + 1)] }
  }
  // Without a block cut the message would never end; a heading goes with what it introduces.
  const end = next && endsInHeading && count > least ? count - 1 : Math.max(count, least)
  return { head: blocks.slice(0, end), tail: blocks.slice(end) }
}

/** `anywhere` allows a cut inside a sentence; without it `undefined` says that there is no better place. */
function cutBlock(
  block: Block,
  fits: (head: Block) => boolean,
  anywhere: boolean,
  locale: string,
): Cut<Blocks> | undefined {
  if (block.kind === 'list') return cutList(block, fits, anywhere, locale)
  const cut = cutRuns(block.runs, (runs) => fits({ ...block, runs }), anywhere, locale)
  return cut && { head: [{ ...block, runs: cut.head }], tail: [{ ...block, runs: cut.tail }] }
}

function cutList(
  block: ListBlock,
  fits: (head: Block) => boolean,
  anywhere: boolean,
  locale: string,
): Cut<Blocks> | undefined {
  const from = (index: number): Blocks => {
    const items = block.items.slice(index)
    if (items.length === 0) return []
    return [block.ordered ? { ...block, items, start: (block.start ?? 1) + index } : { ...block, items }]
  }
  const count = largest(block.items.length - 1, (n) => fits({ ...block, items: block.items.slice(0, n) }))
  if (count > 0) return { head: [{ ...block, items: block.items.slice(0, count) }], tail: from(count) }
  const [first] = block.items
  if (!first || !anywhere) return undefined
  const cut = cutRuns(first, (runs) => fits({ ...block, items: [runs] }), anywhere, locale)
  // The rest of the item is a paragraph, so that it gets no mark or number of its own.
  return cut && { head: [{ ...block, items: [cut.head] }], tail: [{ kind: 'paragraph', runs: cut.tail }, ...from(1)] }
}

function cutRuns(
  runs: readonly Run[],
  fits: (head: readonly Run[]) => boolean,
  anywhere: boolean,
  locale: string,
): Cut<readonly Run[]> | undefined {
  const text = runs.map(runText).join('')
  const start = text.length - text.trimStart().length
  const end = text.trimEnd().length
  for (const ends of anywhere ? [sentenceEnds, wordEnds, graphemeEnds, codePointEnds] : [sentenceEnds]) {
    const positions = ends(text, locale).filter((position) => position > start && position < end)
    const headUntil = (position: number) => sliceRuns(runs, 0, text.slice(0, position).trimEnd().length)
    const count = largest(positions.length, (n) => fits(headUntil(positions[n - 1] ?? 0)))
    const position = positions[count - 1]
    if (position === undefined) continue
    const skipped = text.length - text.slice(position).trimStart().length
    return { head: headUntil(position), tail: sliceRuns(runs, skipped, text.length) }
  }
  return undefined
}

function sliceRuns(runs: readonly Run[], from: number, to: number): readonly Run[] {
  const sliced: Run[] = []
  let offset = 0
  for (const run of runs) {
    const whole = runText(run)
    const text = whole.slice(Math.max(0, from - offset), Math.max(0, to - offset))
    if (text !== '') sliced.push(typeof run === 'string' ? text : { ...run, text })
    offset += whole.length
  }
  return sliced
}

type Ends = (text: string, locale: string) => readonly number[]

const sentenceEnds: Ends = (text, locale) => segmentEnds(text, locale, 'sentence')
const graphemeEnds: Ends = (text, locale) => segmentEnds(text, locale, 'grapheme')
const wordEnds: Ends = (text) => Array.from(text.matchAll(/\s+/g), (space) => space.index)

const codePointEnds: Ends = (text) => {
  let end = 0
  return Array.from(text, (character) => (end += character.length))
}

function segmentEnds(text: string, locale: string, granularity: 'sentence' | 'grapheme'): readonly number[] {
  const segments = new Intl.Segmenter(locale, { granularity }).segment(text)
  return Array.from(segments, ({ index, segment }) => index + segment.length)
}

/** The largest n up to `maximum` for which `holds`, given that it holds for every smaller one but 0. */
function largest(maximum: number, holds: (n: number) => boolean): number {
  let low = 0
  let high = maximum
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (holds(middle)) low = middle
    else high = middle - 1
  }
  return low
}
