import type { Update } from 'grammy/types'

export interface WebhookTarget {
  readonly url: string
  readonly secret: string | undefined
}

/** Posts updates to the bot: those of one chat one after the other, each until it is answered with 2xx. */
export interface WebhookDelivery {
  readonly target: WebhookTarget | undefined
  setTarget(target: WebhookTarget | undefined, pending: readonly Update[]): void
  /** Does nothing while there is no webhook. */
  deliver(update: Update): void
}

const RETRY_MS = 20

export function createWebhookDelivery(confirmed: (update: Update) => void): WebhookDelivery {
  let target: WebhookTarget | undefined
  const chains = new Map<number, Promise<void>>()

  async function post(update: Update, to: WebhookTarget): Promise<boolean> {
    const headers = new Headers({ 'content-type': 'application/json' })
    if (to.secret !== undefined) headers.set('x-telegram-bot-api-secret-token', to.secret)
    const response = await fetch(to.url, { method: 'POST', headers, body: JSON.stringify(update) }).catch(
      () => undefined,
    )
    await response?.arrayBuffer()
    return response?.ok ?? false
  }

  async function insist(update: Update, to: WebhookTarget): Promise<void> {
    while (target === to) {
      if (await post(update, to)) return confirmed(update)
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
    }
  }

  function deliver(update: Update): void {
    const to = target
    if (!to) return
    const chat = chatOf(update)
    const turn = (chains.get(chat) ?? Promise.resolve()).then(() => insist(update, to))
    chains.set(chat, turn)
  }

  return {
    get target() {
      return target
    },
    setTarget(next, pending) {
      target = next
      chains.clear()
      for (const update of pending) deliver(update)
    },
    deliver,
  }
}

function chatOf(update: Update): number {
  const message = update.message ?? update.edited_message ?? update.channel_post ?? update.callback_query?.message
  return (message ?? update.my_chat_member)?.chat.id ?? 0
}
