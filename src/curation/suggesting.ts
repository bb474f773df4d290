import { hasRole } from '../relay/responder.ts'
import type { CurationState, Decided } from './change.ts'
import type { Curator } from './curate.ts'
import type { Suggestion } from './suggestion.ts'

/** What a moderator does with a suggestion; each is about the one that the state was loaded for. */
export type SuggestionEvent =
  | { readonly kind: 'dismissed'; readonly reason: string }
  /** It was dismissed by mistake. */
  | { readonly kind: 'reopened' }
  /** It says the same as the one that the state has as `into`. */
  | { readonly kind: 'merged' }
  /** It is not the same as the one that it was merged into. */
  | { readonly kind: 'parted' }

/** Why it may not happen: the person may not, it is not there any more, or it is no longer as it was. */
export type SuggestionRefusal = 'not-allowed' | 'gone' | 'decided'

export type SuggestionResult = { readonly ok: true } | { readonly ok: false; readonly refusal: SuggestionRefusal }

/** What becomes of suggestions by the event, and what is noted about it; `now` is in milliseconds since 1970. */
export function decideSuggestion(
  event: SuggestionEvent,
  { personId, role }: Curator,
  state: CurationState,
  now: number,
): Decided<SuggestionResult> {
  const { suggestion } = state
  if (!hasRole(role, 'moderator')) return refuse('not-allowed')
  if (!suggestion) return refuse('gone')
  const saved = changed(event, suggestion, state, now)
  if (typeof saved === 'string') return refuse(saved)
  const entry = {
    actorId: personId,
    action: `suggestion-${event.kind}`,
    questionId: suggestion.questionId,
    subjectId: suggestion.authorId,
    detail: event.kind === 'dismissed' && event.reason !== '' ? event.reason : null,
    at: now,
  }
  return {
    changes: [
      ...saved.map((one) => ({ kind: 'suggestion-saved', suggestion: one }) as const),
      { kind: 'audited', entry },
    ],
    deliveries: [],
    result: { ok: true },
  }
}

function changed(
  { kind }: SuggestionEvent,
  suggestion: Suggestion,
  { into, alike = [] }: CurationState,
  now: number,
): readonly Suggestion[] | SuggestionRefusal {
  const isOpen = suggestion.state === 'open' && suggestion.mergedInto === null
  switch (kind) {
    case 'dismissed':
      return isOpen ? [{ ...suggestion, state: 'dismissed', decidedAt: now }] : 'decided'
    case 'reopened':
      return suggestion.state === 'dismissed' ? [{ ...suggestion, state: 'open', decidedAt: null }] : 'decided'
    case 'parted':
      return suggestion.mergedInto === null ? 'decided' : [{ ...suggestion, mergedInto: null }]
    case 'merged':
      if (!into) return 'gone'
      if (!isOpen || into.state !== 'open' || into.mergedInto !== null || into.id === suggestion.id) return 'decided'
      return [suggestion, ...alike].map((one) => ({ ...one, mergedInto: into.id }))
  }
}

function refuse(refusal: SuggestionRefusal): Decided<SuggestionResult> {
  return { changes: [], deliveries: [], result: { ok: false, refusal } }
}
