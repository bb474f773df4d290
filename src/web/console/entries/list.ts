import type { Hono } from 'hono'
import { html } from 'hono/html'
import { ENTRY_KINDS, type Entry, isEntryKind, refText } from '../../../curation/entry.ts'
import { languageName } from '../../../formats.ts'
import { COUNTRIES } from '../../../knowledge/service.ts'
import { isLocale, LOCALES } from '../../../locale.ts'
import { hasRole } from '../../../relay/responder.ts'
import type { EntryFilter, EntryLine } from '../../../store/curation-store.ts'
import type { Html } from '../../page-options.ts'
import { checkbox, field, pager, select } from '../forms.ts'
import { page } from '../layout.ts'
import type { ConsoleContext, ConsoleEnv, ConsoleOptions } from '../parts.ts'
import { cardTable } from '../tables.ts'
import { paged } from './paging.ts'
import { countryName, dayText, entryPath, ownerText, staleNames, titleHtml } from './shown.ts'

const PAGE_SIZE = 25
const LONGEST_SEARCH = 200
const STATES = ['published', 'draft', 'retired'] as const

/** `/console/entries`: all that the person may look after. */
export function listRoutes(routes: Hono<ConsoleEnv>, { store, now }: ConsoleOptions): void {
  routes.get('/console/entries', async (c) => {
    const { texts, visitor } = c.var
    const at = now()
    const found = await paged(c, PAGE_SIZE, (offset, limit) => store.curation.entries(filterOf(c, at), offset, limit))
    const institutions = await store.curation.institutions()
    const isStaff = hasRole(visitor.party.role, 'responder')
    const content = html`
      ${isStaff ? html`<p><a class="choice" href="/console/entries/new">${texts('entries-new-entry')}</a></p>` : ''}
      ${filterForm(c)}
      <p role="status">${texts('entries-found', { count: found.total })}</p>
      ${found.items.length > 0 ? listOf(c, found.items, (entry) => ownerText(c, entry, institutions), at) : ''}
      ${pager(c, found.at, PAGE_SIZE, found.total)}`
    return page(c, { title: texts('console-area-entries'), content })
  })
}

/** What the address asks for; what it cannot ask for is passed over. Institutions' people see what is theirs. */
function filterOf(c: ConsoleContext, now: number): EntryFilter {
  const { q = '', kind, country, state, texts: wanted = '', due, mine } = c.req.query()
  const { party, institutions } = c.var.visitor
  const [of, language] = wanted.split('-')
  const status = STATES.find((each) => each === state)
  const isStaff = hasRole(party.role, 'responder')
  return {
    words: q.slice(0, LONGEST_SEARCH).toWellFormed(),
    ...(isEntryKind(kind) && { kind }),
    ...(COUNTRIES.some((each) => each === country) && country !== undefined && { country }),
    ...(status && { status }),
    ...(isLocale(language) && of === 'missing' && { missing: language }),
    ...(isLocale(language) && of === 'stale' && { stale: language }),
    ...(due === 'yes' && { dueBefore: now }),
    ...((mine === 'yes' || !isStaff) && { institutions: institutions.map(({ id }) => id) }),
    ...(mine === 'yes' && isStaff && { keeper: party.personId }),
  }
}

function filterForm(c: ConsoleContext): Html {
  const { texts, locale, visitor } = c.var
  const { q = '', kind = '', country = '', state = '', texts: wanted = '', due, mine } = c.req.query()
  const any = ['', texts('entries-any')] as const
  const languages = (of: 'missing' | 'stale') =>
    LOCALES.map(
      (code) => [`${of}-${code}`, texts(`entries-texts-${of}`, { language: languageName(code, locale) })] as const,
    )
  return html`<form method="get" action="/console/entries" class="filter" role="search">
    ${field({ name: 'q', label: texts('entries-search'), value: q, type: 'search', maximum: LONGEST_SEARCH })}
    ${select({
      name: 'kind',
      label: texts('entries-kind'),
      value: kind,
      choices: [any, ...ENTRY_KINDS.map((each) => [each, texts(`entries-kind-${each}`)] as const)],
    })}
    ${select({
      name: 'country',
      label: texts('entries-country'),
      value: country,
      choices: [any, ...COUNTRIES.map((each) => [each, countryName(texts, each)] as const)],
    })}
    ${select({
      name: 'state',
      label: texts('entries-state'),
      value: state,
      choices: [any, ...STATES.map((each) => [each, texts(`entries-state-${each}`)] as const)],
    })}
    ${select({
      name: 'texts',
      label: texts('entries-languages'),
      value: wanted,
      choices: [any, ...languages('missing'), ...languages('stale')],
    })}
    ${checkbox('due', texts('entries-only-due'), due === 'yes')}
    ${hasRole(visitor.party.role, 'responder') ? checkbox('mine', texts('entries-only-mine'), mine === 'yes') : ''}
    <p class="filter-go"><button class="choice">${texts('entries-show')}</button></p>
  </form>`
}

function listOf(c: ConsoleContext, lines: readonly EntryLine[], owner: (entry: Entry) => string, now: number): Html {
  const { texts, locale } = c.var
  const none = '–'
  const headings = ['title', 'country', 'state', 'owner', 'checked', 'stale', 'proposals']
  return cardTable(
    texts('console-area-entries'),
    headings.map((name) => texts(`entries-column-${name}`)),
    lines.map((entry) => [
      html`<a href="${entryPath(entry)}">${titleHtml(entry.title, entry.id, locale)}</a> <span class="hint">${refText(entry)}</span>`,
      countryName(texts, entry.country) || none,
      texts(`entries-state-${entry.status}`),
      owner(entry) || none,
      checkedHtml(c, entry, now),
      staleNames(entry, locale) || none,
      entry.proposals > 0 ? html`<a href="${entryPath(entry)}#proposals">${entry.proposals}</a>` : none,
    ]),
  )
}

/** When the entry was last checked, and that it is time again. */
function checkedHtml(c: ConsoleContext, { kind, checkedOn, dueAt }: EntryLine, now: number): Html | string {
  const { texts, locale } = c.var
  if (kind === 'document') return '–'
  if (checkedOn === null || dueAt === null) return texts('entries-never-checked')
  const date = dayText(checkedOn, locale)
  return dueAt <= now ? html`${date} <strong class="due">${texts('entries-overdue')}</strong>` : date
}
