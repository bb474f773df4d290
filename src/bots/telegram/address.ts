import type { Address } from '../platform.ts'

export const PLATFORM = 'telegram'

/** Where a message or a press came from. */
export function addressOf(
  chat: number,
  in_: { readonly is_topic_message?: boolean; readonly message_thread_id?: number } = {},
): Address {
  const address = { platform: PLATFORM, chat: String(chat) }
  // Outside a forum the thread id only names the message that is answered; nothing can be sent to it.
  if (!in_.is_topic_message || in_.message_thread_id === undefined) return address
  return { ...address, thread: String(in_.message_thread_id) }
}
