import type { Locale } from '../locale.ts'
import { maskContacts } from '../relay/mask.ts'
import type { Rating } from '../relay/question.ts'
import type { EntryRef } from './entry.ts'

/** Whether a question that is asked in these words means the entry. */
export const VERDICTS = ['means', 'not'] as const
export type Verdict = (typeof VERDICTS)[number]

/** What it was learnt from: somebody said that an answer helped or did not, or a volunteer answered with an entry. */
export const LESSON_SOURCES = ['helped', 'failed', 'volunteer'] as const
export type LessonSource = (typeof LESSON_SOURCES)[number]

/** Under this name the audit has which entry's card a volunteer sent as the answer to a question. */
export const CARD_SENT = 'card-sent'

/** In letters. */
export const LONGEST_LESSON = 300

/** What people mean by a question, as a moderator has agreed. Says nothing of who has asked. */
export interface Lesson {
  /** Grows with each, and is never given again. */
  readonly id: number
  /** Without contact details, at most {@link LONGEST_LESSON} letters. */
  readonly text: string
  readonly locale: Locale
  readonly entry: EntryRef
  readonly verdict: Verdict
  readonly source: LessonSource
  readonly agreedBy: string | null
  /** Milliseconds since 1970. */
  readonly agreedAt: number
}

export type NewLesson = Omit<Lesson, 'id'>

/** What something may be learnt from: what a person asked the base, or volunteers. */
export interface LessonOrigin {
  readonly kind: 'query' | 'question'
  readonly id: string
}

/** Something that may be learnt, about which nobody has decided yet. */
export interface Candidate {
  readonly origin: LessonOrigin
  readonly source: LessonSource
  /** As {@link Lesson.text}. */
  readonly text: string
  readonly locale: Locale
  /** Ids of what the base had found, best first. */
  readonly shown: readonly string[]
  /** The id of the entry that helped or did not, or with which a volunteer answered. */
  readonly entry: string | null
  /** What the traveller said of the volunteer's answer; from one that was of no help nothing is learnt. */
  readonly rating: Exclude<Rating, 'no'> | null
  /** Milliseconds since 1970. */
  readonly at: number
}

/** A question as it may be learnt: masked before it is cut, so that no half of a number is left. */
export function lessonText(text: string): string {
  const masked = maskContacts(text.trim().replace(/\s+/g, ' ')).text
  return masked.slice(0, LONGEST_LESSON).toWellFormed().trim()
}
