import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { Catalogue } from '../../i18n.ts'
import type { Log } from '../../log.ts'
import type { TranscriptStore } from '../../store/store.ts'
import { loadAssets } from '../../web/assets.ts'
import { renderChatPage } from '../../web/page.ts'
import type { DeskSource } from './desk.ts'
import { createDeskRoutes } from './desk-routes.ts'
import { streamEvents } from './events.ts'
import { createFileRoutes } from './files.ts'
import { historyKey } from './history.ts'
import { MAX_TEXT, threadSchema, type Visitor } from './inbound.ts'
import type { Intake } from './intake.ts'
import { createJoinRoutes } from './join.ts'
import { keepLanguage, languageOf } from './language.ts'
import { MAX_FILES_TOTAL } from './media.ts'
import { createNewsRoutes } from './news-routes.ts'
import { LIMITS } from './outbound.ts'
import { limitBody, Refusal, readPost, refuseForeign, take } from './posts.ts'
import { chatOf, keepSession } from './session.ts'
import { createSimpleRoutes } from './simple.ts'
import { staffSessionOf } from './staff-session.ts'
import type { Streams } from './streams.ts'
import type { Uploads } from './uploads.ts'

export interface RouteOptions {
  readonly transcripts: TranscriptStore
  readonly uploads: Uploads
  readonly texts: Catalogue
  readonly streams: Streams
  readonly intake: Intake
  /** Without it there is no desk. */
  readonly desk: DeskSource | undefined
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly log: Log
}

/** The pages and the HTTP interface that docs/http.md describes. */
export function createRoutes({ transcripts, uploads, texts, streams, intake, desk, now, log }: RouteOptions): Hono {
  const assets = loadAssets()
  const page = { texts, assetUrl: assets.url, maxText: MAX_TEXT, files: { ...LIMITS.files, total: MAX_FILES_TOTAL } }
  const onFault = (error: unknown) => log.error({ err: error }, 'a message from the page could not be stored')
  const routes = new Hono()
  const { newsFor, routes: newsRoutes } = createNewsRoutes({ transcripts, now })

  routes.get('/', async (c) => {
    keepSession(c)
    c.header('Cache-Control', 'private, no-cache')
    const locale = keepLanguage(c)
    return c.html(renderChatPage({ ...page, locale, news: await newsFor(c, locale) }))
  })

  /** Whose conversation it is: one in a thread may be that of a volunteer. Throws Refusal. */
  async function ownerOf(c: Context, { thread }: Pick<Visitor, 'thread'>): Promise<string> {
    const staff = thread === undefined || !desk ? undefined : await staffSessionOf(c, desk)
    const owner = staff?.chat ?? chatOf(c)
    if (owner === undefined) throw new Refusal('no-session')
    return owner
  }

  const chat = new Hono()
  chat.get('/chat/events', async (c) => {
    const place = threadOf({ thread: c.req.query('thread') })
    const key = historyKey({ chat: await ownerOf(c, place), ...place })
    // A browser that connects again repeats the first address, with what it has seen since in the header.
    const after = revisionOf(c.req.header('last-event-id') ?? c.req.query('after'))
    return streamEvents(c, { key, after, transcripts, streams })
  })

  chat.post('/chat/messages', limitBody(), async (c) => {
    refuseForeign(c)
    // Without any session nothing is read.
    if (chatOf(c) === undefined) await ownerOf(c, { thread: '' })
    const post = await readPost(c)
    const place = threadOf(post)
    const visitor: Visitor = { chat: await ownerOf(c, place), ...place, language: languageOf(c) }
    return c.json(await take(intake, post, visitor, onFault), 202)
  })

  chat.post('/chat/typing', limitBody(), async (c) => {
    refuseForeign(c)
    const place = threadOf(await c.req.json().catch(() => ({})))
    const chat = await ownerOf(c, place)
    // That it is lost is no matter.
    await intake.typing({ chat, ...place, language: languageOf(c) }).catch(() => {})
    return c.body(null, 204)
  })
  chat.route('/', createFileRoutes({ transcripts, uploads, desk }))
  chat.route('/', newsRoutes)
  chat.onError((error, c) => {
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'try-again') c.header('Retry-After', '1')
    return c.json({ error: { code: error.code, message: error.message } }, error.status)
  })

  routes.route('/', chat)
  routes.route('/', createSimpleRoutes({ transcripts, streams, intake, page, newsFor, onFault }))
  if (desk) {
    routes.route('/', createDeskRoutes({ desk, transcripts, streams, intake, page, now, onFault }))
    routes.route('/', createJoinRoutes({ intake, page }))
  }
  routes.route('/', assets.routes)
  return routes
}

/** Throws Refusal when it is no thread's name. */
function threadOf(value: unknown): Pick<Visitor, 'thread'> {
  const parsed = z.object({ thread: threadSchema.optional() }).safeParse(value)
  if (!parsed.success) throw new Refusal('invalid')
  return parsed.data.thread === undefined ? {} : { thread: parsed.data.thread }
}

function revisionOf(value: string | undefined): number {
  return value !== undefined && /^\d{1,15}$/.test(value) ? Number(value) : 0
}
