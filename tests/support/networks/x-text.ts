import { addressesIn } from '../../../src/publishers/text.ts'

export interface UrlEntity {
  readonly url: string
  readonly expanded_url: string
  readonly media_key?: string
}

/** A text's length as X counts it: 23 a link, 2 an emoji and any sign outside a few stretches. */
export function countedLength(text: string): number {
  const links = addressesIn(text)
  const rest = links
    .toReversed()
    .reduce((some, { offset, text: link }) => some.slice(0, offset) + some.slice(offset + link.length), text)
  let count = links.length * 23
  for (const { segment } of new Intl.Segmenter('en').segment(rest.normalize('NFC'))) {
    count += EMOJI.test(segment)
      ? 2
      : Array.from(segment).reduce((sum, letter) => sum + (LIGHT.test(letter) ? 1 : 2), 0)
  }
  return count
}

const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[0-9#*]\uFE0F?\u20E3)/u
const LIGHT = /[^\u1100-\u{10FFFF}]|[\u2000-\u200D\u2010-\u201F\u2032-\u2037]/u

/** A text as the API shows it: short addresses in the place of links, entities in the place of signs of HTML. */
export function asShown(text: string, id: string, mediaId?: string): { text: string; urls: readonly UrlEntity[] } {
  const urls = addressesIn(text).map(({ text: address }, index) => ({
    url: `https://t.co/${id}l${index}`,
    expanded_url: address,
  }))
  let shown = ''
  let end = 0
  for (const [index, { offset, text: address }] of addressesIn(text).entries()) {
    shown += escaped(text.slice(end, offset)) + urls[index]?.url
    end = offset + address.length
  }
  shown += escaped(text.slice(end))
  if (mediaId === undefined) return { text: shown, urls }
  const picture = `https://t.co/${id}p`
  const entity = { url: picture, expanded_url: `https://x.com/i/status/${id}/photo/1`, media_key: `3_${mediaId}` }
  return { text: `${shown} ${picture}`, urls: [...urls, entity] }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
