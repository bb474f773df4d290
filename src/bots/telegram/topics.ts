import { type Api, GrammyError } from 'grammy'
import type { OutboundMessage } from '../../message.ts'
import { shortLabel } from '../labels.ts'

const TITLE = 128

/**
 * Opens a forum topic and returns its id; `undefined` where the chat is no forum or the bot may not. Throws what
 * grammY throws when that could be otherwise another time.
 */
export async function openTopic(api: Api, chat: string, title: string): Promise<number | undefined> {
  // Only a group can be a forum, and groups have negative ids.
  if (!chat.startsWith('-')) return undefined
  try {
    const topic = await api.createForumTopic(chat, shortLabel(title, TITLE))
    return topic.message_thread_id
  } catch (error) {
    if (isRefusal(error)) return undefined
    throw error
  }
}

/** Names the topic anew, and closes or opens it. That it is so already, or gone, or not the bot's to change, is no matter. */
export async function updateTopic(
  api: Api,
  chat: string,
  topic: number,
  { title, closed }: NonNullable<OutboundMessage['thread']>,
): Promise<void> {
  await unlessRefused(() => api.editForumTopic(chat, topic, { name: shortLabel(title, TITLE) }))
  await unlessRefused(() => (closed ? api.closeForumTopic(chat, topic) : api.reopenForumTopic(chat, topic)))
}

async function unlessRefused(call: () => Promise<unknown>): Promise<void> {
  try {
    await call()
  } catch (error) {
    if (!isRefusal(error)) throw error
  }
}

/** A group that has moved also answers 400, but says where to. */
function isRefusal(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 400 && error.parameters.migrate_to_chat_id === undefined
}
