import type { Hono } from 'hono'
import type { Catalogue } from '../../i18n.ts'
import type { Log } from '../../log.ts'
import { pause } from '../../pause.ts'
import type { TranscriptStore } from '../../store/store.ts'
import type { Health, Platform, Receive } from '../platform.ts'
import { createAct } from './acting.ts'
import type { DeskSource } from './desk.ts'
import { filesShown } from './history.ts'
import { PLATFORM_NAME } from './inbound.ts'
import { createIntake } from './intake.ts'
import { createOutbound, LIMITS, messageLength } from './outbound.ts'
import { createRoutes } from './routes.ts'
import { createStreams } from './streams.ts'
import { createUploads } from './uploads.ts'

export interface WebChatOptions {
  readonly transcripts: TranscriptStore
  readonly texts: Catalogue
  /** Folder of the files that people send and are sent; made when missing. */
  readonly uploadsDirectory: string
  /** Room that uploads leave free on the disk, in bytes. */
  readonly keptFree?: number
  /** What volunteers work on in the browser; without it there is no desk. */
  readonly desk?: DeskSource
  /** Other processes write to the transcripts too. Default: no. */
  readonly othersWrite?: boolean
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly log: Log
}

export interface WebChat {
  readonly platform: Platform
  /** The page and its HTTP interface, to be mounted at the root of a server. */
  readonly routes: Hono
  /** For pages that are no chat; see {@link createAct}. */
  readonly act: ReturnType<typeof createAct>
  /** Erases files that no conversation has shown for a day; returns how many went. For the job that prunes. */
  eraseUnused(): Promise<number>
}

/** A file that is not shown yet may be about to be; in milliseconds. */
const UNUSED_AFTER = 24 * 60 * 60 * 1000

/** Shorter than the minute after which common proxies cut a silent connection, in milliseconds. */
const HEARTBEAT = 15_000

/** How often the transcripts are looked through for what other processes have written, in milliseconds. */
const WATCH = 300

/** The chat on Silta's own page. */
export function createWebChat(options: WebChatOptions): WebChat {
  const { transcripts, texts, desk, now, log } = options
  const uploads = createUploads(options.uploadsDirectory, options.keptFree)
  const streams = createStreams()
  const underWay = new Set<Promise<void>>()
  let receive: Receive | undefined
  let heartbeat: NodeJS.Timeout | undefined
  const watching = new AbortController()
  let watched: Promise<void> | undefined
  let health: Health = { ok: false, reason: 'not started' }

  /** Wakes the pages of conversations that another process has written to. */
  async function watch(): Promise<void> {
    let after: number | undefined
    while (!watching.signal.aborted) {
      try {
        const { revision, chats } = await transcripts.changes(after)
        after = revision
        for (const chat of chats) streams.wake(chat)
      } catch (error) {
        log.warn({ err: error }, 'the transcripts could not be looked through')
      }
      await pause(WATCH, watching.signal)
    }
  }

  const platform: Platform = {
    name: PLATFORM_NAME,
    limits: LIMITS,
    allowances: () => [],
    // There are no groups.
    administers: async () => false,
    repeats: 'idempotent',
    length: messageLength,
    ...createOutbound({ transcripts, uploads, streams, now }),
    async start(passOn) {
      receive = (message) => {
        const done = passOn(message)
        underWay.add(done)
        return done.finally(() => underWay.delete(done))
      }
      if (options.othersWrite) watched = watch()
      heartbeat = setInterval(() => streams.wakeAll(), HEARTBEAT)
      health = { ok: true }
    },
    health: () => health,
    async stop() {
      receive = undefined
      clearInterval(heartbeat)
      watching.abort()
      await watched
      health = { ok: false, reason: 'stopped' }
      await Promise.allSettled(underWay)
      streams.end()
    },
  }
  const intake = createIntake({ transcripts, uploads, streams, now, receiver: () => receive })
  return {
    platform,
    routes: createRoutes({ transcripts, uploads, texts, streams, intake, desk, now, log }),
    act: createAct({ transcripts, streams, intake }),
    eraseUnused: () => uploads.eraseUnused((key) => filesShown(transcripts, key), now() - UNUSED_AFTER),
  }
}
