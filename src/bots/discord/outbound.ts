import { createHash } from 'node:crypto'
import {
  type APIAllowedMentions,
  MessageFlags,
  type RawFile,
  type REST,
  type RESTPatchAPIWebhookWithTokenMessageJSONBody,
  type RESTPostAPIChannelMessageJSONBody,
  type RESTPostAPIChannelMessageResult,
  type RESTPostAPICurrentUserCreateDMChannelResult,
  Routes,
} from 'discord.js'
import { DeliveryError } from '../../errors.ts'
import type { Catalogue } from '../../i18n.ts'
import type { Attachment, OutboundMessage } from '../../message.ts'
import type { Address, Platform } from '../platform.ts'
import { decodeTarget, type Interaction, type Target } from './address.ts'
import { isInteractionOver, toDeliveryError } from './failures.ts'
import { render } from './render.ts'

export interface OutboundOptions {
  readonly rest: REST
  readonly catalogue: Catalogue
  readonly now: () => number
  /** Learns how each request with the bot's token ended. */
  readonly attempted: (error?: unknown) => void
}

/** Nobody is ever called by what Silta says. */
export const NO_MENTIONS: APIAllowedMentions = { parse: [] }

type Body = RESTPostAPIChannelMessageJSONBody

/** Sends and edits. Nothing is ever repeated: that is the outbox's part. */
export function createOutbound({ rest, catalogue, now, attempted }: OutboundOptions): Pick<Platform, 'send' | 'edit'> {
  async function asBot<T>(work: () => Promise<T>): Promise<T> {
    try {
      const result = await work()
      attempted()
      return result
    } catch (error) {
      attempted(error)
      throw toDeliveryError(error)
    }
  }

  /** Runs `work` while the interaction lasts; `undefined` says that its time is over. */
  async function within<T>(interaction: Interaction | undefined, work: (it: Interaction) => Promise<T>) {
    if (!interaction || interaction.expiresAt <= now()) return undefined
    try {
      return await work(interaction)
    } catch (error) {
      if (isInteractionOver(error)) return undefined
      throw toDeliveryError(error)
    }
  }

  async function post(channel: string, message: OutboundMessage, key: string): Promise<string> {
    const body = bodyOf(message)
    const once = { nonce: nonceOf(key, body), enforce_nonce: true }
    const sent = await asBot(() => rest.post(Routes.channelMessages(channel), withFile(message, { ...body, ...once })))
    return (sent as RESTPostAPIChannelMessageResult).id
  }

  /** The first such message takes the place of "thinking…", the others follow it; Discord sees to that. */
  async function followUp({ application, token }: Interaction, { onlyFor }: Target, message: OutboundMessage) {
    const body = onlyFor === undefined ? bodyOf(message) : hidden(bodyOf(message, shareLabel(message)))
    const options = { ...withFile(message, body), auth: false }
    const sent = await rest.post(Routes.webhook(application, token), options)
    return (sent as RESTPostAPIChannelMessageResult).id
  }

  /** A file holds what is kept about the person: nothing to show to others. */
  function shareLabel({ attachment, locale }: OutboundMessage): string | undefined {
    return attachment ? undefined : catalogue(locale)('button-share')
  }

  async function directChannel(user: string): Promise<string> {
    const channel = await asBot(() => rest.post(Routes.userChannels(), { body: { recipient_id: user } }))
    return (channel as RESTPostAPICurrentUserCreateDMChannelResult).id
  }

  async function postDirectly(user: string, message: OutboundMessage, key: string): Promise<string> {
    try {
      return await post(await directChannel(user), message, key)
    } catch (error) {
      if (!(error instanceof DeliveryError) || error.kind !== 'unreachable') throw error
      const why = 'the time for an answer in the server is over, and the person takes no direct messages from the bot'
      throw new DeliveryError('unreachable', `${why} (${error.message})`)
    }
  }

  return {
    async send(to, message, { key }) {
      const target = decodeTarget(to)
      const answered = await within(target.interaction, (interaction) => followUp(interaction, target, message))
      if (answered !== undefined) return { id: answered }
      const { channel, onlyFor } = target
      return {
        id: onlyFor === undefined ? await post(channel, message, key) : await postDirectly(onlyFor, message, key),
      }
    },
    async edit(to: Address, ref, message) {
      if (message.attachment) throw new DeliveryError('rejected', 'a file cannot be put into a message already sent')
      const { channel, onlyFor, interaction } = decodeTarget(to)
      const answered = await within(interaction, async ({ application, token, pressed }) => {
        const label = onlyFor === undefined ? undefined : shareLabel(message)
        const id = ref.id === pressed ? '@original' : ref.id
        await rest.patch(Routes.webhookMessage(application, token, id), { body: changeOf(message, label), auth: false })
        return true
      })
      if (answered) return
      if (onlyFor !== undefined)
        throw new DeliveryError('rejected', 'what one person sees cannot be changed once the interaction is over')
      await asBot(() => rest.patch(Routes.channelMessage(channel, ref.id), { body: changeOf(message) }))
    },
  }
}

function bodyOf(message: OutboundMessage, shareLabel?: string): Body {
  return { ...render(message, shareLabel), flags: MessageFlags.SuppressEmbeds, allowed_mentions: NO_MENTIONS }
}

function hidden(body: Body): Body {
  return { ...body, flags: (body.flags ?? 0) | MessageFlags.Ephemeral }
}

function changeOf(message: OutboundMessage, shareLabel?: string): RESTPatchAPIWebhookWithTokenMessageJSONBody {
  return { ...render(message, shareLabel), allowed_mentions: NO_MENTIONS }
}

function withFile({ attachment }: OutboundMessage, body: Body): { body: Body; files?: RawFile[] } {
  if (!attachment) return { body }
  return { body: { ...body, attachments: [{ id: '0', filename: attachment.name }] }, files: [fileOf(attachment)] }
}

function fileOf({ name, content, mediaType }: Attachment): RawFile {
  return { name, data: Buffer.from(content), contentType: mediaType }
}

/**
 * By this Discord knows a message that it has already taken, for some minutes. The text is part of it: an
 * id that begins again from 1 in an empty database must not hide a new message behind an old one.
 */
function nonceOf(key: string, { content }: Body): string {
  return createHash('sha256').update(`${key}\n${content}`).digest('base64url').slice(0, 25)
}
