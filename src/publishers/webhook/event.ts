import { createHash, randomUUID } from 'node:crypto'
import type { SentRef } from '../../address.ts'
import type { Post } from '../publisher.ts'
import { type ShortText, shorten } from '../shorten.ts'
import { addressesIn } from '../text.ts'

/** Characters (UTF-16 code units): a receiver needs some bound. */
export const TEXT_LIMIT = 10_000
/** In bytes, before it becomes a text of a third more. */
export const PICTURE_LIMIT = 5_000_000

/** What a receiver gets. A new post comes again with the same `id` when an answer was lost, and is to be taken once. */
export type Event =
  | { readonly id: string; readonly type: 'ping' }
  | { readonly id: string; readonly type: 'post.published' | 'post.corrected'; readonly post: PostBody }
  | { readonly id: string; readonly type: 'post.withdrawn'; readonly post: { readonly id: string } }

export interface PostBody {
  readonly id: string
  readonly language: string
  readonly text: string
  /** All addresses in the text. */
  readonly links: readonly string[]
  readonly replyTo?: string
  readonly picture?: {
    readonly name: string
    readonly mediaType: string
    readonly alt: string
    readonly base64: string
  }
}

export function render(post: Post): ShortText {
  return shorten(post, { limit: TEXT_LIMIT, length: (text) => text.length, opens: () => false })
}

/** The id of a delivery's post, always the same for the same delivery. */
export function postId(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 32)
}

export function published(id: string, post: Post, text: string, replyTo?: SentRef): Event {
  return { id: `${id}.published`, type: 'post.published', post: { ...body(id, post, text), ...replyOf(replyTo) } }
}

/** Each has an id of its own: a correction may go back to what stood there before. Taken twice it does no harm. */
export function corrected(id: string, post: Post, text: string): Event {
  return { id: `${id}.corrected.${randomUUID()}`, type: 'post.corrected', post: body(id, post, text) }
}

export function withdrawn(id: string): Event {
  return { id: `${id}.withdrawn`, type: 'post.withdrawn', post: { id } }
}

function body(id: string, { message, picture }: Post, text: string): PostBody {
  const addresses = new Set(addressesIn(text).map(({ text: address }) => address))
  return {
    id,
    language: message.locale,
    text,
    links: [...addresses],
    ...(picture && {
      picture: {
        name: picture.name,
        mediaType: picture.mediaType,
        alt: picture.alt,
        base64: Buffer.from(picture.content).toString('base64'),
      },
    }),
  }
}

function replyOf(replyTo: SentRef | undefined) {
  return replyTo && { replyTo: replyTo.id }
}
