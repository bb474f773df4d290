import type { EntryContent, EntryRef } from './entry.ts'

/**
 * `proposed` waits for a reviewer; `published` is or was what everybody sees; `rejected` and `withdrawn` never were.
 */
export const REVISION_STATES = ['proposed', 'published', 'rejected', 'withdrawn'] as const
export type RevisionState = (typeof REVISION_STATES)[number]

/** How it came about: out of a file in `data`, by hand, by an import, or by confirming that all of it still holds. */
export const ORIGINS = ['file', 'console', 'chat', 'import', 'confirmed', 'restored'] as const
export type Origin = (typeof ORIGINS)[number]

/** One version of an entry. Times are milliseconds since 1970. */
export interface Revision {
  /**
   * Grows with every revision of any entry. A proposal gets another one when it is published, so that the newest
   * published one tells what is newest in the base.
   */
  readonly seq: number
  readonly ref: EntryRef
  /** Counted from 1 for each entry; null while it is not published. */
  readonly number: number | null
  readonly state: RevisionState
  readonly content: EntryContent
  /** The revision that was current when it was made; null for a new entry. */
  readonly base: number | null
  readonly origin: Origin
  /** Null for a file, for an operator, and when the author has been forgotten. */
  readonly authorId: string | null
  readonly reviewerId: string | null
  /** For which institution the author acted. */
  readonly institutionId: string | null
  /** What it changes and why, in the author's words. */
  readonly why: string
  /** Why a reviewer has rejected it. */
  readonly verdict: string | null
  /** The suggestion that it was made from. */
  readonly suggestionId: string | null
  readonly createdAt: number
  /** When it was published, rejected or withdrawn. */
  readonly decidedAt: number | null
}

export type NewRevision = Omit<Revision, 'seq' | 'number'> & {
  /** The text of the file that it was read from, so that an export gives back just that. */
  readonly source?: string
}

type Made = Pick<NewRevision, 'ref' | 'state' | 'content' | 'base' | 'origin' | 'createdAt'>

/** A revision as it is made: nobody's and for no reason, unless `made` says more; what is published is decided at once. */
export function newRevision(made: Made & Partial<NewRevision>): NewRevision {
  return {
    authorId: null,
    reviewerId: null,
    institutionId: null,
    why: '',
    verdict: null,
    suggestionId: null,
    decidedAt: made.state === 'published' ? made.createdAt : null,
    ...made,
  }
}
