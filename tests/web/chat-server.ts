import { createHash, randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import type { Platform, Receive } from '../../src/bots/platform.ts'
import { createWebChat } from '../../src/bots/web/index.ts'
import { loadCatalogue } from '../../src/i18n.ts'
import { plainMessage } from '../../src/message.ts'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import type { Store, TranscriptStore } from '../../src/store/store.ts'
import { startWebServer, type WebServer } from '../../src/web/server.ts'
import { createEchoBot } from './echo-bot.ts'

const LOCALES_DIRECTORY = fileURLToPath(new URL('../../locales', import.meta.url))

export interface ChatServer {
  readonly platform: Platform
  readonly store: Store
  readonly url: string
  readonly port: number
  stop(): Promise<void>
}

export interface ChatServerOptions {
  /** The default repeats what it hears. */
  readonly receive?: Receive
  readonly port?: number
  /** A store to go on with after a restart; the caller closes it. */
  readonly store?: Store
  readonly transcripts?: (transcripts: TranscriptStore) => TranscriptStore
}

/** The web chat on loopback with a store in memory. */
export async function startChatServer(options: ChatServerOptions = {}): Promise<ChatServer> {
  const store = options.store ?? openSqliteStore(':memory:')
  const log = pino({ level: 'silent' })
  const { platform, routes } = createWebChat({
    transcripts: options.transcripts?.(store.transcripts) ?? store.transcripts,
    texts: loadCatalogue(LOCALES_DIRECTORY),
    now: Date.now,
    log,
  })
  const server: WebServer = await startWebServer({ host: '127.0.0.1', port: options.port ?? 0, apps: [routes], log })
  await platform.start(options.receive ?? createEchoBot(platform))
  return {
    platform,
    store,
    url: server.url,
    port: server.port,
    async stop() {
      await platform.stop()
      await server.stop()
      if (!options.store) await store.close()
    },
  }
}

/** Where a browser with this session's token is written to. */
export function addressOf(token: string) {
  return { platform: 'web', chat: createHash('sha256').update(token).digest('hex') }
}

export const ALL_GONE = { ...plainMessage('en', 'All gone'), clearsHistory: true } as const

/** Erases a person as /forget does: first from the store, then from the open pages. */
export async function forget({ store, platform }: ChatServer, token: string): Promise<void> {
  const address = addressOf(token)
  for (const changes of [[], [{ kind: 'person-forgotten' }]] as const) {
    const update = { id: randomUUID(), from: { platform: 'web', user: address.chat }, address, direct: true, at: 0 }
    await store.conversations.handle(update, ({ person }) => ({ person, changes, deliveries: [], result: undefined }))
  }
  await platform.send(address, ALL_GONE, { key: randomUUID() })
}
