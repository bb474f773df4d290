import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { isLocale } from '../../locale.ts'
import { hasRole } from '../../relay/responder.ts'
import type { TranscriptStore } from '../../store/store.ts'
import { DESK_TABS } from '../../web/desk-line.ts'
import { renderDeskList, renderDeskNotice, renderDeskQuestion } from '../../web/desk-page.ts'
import type { PageOptions } from '../../web/page-options.ts'
import type { DeskSource } from './desk.ts'
import { historyKey, readAll } from './history.ts'
import type { Post, Visitor } from './inbound.ts'
import type { Intake } from './intake.ts'
import { keepLanguage, languageOf } from './language.ts'
import { answeredAfter } from './patience.ts'
import { limitBody, problemText, Refusal, readPost, refuseForeign, take } from './posts.ts'
import { type StaffSession, staffSessionOf } from './staff-session.ts'
import type { Streams } from './streams.ts'

/** Questions on one page. */
const PAGE_SIZE = 20

export interface DeskRouteOptions {
  readonly desk: DeskSource
  readonly transcripts: TranscriptStore
  readonly streams: Streams
  readonly intake: Intake
  readonly page: Omit<PageOptions, 'locale'>
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly onFault: (error: unknown) => void
}

/** Where volunteers answer who work in the browser: each question is a conversation of its own. */
export function createDeskRoutes(options: DeskRouteOptions): Hono {
  const { desk, transcripts, intake, page, now, onFault } = options
  const routes = new Hono()

  routes.get('/desk', async (c) => {
    const found = await staffSessionOf(c, desk)
    if (!found) return forbidden(c)
    const { visitor } = found
    const tabs = DESK_TABS.filter((tab) => tab !== 'all' || hasRole(visitor.role, 'moderator'))
    const tab = tabs.find((each) => each === c.req.query('tab')) ?? 'waiting'
    const wanted = c.req.query('language')
    const language = isLocale(wanted) ? wanted : undefined
    const pageNumber = /^\d{1,4}$/.test(c.req.query('page') ?? '') ? Number(c.req.query('page')) : 0
    const filter = { tab, ...(language && { language }) }
    const { items, total } = await desk.lines(visitor, filter, pageNumber * PAGE_SIZE, PAGE_SIZE)
    c.header('Cache-Control', 'private, no-store')
    return c.html(
      renderDeskList({
        ...page,
        locale: keepLanguage(c),
        ...{ lines: items, tabs, tab, language, pageNumber, now: now() },
        pageCount: Math.ceil(total / PAGE_SIZE),
      }),
    )
  })

  routes.get('/desk/questions/:id{[a-z0-9]{1,40}}', async (c) => {
    const found = await staffSessionOf(c, desk)
    return found ? show(c, found, c.req.param('id')) : forbidden(c)
  })

  routes.post('/desk/questions/:id{[a-z0-9]{1,40}}', limitBody(), async (c) => {
    const id = c.req.param('id')
    const found = await staffSessionOf(c, desk)
    if (!found) return forbidden(c)
    try {
      refuseForeign(c)
      return await answer(c, id, found.chat, await readPost(c, { id: randomUUID() }))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (error.code === 'cross-origin') return c.text(error.message, error.status)
      return show(c, found, id, error)
    }
  })

  routes.post('/desk/questions/:id{[a-z0-9]{1,40}}/claim', async (c) => {
    const id = c.req.param('id')
    const found = await staffSessionOf(c, desk)
    if (!found) return forbidden(c)
    refuseForeign(c)
    return answer(c, id, found.chat, { id: randomUUID(), action: `claim:${id}` })
  })

  routes.onError((error, c) => {
    if (!(error instanceof Refusal)) throw error
    return c.text(error.message, error.status)
  })

  function forbidden(c: Context) {
    return c.html(renderDeskNotice({ ...page, locale: keepLanguage(c), path: '/desk', notice: 'only' }), 403)
  }

  async function show(c: Context, from: StaffSession, id: string, refusal?: Refusal) {
    const locale = keepLanguage(c)
    const [question, lines] = await Promise.all([
      desk.line(from.visitor, id),
      readAll(transcripts, historyKey({ chat: from.chat, thread: id })),
    ])
    c.header('Cache-Control', 'private, no-store')
    if (!question && lines.length === 0)
      return c.html(renderDeskNotice({ ...page, locale, path: `/desk/questions/${id}`, notice: 'gone' }), 404)
    const problem = refusal && refusal.code !== 'invalid' ? problemText(refusal, page.texts(locale)) : ''
    const shown = { ...page, locale, id, question, lines, now: now(), problem }
    return c.html(renderDeskQuestion(shown), refusal?.status ?? 200)
  }

  async function answer(c: Context, id: string, chat: string, post: Post) {
    const visitor: Visitor = { chat, thread: id, language: languageOf(c) }
    await answeredAfter(options, historyKey(visitor), () => take(intake, post, visitor, onFault))
    return c.redirect(`/desk/questions/${id}#progress`, 303)
  }

  return routes
}
