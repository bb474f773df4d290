import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import type { Platform, Receive, SendOptions } from '../../src/bots/platform.ts'
import type { DeskSource } from '../../src/bots/web/desk.ts'
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
  readonly uploadsDirectory: string
  eraseUnused(): Promise<number>
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
  /** Room that uploads leave free on the disk, in bytes. */
  readonly keptFree?: number
  readonly desk?: DeskSource
  readonly now?: () => number
  readonly transcripts?: (transcripts: TranscriptStore) => TranscriptStore
}

/** The web chat on loopback with a store in memory. */
export async function startChatServer(options: ChatServerOptions = {}): Promise<ChatServer> {
  const store = options.store ?? openSqliteStore(':memory:')
  const log = pino({ level: 'silent' })
  const uploadsDirectory = await mkdtemp(join(tmpdir(), 'silta-uploads-'))
  const { keptFree, desk } = options
  const { platform, routes, eraseUnused } = createWebChat({
    transcripts: options.transcripts?.(store.transcripts) ?? store.transcripts,
    texts: loadCatalogue(LOCALES_DIRECTORY),
    uploadsDirectory,
    ...(keptFree !== undefined && { keptFree }),
    ...(desk && { desk }),
    now: options.now ?? Date.now,
    log,
  })
  const server: WebServer = await startWebServer({ host: '127.0.0.1', port: options.port ?? 0, apps: [routes], log })
  await platform.start(options.receive ?? createEchoBot(platform))
  return {
    platform,
    store,
    uploadsDirectory,
    eraseUnused,
    url: server.url,
    port: server.port,
    async stop() {
      await platform.stop()
      await server.stop()
      if (!options.store) await store.close()
      await rm(uploadsDirectory, { recursive: true, force: true })
    },
  }
}

/** Where a browser with this session's token is written to. */
export function addressOf(token: string) {
  return { platform: 'web', chat: createHash('sha256').update(token).digest('hex') }
}

/** For a message without files. */
export function sendOptions(key: string): SendOptions {
  return {
    key,
    download: () => {
      throw new Error('the message has no files')
    },
  }
}

export const ALL_GONE = { ...plainMessage('en', 'All gone'), clearsHistory: true } as const

/** Erases a person as /forget does: first from the store, then from the open pages. */
export async function forget({ store, platform }: ChatServer, token: string): Promise<void> {
  const address = addressOf(token)
  for (const changes of [[], [{ kind: 'person-forgotten' }]] as const) {
    const update = { id: randomUUID(), from: { platform: 'web', user: address.chat }, address, direct: true, at: 0 }
    await store.conversations.handle(update, ({ person }) => ({ person, changes, deliveries: [], result: undefined }))
  }
  await platform.send(address, ALL_GONE, sendOptions(randomUUID()))
}
