import { type PlainTextOptions, plainText, type Range } from '../bots/plain.ts'
import type { Block, Run } from '../message.ts'
import { runText } from '../message.ts'
import type { Post } from './publisher.ts'

/** A post as one string, and which stretches of it are bold or a link. */
export interface PostText {
  readonly text: string
  readonly ranges: readonly Range[]
}

export interface Stretch {
  readonly offset: number
  readonly text: string
}

/**
 * The http and https addresses that stand in a text, without the punctuation that ends a sentence after them.
 * Offsets count UTF-16 code units.
 */
export function addressesIn(text: string): readonly Stretch[] {
  return Array.from(text.matchAll(/https?:\/\/[^\s<>"«»“”]+/gi), ({ 0: found, index }) => ({
    offset: index,
    text: withoutEnd(found),
  }))
}

/** A text's length in what people see as characters. */
export function graphemes(text: string): number {
  let count = 0
  for (const _ of segmenter.segment(text)) count += 1
  return count
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The blocks with each address that is written out as a link to itself. */
export function withLinks(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) =>
    block.kind === 'list'
      ? { ...block, items: block.items.map((item) => item.flatMap(linked)) }
      : { ...block, runs: block.runs.flatMap(linked) },
  )
}

/** The whole text of a post: its blocks, then its link, unless the text has that already. */
export function postText(post: Post, options: PlainTextOptions = {}): PostText {
  const rendered = trimmed(plainText({ blocks: withLinks(post.message.blocks) }, options))
  const { link } = post
  return link === undefined || hasLink(rendered, link) ? rendered : withLink(rendered, link, options)
}

function hasLink({ text, ranges }: PostText, link: string): boolean {
  return (
    addressesIn(text).some((address) => address.text === link) ||
    ranges.some((range) => range.kind === 'link' && range.href === link)
  )
}

function withLink({ text, ranges }: PostText, link: string, { opens = () => true }: PlainTextOptions): PostText {
  const before = text === '' ? '' : `${text}\n\n`
  const range: Range = { kind: 'link', offset: before.length, length: link.length, href: link }
  return { text: before + link, ranges: opens(link) ? [...ranges, range] : ranges }
}

/** Networks take white space at both ends away. */
function trimmed({ text, ranges }: PostText): PostText {
  const start = text.length - text.trimStart().length
  const kept = text.trim()
  const moved = ranges.map((range) => {
    const offset = Math.max(0, range.offset - start)
    const end = Math.min(kept.length, range.offset - start + range.length)
    return { ...range, offset, length: end - offset }
  })
  return { text: kept, ranges: moved.filter(({ length }) => length > 0) }
}

function linked(run: Run): readonly Run[] {
  const text = runText(run)
  if (text === '') return []
  if (typeof run !== 'string' && run.href !== undefined) return [run]
  const rest = (part: string): readonly Run[] =>
    part === '' ? [] : [typeof run === 'string' ? part : { ...run, text: part }]
  let end = 0
  const runs = addressesIn(text).flatMap(({ offset, text: address }) => {
    const before = rest(text.slice(end, offset))
    end = offset + address.length
    return [...before, { ...(typeof run !== 'string' && run), text: address, href: address }]
  })
  return [...runs, ...rest(text.slice(end))]
}

function withoutEnd(address: string): string {
  const end = address.replace(/[.,:;!?…'’]+$/, '')
  // A bracket belongs to the address only when it was opened in it.
  const closes = end.endsWith(')') && end.split(')').length > end.split('(').length
  if (closes) return withoutEnd(end.slice(0, -1))
  return end
}
