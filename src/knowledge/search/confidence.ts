import { logOfSum } from './model.ts'
import type { Found } from './search.ts'

export type Decision = 'answer' | 'clarify' | 'none'

/** From this chance on nothing fits; where it is not so clear, a question back costs less than sending somebody away. */
const NONE = 0.6
/** From this chance on one entry alone is the answer. */
const CLEAR = 0.55

export interface Judgement {
  readonly decision: Decision
  /** For each hit the chance that it is the one meant: 0 to 1, never rising. */
  readonly chances: readonly number[]
  /** That none of them is meant. */
  readonly none: number
}

/** Decides whether what was found answers the question. */
export function judge({ hits, none }: Pick<Found, 'hits' | 'none'>): Judgement {
  // Of all that were looked at only these are left.
  const all = logOfSum([none, ...hits.map(({ score }) => score)])
  const entries = hits.map(({ score }) => Math.exp(score - all))
  const outside = Math.exp(none - all)
  const best = entries[0] ?? 0
  const decision = best === 0 || outside >= NONE ? 'none' : best >= CLEAR ? 'answer' : 'clarify'
  return { decision, chances: entries, none: outside }
}
