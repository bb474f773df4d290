import { changeThread, channelFor, startThread, wakeThread } from './channel-routes.ts'
import type { Crossposts } from './crossposts.ts'
import type { Files } from './files.ts'
import type { Guild } from './guild.ts'
import type { Interactions } from './interactions.ts'
import { ApiError, type BotMessage, formError, type Json, type RecordedRequest } from './types.ts'
import { checkCommands, messageContent } from './validate.ts'
import type { World } from './world.ts'

export interface RoutesContext {
  readonly world: World
  readonly guild: Guild
  readonly crossposts: Crossposts
  readonly interactions: Interactions
  readonly files: Files
  /** The bot is writing in a channel. */
  readonly typing: (channelId: string) => void
  readonly gatewayUrl: () => string
  readonly publish: (commands: readonly Json[]) => void
}

interface Route {
  readonly path: RegExp
  /** These need no bot token: what is in the address is enough. */
  readonly open?: true
  /** Returns the answer; `undefined` for none. */
  readonly handle: (params: readonly string[], request: RecordedRequest) => unknown
}

/** The part of the REST API that the server knows. Handlers throw {@link ApiError}. */
export function createRoutes({
  world,
  guild,
  crossposts,
  interactions,
  files: kept,
  typing,
  gatewayUrl,
  publish,
}: RoutesContext): Record<string, Route> {
  const asMessage = (message: BotMessage) => messageFor(world, message)

  /** A message of the bot; one for a single person the bot sees no more than anybody else. */
  function visible(channelId: string, messageId: string): BotMessage {
    const message = world.find(channelId, messageId)
    if (message.onlyFor !== undefined) throw new ApiError(404, 10008, 'Unknown Message')
    return message
  }

  function answeredBy({ message_reference: reference }: Json, channelId: string): string | undefined {
    if (!reference) return undefined
    const { message_id: id, fail_if_not_exists: fail = true } = reference as Json
    const known =
      world.said.get(String(id))?.channel_id === channelId || world.messages(channelId).some((one) => one.id === id)
    if (!known && fail) throw formError('message_reference', 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message')
    return known ? String(id) : undefined
  }

  return {
    'GET gateway': {
      path: /^\/gateway\/bot$/,
      handle: () => ({
        url: gatewayUrl(),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 1000, max_concurrency: 16 },
      }),
    },
    'GET application': {
      path: /^\/applications\/@me$/,
      handle: () => ({ id: world.application, name: 'Silta', bot: world.bot, flags: 0 }),
    },
    'PUT commands': {
      path: /^\/applications\/(\d+)\/commands$/,
      handle: (_, { body }) => {
        publish(checkCommands(body))
        return body
      },
    },
    'POST direct channel': {
      path: /^\/users\/@me\/channels$/,
      handle: (_, { body }) => world.direct(String((body as Json).recipient_id)),
    },
    'GET channel': {
      path: /^\/channels\/(\d+)$/,
      handle: ([channelId = '']) => channelFor(world.reach(channelId)),
    },
    'PATCH channel': {
      path: /^\/channels\/(\d+)$/,
      handle: ([channelId = ''], { body }) => changeThread(world, channelId, body as Json),
    },
    'POST thread': {
      path: /^\/channels\/(\d+)\/messages\/(\d+)\/threads$/,
      handle: ([channelId = '', messageId = ''], { body }) => startThread(world, channelId, messageId, body as Json),
    },
    'POST typing': {
      path: /^\/channels\/(\d+)\/typing$/,
      handle: ([channelId = '']) => typing(world.reach(channelId).id),
    },
    'GET message': {
      path: /^\/channels\/(\d+)\/messages\/(\d+)$/,
      handle: ([channelId = '', messageId = '']) => {
        const { id } = world.reach(channelId)
        const said = world.said.get(messageId)
        return said?.channel_id === id ? kept.addressed(said) : asMessage(visible(id, messageId))
      },
    },
    'DELETE message': {
      path: /^\/channels\/(\d+)\/messages\/(\d+)$/,
      handle: ([channelId = '', messageId = '']) => world.remove(visible(world.reach(channelId).id, messageId)),
    },
    'POST message': {
      path: /^\/channels\/(\d+)\/messages$/,
      handle: ([channelId = ''], { body, files }) => {
        const channel = world.reach(channelId)
        const content = messageContent(body as Json, files)
        wakeThread(world, channel)
        const replyTo = answeredBy(body as Json, channel.id)
        const { nonce, enforce_nonce: enforced } = body as { nonce?: string; enforce_nonce?: boolean }
        const known = world.messages(channel.id).find((message) => nonce !== undefined && message.nonce === nonce)
        if (known && enforced) return asMessage(known)
        return asMessage(
          world.add({
            ...content,
            channelId,
            loading: false,
            ...(nonce !== undefined && { nonce }),
            ...(replyTo !== undefined && { replyTo }),
          }),
        )
      },
    },
    'PATCH message': {
      path: /^\/channels\/(\d+)\/messages\/(\d+)$/,
      handle: ([channelId = '', messageId = ''], { body, files }) => {
        const message = visible(world.reach(channelId).id, messageId)
        return asMessage(world.replace(message, messageContent(body as Json, files, message)))
      },
    },
    'POST crosspost': {
      path: /^\/channels\/(\d+)\/messages\/(\d+)\/crosspost$/,
      handle: ([channelId = '', messageId = '']) => asMessage(crossposts.publish(channelId, messageId)),
    },
    'GET guild': {
      path: /^\/guilds\/(\d+)$/,
      handle: () => guild.describe(),
    },
    'GET member': {
      path: /^\/guilds\/\d+\/members\/(\d+)$/,
      handle: ([userId = '']) => guild.member(userId),
    },
    'GET own user': {
      path: /^\/users\/@me$/,
      handle: () => world.bot,
    },
    'POST callback': {
      path: /^\/interactions\/(\d+)\/([^/]+)\/callback$/,
      open: true,
      handle: ([id = '', token = ''], { body }) => interactions.callback(id, token, body as Json),
    },
    'POST follow-up': {
      path: /^\/webhooks\/\d+\/([^/]+)$/,
      open: true,
      handle: ([token = ''], { body, files }) => asMessage(interactions.followUp(token, body as Json, files)),
    },
    'PATCH follow-up': {
      path: /^\/webhooks\/\d+\/([^/]+)\/messages\/(\d+|@original)$/,
      open: true,
      handle: ([token = '', id = ''], { body, files }) => asMessage(interactions.edit(token, id, body as Json, files)),
    },
    'DELETE follow-up': {
      path: /^\/webhooks\/\d+\/([^/]+)\/messages\/(\d+|@original)$/,
      open: true,
      handle: ([token = '', id = '']) => interactions.remove(token, id),
    },
  }
}

/** A message of the bot as Discord shows it. */
export function messageFor({ bot }: World, message: BotMessage): Json {
  const { id, channelId, content, components, flags, files } = message
  return {
    id,
    type: 0,
    channel_id: channelId,
    author: bot,
    content,
    components,
    flags,
    attachments: files.map(({ name, content: text, type }, index) => ({
      id: String(index),
      filename: name,
      size: text.length,
      content_type: type,
    })),
    embeds: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    timestamp: new Date(0).toISOString(),
    edited_timestamp: null,
  }
}
