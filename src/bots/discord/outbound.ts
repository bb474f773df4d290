import type { REST, RESTPostAPIChannelMessageResult, RESTPostAPICurrentUserCreateDMChannelResult } from 'discord.js'
import { Routes } from 'discord.js'
import { DeliveryError } from '../../errors.ts'
import type { Catalogue } from '../../i18n.ts'
import type { OutboundMessage } from '../../message.ts'
import type { Address, Platform, SendOptions } from '../platform.ts'
import { decodeTarget, type Interaction, type Target } from './address.ts'
import { type Body, changeOf, filesOf, hidden, nonceOf, type Prepared, prepare } from './bodies.ts'
import type { Channels } from './channels.ts'
import { crosspost, hasFollowers } from './crosspost.ts'
import { createDownload } from './download.ts'
import {
  isArchived,
  isChannelUnknown,
  isInteractionOver,
  isMessageUnknown,
  isReplyNotAllowed,
  toDeliveryError,
} from './failures.ts'
import type { Extras } from './render.ts'
import { createThreads } from './threads.ts'

export interface OutboundOptions {
  readonly rest: REST
  readonly catalogue: Catalogue
  readonly channels: Channels
  readonly now: () => number
  /** Learns how each request with the bot's token ended. */
  readonly attempted: (error?: unknown) => void
}

/** How a sent message is reached: with an interaction's token, which is in the route, or as the bot. */
type Place =
  | { readonly route: ReturnType<typeof Routes.webhookMessage> }
  | { readonly channel: string; readonly id: string }

type Outbound = Pick<Platform, 'send' | 'edit' | 'remove' | 'download' | 'showTyping'>

/** Sends, changes and takes back. Nothing is ever repeated: that is the outbox's part. */
export function createOutbound({ rest, catalogue, channels, now, attempted }: OutboundOptions): Outbound {
  const threads = createThreads({ rest, channels, asBot })

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

  function isAlive(interaction: Interaction | undefined): interaction is Interaction {
    return interaction !== undefined && interaction.expiresAt > now()
  }

  /**
   * Runs `work` while the interaction lasts; `undefined` says that its time is over or that the message was sent
   * in another way.
   */
  async function within<T>(interaction: Interaction | undefined, work: (it: Interaction) => Promise<T>) {
    if (!isAlive(interaction)) return undefined
    try {
      return await work(interaction)
    } catch (error) {
      if (isInteractionOver(error) || isMessageUnknown(error)) return undefined
      throw toDeliveryError(error)
    }
  }

  /** Runs `work` in a channel; a thread that is archived is opened for it. */
  async function inChannel<T>(channel: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (!isArchived(error)) throw error
      const isOpen = await rest.patch(Routes.channel(channel), { body: { archived: false } }).then(
        () => true,
        () => false,
      )
      if (!isOpen) throw error
      return await work()
    }
  }

  async function post(channel: string, { body, files }: Prepared, { key, replyTo }: SendOptions): Promise<string> {
    const once = { ...body, nonce: nonceOf(key, body), enforce_nonce: true }
    const reference = replyTo && { message_reference: { message_id: replyTo.id, fail_if_not_exists: false } }
    const request = (it: Body) => rest.post(Routes.channelMessages(channel), { body: it, ...(files && { files }) })
    const sent = await asBot(() =>
      inChannel(channel, () =>
        request({ ...once, ...reference }).catch((error: unknown) => {
          // What it answers is a help for the reader; the message itself matters more.
          if (isReplyNotAllowed(error)) return request(once)
          throw error
        }),
      ),
    )
    return (sent as RESTPostAPIChannelMessageResult).id
  }

  /** The first such message takes the place of "thinking…", the others follow it; Discord sees to that. */
  async function followUp({ application, token }: Interaction, { onlyFor }: Target, prepared: Prepared) {
    const request = onlyFor === undefined ? prepared : hidden(prepared)
    const sent = await rest.post(Routes.webhook(application, token), { ...request, auth: false })
    return (sent as RESTPostAPIChannelMessageResult).id
  }

  function extrasOf({ locale }: OutboundMessage): Extras {
    return { choose: catalogue(locale)('select-placeholder') }
  }

  /** A file holds what is kept about the person or was sent to them: nothing to show to others. */
  function extrasWithin(message: OutboundMessage, { onlyFor }: Target): Extras {
    const { attachment, locale, media } = message
    if (onlyFor === undefined || attachment || media) return extrasOf(message)
    return { ...extrasOf(message), share: catalogue(locale)('button-share') }
  }

  async function directChannel(user: string): Promise<string> {
    const channel = await asBot(() => rest.post(Routes.userChannels(), { body: { recipient_id: user } }))
    return (channel as RESTPostAPICurrentUserCreateDMChannelResult).id
  }

  async function postDirectly(user: string, prepared: Prepared, options: SendOptions): Promise<string> {
    try {
      return await post(await directChannel(user), prepared, options)
    } catch (error) {
      if (!(error instanceof DeliveryError) || error.kind !== 'unreachable') throw error
      const why = 'the time for an answer in the server is over, and the person takes no direct messages from the bot'
      throw new DeliveryError('unreachable', `${why} (${error.message})`)
    }
  }

  /**
   * Changes a sent message: under the interaction while it lasts, otherwise as the bot, for one person's messages in
   * the direct chat, where they go then. `false` says that it is not there.
   */
  async function changeSent(
    { channel, onlyFor, interaction }: Target,
    id: string,
    work: (place: Place) => Promise<unknown>,
  ): Promise<boolean> {
    const changed = await within(interaction, async ({ application, token, pressed }) => {
      await work({ route: Routes.webhookMessage(application, token, id === pressed ? '@original' : id) })
      return true
    })
    if (changed) return true
    const place = onlyFor === undefined ? channel : await directChannel(onlyFor)
    return asBot(async () => {
      try {
        await inChannel(place, () => work({ channel: place, id }))
        return true
      } catch (error) {
        if (isMessageUnknown(error)) return false
        throw error
      }
    })
  }

  return {
    async send(to, message, options) {
      const target = decodeTarget(to)
      const { channel, interaction, onlyFor } = target
      const files = await filesOf(message, options.download)
      const answered = await within(interaction, (it) =>
        followUp(it, target, prepare(message, extrasWithin(message, target), files)),
      )
      if (answered !== undefined) return { id: answered }
      const prepared = prepare(message, extrasOf(message), files)
      if (onlyFor !== undefined) return { id: await postDirectly(onlyFor, prepared, options) }
      // Asked before anything stands, so that a failure costs no more than another attempt.
      const follows = options.broadcast === true && (await asBot(() => hasFollowers(channels, channel)).catch(asking))
      const id = await post(channel, prepared, options)
      const opened = message.thread && (await threads.open(channel, id, message.thread))
      const remark = follows ? await crosspost(rest, channel, id) : undefined
      return { id, ...(opened && { opened }), ...(remark !== undefined && { remark }) }
    },
    async edit(to: Address, ref, message) {
      if (message.attachment) throw new DeliveryError('rejected', 'a file cannot be put into a message already sent')
      const target = decodeTarget(to)
      const isChanged = await changeSent(target, ref.id, (place) =>
        'channel' in place
          ? rest.patch(Routes.channelMessage(place.channel, place.id), { body: changeOf(message, extrasOf(message)) })
          : rest.patch(place.route, { body: changeOf(message, extrasWithin(message, target)), auth: false }),
      )
      if (!isChanged) throw new DeliveryError('rejected', NOT_THERE)
      if (ref.opened && message.thread) await threads.change(ref.opened, message.thread)
    },
    async remove(to, ref) {
      const target = decodeTarget(to)
      for (const id of ref.parts ?? [ref.id]) {
        const isRemoved = await changeSent(target, id, (place) =>
          'channel' in place
            ? rest.delete(Routes.channelMessage(place.channel, place.id)).catch((error: unknown) => {
                // A channel that is gone took its messages along.
                if (!isChannelUnknown(error)) throw error
              })
            : rest.delete(place.route, { auth: false }),
        )
        // What one person sees in a server cannot be told from what is not there, once the interaction is over.
        if (!isRemoved && target.onlyFor !== undefined) throw new DeliveryError('rejected', NOT_THERE)
      }
    },
    download: createDownload(rest, asBot),
    async showTyping(to) {
      const { channel, onlyFor, interaction } = decodeTarget(to)
      // Under an interaction Discord shows by itself that the bot is thinking.
      if (isAlive(interaction)) return
      try {
        await rest.post(Routes.channelTyping(onlyFor === undefined ? channel : await directChannel(onlyFor)))
      } catch {
        // Nobody waits for it.
      }
    },
  }
}

/** Nothing was sent yet: whatever became of a question, it can be asked again. */
function asking(error: unknown): never {
  const isLost = error instanceof DeliveryError && error.kind === 'uncertain'
  throw isLost ? new DeliveryError('transient', error.message) : error
}

const NOT_THERE = 'the message cannot be reached any more'
