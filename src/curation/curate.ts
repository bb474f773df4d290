import type { Locale } from '../locale.ts'
import { hasRole, type Role } from '../relay/responder.ts'
import type { Fault } from '../yaml.ts'
import type { CurationChange, CurationState } from './change.ts'
import { isSame } from './differences.ts'
import type { EntryContent, EntryRef } from './entry.ts'
import { merge } from './merging.ts'
import { newRevision, type Origin } from './revision.ts'
import { staleAfter } from './staleness.ts'

/** Who acts. */
export interface Curator {
  readonly personId: string
  readonly role: Role
}

export interface CurationRules {
  /** Nobody approves what they have written themselves, as long as there is somebody else to do it. */
  readonly fourEyes: boolean
}

export interface CurationContext {
  readonly rules: CurationRules
  /** Milliseconds since 1970. */
  readonly now: number
  /** The errors with which it could not be published. */
  readonly errorsIn: (ref: EntryRef, content: EntryContent) => readonly Fault[]
}

/** What can happen to an entry; each is about the entry or the revision that the state was loaded for. */
export type CurationEvent =
  /** Somebody has written the entry anew, starting from revision `base`, or a new one, starting from none. */
  | {
      readonly kind: 'written'
      readonly ref: EntryRef
      readonly content: EntryContent
      readonly base: number | null
      readonly why: string
      readonly origin: Origin
      /** Only proposed, even by who could publish it. */
      readonly proposes?: boolean
      /** All of it has been checked against the sources. */
      readonly isReviewed?: boolean
      /** Nothing in meaning: the other languages still say the same. */
      readonly isMinor?: boolean
      /** Languages whose texts have been compared with the others. */
      readonly checked?: readonly Locale[]
      readonly suggestion?: string
    }
  | { readonly kind: 'approved' }
  | { readonly kind: 'rejected'; readonly verdict: string }
  /** By its author. */
  | { readonly kind: 'withdrawn' }
  /** All that the entry says still holds. */
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'retired'; readonly why: string }
  /** The entry says again what the revision says. */
  | { readonly kind: 'restored'; readonly why: string }
  | { readonly kind: 'kept'; readonly institutionId: string | null; readonly keeperId: string | null }

/**
 * Why something may not happen: the person may not, it is their own work, it is not there any more, somebody else has
 * changed the same meanwhile, it has errors, it says nothing new, or it has been decided already.
 */
export type CurationRefusal = 'not-allowed' | 'own' | 'gone' | 'conflict' | 'errors' | 'same' | 'decided'

export type Curated =
  | {
      readonly ok: true
      readonly outcome: 'published' | 'proposed' | 'rejected' | 'withdrawn' | 'kept'
      readonly changes: readonly CurationChange[]
      /** What the entry says now, or would. */
      readonly content?: EntryContent
    }
  | {
      readonly ok: false
      readonly refusal: CurationRefusal
      /** Of `errors`. */
      readonly faults?: readonly Fault[]
      /** Where both have changed the same. */
      readonly conflicts?: readonly string[]
    }

/** Whose checks of an entry stand under it, where it is no institution: no person's name. */
export const MODERATORS = 'moderators'

/** What becomes of the base by the event. */
export function curate(
  event: CurationEvent,
  curator: Curator,
  state: CurationState,
  context: CurationContext,
): Curated {
  switch (event.kind) {
    case 'written':
      return write(event, curator, state, context)
    case 'approved':
      return approve(curator, state, context)
    case 'rejected':
    case 'withdrawn':
      return end(event, curator, state, context.now)
    case 'confirmed':
      return confirm(curator, state, context)
    case 'retired':
      return again(state, curator, context, 'console', event.why, (content) => ({ ...content, status: 'retired' }))
    case 'restored': {
      const { revision } = state
      if (revision?.state !== 'published') return refuse('gone')
      return again(state, curator, context, 'restored', event.why, () => revision.content)
    }
    case 'kept': {
      const { entry } = state.file ?? {}
      if (!hasRole(curator.role, 'moderator')) return refuse('not-allowed')
      if (!entry) return refuse('gone')
      const { institutionId, keeperId } = event
      const change = { kind: 'entry-kept', ref: { kind: entry.kind, id: entry.id }, institutionId, keeperId } as const
      return { ok: true, outcome: 'kept', changes: [change] }
    }
  }
}

/** Whether the person may say something about the entry: staff about any, an institution's people about its own. */
export function mayPropose({ role }: Curator, { file, institutions }: CurationState): boolean {
  return hasRole(role, 'responder') || ownInstitution({ file, institutions }) !== null
}

/** Through which institution the entry is the person's; null for none. */
export function ownInstitution({ file, institutions }: Pick<CurationState, 'file' | 'institutions'>): string | null {
  const owner = file?.entry?.institutionId ?? null
  return owner !== null && institutions.some(({ id }) => id === owner) ? owner : null
}

/** Whether what the person writes is published at once. */
export function mayPublish({ role }: Curator, { othersReview }: CurationState, { fourEyes }: CurationRules): boolean {
  return hasRole(role, 'moderator') && !(fourEyes && othersReview)
}

function write(
  event: Extract<CurationEvent, { kind: 'written' }>,
  curator: Curator,
  state: CurationState,
  { rules, now, errorsIn }: CurationContext,
): Curated {
  if (!mayPropose(curator, state)) return refuse('not-allowed')
  const { entry, current } = state.file ?? {}
  const merged = mergedWith(current?.content, state.base?.content, event.content, event.base === (entry?.seq ?? null))
  if ('conflicts' in merged) return { ok: false, refusal: 'conflict', conflicts: merged.conflicts }
  const content = event.isReviewed ? reviewed(merged.content, ownInstitution(state), now) : merged.content
  const checkedMore = (event.checked ?? []).some((locale) => entry?.stale[locale] !== undefined)
  if (current && isSame(current.content, content) && !checkedMore) return refuse('same')
  const isPublished = mayPublish(curator, state, rules) && event.proposes !== true
  const faults = isPublished ? errorsIn(event.ref, content) : []
  if (faults.length > 0) return { ok: false, refusal: 'errors', faults }
  // It may have been forgotten meanwhile.
  const used =
    event.suggestion !== undefined && event.suggestion === state.suggestion?.id ? state.suggestion : undefined
  const revision = newRevision({
    ref: event.ref,
    state: isPublished ? 'published' : 'proposed',
    content,
    base: entry?.seq ?? null,
    origin: event.origin,
    authorId: curator.personId,
    institutionId: ownInstitution(state),
    why: event.why,
    suggestionId: used?.id ?? null,
    createdAt: now,
  })
  const stale = staleAfter(entry?.stale ?? {}, current?.content, content, now, event)
  return {
    ok: true,
    outcome: isPublished ? 'published' : 'proposed',
    content,
    changes: [
      { kind: 'revision-added', revision, stale },
      ...(used ? [{ kind: 'suggestion-saved', suggestion: { ...used, state: 'used', decidedAt: now } } as const] : []),
    ],
  }
}

/** The content with what others have published meanwhile. */
function mergedWith(
  current: EntryContent | undefined,
  base: EntryContent | undefined,
  mine: EntryContent,
  isNewest: boolean,
): { readonly content: EntryContent } | { readonly conflicts: readonly string[] } {
  if (isNewest || current === undefined) return { content: mine }
  const { content, conflicts } = merge(base, mine, current)
  return conflicts.length > 0 ? { conflicts } : { content: content as EntryContent }
}

function approve(curator: Curator, state: CurationState, { rules, now, errorsIn }: CurationContext): Curated {
  const { revision, file, base } = state
  if (!hasRole(curator.role, 'moderator')) return refuse('not-allowed')
  if (!revision) return refuse('gone')
  if (revision.state !== 'proposed') return refuse('decided')
  if (rules.fourEyes && state.othersReview && revision.authorId === curator.personId) return refuse('own')
  const { entry, current } = file ?? {}
  const merged = mergedWith(current?.content, base?.content, revision.content, revision.base === (entry?.seq ?? null))
  if ('conflicts' in merged) return { ok: false, refusal: 'conflict', conflicts: merged.conflicts }
  const { content } = merged
  const faults = errorsIn(revision.ref, content)
  if (faults.length > 0) return { ok: false, refusal: 'errors', faults }
  const stale = staleAfter(entry?.stale ?? {}, current?.content, content, now)
  const { personId: reviewerId } = curator
  return {
    ok: true,
    outcome: 'published',
    content,
    changes: [{ kind: 'revision-published', seq: revision.seq, content, reviewerId, at: now, stale }],
  }
}

function end(
  event: Extract<CurationEvent, { kind: 'rejected' | 'withdrawn' }>,
  { role, personId }: Curator,
  { revision }: CurationState,
  now: number,
): Curated {
  if (!revision) return refuse('gone')
  const may = event.kind === 'rejected' ? hasRole(role, 'moderator') : revision.authorId === personId
  if (!may) return refuse('not-allowed')
  if (revision.state !== 'proposed') return refuse('decided')
  const reviewerId = event.kind === 'rejected' ? personId : null
  const verdict = event.kind === 'rejected' ? event.verdict : null
  return {
    ok: true,
    outcome: event.kind,
    changes: [{ kind: 'revision-ended', seq: revision.seq, state: event.kind, reviewerId, verdict, at: now }],
  }
}

/** Needs nobody else: what everybody sees stays as it is, and who answers for it has said so. */
function confirm(curator: Curator, state: CurationState, { now }: CurationContext): Curated {
  const { entry, current } = state.file ?? {}
  const institutionId = ownInstitution(state)
  if (!hasRole(curator.role, 'moderator') && institutionId === null) return refuse('not-allowed')
  if (!entry || !current) return refuse('gone')
  if (entry.kind === 'document') return refuse('not-allowed')
  const content = reviewed(current.content, institutionId, now)
  const revision = newRevision({
    ref: current.ref,
    state: 'published',
    content,
    base: entry.seq,
    origin: 'confirmed',
    authorId: curator.personId,
    institutionId,
    createdAt: now,
  })
  return {
    ok: true,
    outcome: 'published',
    content,
    changes: [{ kind: 'revision-added', revision, stale: entry.stale }],
  }
}

function again(
  state: CurationState,
  curator: Curator,
  context: CurationContext,
  origin: Origin,
  why: string,
  change: (content: EntryContent) => EntryContent,
): Curated {
  const { entry, current } = state.file ?? {}
  if (!entry || !current) return refuse('gone')
  const content = change(current.content)
  // Neither says anything that the other languages do not.
  const event = { kind: 'written', ref: current.ref, content, base: entry.seq, why, origin, isMinor: true } as const
  return write(event, curator, state, context)
}

function reviewed(content: EntryContent, institutionId: string | null, now: number): EntryContent {
  const { review } = content
  const before = typeof review === 'object' && review !== null ? review : {}
  const on = new Date(now).toISOString().slice(0, 10)
  return { ...content, review: { ...before, by: institutionId ?? MODERATORS, on } }
}

function refuse(refusal: CurationRefusal): Curated {
  return { ok: false, refusal }
}
