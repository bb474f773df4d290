import type { Message, User } from 'grammy/types'
import type { SentRef } from '../platform.ts'

/** The bot itself, as `getMe` describes it. */
export type Me = Pick<User, 'id'> & { readonly username: string; readonly supports_inline_queries?: boolean }

/** Always in a direct chat; in a group when the bot is mentioned or answered. */
export function isCalled(message: Message, me: Me): boolean {
  if (message.chat.type === 'private') return true
  if (answered(message) && message.reply_to_message?.from?.id === me.id) return true
  return isMentioned(message, me)
}

/** The message that this one answers. */
export function answered(message: Message): SentRef | undefined {
  const { reply_to_message: reply } = message
  if (!reply) return undefined
  // Every message of a forum topic "answers" the one that opened it.
  if (reply.forum_topic_created || (message.is_topic_message && reply.message_id === message.message_thread_id))
    return undefined
  return { id: String(reply.message_id) }
}

export function isMentioned(message: Message, me: Me): boolean {
  return mentions(message, me).length > 0
}

/** The text or caption without the bot's name; what stood on both sides of it is joined by a space. */
export function withoutMentions(message: Message, me: Me): string {
  const text = message.text ?? message.caption ?? ''
  const called = mentions(message, me)
  if (called.length === 0) return text
  const pieces: string[] = []
  let from = 0
  for (const { offset, length } of called) {
    pieces.push(text.slice(from, offset))
    from = offset + length
  }
  pieces.push(text.slice(from).replace(/^[,:;]/, ''))
  return pieces
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .join(' ')
}

interface Stretch {
  readonly offset: number
  readonly length: number
}

function mentions(message: Message, me: Me): readonly Stretch[] {
  const text = message.text ?? message.caption ?? ''
  return (message.entities ?? message.caption_entities ?? []).filter((entity) => {
    if (entity.type === 'text_mention') return entity.user.id === me.id
    if (entity.type !== 'mention') return false
    const name = text.slice(entity.offset + 1, entity.offset + entity.length)
    return name.toLowerCase() === me.username.toLowerCase()
  })
}
