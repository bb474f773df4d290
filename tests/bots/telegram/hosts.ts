import { Agent } from 'node:http'
import { Bot } from 'grammy'
import { Telegraf } from 'telegraf'
import type { Receive } from '../../../src/bots/platform.ts'
import {
  type MountedTelegramPlatform,
  type MountOptions,
  mountOnGrammy,
  mountOnTelegraf,
} from '../../../src/bots/telegram/mount.ts'
import type { PlatformHarness } from '../../contract/platform.ts'
import { startTelegramServer, type TelegramServer } from '../../support/telegram-server.ts'
import { expectAllowed, logTo } from './harness.ts'
import { createPerson } from './person.ts'

export const HOSTS = ['grammY', 'Telegraf'] as const

export type HostName = (typeof HOSTS)[number]

/** What a test's host does with an update: `true` when it has handled it. It replies to `/rules` with the rules. */
export type HostHandler = (update: { readonly update_id: number }) => boolean

export interface MountedHarness extends PlatformHarness {
  readonly platform: MountedTelegramPlatform
  readonly server: TelegramServer
  /** Everything logged, as JSON lines. */
  readonly log: readonly string[]
  /** Ids of the updates that neither the host's first handlers nor Silta have taken. */
  readonly leftOver: readonly number[]
  /** Ends the host's polling, as a community stops its bot. */
  stopHost(): Promise<void>
}

export interface MountedHarnessOptions {
  readonly host: HostName
  readonly receive: Receive
  readonly options?: MountOptions
  /** The host's own handlers, in front of Silta. */
  readonly before?: HostHandler
  readonly server?: TelegramServer
  /** Default: true. */
  readonly start?: boolean
}

interface RunningHost {
  readonly platform: MountedTelegramPlatform
  run(): Promise<void>
  stop(): Promise<void>
}

export async function createMountedHarness(given: MountedHarnessOptions): Promise<MountedHarness> {
  const server = given.server ?? (await startTelegramServer({ now: () => Date.UTC(2026, 10, 21) }))
  const log: string[] = []
  const leftOver: number[] = []
  const setUp = given.host === 'grammY' ? setUpGrammy : setUpTelegraf
  const host = setUp(server, { ...given.options, log: logTo(log) }, given.before ?? (() => false), leftOver)
  const { platform } = host
  if (given.start ?? true) await platform.start(given.receive)
  let running: Promise<void> | undefined = host.run()

  async function stopHost(): Promise<void> {
    if (!running) return
    // Neither library can be stopped while it is starting.
    await server.waitFor(() => server.requests.some(({ method }) => method === 'getUpdates'))
    await host.stop()
    await running
    running = undefined
  }

  return {
    platform,
    server,
    log,
    leftOver,
    ...createPerson(server),
    stopHost,
    async stop() {
      await stopHost()
      await platform.stop()
      if (!given.server) await server.close()
      expectAllowed(server)
    },
  }
}

function setUpGrammy(server: TelegramServer, options: MountOptions, before: HostHandler, leftOver: number[]) {
  const bot = new Bot(server.token, { client: { apiRoot: server.url } })
  bot.command('rules', (ctx) => ctx.reply('Be kind.'))
  bot.use(async (ctx, next) => {
    if (!before(ctx.update)) await next()
  })
  const platform = mountOnGrammy(bot, options)
  bot.use((ctx) => void leftOver.push(ctx.update.update_id))
  return { platform, run: () => bot.start(), stop: () => bot.stop() } satisfies RunningHost
}

function setUpTelegraf(server: TelegramServer, options: MountOptions, before: HostHandler, leftOver: number[]) {
  // Telegraf's own agent speaks nothing but https.
  const bot = new Telegraf(server.token, { telegram: { apiRoot: server.url, agent: new Agent() } })
  bot.command('rules', (ctx) => ctx.reply('Be kind.'))
  bot.use(async (ctx, next) => {
    if (!before(ctx.update)) await next()
  })
  const platform = mountOnTelegraf(bot, options)
  bot.use((ctx) => void leftOver.push(ctx.update.update_id))
  return { platform, run: () => bot.launch(), stop: async () => bot.stop() } satisfies RunningHost
}
