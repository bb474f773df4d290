import { type Api, GrammyError, InputFile } from 'grammy'
import type { Message } from 'grammy/types'
import { DeliveryError } from '../../errors.ts'
import type { OutboundMessage } from '../../message.ts'
import type { Address, Platform, SentRef } from '../platform.ts'
import { toDeliveryError } from './failures.ts'
import { render } from './render.ts'

export interface OutboundOptions {
  readonly api: Api
  /** Learns how each call ended. */
  readonly attempted: (error?: unknown) => void
  /** Goes in front of what the buttons return. */
  readonly buttonMark?: string
  /** Learns of each message sent. */
  readonly sent?: (message: Message) => void
}

/** Sends and edits. Nothing is ever repeated: that is the outbox's part. */
export function createOutbound(options: OutboundOptions): Pick<Platform, 'send' | 'edit'> {
  const { api, attempted, buttonMark, sent: noteSent } = options

  async function call<T>(to: Address, method: (chat: string) => Promise<T>): Promise<T> {
    try {
      const result = await followingMigration(to.chat, method)
      attempted()
      return result
    } catch (error) {
      attempted(error)
      throw toDeliveryError(error)
    }
  }

  return {
    async send(to, message) {
      const sent = await call(to, (chat) => sendTo(api, chat, to.thread, message, buttonMark))
      noteSent?.(sent)
      return { id: String(sent.message_id) }
    },
    async edit(to, ref, message) {
      if (message.attachment) throw new DeliveryError('rejected', 'a file cannot be put into a message already sent')
      await call(to, (chat) => editIn(api, chat, ref, message, buttonMark))
    },
  }
}

async function sendTo(
  api: Api,
  chat: string,
  thread: string | undefined,
  message: OutboundMessage,
  buttonMark: string | undefined,
): Promise<Message> {
  const { text, entities, keyboard } = render(message, buttonMark)
  const common = {
    ...(thread !== undefined && { message_thread_id: Number(thread) }),
    ...(keyboard && { reply_markup: keyboard }),
  }
  if (!message.attachment)
    return await api.sendMessage(chat, text, { ...common, entities, link_preview_options: { is_disabled: true } })
  const { content, name } = message.attachment
  const caption = text === '' ? {} : { caption: text, caption_entities: entities }
  return await api.sendDocument(chat, new InputFile(Buffer.from(content), name), { ...common, ...caption })
}

async function editIn(
  api: Api,
  chat: string,
  ref: SentRef,
  message: OutboundMessage,
  buttonMark: string | undefined,
): Promise<void> {
  const { text, entities, keyboard } = render(message, buttonMark)
  try {
    await api.editMessageText(chat, Number(ref.id), text, {
      entities,
      link_preview_options: { is_disabled: true },
      ...(keyboard && { reply_markup: keyboard }),
    })
  } catch (error) {
    if (error instanceof GrammyError && error.description.includes('message is not modified')) return
    throw error
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
