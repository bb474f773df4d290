import { type Api, GrammyError } from 'grammy'
import type { Message } from 'grammy/types'
import { DeliveryError } from '../../errors.ts'
import type { OutboundMessage } from '../../message.ts'
import type { Address, Platform, SentRef } from '../platform.ts'
import { PLATFORM } from './address.ts'
import { toDeliveryError } from './failures.ts'
import { downloadFile, toItems } from './files.ts'
import { isCaption, post, toRef } from './posting.ts'
import { render } from './render.ts'
import { grammySignal } from './signal.ts'
import { openTopic, updateTopic } from './topics.ts'

export interface OutboundOptions {
  readonly api: Api
  /** Learns how each call ended. */
  readonly attempted: (error?: unknown) => void
  /** Goes in front of what the buttons return. */
  readonly buttonMark?: string
  /** Learns of each message sent. */
  readonly sent?: (message: Message) => void
  /** Learns of each topic opened. */
  readonly opened?: (topic: Address) => void
}

type Outbound = Pick<Platform, 'send' | 'edit' | 'remove' | 'download' | 'showTyping'>

const TYPING_TIMEOUT_MS = 3000

/** Everything that goes to Telegram for a person. Nothing is ever repeated: that is the outbox's part. */
export function createOutbound(options: OutboundOptions): Outbound {
  const { api, attempted, buttonMark, sent: noteSent, opened: noteOpened } = options

  async function attempt<T>(work: () => Promise<T>): Promise<T> {
    try {
      const result = await work()
      attempted()
      return result
    } catch (error) {
      attempted(error)
      throw toDeliveryError(error)
    }
  }

  const inChat = <T>({ chat }: Address, work: (chat: string) => Promise<T>) =>
    attempt(() => followingMigration(chat, work))

  return {
    async send(to, message, { replyTo, download }) {
      const items = await toItems(message, download).catch((error: unknown) => {
        throw toDeliveryError(error)
      })
      return inChat(to, async (chat) => {
        const rendered = render(message, buttonMark)
        const thread = message.thread && (await openTopic(api, chat, message.thread.title))
        const topic = thread ?? topicOf(to)
        const messages: Message[] = []
        try {
          await post(api, { chat, topic, replyTo }, rendered, items, (one) => messages.push(one))
        } catch (error) {
          await undo(api, chat, messages, thread)
          throw error
        }
        const opened = thread === undefined ? undefined : { platform: PLATFORM, chat, thread: String(thread) }
        for (const one of messages) noteSent?.(one)
        if (opened) noteOpened?.(opened)
        return { ...toRef(messages, rendered, items), ...(opened && { opened }) }
      })
    },

    async edit(to, ref, message) {
      if (message.attachment) throw new DeliveryError('rejected', 'a file cannot be put into a message already sent')
      const topic = ref.opened && topicOf(ref.opened)
      await inChat(to, async (chat) => {
        await editIn(api, chat, ref, message, buttonMark)
        if (message.thread && topic !== undefined) await updateTopic(api, chat, topic, message.thread)
      })
    },

    async remove(to, { id, parts = [id] }) {
      await inChat(to, (chat) =>
        unless(/message to delete not found/, () => api.deleteMessages(chat, parts.map(Number))),
      )
    },

    download: ({ id }) => attempt(() => downloadFile(api, id)),

    async showTyping(to) {
      const topic = topicOf(to)
      const inTopic = topic === undefined ? {} : { message_thread_id: topic }
      const signal = grammySignal(AbortSignal.timeout(TYPING_TIMEOUT_MS))
      await api.sendChatAction(to.chat, 'typing', inTopic, signal).catch(() => {})
    },
  }
}

function topicOf({ thread }: Address): number | undefined {
  return thread === undefined ? undefined : Number(thread)
}

/** Takes back what was sent before a failure, as well as it can: the next attempt sends all of it anew. */
async function undo(api: Api, chat: string, messages: readonly Message[], topic: number | undefined): Promise<void> {
  const ids = messages.map((message) => message.message_id)
  if (topic !== undefined) await api.deleteForumTopic(chat, topic).catch(() => {})
  else if (ids.length > 0) await api.deleteMessages(chat, ids).catch(() => {})
}

async function editIn(
  api: Api,
  chat: string,
  ref: SentRef,
  message: OutboundMessage,
  buttonMark: string | undefined,
): Promise<void> {
  const { text, entities, keyboard } = render(message, buttonMark)
  const id = Number(ref.id)
  const markup = keyboard && { reply_markup: keyboard }
  await unless(/message is not modified/, async () => {
    if (!message.media?.length || !isCaption(ref))
      return api.editMessageText(chat, id, text, { entities, link_preview_options: { is_disabled: true }, ...markup })
    // One of several messages never had buttons.
    return api.editMessageCaption(chat, id, { caption: text, caption_entities: entities, ...(!ref.parts && markup) })
  })
}

/** Swallows the refusal that says that all is well already. */
async function unless(fine: RegExp, call: () => Promise<unknown>): Promise<void> {
  try {
    await call()
  } catch (error) {
    if (!(error instanceof GrammyError) || !fine.test(error.description)) throw error
  }
}

/** A group that became a supergroup has a new id, which Telegram tells when the old one is used. */
async function followingMigration<T>(chat: string, method: (chat: string) => Promise<T>): Promise<T> {
  try {
    return await method(chat)
  } catch (error) {
    const moved = error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined
    if (moved === undefined) throw error
    return await method(String(moved))
  }
}
