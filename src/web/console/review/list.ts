import type { Hono } from 'hono'
import { html } from 'hono/html'
import { refText } from '../../../curation/entry.ts'
import { hasRole } from '../../../relay/responder.ts'
import type { RevisionLine } from '../../../store/curation-store.ts'
import { doneNotice } from '../entries/outcome.ts'
import { paged } from '../entries/paging.ts'
import { authorText, momentHtml, titleHtml } from '../entries/shown.ts'
import { pager } from '../forms.ts'
import { page } from '../layout.ts'
import type { ConsoleContext, ConsoleEnv, ConsoleOptions } from '../parts.ts'
import { cardTable } from '../tables.ts'

const PAGE_SIZE = 25

/** `/console/review`: the proposals that wait, for who does not publish only their own. */
export function reviewListRoutes(routes: Hono<ConsoleEnv>, { store, rules }: ConsoleOptions): void {
  routes.get('/console/review', async (c) => {
    const { texts, visitor } = c.var
    const { personId, role } = visitor.party
    const isModerator = hasRole(role, 'moderator')
    const filter = isModerator ? {} : { author: personId }
    const found = await paged(c, PAGE_SIZE, (offset, limit) => store.curation.proposals(filter, offset, limit))
    const { othersReview } = await store.curation.state({}, personId)
    const explained = isModerator
      ? rules.fourEyes && othersReview && html`<p>${texts('entries-review-four-eyes')}</p>`
      : html`<p>${texts('entries-review-own')}</p>`
    const content = html`${explained || ''}
      <p role="status">${texts('entries-proposals-waiting', { count: found.total })}</p>
      ${found.items.length > 0 ? listOf(c, found.items) : ''} ${pager(c, found.at, PAGE_SIZE, found.total)}`
    const notice = doneNotice(c)
    return page(c, { title: texts('console-area-review'), content, ...(notice && { notice }) })
  })
}

function listOf(c: ConsoleContext, lines: readonly RevisionLine[]) {
  const { texts, locale } = c.var
  const headings = ['title', 'who', 'when', 'reason', 'origin']
  return cardTable(
    texts('console-area-review'),
    headings.map((name) => texts(`entries-column-${name}`)),
    lines.map((line) => {
      const { ref, seq, createdAt, why, origin } = line.revision
      return [
        html`<a href="/console/review/${seq}">${titleHtml(line.title, ref.id, locale)}</a> <span class="hint">${refText(ref)}</span>`,
        authorText(c, line),
        momentHtml(c, createdAt),
        why || '–',
        texts(`entries-origin-${origin}`),
      ]
    }),
  )
}
