import type { Question, QuestionState, RelayTimes, Rung } from './question.ts'

/** Nobody has it. Leave to see contact details was given to one volunteer, so it ends with the claim. */
export const UNCLAIMED = {
  claimantId: null,
  claimedAt: null,
  place: null,
  awaits: null,
  reminded: false,
  sharesContacts: false,
} as const

/** Back to the queue, to be offered at once and to everybody anew. */
export function returned(dueAt: number): Partial<Question> {
  return { ...UNCLAIMED, state: 'open', rung: 'matched', dueAt }
}

/** Who had it stays on record. */
export function closed(
  state: Extract<QuestionState, 'resolved' | 'expired' | 'withdrawn' | 'merged'>,
  now: number,
): Partial<Question> {
  return { state, closedAt: now, dueAt: null, awaits: null, reminded: false }
}

/** Once the moderators have been asked, a question stays escalated until somebody claims it. */
export function offeredState(rung: Rung): 'offered' | 'escalated' {
  return rung === 'matched' || rung === 'language' ? 'offered' : 'escalated'
}

/** How long an offer on a rung stands before the next thing is done, in milliseconds. */
export function patience(rung: Rung, times: RelayTimes): number {
  return rung === 'kept' ? times.retryAfter : times.widenAfter
}
