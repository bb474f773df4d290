import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import type { Catalogue } from '../../i18n.ts'
import type { Log } from '../../log.ts'
import type { TranscriptStore } from '../../store/store.ts'
import { loadAssets } from '../../web/assets.ts'
import { renderChatPage } from '../../web/page.ts'
import { streamEvents } from './events.ts'
import { isSameOrigin, MAX_TEXT, postSchema } from './inbound.ts'
import { type Intake, NotTakingError } from './intake.ts'
import { keepLanguage, languageOf } from './language.ts'
import { chatOf, keepSession } from './session.ts'
import { createSimpleRoutes } from './simple.ts'
import type { Streams } from './streams.ts'

export interface RouteOptions {
  readonly transcripts: TranscriptStore
  readonly texts: Catalogue
  readonly streams: Streams
  readonly intake: Intake
  readonly log: Log
}

/** A message of {@link MAX_TEXT} characters fits even when each is written as a JSON escape; in bytes. */
const MAX_BODY = MAX_TEXT * 6 + 1024

/** The page and the HTTP interface that docs/http.md describes. */
export function createRoutes({ transcripts, texts, streams, intake, log }: RouteOptions): Hono {
  const assets = loadAssets()
  const page = { texts, assetUrl: assets.url, maxText: MAX_TEXT }
  const routes = new Hono()

  routes.get('/', (c) => {
    keepSession(c)
    c.header('Cache-Control', 'private, no-cache')
    return c.html(renderChatPage({ ...page, locale: keepLanguage(c) }))
  })

  routes.get('/chat/events', (c) => {
    const chat = chatOf(c)
    if (chat === undefined) return refuse(c, 401, 'no-session')
    // A browser that connects again repeats the first address, with what it has seen since in the header.
    const after = revisionOf(c.req.header('last-event-id') ?? c.req.query('after'))
    return streamEvents(c, { chat, after, transcripts, streams })
  })

  routes.post(
    '/chat/messages',
    bodyLimit({ maxSize: MAX_BODY, onError: (c) => refuse(c, 413, 'too-large') }),
    async (c) => {
      if (!isSameOrigin((name) => c.req.header(name))) return refuse(c, 403, 'cross-origin')
      const chat = chatOf(c)
      if (chat === undefined) return refuse(c, 401, 'no-session')
      const post = postSchema.safeParse(await c.req.json().catch(() => undefined))
      if (!post.success) return refuse(c, 400, 'invalid', z.prettifyError(post.error))
      try {
        return c.json(await intake(post.data, chat, languageOf(c)), 202)
      } catch (error) {
        if (!(error instanceof NotTakingError)) log.error({ err: error }, 'a message from the page could not be stored')
        c.header('Retry-After', '1')
        return refuse(c, 503, 'try-again')
      }
    },
  )

  routes.route('/', createSimpleRoutes({ transcripts, streams, intake, page }))
  routes.route('/', assets.routes)
  return routes
}

const REASONS = {
  'no-session': 'Open the page first and send its cookie along.',
  'cross-origin': "Only Silta's own page may post here.",
  'too-large': `A message has at most ${MAX_TEXT} characters.`,
  invalid: 'The message has not the form that docs/http.md describes.',
  'try-again': 'The message could not be stored. Send it again with the same id.',
} as const

function refuse(c: Context, status: 400 | 401 | 403 | 413 | 503, code: keyof typeof REASONS, message?: string) {
  return c.json({ error: { code, message: message ?? REASONS[code] } }, status)
}

function revisionOf(value: string | undefined): number {
  return value !== undefined && /^\d{1,15}$/.test(value) ? Number(value) : 0
}
