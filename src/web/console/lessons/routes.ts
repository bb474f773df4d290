import { Hono } from 'hono'
import { html } from 'hono/html'
import { decideLesson, type LessonEvent } from '../../../curation/learning.ts'
import type { LessonOrigin } from '../../../curation/lesson.ts'
import type { CurationReference } from '../../../store/curation-store.ts'
import { paged } from '../entries/paging.ts'
import { sent } from '../forms.ts'
import { page } from '../layout.ts'
import type { ConsoleContext, ConsoleEnv, ConsoleOptions } from '../parts.ts'
import { forbidden, missing } from '../refusing.ts'
import { renderAgreed } from './agreed.ts'
import { LESSONS_PAGE, renderCandidates } from './list.ts'
import { renderCandidate } from './one.ts'
import { AGREED_PATH, filterOf, LESSONS_PATH, publishedRef, refFrom, searchOf, sourceOf } from './shown.ts'

const DONE = ['agreed', 'left-out', 'taken-back'] as const
const CANDIDATE_PATH = `${LESSONS_PATH}/:kind{query|question}/:id`
/** Entries found by words of their titles. */
const NAMED = 10

/** What people meant by their questions, and what a moderator agrees to learn from it: `/console/lessons`. */
export function lessonRoutes(options: ConsoleOptions): Hono<ConsoleEnv> {
  const { store, knowledge, refresh, now } = options
  const { base } = knowledge
  const routes = new Hono<ConsoleEnv>()

  routes.get(LESSONS_PATH, async (c) => {
    const source = sourceOf(c)
    const filter = { ...filterOf(c), ...(source && { source }) }
    const found = await paged(c, LESSONS_PAGE, (offset, limit) => store.curation.candidates(filter, offset, limit))
    const content = renderCandidates(c, found, base, now())
    return page(c, { title: c.var.texts('console-area-lessons'), content, ...notice(c) })
  })

  routes.get(AGREED_PATH, async (c) => {
    const found = await paged(c, LESSONS_PAGE, (offset, limit) => store.curation.lessonPage(filterOf(c), offset, limit))
    return page(c, { title: c.var.texts('lessons-agreed'), content: renderAgreed(c, found, base), ...notice(c) })
  })

  routes.post(AGREED_PATH, async (c) => {
    const id = sent(c, 'lesson')
    if (sent(c, 'op') !== 'take-back' || !/^\d{1,15}$/.test(id)) return missing(c)
    const { result } = await decide(c, { lesson: Number(id) }, { kind: 'taken-back' })
    if (result.ok) return c.redirect(`${AGREED_PATH}?done=taken-back`, 303)
    return result.refusal === 'not-allowed' ? forbidden(c) : missing(c)
  })

  routes.get(CANDIDATE_PATH, (c) => show(c))

  routes.post(CANDIDATE_PATH, async (c) => {
    const event = await eventOf(c)
    if (!event) return missing(c)
    if (event.kind === 'agreed' && !event.means && sent(c, 'means') !== '') return show(c, 'lessons-refused-no-entry')
    const { result } = await decide(c, { candidate: originOf(c) }, event)
    if (result.ok) return c.redirect(`${LESSONS_PATH}?done=${event.kind}`, 303)
    return result.refusal === 'not-allowed' ? forbidden(c) : show(c, `lessons-refused-${result.refusal}`)
  })

  return routes

  /** What is there for everybody afterwards is there at once. */
  async function decide(c: ConsoleContext, about: CurationReference, event: LessonEvent) {
    const { personId, role } = c.var.visitor.party
    const handled = await store.curation.handle(about, personId, now(), (state) =>
      decideLesson(event, { personId, role }, state, now()),
    )
    await refresh()
    return handled
  }

  async function eventOf(c: ConsoleContext): Promise<LessonEvent | undefined> {
    const op = sent(c, 'op')
    if (op === 'leave-out') return { kind: 'left-out' }
    if (op !== 'agree') return undefined
    const candidate = await store.curation.candidate(originOf(c))
    return {
      kind: 'agreed',
      text: sent(c, 'text'),
      means: refFrom(base, sent(c, 'means')),
      not: candidate?.source === 'failed' ? publishedRef(base, candidate.entry) : undefined,
    }
  }

  /** The question's page, with what went wrong if anything. */
  async function show(c: ConsoleContext, problem?: string) {
    const { texts } = c.var
    const candidate = await store.curation.candidate(originOf(c))
    if (!candidate) {
      if (problem === undefined) return missing(c)
      const content = html`<p><a class="choice" href="${LESSONS_PATH}">${texts('lessons-waiting')}</a></p>`
      const said = { kind: 'problem', text: texts(problem) } as const
      return page(c, { title: texts('console-area-lessons'), content, notice: said }, 409)
    }
    const words = searchOf(c)
    const named = words === '' ? [] : (await store.curation.entries({ words, status: 'published' }, 0, NAMED)).items
    const content = renderCandidate(c, candidate, {
      base,
      now: now(),
      named: named.map(({ id }) => id),
      ...(problem !== undefined && { sent: { text: sent(c, 'text'), means: sent(c, 'means') } }),
    })
    const title = texts('lessons-one')
    if (problem === undefined) return page(c, { title, content })
    return page(c, { title, content, notice: { kind: 'problem', text: texts(problem) } }, 422)
  }
}

function originOf(c: ConsoleContext): LessonOrigin {
  return { kind: c.req.param('kind') === 'query' ? 'query' : 'question', id: c.req.param('id') ?? '' }
}

function notice(c: ConsoleContext) {
  const done = DONE.find((one) => one === c.req.query('done'))
  return done ? { notice: { kind: 'done', text: c.var.texts(`lessons-done-${done}`) } as const } : {}
}
