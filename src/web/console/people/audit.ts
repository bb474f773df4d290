import type { Hono } from 'hono'
import { html } from 'hono/html'
import { momentText } from '../../../bots/relay/times.ts'
import type { AuditEntry } from '../../../store/relay-store.ts'
import type { Html } from '../../page-options.ts'
import { paged } from '../entries/paging.ts'
import { pager } from '../forms.ts'
import { page } from '../layout.ts'
import type { ConsoleContext, ConsoleEnv, ConsoleOptions } from '../parts.ts'
import { cardTable } from '../tables.ts'

const PAGE_SIZE = 50

/** `/console/people/audit`: who did what, the newest first. */
export function auditRoutes(routes: Hono<ConsoleEnv>, { store, timeZone }: ConsoleOptions): void {
  routes.get('/console/people/audit', async (c) => {
    const { texts, locale } = c.var
    const found = await paged(c, PAGE_SIZE, (offset, limit) => store.relay.audit(offset, limit))
    const ids = found.items.flatMap(({ actorId, subjectId }) => [actorId, subjectId]).filter((id) => id !== null)
    const names = await store.console.names(ids)
    const headings = ['at', 'who', 'did', 'about']
    const rows = found.items.map((entry) => [
      momentText(entry.at, timeZone, locale),
      nameOf(c, entry.actorId, names),
      texts('audit-action', { action: entry.action }),
      aboutOf(c, entry, names),
    ])
    const content = html`
      ${
        rows.length > 0
          ? cardTable(
              texts('console-audit'),
              headings.map((name) => texts(`console-audit-${name}`)),
              rows,
            )
          : html`<p>${texts('audit-none')}</p>`
      }
      ${pager(c, found.at, PAGE_SIZE, found.total)}
      <p><a href="/console/people">${texts('console-people-back')}</a></p>`
    return page(c, { title: texts('console-audit'), content })
  })
}

function nameOf({ var: { texts } }: ConsoleContext, id: string | null, names: ReadonlyMap<string, string>) {
  return (id === null ? undefined : names.get(id)) ?? texts('audit-somebody')
}

function aboutOf(
  c: ConsoleContext,
  { actorId, subjectId, questionId, detail }: AuditEntry,
  names: ReadonlyMap<string, string>,
) {
  const { texts } = c.var
  const parts: Html[] = [
    ...(subjectId !== null && subjectId !== actorId
      ? [html`<a href="/console/people/${subjectId}">${nameOf(c, subjectId, names)}</a>`]
      : []),
    ...(questionId === null
      ? []
      : [html`<a href="/console/questions/${questionId}">${texts('audit-question', { question: questionId })}</a>`]),
    ...(detail === null ? [] : [detailOf(detail)]),
  ]
  return parts.length > 0 ? html`${parts.map((part, index) => html`${index > 0 ? ' · ' : ''}${part}`)}` : '–'
}

/** An entry is named by its kind and id. */
function detailOf(detail: string): Html {
  return /^(service|situation|document)\/[a-z0-9-]+$/.test(detail)
    ? html`<a href="/console/entries/${detail}">${detail}</a>`
    : html`${detail}`
}
