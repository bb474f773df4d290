import { Hono } from 'hono'
import { decideSuggestion, type SuggestionEvent } from '../../../curation/suggesting.ts'
import { SUGGESTION_STATES } from '../../../curation/suggestion.ts'
import { paged } from '../entries/paging.ts'
import { sent } from '../forms.ts'
import { page } from '../layout.ts'
import type { ConsoleContext, ConsoleEnv, ConsoleOptions } from '../parts.ts'
import { forbidden, missing } from '../refusing.ts'
import { renderDuplicates } from './duplicates.ts'
import { renderSuggestions, SUGGESTIONS_PAGE } from './list.ts'
import { LONGEST_REASON, renderSuggestion } from './one.ts'
import { SUGGESTIONS_PATH, suggestionPath } from './shown.ts'

const DONE = ['dismissed', 'reopened', 'merged', 'parted'] as const

/** What volunteers and travellers have brought for the base: `/console/suggestions`. */
export function suggestionRoutes(options: ConsoleOptions): Hono<ConsoleEnv> {
  const { store, knowledge, now } = options
  const { base } = knowledge
  const routes = new Hono<ConsoleEnv>()

  routes.get(SUGGESTIONS_PATH, async (c) => {
    const state = SUGGESTION_STATES.find((one) => one === c.req.query('state')) ?? 'open'
    const found = await paged(c, SUGGESTIONS_PAGE, (offset, limit) => store.curation.suggestions(state, offset, limit))
    const content = renderSuggestions(c, { ...found, state, base, now: now() })
    return page(c, { title: c.var.texts('console-area-suggestions'), content, ...notice(c) })
  })

  routes.get(`${SUGGESTIONS_PATH}/duplicates`, async (c) =>
    page(c, { title: c.var.texts('suggestions-duplicates'), content: await renderDuplicates(c, base) }),
  )

  routes.get(`${SUGGESTIONS_PATH}/:id`, async (c) => {
    const line = await store.curation.suggestion(c.req.param('id'))
    if (!line) return missing(c)
    const { mergedInto } = line.suggestion
    if (mergedInto !== null) return c.redirect(suggestionPath({ id: mergedInto }), 302)
    return show(c, c.req.param('id'))
  })

  routes.post(`${SUGGESTIONS_PATH}/:id`, async (c) => {
    const id = c.req.param('id')
    switch (sent(c, 'op')) {
      case 'dismiss': {
        const reason = sent(c, 'reason').slice(0, LONGEST_REASON).toWellFormed()
        if (reason === '') return show(c, id, 'suggestions-reason-missing')
        return decide(c, id, { kind: 'dismissed', reason }, SUGGESTIONS_PATH)
      }
      case 'reopen':
        return decide(c, id, { kind: 'reopened' }, suggestionPath({ id }))
      case 'part':
        return decide(c, id, { kind: 'parted' }, suggestionPath({ id }))
      case 'merge': {
        const into = sent(c, 'into')
        return decide(c, id, { kind: 'merged' }, suggestionPath({ id: into }), into)
      }
      default:
        return missing(c)
    }
  })

  return routes

  async function decide(c: ConsoleContext, id: string, event: SuggestionEvent, next: string, into?: string) {
    const { personId, role } = c.var.visitor.party
    const about = { suggestion: id, ...(into === undefined ? {} : { into }) }
    const { result } = await store.curation.handle(about, personId, now(), (state) =>
      decideSuggestion(event, { personId, role }, state, now()),
    )
    if (result.ok) return c.redirect(`${next}?done=${event.kind}`, 303)
    if (result.refusal === 'not-allowed') return forbidden(c)
    return show(c, id, `suggestions-refused-${result.refusal}`)
  }

  /** The suggestion's page, with what went wrong if anything. */
  async function show(c: ConsoleContext, id: string, problem?: string) {
    const line = await store.curation.suggestion(id)
    if (!line) return missing(c)
    const open = await store.curation.openSuggestions()
    const shown = { title: line.suggestion.title, content: renderSuggestion(c, line, { base, open, now: now() }) }
    return problem === undefined
      ? page(c, { ...shown, ...notice(c) })
      : page(c, { ...shown, notice: { kind: 'problem', text: c.var.texts(problem) } }, 422)
  }
}

function notice(c: ConsoleContext) {
  const done = DONE.find((one) => one === c.req.query('done'))
  return done ? { notice: { kind: 'done', text: c.var.texts(`suggestions-done-${done}`) } as const } : {}
}
