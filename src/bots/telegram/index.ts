import { ConfigError } from '../../errors.ts'
import type { Log } from '../../log.ts'
import { pause, reconnectDelay } from '../../pause.ts'
import type { Platform, Receive } from '../platform.ts'
import { PLATFORM } from './address.ts'
import { telegramAdministrators } from './administrators.ts'
import { allowances, MESSAGES_PER_SECOND } from './allowances.ts'
import { createApi } from './api.ts'
import { connect, type Webhook } from './connect.ts'
import { describeFailure } from './failures.ts'
import { createHealth, updatesReason } from './health.ts'
import { allowedUpdates } from './inbound.ts'
import type { InlineAnswers } from './inline.ts'
import { createIntake, type Intake } from './intake.ts'
import type { Me } from './mentions.ts'
import { type CommandMenu, publishMenu } from './menu.ts'
import { createOutbound } from './outbound.ts'
import { startPolling } from './polling.ts'
import { LIMITS, messageLength } from './render.ts'
import { createWebhookHandler } from './webhook.ts'

export type { Webhook } from './connect.ts'
export type { InlineAnswer, InlineAnswers } from './inline.ts'
export { type CommandMenu, commandMenu } from './menu.ts'

export interface TelegramOptions {
  readonly token: string
  /** The Bot API server. Default: Telegram's own. */
  readonly apiRoot?: string
  /** Updates are posted here; without it they are polled for. */
  readonly webhook?: Webhook
  readonly commands: CommandMenu
  /** What Telegram lets this bot send. Default: {@link MESSAGES_PER_SECOND}. */
  readonly messagesPerSecond?: number
  readonly log: Log
  /** Answers what people type after the bot's name in any chat; without it inline mode is off. */
  readonly inlineAnswers?: InlineAnswers
  /** Milliseconds since 1970. */
  readonly now?: () => number
}

export interface TelegramPlatform extends Platform {
  /** Takes what Telegram posts to `webhook.url`; present when there is a webhook. */
  readonly handler?: (request: Request) => Promise<Response>
}

/**
 * Telegram by long polling or webhook. `start` throws ConfigError for a refused token or webhook; when
 * Telegram cannot be reached it returns, keeps trying, and `health` says so.
 */
export function createTelegramPlatform(options: TelegramOptions): TelegramPlatform {
  const { token, apiRoot, webhook, commands, log, inlineAnswers } = options
  const { messagesPerSecond = MESSAGES_PER_SECOND } = options
  const api = createApi(token, apiRoot)
  const updateTypes = allowedUpdates(inlineAnswers !== undefined)
  const stopping = new AbortController()
  const { signal } = stopping
  const record = createHealth()
  const administers = telegramAdministrators(api, options.now ?? Date.now)
  let intake: Intake | undefined
  let username: string | undefined
  let polling: { stop(): Promise<void> } | undefined
  let background: Promise<unknown> = Promise.resolve()

  function report(error?: unknown): void {
    const reason = error === undefined ? undefined : updatesReason(error)
    record.set('updates', reason)
    if (reason !== undefined) log.warn({ platform: PLATFORM, reason }, 'no updates can be taken')
  }

  const connectNow = () => connect({ api, webhook, allowedUpdates: updateTypes, aborted: signal })

  async function connectLater(): Promise<Me | undefined> {
    for (let failures = 1; !signal.aborted; failures += 1) {
      await pause(reconnectDelay(failures), signal)
      try {
        return await connectNow()
      } catch (error) {
        if (!signal.aborted) report(error)
      }
    }
    return undefined
  }

  function begin(me: Me, receive: Receive): void {
    if (signal.aborted) return
    username = me.username
    intake = createIntake({ api, me, receive, administers, log, inlineAnswers })
    report()
    if (!webhook) polling = startPolling({ api, intake, allowedUpdates: updateTypes, log, report })
  }

  async function showMenu(): Promise<void> {
    await publishMenu(api, commands, signal).catch((error: unknown) => {
      if (!signal.aborted) log.warn({ reason: describeFailure(error) }, 'the menu of commands was not published')
    })
  }

  return {
    name: PLATFORM,
    limits: LIMITS,
    repeats: 'may-repeat',
    length: messageLength,
    ...createOutbound({ api, attempted: record.attempted }),
    administers,
    allowances: (to) => allowances(to, token, messagesPerSecond),
    health: record.health,
    invitation: () => (username === undefined ? undefined : { name: 'Telegram', url: `https://t.me/${username}` }),
    ...(webhook && { handler: createWebhookHandler({ secret: webhook.secret, log, intake: () => intake }) }),

    async start(receive) {
      let me: Me | undefined
      try {
        me = await connectNow()
      } catch (error) {
        if (error instanceof ConfigError) throw error
        if (!signal.aborted) report(error)
      }
      if (me) {
        begin(me, receive)
        background = showMenu()
      } else
        background = connectLater().then(async (found) => {
          if (!found) return
          begin(found, receive)
          await showMenu()
        })
    },

    async stop() {
      stopping.abort()
      await background
      const taking = intake
      intake = undefined
      await polling?.stop()
      await taking?.idle()
      record.set('updates', 'stopped')
    },
  }
}
