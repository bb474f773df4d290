import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Hono } from 'hono'
import type { TranscriptEntry, TranscriptStore } from '../../store/store.ts'
import type { PageOptions } from '../../web/page.ts'
import { renderSimplePage } from '../../web/simple-page.ts'
import { isSameOrigin, postSchema } from './inbound.ts'
import type { Intake } from './intake.ts'
import { keepLanguage, languageOf } from './language.ts'
import { chatOf, keepSession } from './session.ts'
import type { Streams } from './streams.ts'

/** How long a posted form waits for its answer before the page is shown without it, in milliseconds. */
const PATIENCE = 2000

/** Entries read from the store at a time. */
const BATCH = 200

export interface SimpleRouteOptions {
  readonly transcripts: TranscriptStore
  readonly streams: Streams
  readonly intake: Intake
  readonly page: Omit<PageOptions, 'locale'>
}

/** The chat without scripts: the same conversation through links and forms. */
export function createSimpleRoutes({ transcripts, streams, intake, page }: SimpleRouteOptions): Hono {
  const routes = new Hono()

  routes.get('/simple', async (c) => {
    const lines = await readAll(transcripts, keepSession(c))
    c.header('Cache-Control', 'private, no-cache')
    return c.html(renderSimplePage({ ...page, locale: keepLanguage(c), lines }))
  })

  routes.get('/simple/files/:id', async (c) => {
    const chat = chatOf(c)
    const entries = chat === undefined ? [] : await readAll(transcripts, chat)
    const file = entries.find(({ id }) => String(id) === c.req.param('id'))?.message.attachment
    if (!file) return c.notFound()
    return c.body(file.content, 200, {
      'Content-Type': `${file.mediaType}; charset=utf-8`,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Cache-Control': 'no-store',
    })
  })

  routes.post('/simple', async (c) => {
    if (!isSameOrigin((name) => c.req.header(name))) return c.text("Only Silta's own page may post here.", 403)
    const post = postSchema.safeParse({ ...(await c.req.parseBody()), id: randomUUID() })
    if (post.success) {
      const chat = keepSession(c)
      const before = (await readAll(transcripts, chat)).reduce((max, { revision }) => Math.max(max, revision), 0)
      await intake(post.data, chat, languageOf(c))
      await answered(chat, before)
    }
    return c.redirect('/simple#end', 303)
  })

  /** Resolves when Silta has said something after the revision, or when patience ends. */
  async function answered(chat: string, before: number): Promise<void> {
    const stream = streams.open(chat)
    const patience = new AbortController()
    const over = sleep(PATIENCE, 'over', { signal: patience.signal }).catch(() => 'over')
    try {
      for (;;) {
        const news = await transcripts.since(chat, before, BATCH)
        if (news.some(({ author }) => author === 'silta') || stream.ended()) return
        if ((await Promise.race([stream.woken(), over])) === 'over') return
      }
    } finally {
      patience.abort()
      stream.close()
    }
  }

  return routes
}

/** Oldest first, as they were said. */
async function readAll(transcripts: TranscriptStore, chat: string): Promise<readonly TranscriptEntry[]> {
  const entries: TranscriptEntry[] = []
  for (;;) {
    const batch = await transcripts.since(chat, entries.at(-1)?.revision ?? 0, BATCH)
    entries.push(...batch)
    if (batch.length < BATCH) return entries.sort((a, b) => a.id - b.id)
  }
}
