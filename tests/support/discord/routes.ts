import type { Interactions } from './interactions.ts'
import { ApiError, type BotMessage, type Json, type RecordedRequest } from './types.ts'
import { checkCommands, messageContent } from './validate.ts'
import type { World } from './world.ts'

export interface RoutesContext {
  readonly world: World
  readonly interactions: Interactions
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
export function createRoutes({ world, interactions, gatewayUrl, publish }: RoutesContext): Record<string, Route> {
  const asMessage = (message: BotMessage) => messageFor(world, message)

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
    'POST message': {
      path: /^\/channels\/(\d+)\/messages$/,
      handle: ([channelId = ''], { body, files }) => {
        const channel = world.reach(channelId)
        const content = messageContent(body as Json, files)
        const { nonce, enforce_nonce: enforced } = body as { nonce?: string; enforce_nonce?: boolean }
        const known = world.messages(channel.id).find((message) => nonce !== undefined && message.nonce === nonce)
        if (known && enforced) return asMessage(known)
        return asMessage(world.add({ ...content, channelId, loading: false, ...(nonce !== undefined && { nonce }) }))
      },
    },
    'PATCH message': {
      path: /^\/channels\/(\d+)\/messages\/(\d+)$/,
      handle: ([channelId = '', messageId = ''], { body, files }) => {
        const message = world.find(world.reach(channelId).id, messageId)
        // The bot sees no more of such a message than anybody else.
        if (message.onlyFor !== undefined) throw new ApiError(404, 10008, 'Unknown Message')
        return asMessage(world.replace(message, messageContent(body as Json, files, message)))
      },
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
    attachments: files.map(({ name, content: text }, index) => ({
      id: String(index),
      filename: name,
      size: text.length,
      content_type: 'text/plain',
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
