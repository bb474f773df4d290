import type { Message } from 'grammy/types'
import { type Marks, unmarkedAction } from './marks.ts'

/** Tells Silta's messages from those that another program has sent with the same token. */
export interface OwnMessages {
  add(message: Message): void
  has(message: Message): boolean
}

/**
 * Knows the last `capacity` messages since the start, and every message that has one of Silta's buttons:
 * after a restart an earlier message without buttons counts as somebody else's.
 */
export function createOwnMessages(marks: Marks, capacity = 10_000): OwnMessages {
  const known = new Set<string>()
  const keyOf = ({ chat, message_id: id }: Message) => `${chat.id}:${id}`
  return {
    add(message) {
      known.add(keyOf(message))
      for (const oldest of known) {
        if (known.size <= capacity) break
        known.delete(oldest)
      }
    },
    has: (message) => known.has(keyOf(message)) || hasMarkedButton(message, marks),
  }
}

function hasMarkedButton({ reply_markup: keyboard }: Message, marks: Marks): boolean {
  const buttons = keyboard?.inline_keyboard.flat() ?? []
  return buttons.some(
    (button) => 'callback_data' in button && unmarkedAction(button.callback_data, marks) !== undefined,
  )
}
