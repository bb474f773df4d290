import type { CurationState, Decided, EntryFile, PublishedEntry } from '../curation/change.ts'
import type { Entry, EntryContent, EntryRef, Stale } from '../curation/entry.ts'
import type { Institution, InstitutionLine } from '../curation/institution.ts'
import type { LessonOrigin } from '../curation/lesson.ts'
import type { Revision } from '../curation/revision.ts'
import type { Suggestion, SuggestionState } from '../curation/suggestion.ts'
import type { Synchronous } from './basics.ts'
import type { NewDelivery } from './delivery-store.ts'
import type { LessonLists } from './lesson-store.ts'
import type { Page, Party } from './relay-store.ts'

export type * from '../curation/change.ts'
export type { InstitutionLine } from '../curation/institution.ts'

/** The living base: entries with their revisions, who keeps them, and what waits to become one. */

/** What of the state only says who is told, and what else there is of the kind. */
export interface CurationCase extends CurationState {
  /** Who wrote the suggestion that is meant or that the revision was made from, and those merged into it. */
  readonly contributors: readonly Party[]
  /** Who looks after the entry: the people of its institution, else its keeper. */
  readonly owners: readonly Party[]
  /** For which institution the revision was written. */
  readonly writtenFor: Institution | undefined
  /** Everybody who may publish what is proposed for the entry. */
  readonly moderators: readonly Party[]
  /** The authors of the proposals that wait; those that came from files are left out. */
  readonly waiting: readonly (string | null)[]
  /** Absent when no question is meant. */
  readonly question: SuggestedQuestion | undefined
}

/** What there is of a question that a suggestion may be made from. */
export interface SuggestedQuestion {
  /** Made from it before, of whatever state. */
  readonly suggestion: Suggestion | undefined
  /** How many questions were merged into it. */
  readonly merged: number
  /** All that are open; those merged into another one as well. */
  readonly open: readonly Suggestion[]
}

/** What of the base something is about. */
export interface CurationReference {
  readonly entry?: EntryRef
  readonly revision?: number
  /** The revision that a change was made from; default: the one that `revision` was made from. */
  readonly base?: number
  readonly suggestion?: string
  /** Another suggestion, which `suggestion` is to be merged into. */
  readonly into?: string
  readonly institution?: string
  /** One that a suggestion may be made from. */
  readonly question?: string
  /** What something may be learnt from, and something that has been learnt. */
  readonly candidate?: LessonOrigin
  readonly lesson?: number
}

export type CurationDecision<Result> = Decided<Result, NewDelivery>

/** One line of a list of revisions, with what its people are called. */
export interface RevisionLine {
  readonly revision: Omit<Revision, 'content'>
  readonly author: string | null
  readonly reviewer: string | null
  readonly title: Entry['title']
}

/** One line of a list of entries. */
export interface EntryLine extends Entry {
  /** When it was last checked, as `2026-11-21`; null while nobody has. */
  readonly checkedOn: string | null
  /** How many proposals for it wait. */
  readonly proposals: number
}

export interface EntryFilter {
  /** Words of which each begins or is a part of a word of the titles or the id. */
  readonly words?: string
  readonly kind?: EntryRef['kind']
  readonly country?: string
  readonly status?: Entry['status']
  /** Due for a check at this time, in milliseconds since 1970. */
  readonly dueBefore?: number
  /** With texts in this language that are older than their source. */
  readonly stale?: string
  /** Without a title in this language. */
  readonly missing?: string
  /** Kept by any of these institutions, or by this person. */
  readonly institutions?: readonly string[]
  readonly keeper?: string
}

export interface SuggestionLine {
  readonly suggestion: Suggestion
  /** Those like it, which are shown as one with it. */
  readonly alike: readonly Suggestion[]
}

export interface Member {
  readonly personId: string
  /** What volunteers are called; null for those who are none. */
  readonly name: string | null
  readonly answers: boolean
  readonly addedAt: number
}

/** Times are milliseconds since 1970. */
export interface DueFilter {
  readonly now: number
  readonly askedBefore: number
  readonly since: number
  readonly most: number
}

export interface CurationStore extends LessonLists {
  /** Grows with everything that is published. */
  version(): Promise<number>
  /** All that is published after `version`; drafts and retired entries as well. */
  published(version?: number): Promise<readonly PublishedEntry[]>
  entries(filter: EntryFilter, offset: number, limit: number): Promise<Page<EntryLine>>
  file(ref: EntryRef): Promise<EntryFile | undefined>
  /** The published revisions of an entry and those that were rejected or wait, the newest first. */
  history(ref: EntryRef, offset: number, limit: number): Promise<Page<RevisionLine>>
  revision(seq: number): Promise<Revision | undefined>
  /** What the entry said before this revision of it. */
  before(revision: Pick<Revision, 'ref' | 'seq'>): Promise<Revision | undefined>
  /** What waits for a reviewer, the oldest first; of these entries when any are given. */
  proposals(filter: { readonly author?: string }, offset: number, limit: number): Promise<Page<RevisionLine>>
  /** Those that are merged into none, the most asked first; with `author` all of theirs, merged ones as well. */
  suggestions(state: SuggestionState, offset: number, limit: number, author?: string): Promise<Page<SuggestionLine>>
  suggestion(id: string): Promise<SuggestionLine | undefined>
  /** Those that wait and are in no other. */
  openSuggestions(): Promise<readonly Suggestion[]>
  institutions(): Promise<readonly InstitutionLine[]>
  institution(id: string): Promise<Institution | undefined>
  /** Those who act for it, the longest first. */
  members(institutionId: string): Promise<readonly Member[]>
  /** Every entry that an institution keeps. */
  owned(): Promise<readonly { readonly ref: EntryRef; readonly institutionId: string }[]>
  /** What the person may look after. */
  standing(personId: string): Promise<{ readonly institutions: readonly Institution[] }>
  state(reference: CurationReference, personId: string): Promise<CurationCase>
  /**
   * Published entries that are due at `now` and whose owner has not been asked since `askedBefore`: at most
   * `most` an owner, with those asked since `since` counted in.
   */
  due(when: DueFilter): Promise<readonly EntryRef[]>
  /** Loads, decides and writes in one transaction: for what is done outside of a chat. Returns what `decide` does. */
  handle<Result>(
    reference: CurationReference,
    personId: string | null,
    now: number,
    decide: (state: CurationCase) => CurationDecision<Synchronous<Result>>,
  ): Promise<{ readonly result: Result; readonly deliveries: readonly number[] }>
  /** What the files of `data` say, as they were last taken in: SHA-256 by file. */
  seeds(): Promise<readonly { readonly ref: EntryRef; readonly seed: string | null; readonly fromFile: boolean }[]>
  /** Takes in entries from files: a new revision, or a proposal where somebody has changed the entry since. */
  seed(entries: readonly SeedEntry[], now: number): Promise<void>
  /** The file of an entry that nobody has changed is gone: nobody finds the entry any more. */
  retire(ref: EntryRef, now: number): Promise<void>
  /** The text of the file that the revision was read from, if it was read from one. */
  source(seq: number): Promise<string | undefined>
  /** Of a published revision that says just what the text does. */
  noteSource(seq: number, text: string): Promise<void>
}

export interface SeedEntry {
  readonly ref: EntryRef
  readonly content: EntryContent
  /** The text of its file. */
  readonly source: string
  /** SHA-256 of that. */
  readonly hash: string
  /** Given what was stale before, and what the entry said and says. */
  readonly stale: (earlier: Stale, before: EntryContent | undefined, after: EntryContent) => Stale
}
