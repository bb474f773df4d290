import type { Features } from './rank.ts'
import type { Hit } from './search.ts'

export type Decision = 'answer' | 'clarify' | 'none'

/**
 * How likely it is that the question is about anything that the base knows, 0 to 1, judged by one hit. This and
 * {@link confidence} are logistic regressions on example questions that were held out of the index (as written,
 * mistyped, without diacritics, and with an everyday clause added), against lines that no service answers.
 */
export function relevance({ whole, nearest, passage, coverage, shared }: Features): number {
  const evidence = 2.32 + 1.32 * log(whole) + 2.04 * log(nearest) + 7.72 * passage - 1.22 * log(coverage)
  return logistic(evidence + 2.09 * Math.log1p(shared))
}

/**
 * How likely it is that the first hit is the very service that is meant, 0 to 1. `lead` is by how much of its
 * score the first hit is ahead of the next. What one country offers, another often does too, hence `inCountry`.
 */
export function confidence({ features, inCountry }: Hit, lead: number): number {
  const { whole, nearest, passage, coverage, shared } = features
  const evidence = -0.08 + 1.34 * log(whole) + 1.51 * log(nearest) + 6.07 * passage - 1.32 * log(coverage)
  return logistic(evidence + 0.39 * Math.log1p(shared) + 1.63 * Math.sqrt(lead) + (inCountry ? 2.26 : 0))
}

function log(share: number): number {
  return Math.log(0.01 + share)
}

function logistic(evidence: number): number {
  return 1 / (1 + Math.exp(-evidence))
}

/** Below this relevance nothing fits. */
const KNOWN = 0.5
/** From here on one document alone can be the answer … */
const CLEAR = 0.55
/** … if the next one's score is lower by this share. */
const LEAD = 0.2
/** How many hits are looked at for the best relevance: the order weighs countries, relevance does not. */
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
  const lead = second ? 1 - second.score / first.score : 1
  const best = confidence(first, lead)
  const chances = hits.map((hit) => best * (hit.score / first.score) ** FALL)
  const known = Math.max(...hits.slice(0, FIRST).map((hit) => relevance(hit.features)))
  if (known < KNOWN) return { decision: 'none', chances }
  return { decision: best >= CLEAR && lead >= LEAD ? 'answer' : 'clarify', chances }
}
