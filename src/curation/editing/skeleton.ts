import type { EntryContent, EntryRef } from '../entry.ts'
import type { Suggestion } from '../suggestion.ts'
import { fieldOf, valueAt, withValueAt } from './at.ts'

/** Of a title, in characters. */
const TITLE = 100

export interface NewEntry {
  readonly ref: EntryRef
  readonly country: string
  /** As `2026-11-22`. */
  readonly today: string
}

/** A new entry with places for what it must have; it says nothing yet. */
export function skeleton({ ref: { kind, id }, country, today }: NewEntry): EntryContent {
  if (kind === 'document') return { id, name: {} }
  const common = { id, status: 'published', country }
  const found = { lifeEvents: [], keywords: {}, exampleQuestions: {} }
  const review = { every: 'P6M' }
  if (kind === 'situation') return { ...common, title: {}, summary: {}, services: [{ service: '' }], ...found, review }
  return {
    ...common,
    competentAuthority: { name: {}, url: '' },
    title: {},
    summary: {},
    steps: [{ id: '', text: {} }],
    channels: [{ id: '', type: 'office', name: {} }],
    ...found,
    sources: [{ url: '', title: '', seen: today }],
    review,
  }
}

/**
 * The entry with what the suggestion says: the question as one of its example questions, the answer as a risk, or in a
 * new entry as the summary and the first step. What should be changed is left to whoever reads it.
 */
export function withSuggestion(content: EntryContent, suggestion: Suggestion, isNew: boolean): EntryContent {
  const { kind, locale, title, text, topic } = suggestion
  if (kind === 'change') return content
  const questions = valueAt(content, ['exampleQuestions', locale])
  const asked: readonly unknown[] = Array.isArray(questions) ? questions : []
  let filled: unknown = asked.includes(title)
    ? content
    : withValueAt(content, ['exampleQuestions', locale], [...asked, title])
  if (isNew) {
    filled = withValueAt(filled, ['title', locale], title.slice(0, TITLE))
    filled = withValueAt(filled, ['summary', locale], text)
    if (topic !== null) filled = withValueAt(filled, ['lifeEvents'], [topic])
    if (fieldOf(content, 'steps') !== undefined) filled = withValueAt(filled, ['steps', 0, 'text', locale], text)
  } else if (fieldOf(content, 'channels') !== undefined) {
    const risks = fieldOf(content, 'risks')
    filled = withValueAt(filled, ['risks'], [...(Array.isArray(risks) ? risks : []), { text: { [locale]: text } }])
  }
  return filled as EntryContent
}
