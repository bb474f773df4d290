import { html } from 'hono/html'
import { type EntryRef, refText } from '../../../curation/entry.ts'
import { type Candidate, LESSON_SOURCES, type LessonOrigin } from '../../../curation/lesson.ts'
import { ago, languageName } from '../../../formats.ts'
import type { KnowledgeBase } from '../../../knowledge/answer.ts'
import { isLocale, LOCALES } from '../../../locale.ts'
import type { LessonFilter } from '../../../store/lesson-store.ts'
import type { Html } from '../../page-options.ts'
import { entryPath } from '../entries/shown.ts'
import { field, select } from '../forms.ts'
import type { ConsoleContext } from '../parts.ts'
import { entryTitle } from '../suggestions/shown.ts'
import { tabs } from '../tables.ts'

export const LESSONS_PATH = '/console/lessons'
export const AGREED_PATH = `${LESSONS_PATH}/agreed`
export const LONGEST_SEARCH = 200

export function candidatePath({ kind, id }: LessonOrigin): string {
  return `${LESSONS_PATH}/${kind}/${id}`
}

/** A service or a situation that is published; `undefined` for any other id. */
export function publishedRef(base: KnowledgeBase, id: string | null): EntryRef | undefined {
  if (id === null) return undefined
  if (base.services.has(id)) return { kind: 'service', id }
  return base.situations.has(id) ? { kind: 'situation', id } : undefined
}

/** A way to the entry, or its id alone when it is not published any more. */
export function entryLink(c: ConsoleContext, base: KnowledgeBase, id: string): Html | string {
  const ref = publishedRef(base, id)
  return ref ? html`<a href="${entryPath(ref)}">${entryTitle(c, base, ref)}</a>` : id
}

/** What it is learnt from, in which language it was asked, and when. */
export function renderMarks(c: ConsoleContext, { source, locale, at }: Candidate, now: number): Html {
  const { texts, locale: own } = c.var
  return html`<p class="hint">${[texts(`lessons-source-${source}`), languageName(locale, own), ago(own, at, now)].join(' · ')}</p>`
}

/** Ways to what waits, by what it is learnt from, and to what is agreed. */
export function renderTabs(c: ConsoleContext): Html {
  const { texts } = c.var
  const isAgreed = c.req.path === AGREED_PATH
  const wanted = sourceOf(c)
  return tabs(texts('console-area-lessons'), [
    [LESSONS_PATH, texts('lessons-waiting'), !isAgreed && wanted === undefined],
    ...LESSON_SOURCES.map(
      (source) =>
        [
          `${LESSONS_PATH}?source=${source}`,
          texts(`lessons-source-${source}`),
          !isAgreed && source === wanted,
        ] as const,
    ),
    [AGREED_PATH, texts('lessons-agreed'), isAgreed],
  ])
}

export function renderFilter(c: ConsoleContext): Html {
  const { texts, locale } = c.var
  const { q = '', language = '' } = c.req.query()
  const source = sourceOf(c)
  return html`<form method="get" action="${c.req.path}" class="filter" role="search">
    ${source ? html`<input type="hidden" name="source" value="${source}" />` : ''}
    ${field({ name: 'q', label: texts('lessons-entry'), value: q, type: 'search', maximum: LONGEST_SEARCH })}
    ${select({
      name: 'language',
      label: texts('lessons-language'),
      value: language,
      choices: [['', texts('entries-any')], ...LOCALES.map((code) => [code, languageName(code, locale)] as const)],
    })}
    <p class="filter-go"><button class="choice">${texts('entries-show')}</button></p>
  </form>`
}

/** What the address asks for; what it cannot ask for is passed over. */
export function filterOf(c: ConsoleContext): LessonFilter {
  const { language } = c.req.query()
  return { words: searchOf(c), ...(isLocale(language) && { locale: language }) }
}

export function sourceOf(c: ConsoleContext) {
  return LESSON_SOURCES.find((known) => known === c.req.query('source'))
}

/** The words of a search that the address has. */
export function searchOf(c: ConsoleContext): string {
  return (c.req.query('q') ?? '').slice(0, LONGEST_SEARCH).toWellFormed().trim()
}

/** Reads what {@link refText} has written; `undefined` for what is not published. */
export function refFrom(base: KnowledgeBase, text: string): EntryRef | undefined {
  const ref = publishedRef(base, text.slice(text.indexOf('/') + 1))
  return ref && refText(ref) === text ? ref : undefined
}
