import { serve } from '@hono/node-server'
import { pino } from 'pino'
import { expect } from 'vitest'
import type { Receive, SendOptions } from '../../../src/bots/platform.ts'
import {
  type CommandMenu,
  createTelegramPlatform,
  type InlineAnswers,
  type TelegramPlatform,
} from '../../../src/bots/telegram/index.ts'
import { DeliveryError } from '../../../src/errors.ts'
import { LOCALES } from '../../../src/locale.ts'
import type { CreateHarness, PlatformHarness } from '../../contract/platform.ts'
import { findBotApiSpec, specProblems } from '../../support/spec-check.ts'
import { startTelegramServer, type TelegramServer } from '../../support/telegram-server.ts'
import { createPerson } from './person.ts'

export { PERSON } from './person.ts'

export const MENU = Object.fromEntries(
  LOCALES.map((locale) => [locale, [{ command: 'start', description: `Start (${locale})` }]]),
) as unknown as CommandMenu

/** Options of a send that needs no file from elsewhere. */
export function sendOptions(key = '1', options: Partial<SendOptions> = {}): SendOptions {
  return {
    key,
    download: async () => {
      throw new DeliveryError('rejected', 'there is no such file')
    },
    ...options,
  }
}

const spec = findBotApiSpec()

export const SECRET = 'a-secret_of-our-own'

export interface TelegramHarness extends PlatformHarness {
  readonly platform: TelegramPlatform
  readonly server: TelegramServer
  /** Everything logged, as JSON lines. */
  readonly log: readonly string[]
}

export interface TelegramHarnessOptions {
  readonly receive: Receive
  readonly by: 'polling' | 'webhook'
  readonly inlineAnswers?: InlineAnswers
  /** A server that outlives the harness; by default it has its own. */
  readonly server?: TelegramServer
}

export async function createTelegramHarness({
  receive,
  by,
  ...options
}: TelegramHarnessOptions): Promise<TelegramHarness> {
  const server = options.server ?? (await startTelegramServer({ now: () => Date.UTC(2026, 10, 21) }))
  const log: string[] = []
  const connection = {
    token: server.token,
    apiRoot: server.url,
    commands: MENU,
    log: logTo(log),
    ...(options.inlineAnswers && { inlineAnswers: options.inlineAnswers }),
  }
  const hook = by === 'webhook' ? await startHook() : undefined
  const platform = createTelegramPlatform(
    hook ? { ...connection, webhook: { url: hook.url, secret: SECRET } } : connection,
  )
  hook?.mount(platform)
  await platform.start(receive)

  return {
    platform,
    server,
    log,
    ...createPerson(server),
    async stop() {
      await platform.stop()
      await hook?.close()
      if (!options.server) await server.close()
      expectAllowed(server)
    },
  }
}

/** Where the specification is at hand, every request of every test is held against it. */
export function expectAllowed({ requests }: TelegramServer): void {
  if (spec) expect(requests.flatMap((request) => specProblems(spec, request))).toEqual([])
}

export const createPollingHarness: CreateHarness = ({ receive }) => createTelegramHarness({ receive, by: 'polling' })
export const createWebhookHarness: CreateHarness = ({ receive }) => createTelegramHarness({ receive, by: 'webhook' })

export function logTo(lines: string[]) {
  return pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) })
}

/** An HTTP server that Telegram can post to, before the platform behind it exists. */
async function startHook() {
  let platform: TelegramPlatform | undefined
  const fetch = async (request: Request) => (await platform?.handler?.(request)) ?? new Response(null, { status: 404 })
  const { promise, resolve } = Promise.withResolvers<number>()
  const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => resolve(port))
  return {
    url: `http://127.0.0.1:${await promise}/telegram`,
    mount(mounted: TelegramPlatform) {
      platform = mounted
    },
    async close() {
      if ('closeAllConnections' in server) server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
