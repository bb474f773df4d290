import { html } from 'hono/html'
import { languageName } from '../../../formats.ts'
import type { KnowledgeBase } from '../../../knowledge/answer.ts'
import type { LessonLine } from '../../../store/lesson-store.ts'
import type { Html } from '../../page-options.ts'
import type { Paged } from '../entries/paging.ts'
import { momentHtml } from '../entries/shown.ts'
import { buttonForm, pager } from '../forms.ts'
import type { ConsoleContext } from '../parts.ts'
import { LESSONS_PAGE } from './list.ts'
import { AGREED_PATH, entryLink, renderFilter, renderTabs } from './shown.ts'

/** What was agreed, the newest first. */
export function renderAgreed(c: ConsoleContext, { items, total, at }: Paged<LessonLine>, base: KnowledgeBase): Html {
  const { texts } = c.var
  return html`<p>${texts('lessons-agreed-text')}</p>
    ${renderTabs(c)}
    ${renderFilter(c)}
    <p role="status">${texts('lessons-agreed-found', { count: total })}</p>
    <ul class="card-list">${items.map((line) => renderLine(c, line, base))}</ul>
    ${pager(c, at, LESSONS_PAGE, total)}`
}

function renderLine(c: ConsoleContext, { lesson, moderator }: LessonLine, base: KnowledgeBase): Html {
  const { texts, locale: own } = c.var
  const { id, text, locale, entry, verdict, source, agreedAt } = lesson
  const marks = [
    texts(`lessons-source-${source}`),
    languageName(locale, own),
    ...(moderator === null ? [] : [moderator]),
  ]
  return html`<li>
    <h2 lang="${locale}">${text}</h2>
    <p>${texts(`lessons-verdict-${verdict}`)} ${entryLink(c, base, entry.id)}</p>
    <p class="hint">${marks.join(' · ')} · ${momentHtml(c, agreedAt)}</p>
    ${buttonForm(c, AGREED_PATH, texts('lessons-take-back'), { op: 'take-back', lesson: id }, text)}
  </li>`
}
