import type { SentRef } from '../../address.ts'
import { DeliveryError } from '../../errors.ts'

/** A post on a wall, or an answer below one. */
export interface Reference {
  readonly post: number
  readonly answer?: {
    readonly id: number
    /** The answer below which a thread of answers is that this one is in. */
    readonly thread?: number
  }
}

/** As VK's own addresses have it: `12`, `12?reply=34`, `12?reply=56&thread=34`. */
export function referenceId({ post, answer }: Reference): string {
  if (!answer) return String(post)
  const { id, thread } = answer
  return `${post}?reply=${id}${thread === undefined ? '' : `&thread=${thread}`}`
}

/** Throws DeliveryError `rejected` for an id that no post of VK has. */
export function parseReference({ id }: SentRef): Reference {
  const [, post, answer, thread] = /^(\d+)(?:\?reply=(\d+)(?:&thread=(\d+))?)?$/.exec(id) ?? []
  if (post === undefined) throw new DeliveryError('rejected', `“${id}” is no post of VK`)
  if (answer === undefined) return { post: Number(post) }
  return { post: Number(post), answer: { id: Number(answer), ...(thread && { thread: Number(thread) }) } }
}
