import { EVIDENCE_NAMES, type Evidence, type EvidenceName } from './evidence.ts'

/**
 * What was learnt from questions of which the right answer is known: a conditional logit. Of the entries found and of
 * "none of them", each has the chance exp(its score) / the sum of that over all, where a score is the sum of what speaks
 * for it, each weighed.
 */
export interface RankingModel {
  readonly weights: Readonly<Record<EvidenceName, number>>
  /** What speaks for none of them: in any case, and for each doubling (e-fold) of the question's length in words. */
  readonly none: { readonly always: number; readonly length: number }
}

/** The weighed sum of what speaks for an entry; only differences between entries of one question mean anything. */
function scoreOf({ weights }: RankingModel, evidence: Evidence): number {
  let score = 0
  for (const name of EVIDENCE_NAMES) score += weights[name] * evidence[name]
  return score
}

/** The score of "none of them" for a question of so many words. */
function noneScore({ none }: RankingModel, words: number): number {
  return none.always + none.length * Math.log1p(words)
}

/**
 * Two models: one for entries of which it is known how people word what they ask of them, and one that goes without, so that
 * an entry of today is not behind those of yesterday.
 */
export interface Learned {
  readonly worded: RankingModel
  readonly plain: RankingModel
}

export interface Candidate {
  readonly evidence: Evidence
  /** Whether it is known how people word what they ask of it. */
  readonly isWorded: boolean
}

/** The logarithms of chances, which are 1 together. */
export interface Chances {
  readonly candidates: readonly number[]
  readonly none: number
}

/**
 * How likely each is meant by a question of so many words: those that only the plain model can judge by that one among all,
 * and what is left by the other among the rest.
 */
export function chancesOf({ worded, plain }: Learned, candidates: readonly Candidate[], words: number): Chances {
  const among = (model: RankingModel, some: readonly Candidate[]) => {
    const none = noneScore(model, words)
    const scores = some.map(({ evidence }) => scoreOf(model, evidence))
    const all = logOfSum([...scores, none])
    return { of: new Map(some.map((each, at) => [each, (scores[at] ?? 0) - all])), none: none - all }
  }
  const known = candidates.filter(({ isWorded }) => isWorded)
  const first = among(plain, candidates)
  if (known.length === 0) return { candidates: candidates.map((each) => first.of.get(each) ?? 0), none: first.none }
  const second = among(worded, known)
  const left = logOfSum([first.none, ...known.map((each) => first.of.get(each) ?? 0)])
  return {
    candidates: candidates.map((each) =>
      each.isWorded ? left + (second.of.get(each) ?? 0) : (first.of.get(each) ?? 0),
    ),
    none: left + second.none,
  }
}

/** The logarithm of the sum of what they are logarithms of. */
export function logOfSum(logs: readonly number[]): number {
  const highest = Math.max(...logs)
  return highest + Math.log(logs.reduce((sum, each) => sum + Math.exp(each - highest), 0))
}
