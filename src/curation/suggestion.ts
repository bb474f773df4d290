import type { Country } from '../knowledge/service.ts'
import type { Locale } from '../locale.ts'
import type { EntryRef } from './entry.ts'

export const SUGGESTION_STATES = ['open', 'used', 'dismissed'] as const
export type SuggestionState = (typeof SUGGESTION_STATES)[number]

/**
 * Material for the base that a curator makes an entry or a correction of: a volunteer's answer with its question, or
 * what somebody says should be changed. Without personal data. Times are milliseconds since 1970.
 */
export interface Suggestion {
  readonly id: string
  readonly kind: 'answer' | 'change'
  readonly state: SuggestionState
  readonly locale: Locale
  /** The question, or what the change is about. */
  readonly title: string
  readonly text: string
  readonly country: Country | null
  /** A life event's code. */
  readonly topic: string | null
  /** The entry that comes closest, or that should be changed. */
  readonly about: EntryRef | null
  /** The question that was answered: with it, the suggestion is forgotten. */
  readonly questionId: string | null
  readonly authorId: string | null
  /** One like it that was there before: they are shown as one. */
  readonly mergedInto: string | null
  /** How often it has been asked, as far as is known. */
  readonly asked: number
  readonly createdAt: number
  readonly decidedAt: number | null
}
