import type { Post } from '../publisher.ts'
import { type ShortText, shorten } from '../shorten.ts'
import { graphemes, type PostText } from '../text.ts'
import type { Blob, Ref } from './wire.ts'

/** Characters that people see; the record itself may have ten bytes for each. */
export const TEXT_LIMIT = 300
const BYTES_PER_CHARACTER = 10
/** In bytes. */
export const PICTURE_LIMIT = 1_000_000

export function render(post: Post): ShortText {
  return shorten(post, { limit: TEXT_LIMIT, length: postLength, opens: (href) => /^https?:\/\//i.test(href) })
}

function postLength(text: string): number {
  return Math.max(graphemes(text), Math.ceil(Buffer.byteLength(text) / BYTES_PER_CHARACTER))
}

/** The links of a text; Bluesky counts where they stand in bytes of UTF-8. */
export function facets({ text, ranges }: PostText) {
  const byte = (offset: number) => Buffer.byteLength(text.slice(0, offset))
  return ranges.flatMap((range) =>
    range.kind === 'link'
      ? [
          {
            index: { byteStart: byte(range.offset), byteEnd: byte(range.offset + range.length) },
            features: [{ $type: 'app.bsky.richtext.facet#link', uri: range.href }],
          },
        ]
      : [],
  )
}

/** The record of a post. `createdAt` is in milliseconds since 1970. */
export function toRecord(
  post: Post,
  rendered: PostText,
  extras: {
    readonly createdAt: number
    readonly image: Blob | undefined
    readonly reply: { readonly root: Ref; readonly parent: Ref } | undefined
  },
) {
  const { createdAt, image, reply } = extras
  const embed = image && post.picture ? imageEmbed(image, post.picture.alt) : linkCard(post, rendered)
  return {
    $type: 'app.bsky.feed.post',
    text: rendered.text,
    facets: facets(rendered),
    langs: [post.message.locale],
    createdAt: new Date(createdAt).toISOString(),
    ...(reply && { reply }),
    ...(embed && { embed }),
  }
}

function imageEmbed(image: Blob, alt: string) {
  return { $type: 'app.bsky.embed.images', images: [{ image, alt }] }
}

function linkCard({ link }: Post, { text }: PostText) {
  if (link === undefined) return undefined
  const [title = ''] = text.split('\n')
  return { $type: 'app.bsky.embed.external', external: { uri: link, title, description: '' } }
}
