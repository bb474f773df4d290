import type { Update } from 'grammy/types'
import { ApiError, type Params, type UpdateType } from './types.ts'
import { createWebhookDelivery, type WebhookTarget } from './webhook.ts'

/** The updates that the bot has not confirmed, and the two ways in which it gets them. */
export interface Updates {
  /** Adds an update if the bot asked for its type; returns its id. */
  push(type: UpdateType, content: unknown): number
  /** Offers an update once more, whether or not it was confirmed. */
  offerAgain(id: number): void
  /** Waits like Telegram does; `closed` ends the wait when the bot has hung up. */
  getUpdates(params: Params, closed: AbortSignal): Promise<readonly Update[]>
  setWebhook(target: WebhookTarget | undefined, allowed: unknown): void
  readonly pending: readonly Update[]
  readonly webhook: WebhookTarget | undefined
  readonly lastId: number
  close(): void
}

interface Poll {
  wake(): void
  terminate(): void
}

/** `changed` is called whenever an update has been confirmed. */
export function createUpdates(changed: () => void): Updates {
  let pending: Update[] = []
  let again: Update[] = []
  let lastId = 1000
  let allowed: ReadonlySet<string> | undefined
  let poll: Poll | undefined
  const all = new Map<number, Update>()
  const delivery = createWebhookDelivery((update) => {
    pending = pending.filter((other) => other !== update)
    changed()
  })

  /** An empty list stands for every type; without a list the last one stays. */
  function allow(types: unknown): void {
    if (Array.isArray(types)) allowed = types.length > 0 ? new Set(types) : undefined
  }

  function confirmBelow(offset: number): void {
    const left = pending.filter((update) => update.update_id >= offset)
    if (left.length === pending.length) return
    pending = left
    changed()
  }

  function offered(limit: number): Update[] {
    const updates = [...again, ...pending].slice(0, limit)
    again = again.slice(updates.length)
    return updates
  }

  async function waitForUpdate(timeoutMs: number, closed: AbortSignal): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const end = (settle: () => void) => () => {
        clearTimeout(timer)
        if (poll === mine) poll = undefined
        settle()
      }
      const mine: Poll = {
        wake: end(resolve),
        terminate: end(() =>
          reject(
            new ApiError(
              409,
              'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
            ),
          ),
        ),
      }
      const timer = setTimeout(mine.wake, timeoutMs)
      closed.addEventListener('abort', mine.wake, { once: true })
      poll = mine
    })
  }

  return {
    push(type, content) {
      lastId += 1
      const update = { update_id: lastId, [type]: content } as Update
      if (allowed && !allowed.has(type)) return lastId
      all.set(lastId, update)
      pending.push(update)
      poll?.wake()
      delivery.deliver(update)
      return lastId
    },
    offerAgain(id) {
      const update = all.get(id)
      if (!update) throw new Error(`there is no update ${id}`)
      if (delivery.target) delivery.deliver(update)
      else {
        again.push(update)
        poll?.wake()
      }
    },
    async getUpdates(params, closed) {
      if (delivery.target)
        throw new ApiError(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        )
      poll?.terminate()
      allow(params.allowed_updates)
      confirmBelow(Number(params.offset ?? 0))
      const timeoutMs = Number(params.timeout ?? 0) * 1000
      if (timeoutMs > 0 && pending.length + again.length === 0) await waitForUpdate(timeoutMs, closed)
      return closed.aborted ? [] : offered(Number(params.limit ?? 100))
    },
    setWebhook(target, allowedTypes) {
      allow(allowedTypes)
      delivery.setTarget(target, pending)
    },
    get pending() {
      return pending
    },
    get webhook() {
      return delivery.target
    },
    get lastId() {
      return lastId
    },
    close() {
      poll?.wake()
      delivery.setTarget(undefined, [])
    },
  }
}
