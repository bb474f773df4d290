import type { Hono } from 'hono'
import { html } from 'hono/html'
import { translate } from '../../../locale.ts'
import type { PersonLine } from '../../../store/console-store.ts'
import type { Html } from '../../page-options.ts'
import { said } from '../acting.ts'
import { paged } from '../entries/paging.ts'
import { field, pager } from '../forms.ts'
import { page } from '../layout.ts'
import type { ConsoleContext, ConsoleEnv, ConsoleOptions } from '../parts.ts'
import { cardTable, tabs, withQuery } from '../tables.ts'

const PAGE_SIZE = 25
const LONGEST_SEARCH = 100
const KINDS = ['applied', 'volunteers', 'staff', 'members', 'banned'] as const

/** `/console/people`: volunteers and those who want to be, moderators, people of institutions, and who is banned. */
export function listRoutes(routes: Hono<ConsoleEnv>, options: ConsoleOptions): void {
  const { store, now } = options
  routes.get('/console/people', async (c) => {
    const { texts } = c.var
    const { url } = c.req
    const words = (c.req.query('q') ?? '').slice(0, LONGEST_SEARCH).toWellFormed()
    const kind = KINDS.find((each) => each === c.req.query('kind'))
    const found = await paged(c, PAGE_SIZE, (offset, limit) =>
      store.console.people({ words, ...(kind && { kind }) }, offset, limit),
    )
    const content = html`
      ${await said(c, options)}
      <p><a class="choice" href="/console/people/audit">${texts('console-audit')}</a></p>
      ${tabs(texts('console-area-people'), [
        [withQuery(url, { kind: '' }), texts('console-people-all'), kind === undefined],
        ...KINDS.map(
          (each) => [withQuery(url, { kind: each }), texts(`console-people-${each}`), each === kind] as const,
        ),
      ])}
      <form method="get" action="/console/people" class="filter" role="search">
        ${kind ? html`<input type="hidden" name="kind" value="${kind}" />` : ''}
        ${field({ name: 'q', label: texts('console-people-name'), value: words, type: 'search', maximum: LONGEST_SEARCH })}
        <p class="filter-go"><button class="choice">${texts('console-work-show')}</button></p>
      </form>
      <p role="status">${texts('console-people-found', { count: found.total })}</p>
      ${found.items.length > 0 ? listOf(c, found.items, now()) : ''}
      ${pager(c, found.at, PAGE_SIZE, found.total)}`
    return page(c, { title: texts('console-area-people'), content })
  })
}

function listOf(c: ConsoleContext, lines: readonly PersonLine[], now: number): Html {
  const { texts } = c.var
  const headings = ['name', 'state', 'role', 'languages', 'claims', 'institutions']
  return cardTable(
    texts('console-area-people'),
    headings.map((name) => texts(`console-people-column-${name}`)),
    lines.map((line) => [
      html`<a href="/console/people/${line.personId}">${nameOf(c, line)}</a>`,
      stateOf(c, line, now),
      texts('console-people-role', { role: line.role }),
      line.responder?.locales.join(', ') || '–',
      String(line.openClaims),
      institutionsOf(c, line) || '–',
    ]),
  )
}

/** What somebody is called here; whoever answers nobody has no name. */
export function nameOf({ var: { texts } }: ConsoleContext, { responder, personId }: PersonLine): string {
  return responder?.name ?? texts('console-people-nameless', { id: personId.slice(0, 8) })
}

export function stateOf({ var: { texts } }: ConsoleContext, { responder, ban }: PersonLine, now: number): Html {
  const isAway = (responder?.awayUntil ?? 0) > now
  return html`${responder ? html`<span class="${responder.state === 'applied' ? 'badge badge-due' : 'badge'}">${texts('responder-state', { state: responder.state })}</span>` : ban === null ? '–' : ''}
    ${isAway ? html` <span class="badge">${texts('responder-away')}</span>` : ''}
    ${ban === null ? '' : html` <span class="badge badge-due">${texts('console-people-ban', { ban })}</span>`}`
}

export function institutionsOf({ var: { locale } }: ConsoleContext, { institutions }: PersonLine): string {
  return institutions.map(({ id, name }) => translate(name, locale)?.value ?? id).join(', ')
}
