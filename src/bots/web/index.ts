import type { Hono } from 'hono'
import type { Catalogue } from '../../i18n.ts'
import type { Log } from '../../log.ts'
import type { TranscriptStore } from '../../store/store.ts'
import type { Health, Platform, Receive } from '../platform.ts'
import { PLATFORM_NAME } from './inbound.ts'
import { createIntake } from './intake.ts'
import { createOutbound, LIMITS, messageLength } from './outbound.ts'
import { createRoutes } from './routes.ts'
import { createStreams } from './streams.ts'

export interface WebChatOptions {
  readonly transcripts: TranscriptStore
  readonly texts: Catalogue
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly log: Log
}

export interface WebChat {
  readonly platform: Platform
  /** The page and its HTTP interface, to be mounted at the root of a server. */
  readonly routes: Hono
}

/** Shorter than the minute after which common proxies cut a silent connection, in milliseconds. */
const HEARTBEAT = 15_000

/** The chat on Silta's own page. */
export function createWebChat({ transcripts, texts, now, log }: WebChatOptions): WebChat {
  const streams = createStreams()
  const underWay = new Set<Promise<void>>()
  let receive: Receive | undefined
  let heartbeat: NodeJS.Timeout | undefined
  let health: Health = { ok: false, reason: 'not started' }

  const platform: Platform = {
    name: PLATFORM_NAME,
    limits: LIMITS,
    repeats: 'idempotent',
    length: messageLength,
    ...createOutbound(transcripts, streams, now),
    async start(passOn) {
      receive = (message) => {
        const done = passOn(message)
        underWay.add(done)
        return done.finally(() => underWay.delete(done))
      }
      // Every stream also looks into the transcript then, for what another process may have written.
      heartbeat = setInterval(() => streams.wakeAll(), HEARTBEAT)
      health = { ok: true }
    },
    health: () => health,
    async stop() {
      receive = undefined
      clearInterval(heartbeat)
      health = { ok: false, reason: 'stopped' }
      await Promise.allSettled(underWay)
      streams.end()
    },
  }
  const intake = createIntake({ transcripts, streams, now, receiver: () => receive })
  return { platform, routes: createRoutes({ transcripts, texts, streams, intake, log }) }
}
