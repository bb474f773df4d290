import { html } from 'hono/html'
import type { EntryRef } from '../../../curation/entry.ts'
import type { Suggestion } from '../../../curation/suggestion.ts'
import { ago, languageName } from '../../../formats.ts'
import type { KnowledgeBase } from '../../../knowledge/answer.ts'
import type { Html } from '../../page-options.ts'
import { countryName, entryPath, titleText } from '../entries/shown.ts'
import type { ConsoleContext } from '../parts.ts'

export const SUGGESTIONS_PATH = '/console/suggestions'

export function suggestionPath({ id }: Pick<Suggestion, 'id'>): string {
  return `${SUGGESTIONS_PATH}/${id}`
}

/** What the entry is called, as far as it is published. */
export function entryTitle(c: ConsoleContext, base: KnowledgeBase, { kind, id }: EntryRef): string {
  const entry = kind === 'service' ? base.services.get(id) : kind === 'situation' ? base.situations.get(id) : undefined
  return titleText(entry?.title ?? {}, id, c.var.locale)
}

/** Where the editor makes something of it: of the entry that is meant, or of a new one. */
export function editPath(suggestion: Suggestion, about?: EntryRef): string {
  const query = new URLSearchParams({ suggestion: suggestion.id })
  if (about) return `${entryPath(about)}/edit?${query}`
  const { country } = suggestion
  const made = { kind: 'service', ...(country === null ? {} : { country }), suggestion: suggestion.id }
  return `/console/entries/new?${new URLSearchParams(made)}`
}

/** In which language it is, what it is about, how often it was asked, and since when it is there. */
export function renderMarks(c: ConsoleContext, suggestion: Suggestion, asked: number, now: number): Html {
  const { texts, locale } = c.var
  const { kind, country, createdAt } = suggestion
  const marks = [
    texts(`suggestions-kind-${kind}`),
    languageName(suggestion.locale, locale),
    ...(country === null ? [] : [countryName(texts, country)]),
    texts('suggestions-asked', { count: asked }),
    ago(locale, createdAt, now),
  ]
  return html`<p class="hint">${marks.join(' · ')}</p>`
}

/** How often it was asked, with those like it. */
export function askedIn({ asked }: Suggestion, alike: readonly Suggestion[]): number {
  return alike.reduce((sum, one) => sum + one.asked, asked)
}
