import type { Update } from 'grammy/types'
import { isCommand } from '../commands.ts'
import { toInbound } from './inbound.ts'
import type { Marks } from './marks.ts'
import { isMentioned, type Me } from './mentions.ts'
import type { OwnMessages } from './own-messages.ts'

export interface AddressedOptions {
  readonly me: Me
  readonly marks: Marks
  readonly own: Pick<OwnMessages, 'has' | 'hasTopic'>
}

/**
 * Whether an update that a host's bot has passed on is Silta's: a press of one of its buttons; in a direct chat
 * anything that it can read, since nobody else has taken it; in a group one of its commands, a mention of the
 * bot, an answer to a message of Silta's, or anything in a forum topic that Silta has opened.
 */
export function isAddressed(update: Update, { me, marks, own }: AddressedOptions): boolean {
  const message = update.message ?? update.edited_message
  // An edited message is addressed to whom a new one with the same words would be.
  const inbound = toInbound(message ? { update_id: update.update_id, message } : update, me, marks)
  if (!inbound) return false
  if (inbound.direct || !message) return true
  if (inbound.content.kind === 'command') return isCommand(inbound.content.name)
  const answered = inbound.replyTo && message.reply_to_message
  return isMentioned(message, me) || (answered !== undefined && own.has(answered)) || own.hasTopic(inbound.address)
}
