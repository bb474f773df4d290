import {
  type APIApplicationCommandInteraction,
  type APIInteraction,
  type APIMessage,
  type APIMessageComponentInteraction,
  type APIUser,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  MessageFlags,
  MessageReferenceType,
  MessageType,
  SnowflakeUtil,
} from 'discord.js'
import { parseCommand } from '../commands.ts'
import type { Address, Content, InboundMessage, Sender, UnsupportedKind } from '../platform.ts'
import { encodeTarget, INTERACTION_LIFE_MS, type Interaction } from './address.ts'
import { actionOf } from './render.ts'

/** The bot's own user. */
export interface Me {
  readonly id: string
}

/** A message as the gateway brings it; one in a direct chat has no server. */
export type GatewayMessage = APIMessage & { readonly guild_id?: string }

/** What somebody has written, in Silta's words; `undefined` when it is not meant for the bot. */
export function fromMessage(message: GatewayMessage, me: Me): InboundMessage | undefined {
  return inboundMessage(message, message.id, isFromPerson(message) ? messageContent(message, me) : undefined)
}

/** The changed text of a message. Discord tells of other changes, such as a preview that it has added, in the same way. */
export function fromEdit(message: GatewayMessage, me: Me): InboundMessage | undefined {
  if (!message.edited_timestamp || !isFromPerson(message)) return undefined
  return inboundMessage(message, `${message.id}:${message.edited_timestamp}`, editedContent(message, me))
}

/** A command given or a button pressed; `undefined` for what the bot never offered. */
export function fromInteraction(interaction: APIInteraction): InboundMessage | undefined {
  if (interaction.type === InteractionType.ApplicationCommand) return fromCommand(interaction)
  if (interaction.type === InteractionType.MessageComponent) return fromPress(interaction)
  return undefined
}

/** Who gave the command: a member of a server, or a person in a direct chat. */
export function userOf(interaction: Pick<APIInteraction, 'member' | 'user'>): APIUser | undefined {
  return interaction.member?.user ?? interaction.user
}

function fromCommand(interaction: APIApplicationCommandInteraction): InboundMessage | undefined {
  const { data } = interaction
  if (data.type !== ApplicationCommandType.ChatInput) return undefined
  const [option] = data.options ?? []
  const argument = option && 'value' in option ? String(option.value).trim() : ''
  return fromPerson(interaction, { kind: 'command', name: data.name, argument }, interactionOf(interaction))
}

function fromPress(interaction: APIMessageComponentInteraction): InboundMessage | undefined {
  const { data, message } = interaction
  const action = data.component_type === ComponentType.Button ? actionOf(data.custom_id) : undefined
  if (action === undefined) return undefined
  // What only one person sees can be changed through the interaction alone; any other message is the bot's own.
  const hidden = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0
  const inbound = fromPerson(
    interaction,
    { kind: 'action', action },
    hidden ? { ...interactionOf(interaction), pressed: message.id } : undefined,
  )
  return inbound && { ...inbound, message: { id: message.id } }
}

function fromPerson(
  interaction: APIApplicationCommandInteraction | APIMessageComponentInteraction,
  content: Content,
  reply: Interaction | undefined,
): InboundMessage | undefined {
  const user = userOf(interaction)
  const channel = interaction.channel?.id
  if (!user || channel === undefined) return undefined
  const direct = interaction.guild_id === undefined
  const person = direct || !reply ? {} : { onlyFor: user.id }
  return {
    updateId: interaction.id,
    address: encodeTarget({ channel, ...person, ...(reply && { interaction: reply }) }),
    sender: { id: user.id, language: interaction.locale },
    direct,
    content,
  }
}

function interactionOf({ id, application_id: application, token }: APIInteraction): Interaction {
  return { application, token, expiresAt: SnowflakeUtil.timestampFrom(id) + INTERACTION_LIFE_MS }
}

function inboundMessage(
  message: GatewayMessage,
  updateId: string,
  content: Content | undefined,
): InboundMessage | undefined {
  return content && { updateId, ...origin(message), content, message: { id: message.id } }
}

function origin(message: GatewayMessage): { address: Address; sender: Sender; direct: boolean } {
  return {
    // A thread is a channel with an id of its own.
    address: encodeTarget({ channel: message.channel_id }),
    sender: { id: message.author.id },
    direct: message.guild_id === undefined,
  }
}

function messageContent(message: GatewayMessage, me: Me): Content | undefined {
  if (!isCalled(message, me)) return undefined
  const what = unsupportedKind(message)
  if (what) return { kind: 'unsupported', what }
  const text = withoutMention(message.content, me)
  const command = parseCommand(text)
  if (command) return { kind: 'command', name: command.name, argument: command.argument }
  // A mention alone asks what the bot is for.
  return text === '' ? { kind: 'command', name: 'help', argument: '' } : { kind: 'text', text }
}

/** Only texts and questions after /ask can be answered anew; an edit of any other command means nothing. */
function editedContent(message: GatewayMessage, me: Me): Content | undefined {
  const content = messageContent(message, me)
  if (content?.kind === 'text') return { ...content, edited: true }
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

/** `undefined` for a text; a text without anything in it is one that Discord did not let the bot read. */
function unsupportedKind(message: GatewayMessage): UnsupportedKind | undefined {
  const [attachment] = message.attachments
  if (attachment) {
    if (((message.flags ?? 0) & MessageFlags.IsVoiceMessage) !== 0) return 'voice'
    const type = attachment.content_type ?? ''
    if (type.startsWith('image/')) return 'photo'
    return type.startsWith('video/') ? 'video' : 'file'
  }
  if (message.sticker_items?.length) return 'sticker'
  if (message.poll || message.message_reference?.type === MessageReferenceType.Forward) return 'other'
  return message.content === '' ? 'other' : undefined
}
