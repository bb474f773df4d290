import {
  type APIApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  type APIUser,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  MessageFlags,
  SnowflakeUtil,
} from 'discord.js'
import type { CommandName } from '../commands.ts'
import type { Content, InboundMessage } from '../platform.ts'
import { encodeTarget, INTERACTION_LIFE_MS, type Interaction } from './address.ts'
import { CHOICE, QUESTION, readId } from './custom-ids.ts'
import { asksForQuestion, formText } from './forms.ts'
import { nameOf } from './inbound.ts'

/**
 * A command given, a button pressed, a choice made or a form filled in; `undefined` for what the bot never offered
 * and for what only opens a form.
 */
export function fromInteraction(interaction: APIInteraction): InboundMessage | undefined {
  if (interaction.type === InteractionType.ApplicationCommand) return fromCommand(interaction)
  if (interaction.type === InteractionType.MessageComponent) return fromPress(interaction)
  if (interaction.type === InteractionType.ModalSubmit) return fromForm(interaction)
  return undefined
}

/** Who did it: a member of a server, or a person in a direct chat. */
export function userOf(interaction: Pick<APIInteraction, 'member' | 'user'>): APIUser | undefined {
  return interaction.member?.user ?? interaction.user
}

/** A command that decides for the channel: everybody there sees its answer, and the buttons below it are the channel's. */
export function isForChannel(interaction: APIInteraction): boolean {
  return interaction.type === InteractionType.ApplicationCommand && FOR_THE_CHANNEL.includes(interaction.data.name)
}

const FOR_THE_CHANNEL: readonly string[] = ['subscribe', 'unsubscribe'] satisfies readonly CommandName[]

type Answerable = APIApplicationCommandInteraction | APIMessageComponentInteraction | APIModalSubmitInteraction

function fromCommand(interaction: APIApplicationCommandInteraction): InboundMessage | undefined {
  const { data } = interaction
  if (data.type !== ApplicationCommandType.ChatInput || asksForQuestion(interaction)) return undefined
  const [option] = data.options ?? []
  const argument = option && 'value' in option ? String(option.value).trim() : ''
  return fromPerson(interaction, { kind: 'command', name: data.name, argument }, interactionOf(interaction))
}

function fromPress(interaction: APIMessageComponentInteraction): InboundMessage | undefined {
  const { data } = interaction
  const isChoice = data.component_type === ComponentType.StringSelect && data.custom_id === CHOICE
  const id = isChoice ? data.values[0] : data.custom_id
  const carried = id === undefined ? undefined : readId(id)
  if (!carried || carried.asks) return undefined
  return onMessage(interaction, { kind: 'action', action: carried.action })
}

function fromForm(interaction: APIModalSubmitInteraction): InboundMessage | undefined {
  const { custom_id: id } = interaction.data
  const text = formText(interaction.data)
  if (id === QUESTION)
    return fromPerson(interaction, { kind: 'command', name: 'ask', argument: text }, interactionOf(interaction))
  const carried = readId(id)
  return carried && onMessage(interaction, { kind: 'form', action: carried.action, text })
}

/** Something done to a message, which can then be changed. */
function onMessage(
  interaction: APIMessageComponentInteraction | APIModalSubmitInteraction,
  content: Content,
): InboundMessage | undefined {
  const { message } = interaction
  if (!message) return undefined
  // What only one person sees can be changed through the interaction alone; any other message is the bot's own.
  const isHidden = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0
  const reply = isHidden ? { ...interactionOf(interaction), pressed: message.id } : undefined
  const inbound = fromPerson(interaction, content, reply)
  return inbound && { ...inbound, message: { id: message.id } }
}

function fromPerson(
  interaction: Answerable,
  content: Content,
  reply: Interaction | undefined,
): InboundMessage | undefined {
  const user = userOf(interaction)
  const channel = interaction.channel?.id
  if (!user || channel === undefined) return undefined
  const direct = interaction.guild_id === undefined
  const person = direct || !reply || isForChannel(interaction) ? {} : { onlyFor: user.id }
  return {
    updateId: interaction.id,
    address: encodeTarget({ channel, ...person, ...(reply && { interaction: reply }) }),
    sender: { id: user.id, name: nameOf(user, interaction.member), language: interaction.locale },
    direct,
    content,
  }
}

function interactionOf({ id, application_id: application, token }: APIInteraction): Interaction {
  return { application, token, expiresAt: SnowflakeUtil.timestampFrom(id) + INTERACTION_LIFE_MS }
}
