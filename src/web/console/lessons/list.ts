import { html } from 'hono/html'
import type { Candidate } from '../../../curation/lesson.ts'
import type { KnowledgeBase } from '../../../knowledge/answer.ts'
import type { Html } from '../../page-options.ts'
import type { Paged } from '../entries/paging.ts'
import { pager } from '../forms.ts'
import type { ConsoleContext } from '../parts.ts'
import { candidatePath, entryLink, renderFilter, renderMarks, renderTabs } from './shown.ts'

export const LESSONS_PAGE = 20

/** What may be learnt and nobody has decided, the oldest first. */
export function renderCandidates(
  c: ConsoleContext,
  { items, total, at }: Paged<Candidate>,
  base: KnowledgeBase,
  now: number,
): Html {
  const { texts } = c.var
  return html`<p>${texts('lessons-text')}</p>
    ${renderTabs(c)}
    ${renderFilter(c)}
    <p role="status">${texts('lessons-found', { count: total })}</p>
    <ul class="card-list">${items.map((candidate) => renderLine(c, candidate, base, now))}</ul>
    ${pager(c, at, LESSONS_PAGE, total)}`
}

function renderLine(c: ConsoleContext, candidate: Candidate, base: KnowledgeBase, now: number): Html {
  const { texts } = c.var
  const { origin, text, locale, entry, source } = candidate
  return html`<li>
    <h2><a href="${candidatePath(origin)}" lang="${locale}">${text}</a></h2>
    ${renderMarks(c, candidate, now)}
    ${entry === null ? '' : html`<p>${texts(`lessons-said-${source}`)} ${entryLink(c, base, entry)}</p>`}
    <p><a class="choice" href="${candidatePath(origin)}" aria-label="${texts('lessons-decide')}: ${text}">${texts('lessons-decide')}</a></p>
  </li>`
}
