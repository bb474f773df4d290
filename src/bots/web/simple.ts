import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import type { TranscriptStore } from '../../store/store.ts'
import type { PageOptions } from '../../web/page-options.ts'
import { renderSimplePage } from '../../web/simple-page.ts'
import { readAll } from './history.ts'
import type { Intake } from './intake.ts'
import { keepLanguage, languageOf } from './language.ts'
import type { NewsFor } from './news-routes.ts'
import { answeredAfter } from './patience.ts'
import { limitBody, problemText, Refusal, readPost, refuseForeign, take } from './posts.ts'
import { chatOf, keepSession } from './session.ts'
import type { Streams } from './streams.ts'

export interface SimpleRouteOptions {
  readonly transcripts: TranscriptStore
  readonly streams: Streams
  readonly intake: Intake
  readonly page: Omit<PageOptions, 'locale'>
  readonly newsFor: NewsFor
  readonly onFault: (error: unknown) => void
}

/** The chat without scripts: the same conversation through links and forms. */
export function createSimpleRoutes(options: SimpleRouteOptions): Hono {
  const { transcripts, intake, page, newsFor, onFault } = options
  const routes = new Hono()

  routes.get('/simple', async (c) => {
    const lines = await readAll(transcripts, keepSession(c))
    c.header('Cache-Control', 'private, no-cache')
    const locale = keepLanguage(c)
    return c.html(renderSimplePage({ ...page, locale, lines, news: await newsFor(c, locale) }))
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

  routes.post('/simple', limitBody(), async (c) => {
    refuseForeign(c)
    const chat = keepSession(c)
    const post = await readPost(c, { id: randomUUID() })
    await answeredAfter(options, chat, () => take(intake, post, { chat, language: languageOf(c) }, onFault))
    return c.redirect('/simple#end', 303)
  })

  routes.onError(async (error, c) => {
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'cross-origin') return c.text(error.message, error.status)
    // An empty message is nothing.
    if (error.code === 'invalid') return c.redirect('/simple#end', 303)
    const locale = languageOf(c)
    const chat = chatOf(c)
    const lines = chat === undefined ? [] : await readAll(transcripts, chat)
    const problem = problemText(error, page.texts(locale))
    return c.html(renderSimplePage({ ...page, locale, lines, news: [], problem }), error.status)
  })

  return routes
}
