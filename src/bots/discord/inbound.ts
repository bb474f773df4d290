import {
  type APIGuildMember,
  type APIMessage,
  type APIUser,
  type ChannelType,
  type GatewayMessageEventExtraFields,
  type GatewayTypingStartDispatchData,
  MessageReferenceType,
  MessageType,
} from 'discord.js'
import { parseCommand } from '../commands.ts'
import type { Address, Content, InboundMessage, Sender, SentRef, UnsupportedKind } from '../platform.ts'
import { encodeTarget } from './address.ts'
import { mediaOf } from './media.ts'

/** The bot's own user. */
export interface Me {
  readonly id: string
  /** Whether it may read messages in servers that do not call it. */
  readonly readsAll: boolean
}

/** A message as the gateway brings it; one in a direct chat has no server. */
export type GatewayMessage = APIMessage &
  Partial<Pick<GatewayMessageEventExtraFields, 'guild_id' | 'member'>> & { readonly channel_type?: ChannelType }

/**
 * Where a message counts: `called` when the bot is meant; `overheard` when it is not, so that the message counts in a
 * thread only; `undefined` when it counts nowhere.
 */
export function hearing(message: GatewayMessage, me: Me): 'called' | 'overheard' | undefined {
  if (!isFromPerson(message)) return undefined
  if (isCalled(message, me)) return 'called'
  return me.readsAll ? 'overheard' : undefined
}

/** What somebody has written, in Silta's words; `undefined` when there is nothing in it for the bot. */
export function fromMessage(message: GatewayMessage, me: Me): InboundMessage | undefined {
  return inboundMessage(message, me, message.id, messageContent(message, me))
}

/** The changed text of a message. Discord tells of other changes, such as a preview that it has added, in the same way. */
export function fromEdit(message: GatewayMessage, me: Me): InboundMessage | undefined {
  if (!message.edited_timestamp) return undefined
  return inboundMessage(message, me, `${message.id}:${message.edited_timestamp}`, editedContent(message, me))
}

/** Somebody writes; `undefined` for the bot itself and for other bots. */
export function fromTyping(typing: GatewayTypingStartDispatchData, me: Me): InboundMessage | undefined {
  const { channel_id: channel, guild_id: guild, member, timestamp, user_id: user } = typing
  if (user === me.id || member?.user.bot) return undefined
  return {
    updateId: `typing:${channel}:${user}:${timestamp}`,
    address: encodeTarget({ channel }),
    sender: { id: user, ...(member && { name: nameOf(member.user, member) }) },
    direct: guild === undefined,
    ...(guild !== undefined && { addressed: false as const }),
    content: { kind: 'typing' },
  }
}

/** What others call the person there. */
export function nameOf(user: APIUser, member?: Pick<APIGuildMember, 'nick'>): string {
  return member?.nick ?? user.global_name ?? user.username
}

function inboundMessage(
  message: GatewayMessage,
  me: Me,
  updateId: string,
  content: Content | undefined,
): InboundMessage | undefined {
  if (!content) return undefined
  const replyTo = answered(message)
  return {
    updateId,
    ...origin(message),
    ...(!isCalled(message, me) && { addressed: false as const }),
    content,
    message: { id: message.id },
    ...(replyTo && { replyTo }),
  }
}

function origin(message: GatewayMessage): { address: Address; sender: Sender; direct: boolean } {
  return {
    // A thread is a channel with an id of its own.
    address: encodeTarget({ channel: message.channel_id }),
    sender: { id: message.author.id, name: nameOf(message.author, message.member) },
    direct: message.guild_id === undefined,
  }
}

function answered({ message_reference: reference, type }: GatewayMessage): SentRef | undefined {
  return type === MessageType.Reply && reference?.message_id !== undefined ? { id: reference.message_id } : undefined
}

function messageContent(message: GatewayMessage, me: Me): Content | undefined {
  const what = unsupportedKind(message)
  if (what) return { kind: 'unsupported', what }
  const text = withoutMention(message.content, me)
  const media = mediaOf(message)
  if (media.length > 0) return { kind: 'media', media, text }
  if (!isCalled(message, me)) return text === '' ? undefined : { kind: 'text', text }
  // Discord did not let the bot read a text without anything in it.
  if (message.content === '') return { kind: 'unsupported', what: 'other' }
  const command = parseCommand(text)
  if (command) return { kind: 'command', name: command.name, argument: command.argument }
  // A mention alone asks what the bot is for.
  return text === '' ? { kind: 'command', name: 'help', argument: '' } : { kind: 'text', text }
}

/** Only texts, files and questions after /ask can be taken anew; an edit of any other command means nothing. */
function editedContent(message: GatewayMessage, me: Me): Content | undefined {
  const content = messageContent(message, me)
  if (content?.kind === 'text' || content?.kind === 'media') return { ...content, edited: true }
  if (content?.kind === 'command' && content.name === 'ask' && content.argument !== '')
    return { kind: 'text', text: content.argument, edited: true }
  return undefined
}

function isFromPerson({ author, webhook_id, type }: GatewayMessage): boolean {
  const written = type === MessageType.Default || type === MessageType.Reply
  return written && !author.bot && !author.system && webhook_id === undefined
}

/** Always in a direct chat; in a server when the bot is mentioned or answered. */
function isCalled(message: GatewayMessage, me: Me): boolean {
  if (message.guild_id === undefined) return true
  return message.mentions.some((user) => user.id === me.id) || message.referenced_message?.author.id === me.id
}

/** The text without the bot's name; what stood on both sides of it is joined by a space. */
function withoutMention(text: string, me: Me): string {
  return text
    .split(new RegExp(`<@!?${me.id}>[,:;]?`))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .join(' ')
}

function unsupportedKind(message: GatewayMessage): UnsupportedKind | undefined {
  if (message.sticker_items?.length) return 'sticker'
  const isForward = message.message_reference?.type === MessageReferenceType.Forward
  return message.poll || isForward ? 'other' : undefined
}
