import type { Message } from 'grammy/types'
import type { Address } from '../platform.ts'
import { type Marks, unmarkedAction } from './marks.ts'

/** Tells Silta's messages and topics from those that another program has made with the same token. */
export interface OwnMessages {
  add(message: Message): void
  has(message: Message): boolean
  addTopic(topic: Address): void
  hasTopic(topic: Address): boolean
}

/**
 * Knows the last `capacity` messages and topics since the start, and every message that has one of Silta's
 * buttons: after a restart an earlier message without buttons, and an earlier topic, count as somebody else's.
 */
export function createOwnMessages(marks: Marks, capacity = 10_000): OwnMessages {
  const messages = createRecent(capacity)
  const topics = createRecent(capacity)
  const messageKey = ({ chat, message_id: id }: Message) => `${chat.id}:${id}`
  const topicKey = ({ chat, thread = '' }: Address) => `${chat}:${thread}`
  return {
    add: (message) => messages.add(messageKey(message)),
    has: (message) => messages.has(messageKey(message)) || hasMarkedButton(message, marks),
    addTopic: (topic) => topics.add(topicKey(topic)),
    hasTopic: (topic) => topics.has(topicKey(topic)),
  }
}

function createRecent(capacity: number): { add(key: string): void; has(key: string): boolean } {
  const known = new Set<string>()
  return {
    add(key) {
      known.add(key)
      for (const oldest of known) {
        if (known.size <= capacity) break
        known.delete(oldest)
      }
    },
    has: (key) => known.has(key),
  }
}

function hasMarkedButton({ reply_markup: keyboard }: Message, marks: Marks): boolean {
  const buttons = keyboard?.inline_keyboard.flat() ?? []
  return buttons.some(
    (button) => 'callback_data' in button && unmarkedAction(button.callback_data, marks) !== undefined,
  )
}
