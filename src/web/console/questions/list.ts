import type { Hono } from 'hono'
import { html } from 'hono/html'
import { ago, languageName } from '../../../formats.ts'
import { isLocale, LOCALES } from '../../../locale.ts'
import { maskContacts } from '../../../relay/mask.ts'
import { isClosed, QUESTION_STATES, type QuestionState } from '../../../relay/question.ts'
import { hasRole } from '../../../relay/responder.ts'
import type { QuestionLine } from '../../../store/relay-store.ts'
import { isWaiting } from '../../desk-line.ts'
import type { Html } from '../../page-options.ts'
import { said } from '../acting.ts'
import { paged } from '../entries/paging.ts'
import { pager } from '../forms.ts'
import { page } from '../layout.ts'
import type { ConsoleContext, ConsoleEnv, ConsoleOptions } from '../parts.ts'
import { cardTable, tabs, withQuery } from '../tables.ts'

const PAGE_SIZE = 25
const SHOWN_LETTERS = 160

const TABS = ['waiting', 'mine', 'live', 'answered', 'closed'] as const
type Tab = (typeof TABS)[number]
/** Of questions that others have, volunteers see none. */
const OF_VOLUNTEERS: readonly Tab[] = ['waiting', 'mine']

const STATES: Readonly<Record<Tab, readonly QuestionState[]>> = {
  waiting: QUESTION_STATES.filter((state) => isWaiting({ state })),
  mine: ['claimed', 'answered'],
  live: QUESTION_STATES.filter((state) => !isClosed({ state })),
  answered: ['answered', 'resolved'],
  closed: QUESTION_STATES.filter((state) => isClosed({ state })),
}

/** `/console/questions`: what waits, one's own, and for moderators all of them. */
export function listRoutes(routes: Hono<ConsoleEnv>, options: ConsoleOptions): void {
  const { store, now } = options
  routes.get('/console/questions', async (c) => {
    const { texts, visitor, locale } = c.var
    const allowed = hasRole(visitor.party.role, 'moderator') ? TABS : OF_VOLUNTEERS
    const tab = allowed.find((each) => each === c.req.query('tab')) ?? 'waiting'
    const wanted = c.req.query('language')
    const filter = {
      states: STATES[tab],
      ...(isLocale(wanted) && { locales: [wanted] }),
      ...(tab === 'mine' && { claimant: visitor.party.personId }),
      // Whoever has waited longest comes first; of what is done, the latest.
      newestFirst: tab === 'answered' || tab === 'closed',
    }
    const found = await paged(c, PAGE_SIZE, (offset, limit) => store.relay.questions(filter, offset, limit))
    const { url } = c.req
    const content = html`
      ${await said(c, options)}
      <p><a class="choice" href="/desk">${texts('console-questions-desk')}</a></p>
      ${tabs(
        texts('console-area-questions'),
        allowed.map((each) => [withQuery(url, { tab: each }), texts(`console-questions-${each}`), each === tab]),
      )}
      ${tabs(texts('console-questions-languages'), [
        [withQuery(url, { language: '' }), texts('console-work-any'), !isLocale(wanted)],
        ...LOCALES.map(
          (code) => [withQuery(url, { language: code }), languageName(code, locale), code === wanted] as const,
        ),
      ])}
      <p role="status">${texts('console-questions-found', { count: found.total })}</p>
      ${found.items.length > 0 ? listOf(c, found.items, now()) : ''}
      ${pager(c, found.at, PAGE_SIZE, found.total)}`
    return page(c, { title: texts('console-area-questions'), content })
  })
}

function listOf(c: ConsoleContext, lines: readonly QuestionLine[], now: number): Html {
  const { texts, locale } = c.var
  const headings = ['who', 'text', 'language', 'state', 'since', 'claimant']
  return cardTable(
    texts('console-area-questions'),
    headings.map((name) => texts(`console-questions-column-${name}`)),
    lines.map(({ question, claimant }) => [
      html`<a href="/console/questions/${question.id}">${texts('traveller-alias', { alias: question.alias })}</a>`,
      html`<span lang="${question.locale}">${shortened(maskContacts(question.text).text)}</span>`,
      languageName(question.locale, locale),
      stateBadge(c, question.state),
      ago(locale, question.openedAt, now),
      claimant ?? '–',
    ]),
  )
}

/** The state in a word; one that waits stands out. */
export function stateBadge({ var: { texts } }: ConsoleContext, state: QuestionState): Html {
  return html`<span class="${isWaiting({ state }) ? 'badge badge-due' : 'badge'}">${texts('console-questions-state', { state })}</span>`
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > SHOWN_LETTERS ? `${line.slice(0, SHOWN_LETTERS).toWellFormed()}…` : line
}
