import type { Address } from '../../address.ts'
import { DeliveryError } from '../../errors.ts'
import { requirePicture } from '../picture.ts'
import type { Post, Publisher } from '../publisher.ts'
import { requireFit } from '../shorten.ts'
import { corrected, type Event, PICTURE_LIMIT, postId, published, render, TEXT_LIMIT, withdrawn } from './event.ts'
import { signature } from './signature.ts'
import { post as send } from './transport.ts'

export interface WebhookOptions {
  /** Known to both sides, and by which the receiver knows an event. */
  readonly secret: string
  /**
   * Lets receivers be on this machine or in its network, and without TLS. Whoever may set a target could then reach
   * what the network keeps from the outside.
   */
  readonly allowPrivate?: boolean
  readonly timeoutMs?: number
}

const TIMEOUT_MS = 30_000

/**
 * Tells another program of posts, corrections and withdrawals; its address is the target's `chat`. It knows by an
 * event's id what it has had already, and cannot be asked what it has.
 */
export function createWebhook({ secret, allowPrivate = false, timeoutMs = TIMEOUT_MS }: WebhookOptions): Publisher {
  async function tell({ chat }: Address, event: Event): Promise<void> {
    const body = JSON.stringify(event)
    const headers = { 'silta-event': event.id, 'silta-signature': signature(body, secret, Date.now()) }
    await send(chat, body, headers, { allowPrivate, timeoutMs })
  }

  function textOf(post: Post): string {
    const shown = render(post)
    requireFit(shown)
    if (post.picture) requirePicture(post.picture, PICTURE_LIMIT)
    return shown.text
  }

  return {
    name: 'webhook',
    repeats: 'idempotent',
    limits: { text: TEXT_LIMIT, textWithPicture: TEXT_LIMIT, picture: PICTURE_LIMIT, edits: true },

    preview(post) {
      const { text, length, limit, shortened } = render(post)
      return { text, length, limit, shortened }
    },

    async publish(target, post, { key, replyTo }) {
      const id = postId(key)
      await tell(target, published(id, post, textOf(post), replyTo))
      return { id }
    },

    edit: (target, { id }, post) => settled(async () => tell(target, corrected(id, post, textOf(post)))),
    withdraw: (target, { id }) => settled(() => tell(target, withdrawn(id))),
    verify: async () => null,
    find: async () => null,

    async check(target) {
      try {
        await tell(target, { id: `ping.${Date.now()}`, type: 'ping' })
        return []
      } catch (error) {
        if (error instanceof DeliveryError) return [`${error.message.replace(/^the/, 'The')}.`]
        throw error
      }
    },
  }
}

/** What may be repeated without harm is never uncertain. */
async function settled(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (error instanceof DeliveryError && error.kind === 'uncertain')
      throw new DeliveryError('transient', error.message)
    throw error
  }
}
