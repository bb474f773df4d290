import { REST, type RESTGetCurrentApplicationResult, Routes } from 'discord.js'
import { ConfigError } from '../../errors.ts'
import type { Catalogue } from '../../i18n.ts'
import { pause, reconnectDelay } from '../../pause.ts'
import type { Platform, Receive } from '../platform.ts'
import { PLATFORM } from './address.ts'
import { createAllowances, MESSAGES_PER_SECOND } from './allowances.ts'
import { NONCE_KNOWN_MS } from './bodies.ts'
import { createChannels } from './channels.ts'
import { describeFailure, isTokenRefused } from './failures.ts'
import { createGateway, type Gateway, TOKEN_REFUSED } from './gateway.ts'
import { createHealth, SENDING } from './health.ts'
import { createIntake, type Intake } from './intake.ts'
import { type Autocomplete, createAcknowledge, type DiscordLog } from './interactions.ts'
import { publishCommands, slashCommands } from './menu.ts'
import { createOutbound } from './outbound.ts'
import { LIMITS, messageLength } from './render.ts'
import { discordAdministrators } from './rights.ts'

export type { Autocomplete, Choice } from './interactions.ts'

export interface DiscordOptions {
  readonly token: string
  /** The REST API; it also tells where the gateway is. Default: Discord's own. */
  readonly apiRoot?: string
  /** How many gateway connections; by default as many as Discord recommends. */
  readonly shards?: number
  /** Reads what is written in threads without calling the bot; the developer portal has to allow it. Default: no. */
  readonly messageContent?: boolean
  /** What Discord allows the bot, all channels together; 0 keeps to no limit at all. Default: what it allows everybody. */
  readonly messagesPerSecond?: number
  /** Lets anybody join the server where the bot is. */
  readonly invite?: string
  readonly catalogue: Catalogue
  /** What to offer while somebody types a question. */
  readonly autocomplete: Autocomplete
  readonly log: DiscordLog
  /** Milliseconds since 1970. */
  readonly now?: () => number
}

/** Milliseconds after which a request is given up; a send is uncertain then. */
const REQUEST_TIMEOUT_MS = 15_000
/** How long `start` waits for a connection that neither comes about nor fails. */
const START_WITHIN_MS = 10_000

/**
 * Discord over its gateway. `start` throws ConfigError for a refused token or intent; when Discord cannot be
 * reached it returns, keeps trying, and `health` says so.
 */
export function createDiscordPlatform(options: DiscordOptions): Platform {
  const { token, apiRoot = 'https://discord.com/api', shards, catalogue, autocomplete, log, now = Date.now } = options
  const { invite, messageContent = false, messagesPerSecond = MESSAGES_PER_SECOND } = options
  const api = apiRoot.replace(/\/+$/, '')
  // Waiting and trying again are the outbox's part, which survives a restart.
  const rest = new REST({ api, timeout: REQUEST_TIMEOUT_MS, retries: 0, rejectOnRateLimit: () => true }).setToken(token)
  const channels = createChannels(rest)
  const allowances = createAllowances(rest, { token, perSecond: messagesPerSecond, now })
  const stopping = new AbortController()
  const { signal } = stopping
  const record = createHealth()
  let gateway: Gateway | undefined
  let intake: Intake | undefined
  let connecting: Promise<void> | undefined
  let publishing: Promise<void> | undefined

  function attempted(error?: unknown): void {
    const refused = isTokenRefused(error)
    record.set(SENDING, refused ? TOKEN_REFUSED : undefined)
    // discord.js forgets a token that was refused once.
    if (refused) rest.setToken(token)
  }

  function report(shard: number, reason: string | undefined): void {
    if (signal.aborted) return
    record.set(`connection ${shard}`, reason)
    if (reason !== undefined) log.warn({ platform: PLATFORM, shard, reason }, 'no updates can be taken')
  }

  async function application(): Promise<RESTGetCurrentApplicationResult> {
    try {
      return (await rest.get(Routes.currentApplication(), { signal })) as RESTGetCurrentApplicationResult
    } catch (error) {
      if (!isTokenRefused(error)) throw error
      rest.setToken(token)
      throw new ConfigError([TOKEN_REFUSED])
    }
  }

  /** Resolves when updates come. */
  async function connect(receive: Receive): Promise<void> {
    const { id, bot } = await application()
    if (signal.aborted) return
    const acknowledge = createAcknowledge({ rest, catalogue, autocomplete, log })
    const me = { id: bot?.id ?? id, readsAll: messageContent }
    const taking = createIntake({ me, channels, receive, acknowledge, log, stopping: signal })
    intake = taking
    const take: Intake['take'] = (event) => {
      if (!signal.aborted) taking.take(event)
    }
    gateway = createGateway({ token, apiRoot: api, shards, messageContent, take, report, log })
    await gateway.open()
    if (signal.aborted) return
    record.replaceConnections(undefined)
    publishing = publishCommands(rest, id, slashCommands(catalogue), signal).catch((error: unknown) => {
      if (!signal.aborted) log.warn({ reason: describeFailure(error) }, 'the commands could not be published')
    })
  }

  /** Connects, however often it takes; `settled` learns how the first attempt ended. */
  async function insist(receive: Receive, settled: PromiseWithResolvers<void>): Promise<void> {
    for (let failures = 1; !signal.aborted; failures += 1) {
      try {
        await connect(receive)
        return settled.resolve()
      } catch (error) {
        if (signal.aborted) return
        const isFinal = error instanceof ConfigError
        const reason = isFinal ? error.problems.join(' ') : describeFailure(error)
        record.replaceConnections(reason)
        log.warn({ platform: PLATFORM, reason }, 'no updates can be taken')
        if (isFinal) return settled.reject(error)
        settled.resolve()
      }
      await pause(reconnectDelay(failures), signal)
    }
  }

  return {
    name: PLATFORM,
    limits: LIMITS,
    allowances: allowances.of,
    administers: discordAdministrators(rest, now),
    // A nonce keeps a repeated message from appearing twice, but not in the answer to an interaction.
    repeats: 'may-repeat',
    // The answer to an interaction is never public: an announcement is always sent with a nonce.
    repeatsForMs: NONCE_KNOWN_MS,
    async start(receive) {
      record.replaceConnections('The connection to Discord is being made')
      const settled = Promise.withResolvers<void>()
      connecting = insist(receive, settled)
      const patience = new AbortController()
      await Promise.race([settled.promise, pause(START_WITHIN_MS, AbortSignal.any([signal, patience.signal]))])
      patience.abort()
    },
    length: messageLength,
    ...createOutbound({ rest, catalogue, channels, now, attempted }),
    health: record.health,
    ...(invite !== undefined && { invitation: () => ({ name: 'Discord', url: invite }) }),
    async stop() {
      stopping.abort()
      await Promise.all([gateway?.close(), connecting, publishing, intake?.idle()])
      record.replaceConnections('stopped')
    },
  }
}
