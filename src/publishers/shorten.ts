import type { PlainTextOptions } from '../bots/plain.ts'
import { splitMessage } from '../bots/split.ts'
import { DeliveryError } from '../errors.ts'
import type { Locale } from '../locale.ts'
import { type Block, type Run, runText } from '../message.ts'
import type { Post, Preview } from './publisher.ts'
import { type PostText, postText, withLinks } from './text.ts'

export interface ShortenOptions extends PlainTextOptions {
  /** In the units of `length`. */
  readonly limit: number
  /** How the network counts. Must not shrink when the text grows. */
  readonly length: (text: string) => number
}

export type ShortText = PostText & Preview

/**
 * The text of a post as a network takes it. A longer one ends with a block, else a list item, a sentence, a word,
 * with "…" where no sentence ends; its link stays whole, and so does every address in what is left. Only a link that
 * is longer than the limit by itself makes a longer text: see {@link requireFit}.
 */
export function shorten(post: Post, { limit, length, ...rendering }: ShortenOptions): ShortText {
  const asPreview = (rendered: PostText, shortened: boolean): ShortText => ({
    ...rendered,
    length: length(rendered.text),
    limit,
    shortened,
  })
  const whole = asPreview(postText(post, rendering), false)
  if (whole.length <= limit) return whole
  const blocks = withLinks(post.message.blocks)
  const short = (some: readonly Block[]) => postText({ ...post, message: { ...post.message, blocks: some } }, rendering)
  // The link may stand in what is cut off: it has its room in any case.
  const room = limit - length(post.link === undefined ? ' …' : ` …\n\n${post.link}`)
  const size = (some: readonly Block[]) =>
    length(postText({ message: { locale: post.message.locale, blocks: some } }, rendering).text)
  const kept = room > 0 ? cut(post.message.locale, blocks, room, size) : []
  return asPreview(short(marked(kept)), true)
}

/** Throws DeliveryError `rejected` when there is nothing to post, or a link alone is longer than a post can be. */
export function requireFit({ text, length, limit }: Preview): void {
  if (text === '') throw new DeliveryError('rejected', 'the post has no text')
  if (length > limit)
    throw new DeliveryError('rejected', `the post's link is longer than a post can be (${length} of ${limit})`)
}

const NO_MEDIA = { caption: 0, files: { download: 0, upload: 0, album: 1 } }

function cut(
  locale: Locale,
  blocks: readonly Block[],
  room: number,
  size: (blocks: readonly Block[]) => number,
): readonly Block[] {
  const parts = splitMessage({ locale, blocks }, { ...NO_MEDIA, text: room }, (part) => size(part.blocks))
  let kept = withoutBroken(parts[0]?.blocks ?? [], blocks)
  // A short name of a long address, which has to be written out, cannot be cut and goes.
  while (kept.length > 0 && size(kept) > room) kept = mapLastRuns(kept, (runs) => runs.slice(0, -1))
  return kept
}

/** A cut can fall into an address: what is left of it leads nowhere and goes. */
function withoutBroken(head: readonly Block[], all: readonly Block[]): readonly Block[] {
  const whole = new Set(all.flatMap(runsOf).map(identity))
  return mapLastRuns(head, (runs) => {
    const last = runs.at(-1)
    const isBroken =
      last !== undefined &&
      typeof last !== 'string' &&
      last.href?.startsWith(last.text) === true &&
      !whole.has(identity(last))
    return isBroken ? runs.slice(0, -1) : runs
  })
}

function marked(blocks: readonly Block[]): readonly Block[] {
  return mapLastRuns(blocks, (runs) => {
    const text = runs.map(runText).join('').trimEnd()
    if (text === '' || SENTENCE_END.test(text)) return runs
    const last = runs.at(-1)
    // A mark inside a link would be read as a part of it; one behind an address as well.
    if (typeof last === 'string') return [...runs.slice(0, -1), `${last.trimEnd()}…`]
    return [...runs, last?.href === undefined ? '…' : ' …']
  })
}

const SENTENCE_END = /[.!?…][)\]"'»”’]*$/

function mapLastRuns(blocks: readonly Block[], change: (runs: readonly Run[]) => readonly Run[]): readonly Block[] {
  const last = blocks.at(-1)
  if (!last) return []
  const before = blocks.slice(0, -1)
  if (last.kind !== 'list') {
    const runs = change(last.runs)
    return runs.length === 0 ? before : [...before, { ...last, runs }]
  }
  const runs = change(last.items.at(-1) ?? [])
  const items = runs.length === 0 ? last.items.slice(0, -1) : [...last.items.slice(0, -1), runs]
  return items.length === 0 ? before : [...before, { ...last, items }]
}

function runsOf(block: Block): readonly Run[] {
  return block.kind === 'list' ? block.items.flat() : block.runs
}

function identity(run: Run): string {
  return typeof run === 'string' ? run : `${run.text}\n${run.href ?? ''}`
}
