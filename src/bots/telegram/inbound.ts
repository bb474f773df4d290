import type { CallbackQuery, ChatMemberUpdated, Message, Update, User } from 'grammy/types'
import { type CommandName, parseCommand } from '../commands.ts'
import type { Content, InboundMessage, Sender } from '../platform.ts'
import { addressOf } from './address.ts'
import { type Marks, NO_MARKS, unmarkedAction, unmarkedCommand } from './marks.ts'
import { mediaOf, unsupportedKind } from './media.ts'
import { answered, isCalled, type Me, withoutMentions } from './mentions.ts'

export type UpdateType = Exclude<keyof Update, 'update_id'>

/** The kinds of updates that {@link toInbound} reads. */
const CONVERSATION: readonly UpdateType[] = [
  'message',
  'edited_message',
  'channel_post',
  'callback_query',
  'my_chat_member',
]

/** What to ask Telegram for. */
export function allowedUpdates(inline: boolean): readonly UpdateType[] {
  return inline ? [...CONVERSATION, 'inline_query'] : CONVERSATION
}

/** What Telegram has sent, in Silta's words; `undefined` when it can be nothing for the bot. */
export function toInbound(update: Update, me: Me, marks: Marks = NO_MARKS): InboundMessage | undefined {
  const updateId = String(update.update_id)
  if (update.callback_query) return fromPress(updateId, update.callback_query, marks)
  if (update.my_chat_member) return fromMembership(updateId, update.my_chat_member)
  const spoken = update.channel_post ?? update.message
  if (spoken && isFromChat(spoken)) return fromChat(updateId, spoken, me, marks)
  const message = update.message ?? update.edited_message
  if (!message?.from || !isFromPerson(message) || isInlineAnswer(message, me)) return undefined
  const read = update.message ? readMessage(message, me, marks) : readEdit(message, me, marks)
  const address = addressOf(message.chat.id, message)
  // What people say to each other is heard only in a topic, where a question may be answered.
  if (!read || !(read.called || address.thread !== undefined)) return undefined
  const replyTo = answered(message)
  return {
    updateId,
    address,
    sender: senderOf(message.from),
    direct: message.chat.type === 'private',
    ...(!read.called && { addressed: false }),
    content: read.content,
    message: { id: String(message.message_id) },
    ...(replyTo && { replyTo }),
  }
}

/** The chat that an update belongs to: the order of updates matters only within one. */
export function chatOf(update: Update): number | undefined {
  const message = update.message ?? update.edited_message ?? update.channel_post
  const place = message ?? update.callback_query?.message ?? update.my_chat_member
  return place?.chat.id
}

/**
 * What is said in the name of a group or channel itself, by somebody whom Telegram does not name. It can only decide
 * for the chat: all else is between the bot and a person.
 */
function fromChat(updateId: string, message: Message, me: Me, marks: Marks): InboundMessage | undefined {
  const content = readMessage(message, me, marks)?.content
  if (content?.kind !== 'command' || !FOR_THE_CHAT.includes(content.name)) return undefined
  const { id, title } = message.chat
  return {
    updateId,
    address: addressOf(id, message),
    sender: { id: String(id), ...(title && { name: title }) },
    direct: false,
    content,
    message: { id: String(message.message_id) },
  }
}

const FOR_THE_CHAT: readonly string[] = ['subscribe', 'unsubscribe'] satisfies readonly CommandName[]

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

/** What a message says, and whether it says so to the bot. */
interface Read {
  readonly content: Content
  readonly called: boolean
}

function readMessage(message: Message, me: Me, marks: Marks): Read | undefined {
  const { text, media_group_id: album } = message
  const said = withoutMentions(message, me)
  if (text !== undefined) return readText(message, text, said, me, marks)
  const called = isCalled(message, me)
  const media = mediaOf(message)
  if (media)
    return { called, content: { kind: 'media', media: [media], text: said, ...(album !== undefined && { album }) } }
  const what = unsupportedKind(message)
  return what && { called, content: { kind: 'unsupported', what } }
}

function readText(message: Message, text: string, said: string, me: Me, marks: Marks): Read | undefined {
  const command = parseCommand(text) ?? parseCommand(said)
  if (command) {
    if (command.bot && command.bot.toLowerCase() !== me.username.toLowerCase()) return undefined
    const name = unmarkedCommand(command.name, marks, message.chat.type === 'private')
    if (name === undefined) return undefined
    return { called: true, content: { kind: 'command', name, argument: command.argument } }
  }
  // A mention alone asks what the bot is for.
  if (said === '') return { called: true, content: { kind: 'command', name: 'help', argument: '' } }
  return { called: isCalled(message, me), content: { kind: 'text', text: said } }
}

/**
 * Only texts, captions and questions after /ask can be answered anew. An edit of any other command means nothing,
 * and one of a place only that somebody who shares it has moved.
 */
function readEdit(message: Message, me: Me, marks: Marks): Read | undefined {
  const read = message.location ? undefined : readMessage(message, me, marks)
  if (!read) return undefined
  const { content, called } = read
  if (content.kind === 'text' || content.kind === 'media') return { called, content: { ...content, edited: true } }
  if (content.kind === 'command' && content.name === 'ask' && content.argument !== '')
    return { called, content: { kind: 'text', text: content.argument, edited: true } }
  return undefined
}

function isFromChat({ chat, sender_chat: sender }: Message): boolean {
  return chat.type !== 'private' && sender?.id === chat.id
}

function isFromPerson(message: Message): boolean {
  return message.from?.is_bot === false && message.sender_chat === undefined
}

/** What the bot itself offered inline and a person then put into this chat. */
function isInlineAnswer(message: Message, me: Me): boolean {
  return message.via_bot?.id === me.id
}

function senderOf({ id, first_name, last_name, language_code: language }: User): Sender {
  const name = [first_name, last_name].filter(Boolean).join(' ')
  return { id: String(id), ...(name && { name }), ...(language && { language }) }
}
