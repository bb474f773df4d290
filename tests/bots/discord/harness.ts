import { pino } from 'pino'
import { expect } from 'vitest'
import { createDiscordPlatform, type DiscordOptions } from '../../../src/bots/discord/index.ts'
import type { Platform, Receive } from '../../../src/bots/platform.ts'
import { loadCatalogue } from '../../../src/i18n.ts'
import type { CreateHarness, PlatformHarness } from '../../contract/platform.ts'
import { showMarkdown } from '../../support/discord/markdown.ts'
import { findDiscordSpec, specProblems } from '../../support/discord/spec-check.ts'
import { type BotMessage, type DiscordServer, startDiscordServer } from '../../support/discord-server.ts'

export const PERSON = '424200000000000042'
export const CATALOGUE = loadCatalogue(new URL('../../../locales', import.meta.url).pathname)

/** The clock of the server and of the platform. */
export const NOW = Date.UTC(2026, 10, 21)

const spec = findDiscordSpec()

export interface DiscordHarness extends PlatformHarness {
  readonly platform: Platform
  readonly server: DiscordServer
  /** Everything logged, as JSON lines. */
  readonly log: readonly string[]
}

export interface DiscordHarnessOptions extends Partial<Omit<DiscordOptions, 'log'>> {
  readonly receive: Receive
  /** A server that outlives the harness; by default it has its own. */
  readonly server?: DiscordServer
}

export async function createDiscordHarness({ receive, ...options }: DiscordHarnessOptions): Promise<DiscordHarness> {
  const server = options.server ?? (await startDiscordServer({ now: () => NOW }))
  const log: string[] = []
  const platform = createDiscordPlatform({
    token: server.token,
    apiRoot: server.url,
    catalogue: CATALOGUE,
    autocomplete: () => [],
    log: logTo(log),
    now: () => NOW,
    ...options,
  })
  await platform.start(receive)

  const fails = (status: number, code: number, message: string, retryAfter?: number) => () =>
    server.failNext({ kind: 'error', status, code, message, ...(retryAfter !== undefined && { retryAfter }) })

  return {
    platform,
    server,
    log,
    async say(text) {
      server.say(PERSON, text)
    },
    async press(label) {
      server.press(PERSON, label)
    },
    async sayUnsupported() {
      server.send(PERSON, { sticker_items: [{ id: '1', name: 'wave', format_type: 1 }] })
    },
    async offerAgain() {
      server.gateway.offerAgain()
    },
    async seen() {
      return server.messagesTo(PERSON).map(seen)
    },
    failNext: {
      'rate-limited': fails(429, 0, 'You are being rate limited.', 7),
      unreachable: fails(403, 50007, 'Cannot send messages to this user'),
      transient: fails(502, 0, 'Bad Gateway'),
      rejected: fails(400, 50035, 'Invalid Form Body'),
      uncertain: () => server.failNext({ kind: 'cut-after' }),
    },
    async stop() {
      await platform.stop()
      if (!options.server) await server.close()
      // Where the specification is at hand, every request of every test is held against it.
      if (spec) expect(server.requests.flatMap((request) => specProblems(spec, request))).toEqual([])
    },
  }
}

export const createHarness: CreateHarness = ({ receive }) => createDiscordHarness({ receive })

/** What a person sees of a message. */
export function seen({ id, content, components, files }: BotMessage) {
  const { text, links } = showMarkdown(content)
  const [attachment] = files
  return {
    id,
    text,
    links,
    buttons: components.flatMap((row) =>
      row.components.map((button) => ('label' in button ? (button.label ?? '') : '')),
    ),
    ...(attachment && { attachment }),
  }
}

export function logTo(lines: string[]) {
  return pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) })
}
