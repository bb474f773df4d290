import type { AuditEntry, OneTimeCode, Party } from '../relay/party.ts'
import type { Entry, EntryContent, EntryRef, Stale } from './entry.ts'
import type { Institution } from './institution.ts'
import type { Candidate, Lesson, LessonOrigin, NewLesson } from './lesson.ts'
import type { NewRevision, Revision } from './revision.ts'
import type { Suggestion } from './suggestion.ts'

/** What a decision does to the base; each is the whole new state of one thing. */
export type CurationChange =
  /** A published one is from now on what the entry says. */
  | { readonly kind: 'revision-added'; readonly revision: NewRevision; readonly stale?: Stale }
  /** The proposal is published: it says `content` and is the entry's newest revision. */
  | {
      readonly kind: 'revision-published'
      readonly seq: number
      readonly content: EntryContent
      readonly reviewerId: string
      readonly at: number
      readonly stale: Stale
    }
  | {
      readonly kind: 'revision-ended'
      readonly seq: number
      readonly state: 'rejected' | 'withdrawn'
      readonly reviewerId: string | null
      readonly verdict: string | null
      readonly at: number
    }
  | {
      readonly kind: 'entry-kept'
      readonly ref: EntryRef
      readonly institutionId: string | null
      readonly keeperId: string | null
    }
  /** Its owner has been asked to check it. */
  | { readonly kind: 'entry-asked'; readonly ref: EntryRef; readonly at: number }
  | { readonly kind: 'suggestion-saved'; readonly suggestion: Suggestion }
  /** Those that were made from the question are gone. */
  | { readonly kind: 'suggestions-dropped'; readonly questionId: string }
  | { readonly kind: 'institution-saved'; readonly institution: Institution }
  | { readonly kind: 'institution-removed'; readonly id: string }
  | { readonly kind: 'member-added'; readonly institutionId: string; readonly personId: string; readonly at: number }
  | { readonly kind: 'member-removed'; readonly institutionId: string; readonly personId: string }
  | { readonly kind: 'lesson-agreed'; readonly lesson: NewLesson }
  /** Nothing more is to be learnt from it. */
  | { readonly kind: 'lesson-decided'; readonly origin: LessonOrigin; readonly at: number }
  | { readonly kind: 'lesson-removed'; readonly id: number }

/** What is published of an entry. */
export interface PublishedEntry {
  readonly ref: EntryRef
  readonly seq: number
  readonly number: number
  readonly content: EntryContent
  readonly stale: Stale
  /** Milliseconds since 1970. */
  readonly updatedAt: number
}

/** An entry with what can be done about it. */
export interface EntryFile {
  /** Absent while there are only proposals. */
  readonly entry: Entry | undefined
  readonly current: Revision | undefined
  /** Those that wait, the oldest first. */
  readonly proposals: readonly Revision[]
}

/** What a decision about the base starts from. */
export interface CurationState {
  /** Of the entry that is meant. */
  readonly file: EntryFile | undefined
  /** The revision that is meant, of whatever state. */
  readonly revision: Revision | undefined
  /** The one that its change was made from. */
  readonly base: Revision | undefined
  readonly suggestion: Suggestion | undefined
  /** Those merged into it; absent where it is not there. */
  readonly alike?: readonly Suggestion[]
  /** The one that it is to be merged into. */
  readonly into?: Suggestion | undefined
  /** What may be learnt, and what has been; absent when nothing of the kind is meant. */
  readonly candidate?: Candidate | undefined
  readonly lesson?: Lesson | undefined
  /** Those that the acting person belongs to. */
  readonly institutions: readonly Institution[]
  /** The institution that is meant, whose people `members` are. */
  readonly institution: Institution | undefined
  readonly members: readonly Party[]
  /** Whoever wrote the revision or the suggestion. */
  readonly author: Party | undefined
  /** There is a moderator beside the acting person. */
  readonly othersReview: boolean
}

/** What becomes of it; whom `Delivery` tells is known only where there are chats. */
export interface Decided<Result, Delivery = never> {
  readonly changes: readonly (
    | CurationChange
    | { readonly kind: 'audited'; readonly entry: AuditEntry }
    | { readonly kind: 'code-made'; readonly code: OneTimeCode }
  )[]
  readonly deliveries: readonly Delivery[]
  readonly result: Result
}
