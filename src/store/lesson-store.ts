import type { Candidate, Lesson, LessonOrigin, LessonSource } from '../curation/lesson.ts'
import type { Locale } from '../locale.ts'
import type { Page } from './relay-store.ts'

export interface LessonFilter {
  readonly locale?: Locale
  /** Words of which each is a part of the titles or the id of the entry. */
  readonly words?: string
}

/** One line of a list, with what the person who agreed is called as a volunteer. */
export interface LessonLine {
  readonly lesson: Lesson
  readonly moderator: string | null
}

/** What people meant by their questions: what may be learnt, and what has been agreed. */
export interface LessonLists {
  /** Is another one whenever what is agreed has changed. */
  lessonVersion(): Promise<string>
  /** All that is agreed, in the order in which it was. */
  lessons(): Promise<readonly Lesson[]>
  /** What is agreed, the newest first. */
  lessonPage(filter: LessonFilter, offset: number, limit: number): Promise<Page<LessonLine>>
  /**
   * What nobody has decided yet, the oldest first: questions that were rated, and questions to volunteers that are
   * resolved and have an entry with the answer. Nothing of an emergency, of somebody who is banned, or of what the
   * traveller was not helped by.
   */
  candidates(
    filter: LessonFilter & { readonly source?: LessonSource },
    offset: number,
    limit: number,
  ): Promise<Page<Candidate>>
  candidate(origin: LessonOrigin): Promise<Candidate | undefined>
}
