import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIInteraction,
  type APIInteractionResponse,
  type APIMessageComponentInteraction,
  ComponentType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits,
  type REST,
  Routes,
} from 'discord.js'
import type { Logger } from 'pino'
import type { Catalogue } from '../../i18n.ts'
import { isLocale, type Locale } from '../../locale.ts'
import { pause } from '../../pause.ts'
import { NO_MENTIONS } from './bodies.ts'
import { isThread } from './channels.ts'
import { QUESTION, SHARE } from './custom-ids.ts'
import { describeFailure, isAlreadyAcknowledged, toDeliveryError } from './failures.ts'
import { asksForQuestion, formOf, questionForm } from './forms.ts'
import { isForChannel } from './inbound-interactions.ts'
import type { ButtonRow } from './render.ts'

export type DiscordLog = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>

/** What is offered while somebody types a question: `value` becomes the question, `name` is shown. */
export interface Choice {
  readonly value: string
  readonly name: string
}

export type Autocomplete = (text: string, locale: Locale) => readonly Choice[]

export interface InteractionOptions {
  readonly rest: REST
  readonly catalogue: Catalogue
  readonly autocomplete: Autocomplete
  readonly log: DiscordLog
}

/** Discord gives three seconds; an answer that comes later is worth nothing. */
const ANSWER_WITHIN_MS = 2500
const RETRY_MS = 100
const MOST_CHOICES = 25
const LONGEST_CHOICE = 100

/**
 * Returns what answers an interaction at once, before anything else is done about it: with what was asked
 * for where that is known here, otherwise with the promise of an answer. It never throws.
 */
export function createAcknowledge({ rest, catalogue, autocomplete, log }: InteractionOptions) {
  function responseTo(interaction: APIInteraction): APIInteractionResponse | undefined {
    if (interaction.type === InteractionType.Ping) return undefined
    if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return choicesFor(interaction)
    const texts = catalogue(localeOf(interaction.locale))
    if (interaction.type === InteractionType.ApplicationCommand)
      return asksForQuestion(interaction) ? questionForm(texts) : promised(interaction)
    if (interaction.type === InteractionType.ModalSubmit)
      return interaction.data.custom_id === QUESTION ? promised(interaction) : UNCHANGED
    if (interaction.data.custom_id === SHARE) return shareFor(interaction)
    return formOf(interaction, texts) ?? UNCHANGED
  }

  function choicesFor(interaction: APIApplicationCommandAutocompleteInteraction): APIInteractionResponse {
    const typed = interaction.data.options.find((option) => 'focused' in option && option.focused)
    const text = typed && 'value' in typed ? String(typed.value) : ''
    let choices: readonly Choice[] = []
    try {
      choices = autocomplete(text, localeOf(interaction.locale))
    } catch (err) {
      log.error({ err }, 'nothing could be suggested')
    }
    const cut = (value: string) => value.slice(0, LONGEST_CHOICE).toWellFormed()
    return {
      type: InteractionResponseType.ApplicationCommandAutocompleteResult,
      data: {
        choices: choices
          .filter(({ name, value }) => name.trim() !== '' && value.length > 0 && value.length <= LONGEST_CHOICE)
          .slice(0, MOST_CHOICES)
          .map(({ name, value }) => ({ name: cut(name), value })),
      },
    }
  }

  /** The same message for everybody, without the buttons that belong to the person who asked. */
  function shareFor(interaction: APIMessageComponentInteraction): APIInteractionResponse {
    const { message } = interaction
    if (!mayWrite(interaction))
      return {
        type: InteractionResponseType.ChannelMessageWithSource,
        data: {
          content: catalogue(localeOf(interaction.locale))('share-not-allowed'),
          flags: MessageFlags.Ephemeral,
          allowed_mentions: NO_MENTIONS,
        },
      }
    return {
      type: InteractionResponseType.ChannelMessageWithSource,
      data: {
        content: message.content,
        components: linkRows(message.components ?? []),
        flags: MessageFlags.SuppressEmbeds,
        allowed_mentions: NO_MENTIONS,
      },
    }
  }

  return async function acknowledge(interaction: APIInteraction): Promise<void> {
    const body = responseTo(interaction)
    if (!body) return
    const signal = AbortSignal.timeout(ANSWER_WITHIN_MS)
    while (!signal.aborted) {
      try {
        await rest.post(Routes.interactionCallback(interaction.id, interaction.token), { body, auth: false, signal })
        return
      } catch (error) {
        // The first attempt arrived although its answer did not.
        if (isAlreadyAcknowledged(error)) return
        log.debug({ reason: describeFailure(error) }, 'an interaction was not acknowledged')
        if (['rejected', 'unreachable'].includes(toDeliveryError(error).kind)) return
        await pause(RETRY_MS, signal)
      }
    }
  }
}

/** Something will be done about it; the message stays as it is. */
const UNCHANGED: APIInteractionResponse = { type: InteractionResponseType.DeferredMessageUpdate }

/** There will be an answer; in a server for the person alone, unless it is about the channel. */
function promised(interaction: APIInteraction): APIInteractionResponse {
  const isHidden = interaction.guild_id !== undefined && !isForChannel(interaction)
  return {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    ...(isHidden && { data: { flags: MessageFlags.Ephemeral } }),
  }
}

function mayWrite({ channel, member }: APIMessageComponentInteraction): boolean {
  if (!member) return true
  const needed = isThread(channel.type) ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages
  return (BigInt(member.permissions) & needed) !== 0n
}

function linkRows(rows: NonNullable<APIMessageComponentInteraction['message']['components']>): ButtonRow[] {
  return rows.flatMap((row) => {
    if (row.type !== ComponentType.ActionRow) return []
    const links = row.components.flatMap((button) =>
      button.type === ComponentType.Button && 'url' in button ? [button] : [],
    )
    return links.length > 0 ? [{ type: row.type, components: links }] : []
  })
}

function localeOf(language: string): Locale {
  const locale = language.slice(0, 2)
  return isLocale(locale) ? locale : 'en'
}
