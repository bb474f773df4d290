import type { CurationChange } from './curation-store.ts'
import type { Parts } from './parts.ts'

const KINDS: Readonly<Record<CurationChange['kind'], true>> = {
  'revision-added': true,
  'revision-published': true,
  'revision-ended': true,
  'entry-kept': true,
  'entry-asked': true,
  'suggestion-saved': true,
  'suggestions-dropped': true,
  'institution-saved': true,
  'institution-removed': true,
  'member-added': true,
  'member-removed': true,
  'lesson-agreed': true,
  'lesson-decided': true,
  'lesson-removed': true,
}

export function isCurationChange<Other extends { readonly kind: string }>(
  change: Other | CurationChange,
): change is CurationChange {
  return Object.hasOwn(KINDS, change.kind)
}

/** Writes what was decided on the base, inside the transactions of other stores. */
export function applyCurationChange(parts: Parts, change: CurationChange): void {
  const { entries, suggestions, institutions, lessons } = parts
  switch (change.kind) {
    case 'revision-added':
      entries.add(change.revision, change.stale ?? {})
      break
    case 'revision-published':
      entries.publish(change.seq, change.content, change.reviewerId, change.at, change.stale)
      break
    case 'revision-ended':
      entries.end(change.seq, change.state, change.reviewerId, change.verdict, change.at)
      break
    case 'entry-kept':
      entries.keep(change.ref, change.institutionId, change.keeperId)
      break
    case 'entry-asked':
      entries.ask(change.ref, change.at)
      break
    case 'suggestion-saved':
      suggestions.save(change.suggestion)
      break
    case 'suggestions-dropped':
      suggestions.drop(change.questionId)
      break
    case 'institution-saved':
      institutions.save(change.institution)
      break
    case 'institution-removed':
      institutions.remove(change.id)
      break
    case 'member-added':
      institutions.join(change.institutionId, change.personId, change.at)
      break
    case 'member-removed':
      institutions.leave(change.institutionId, change.personId)
      break
    case 'lesson-agreed':
      lessons.add(change.lesson)
      break
    case 'lesson-decided':
      lessons.decide(change.origin, change.at)
      break
    case 'lesson-removed':
      lessons.remove(change.id)
      break
  }
}
