import type { CallbackQuery, ChatMemberUpdated, Message, Update, User } from 'grammy/types'
import { parseCommand } from '../commands.ts'
import type { Address, Content, InboundMessage, Sender, UnsupportedKind } from '../platform.ts'
import { type Marks, NO_MARKS, unmarkedAction, unmarkedCommand } from './marks.ts'

export const PLATFORM = 'telegram'

export type UpdateType = Exclude<keyof Update, 'update_id'>

/** The kinds of updates that {@link toInbound} reads. */
const CONVERSATION: readonly UpdateType[] = ['message', 'edited_message', 'callback_query', 'my_chat_member']

/** What to ask Telegram for. */
export function allowedUpdates(inline: boolean): readonly UpdateType[] {
  return inline ? [...CONVERSATION, 'inline_query'] : CONVERSATION
}

/** The bot itself, as `getMe` describes it. */
export type Me = Pick<User, 'id'> & { readonly username: string; readonly supports_inline_queries?: boolean }

/** What Telegram has sent, in Silta's words; `undefined` when it is not meant for the bot. */
export function toInbound(update: Update, me: Me, marks: Marks = NO_MARKS): InboundMessage | undefined {
  const updateId = String(update.update_id)
  if (update.callback_query) return fromPress(updateId, update.callback_query, marks)
  if (update.my_chat_member) return fromMembership(updateId, update.my_chat_member)
  const message = update.message ?? update.edited_message
  if (!message || !isFromPerson(message) || isInlineAnswer(message, me)) return undefined
  const content = update.message ? messageContent(message, me, marks) : editedContent(message, me, marks)
  return content && { updateId, ...origin(message), content, message: { id: String(message.message_id) } }
}

/** The chat that an update belongs to: the order of updates matters only within one. */
export function chatOf(update: Update): number | undefined {
  const place = update.message ?? update.edited_message ?? update.callback_query?.message ?? update.my_chat_member
  return place?.chat.id
}

function fromPress(updateId: string, query: CallbackQuery, marks: Marks): InboundMessage | undefined {
  const { message, data, from } = query
  const action = data === undefined ? undefined : unmarkedAction(data, marks)
  if (!message || action === undefined) return undefined
  return {
    updateId,
    address: addressOf(message.chat.id, 'is_topic_message' in message ? message : {}),
    sender: senderOf(from),
    direct: message.chat.type === 'private',
    content: { kind: 'action', action },
    message: { id: String(message.message_id) },
  }
}

function fromMembership(updateId: string, change: ChatMemberUpdated): InboundMessage | undefined {
  if (change.chat.type === 'channel') return undefined
  const { status } = change.new_chat_member
  const reachable = status !== 'kicked' && status !== 'left'
  return {
    updateId,
    address: addressOf(change.chat.id),
    sender: senderOf(change.from),
    direct: change.chat.type === 'private',
    content: { kind: 'reachable', reachable },
  }
}

function messageContent(message: Message, me: Me, marks: Marks): Content | undefined {
  const { text } = message
  const what = unsupportedKind(message)
  if (text === undefined) return what && isCalled(message, me) ? { kind: 'unsupported', what } : undefined
  const stripped = withoutMentions(message, me)
  const command = parseCommand(text) ?? parseCommand(stripped)
  if (command) {
    if (command.bot && command.bot.toLowerCase() !== me.username.toLowerCase()) return undefined
    const name = unmarkedCommand(command.name, marks, message.chat.type === 'private')
    return name === undefined ? undefined : { kind: 'command', name, argument: command.argument }
  }
  if (!isCalled(message, me)) return undefined
  // A mention alone asks what the bot is for.
  return stripped === '' ? { kind: 'command', name: 'help', argument: '' } : { kind: 'text', text: stripped }
}

/** Only texts and questions after /ask can be answered anew; an edit of any other command means nothing. */
function editedContent(message: Message, me: Me, marks: Marks): Content | undefined {
  const content = message.text === undefined ? undefined : messageContent(message, me, marks)
  if (content?.kind === 'text') return { ...content, edited: true }
  if (content?.kind === 'command' && content.name === 'ask' && content.argument !== '')
    return { kind: 'text', text: content.argument, edited: true }
  return undefined
}

function isFromPerson(message: Message): boolean {
  return message.from !== undefined && !message.from.is_bot && message.sender_chat === undefined
}

/** What the bot itself offered inline and a person then put into this chat. */
function isInlineAnswer(message: Message, me: Me): boolean {
  return message.via_bot?.id === me.id
}

/** Always in a direct chat; in a group when the bot is mentioned or answered. */
function isCalled(message: Message, me: Me): boolean {
  if (message.chat.type === 'private') return true
  const answered = message.reply_to_message
  // Every message of a forum topic "answers" the one that opened it.
  if (answered?.from?.id === me.id && !answered.forum_topic_created) return true
  return isMentioned(message, me)
}

export function isMentioned(message: Message, me: Me): boolean {
  return mentions(message, me).length > 0
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

/** The text without the bot's name; what stood on both sides of it is joined by a space. */
function withoutMentions(message: Message, me: Me): string {
  const text = message.text ?? ''
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

/** `undefined` for a service message, such as "the group has a new title". */
function unsupportedKind(message: Message): UnsupportedKind | undefined {
  const kinds: Readonly<Record<UnsupportedKind, readonly (keyof Message)[]>> = {
    photo: ['photo', 'live_photo'],
    video: ['animation', 'video', 'video_note'],
    voice: ['voice'],
    sticker: ['sticker'],
    file: ['document', 'audio'],
    location: ['location', 'venue'],
    contact: ['contact'],
    other: ['poll', 'dice', 'game', 'story', 'checklist', 'paid_media', 'rich_message'],
  }
  // An animation also carries a `document`, so the order above matters.
  for (const [what, fields] of Object.entries(kinds))
    if (fields.some((field) => message[field] !== undefined)) return what as UnsupportedKind
  return undefined
}

function origin(message: Message): Pick<InboundMessage, 'address' | 'sender' | 'direct'> {
  return {
    address: addressOf(message.chat.id, message),
    sender: senderOf(message.from ?? { id: message.chat.id }),
    direct: message.chat.type === 'private',
  }
}

function addressOf(chat: number, in_: { is_topic_message?: boolean; message_thread_id?: number } = {}): Address {
  const address = { platform: PLATFORM, chat: String(chat) }
  // Outside a forum the thread id only names the message that is answered; nothing can be sent to it.
  if (!in_.is_topic_message || in_.message_thread_id === undefined) return address
  return { ...address, thread: String(in_.message_thread_id) }
}

function senderOf(user: Pick<User, 'id' | 'language_code'>): Sender {
  return user.language_code ? { id: String(user.id), language: user.language_code } : { id: String(user.id) }
}
