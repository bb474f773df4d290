import {
  Client,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  type GatewayDispatchPayload,
  GatewayIntentBits,
  Options,
  SimpleShardingStrategy,
} from 'discord.js'
import { ConfigError } from '../../errors.ts'
import { pause } from '../../pause.ts'
import type { DiscordLog } from './interactions.ts'

/**
 * What the bot asks to hear: messages in servers and in direct chats, and who is writing to it. Discord shows the
 * text of a message that mentions the bot, or that is sent to it directly, without the message content intent;
 * commands and buttons need no intent at all. Who writes in a server matters only where that can be read.
 */
export function intentsFor(messageContent: boolean): GatewayIntentBits[] {
  const { DirectMessages, DirectMessageTyping, GuildMessages, GuildMessageTyping, MessageContent } = GatewayIntentBits
  const least = [GuildMessages, DirectMessages, DirectMessageTyping]
  return messageContent ? [...least, GuildMessageTyping, MessageContent] : least
}

export interface GatewayOptions {
  readonly token: string
  readonly apiRoot: string
  /** How many connections; by default as many as Discord recommends. */
  readonly shards: number | undefined
  /** Asks to read all messages in servers, which the developer portal has to allow. */
  readonly messageContent: boolean
  readonly take: (event: GatewayDispatchPayload) => void
  /** What is wrong with one connection; nothing when it is ready. */
  readonly report: (shard: number, reason: string | undefined) => void
  readonly log: DiscordLog
}

/** One bot's connections to Discord's gateway. discord.js restores and resumes them. */
export interface Gateway {
  /** Resolves when every connection is ready. Throws ConfigError when Discord refuses for good. */
  open(): Promise<void>
  close(): Promise<void>
}

const CLOSE_WITHIN_MS = 1000

export function createGateway({ token, apiRoot, shards, messageContent, take, report, log }: GatewayOptions): Gateway {
  const closed = Promise.withResolvers<void>()
  let refusal: ConfigError | undefined
  let closing = false
  const client = new Client({
    intents: intentsFor(messageContent),
    // Events are taken as they come over the wire: nothing has to be kept in memory.
    makeCache: Options.cacheWithLimits({ MessageManager: 0, UserManager: 0, GuildMemberManager: 0 }),
    rest: { api: apiRoot, retries: 0 },
    ws: {
      buildStrategy(manager) {
        const { retrieveSessionInfo } = manager.options
        // discord.js would finish restoring a lost connection after it was closed; without an answer here it never does.
        manager.options.retrieveSessionInfo = (shard) => (closing ? new Promise(() => {}) : retrieveSessionInfo(shard))
        return new SimpleShardingStrategy(manager)
      },
    },
    ...(shards !== undefined && { shardCount: shards, shards: Array.from({ length: shards }, (_, id) => id) }),
  })

  client.on(Events.Raw, (event: GatewayDispatchPayload, shard: number) => {
    if (event.t === GatewayDispatchEvents.Ready || event.t === GatewayDispatchEvents.Resumed) report(shard, undefined)
    take(event)
  })
  client.on(Events.ShardReconnecting, (shard) => {
    if (!closing) report(shard, 'The connection to Discord was lost and is restored')
  })
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    refusal = refused(code, messageContent)
    if (refusal) report(shard, refusal.problems.join(' '))
  })
  client.on(Events.ShardError, (error, shard) => log.debug({ shard, reason: error.message }, 'a connection failed'))
  client.on(Events.Error, (err) => log.error({ err }, 'discord.js failed'))

  return {
    async open() {
      try {
        await Promise.race([client.login(token), closed.promise])
      } catch (error) {
        const isRefused = error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid
        throw refusal ?? (isRefused ? new ConfigError([TOKEN_REFUSED]) : error)
      }
    },
    async close() {
      closing = true
      // A server that does not answer the farewell must not hold the bot up.
      const patience = new AbortController()
      await Promise.race([client.destroy(), pause(CLOSE_WITHIN_MS, patience.signal)])
      patience.abort()
      closed.resolve()
    },
  }
}

export const TOKEN_REFUSED =
  'DISCORD_BOT_TOKEN: Discord does not know this token. Copy it again from the developer portal (https://discord.com/developers/applications, your application, "Bot", "Reset Token"), or leave the variable out to run without Discord.'

const CONTENT_REFUSED =
  'DISCORD_MESSAGE_CONTENT: Discord does not let this bot read all messages. In the developer portal (https://discord.com/developers/applications, your application, "Bot", "Privileged Gateway Intents") turn on "Message Content Intent" and start again, or leave the variable out.'

const MESSAGES_REFUSED =
  'DISCORD_BOT_TOKEN: Discord does not let this bot receive messages. In the developer portal (https://discord.com/developers/applications, your application, "Bot", "Privileged Gateway Intents") check which intents the application may use, then start again.'

/** Why Discord has closed a connection for good; `undefined` when it may be restored. */
function refused(code: number, messageContent: boolean): ConfigError | undefined {
  switch (code) {
    case GatewayCloseCodes.AuthenticationFailed:
      return new ConfigError([TOKEN_REFUSED])
    case GatewayCloseCodes.DisallowedIntents:
    case GatewayCloseCodes.InvalidIntents:
      return new ConfigError([messageContent ? CONTENT_REFUSED : MESSAGES_REFUSED])
    case GatewayCloseCodes.InvalidShard:
    case GatewayCloseCodes.ShardingRequired:
      return new ConfigError([
        'DISCORD_SHARDS: Discord asks for another number of connections. Leave the variable out: Discord then says how many this bot needs.',
      ])
    default:
      return undefined
  }
}
