import type { Hono } from 'hono'
import { html } from 'hono/html'
import { ENTRY_KINDS, type EntryKind, isEntryKind } from '../../../curation/entry.ts'
import { COUNTRIES } from '../../../knowledge/service.ts'
import { hasRole } from '../../../relay/responder.ts'
import { field, select } from '../forms.ts'
import { page } from '../layout.ts'
import type { ConsoleContext, ConsoleEnv, ConsoleOptions } from '../parts.ts'
import { countryName, entryPath } from './shown.ts'

const LONGEST_NAME = 60
/** So that an id fits into a button. */
const LONGEST_ID = 40

/** `/console/entries/new`: what the entry is and what it is called, before it is written. */
export function newEntryRoutes(routes: Hono<ConsoleEnv>, { store }: ConsoleOptions): void {
  routes.get('/console/entries/new', async (c) => {
    const { texts, visitor } = c.var
    if (!hasRole(visitor.party.role, 'responder'))
      return page(
        c,
        { title: texts('console-forbidden'), content: html`<p>${texts('entries-new-forbidden')}</p>` },
        403,
      )
    const { kind, country = '', name, suggestion } = c.req.query()
    const chosen = { kind: isEntryKind(kind) ? kind : 'service', country, name: name ?? '' } as const
    const isCountry = COUNTRIES.some((each) => each === country)
    if (name === undefined || !isCountry) return answer(c, chosen, suggestion)
    const id = idOf(chosen.kind, country, name)
    if (id === undefined) return answer(c, chosen, suggestion, 'entries-new-name-unfit')
    if (await store.curation.file({ kind: chosen.kind, id })) return answer(c, chosen, suggestion, 'entries-new-exists')
    const query = new URLSearchParams({ country, ...(suggestion !== undefined && { suggestion }) })
    return c.redirect(`${entryPath({ kind: chosen.kind, id })}/edit?${query}`, 303)
  })
}

function answer(
  c: ConsoleContext,
  { kind, country, name }: { kind: EntryKind; country: string; name: string },
  suggestion: string | undefined,
  problem?: 'entries-new-name-unfit' | 'entries-new-exists',
) {
  const { texts } = c.var
  const content = html`<form method="get" action="/console/entries/new" class="console-form console-wide">
    ${suggestion === undefined ? '' : html`<input type="hidden" name="suggestion" value="${suggestion}" />`}
    ${select({
      name: 'kind',
      label: texts('entries-kind'),
      value: kind,
      choices: ENTRY_KINDS.map((each) => [each, texts(`entries-kind-${each}`)] as const),
    })}
    ${select({
      name: 'country',
      label: texts('entries-country'),
      value: country,
      choices: COUNTRIES.map((each) => [each, countryName(texts, each)] as const),
    })}
    ${field({
      name: 'name',
      label: texts('entries-new-name'),
      hint: texts('entries-new-name-hint'),
      value: name,
      maximum: LONGEST_NAME,
      isRequired: true,
    })}
    <button class="choice">${texts('entries-new-write')}</button>
  </form>`
  const notice = problem && ({ kind: 'problem', text: texts(problem) } as const)
  return page(c, { title: texts('entries-new-entry'), content, ...(notice && { notice }) }, problem ? 422 : 200)
}

/** An id out of a short name in Latin letters; services say their country first. */
function idOf(kind: EntryKind, country: string, name: string): string | undefined {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const isNamed = kind !== 'service' || plain.startsWith(`${country}-`)
  const id = (isNamed ? plain : `${country}-${plain}`).slice(0, LONGEST_ID).replace(/-$/, '')
  return plain !== '' && /^[a-z]/.test(id) ? id : undefined
}
