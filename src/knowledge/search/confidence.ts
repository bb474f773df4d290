import type { Features } from './rank.ts'
import type { Hit } from './search.ts'

export type Decision = 'answer' | 'clarify' | 'none'

/**
 * How likely it is that the document answers the question, 0 to 1. The coefficients are a logistic regression on
 * example questions that were held out of the index, against everyday chat that no service answers.
 */
export function confidence({ whole, nearest, passage, coverage, shared }: Features): number {
  const evidence = -5.15 + 4.46 * whole + 13.1 * nearest + 4.05 * passage - 7.35 * coverage + 6.88 * Math.log1p(shared)
  return 1 / (1 + Math.exp(-evidence))
}

/** Below this nothing fits. */
const KNOWN = 0.5
/** From here on one document alone can be the answer … */
const CLEAR = 0.6
/** … if the next one's score is lower by this share. */
const LEAD = 0.1
/** How many hits are looked at for the best chance: the order weighs countries, the chance does not. */
const FIRST = 3
/** How fast the chance falls with the score. */
const FALL = 4

export interface Judgement {
  readonly decision: Decision
  /** For each hit the chance that it is the one meant: 0 to 1, never rising. */
  readonly chances: readonly number[]
}

/** Decides whether the hits, best first, answer the question. */
export function judge(hits: readonly Hit[]): Judgement {
  const [first, second] = hits
  if (!first) return { decision: 'none', chances: [] }
  const best = Math.max(...hits.slice(0, FIRST).map((hit) => confidence(hit.features)))
  const chances = hits.map((hit) => best * (hit.score / first.score) ** FALL)
  if (best < KNOWN) return { decision: 'none', chances }
  const lead = second ? 1 - second.score / first.score : 1
  return { decision: confidence(first.features) >= CLEAR && lead >= LEAD ? 'answer' : 'clarify', chances }
}
