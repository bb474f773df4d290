import { EVIDENCE_NAMES, type EvidenceName } from '../search/evidence.ts'
import type { Learned, RankingModel } from '../search/model.ts'
import { isLost, type Sample } from './samples.ts'

/**
 * What these questions cannot teach, because they come without it: how much the asker's own country counts (a card of it is
 * about twice as likely as the same of another); a language model, which most go without; and a question that is the very
 * example, or what a moderator has agreed is meant.
 */
const GIVEN: Partial<Readonly<Record<EvidenceName, number>>> = { asker: 0.8, alike: 6, same: 5 }

/** What speaks against an entry. */
const AGAINST: ReadonlySet<EvidenceName> = new Set(['elsewhere', 'abroad'])

/** What there can be any amount of: against an entry it would speak the louder, the more its name is in the question. */
const UNBOUNDED: ReadonlySet<EvidenceName> = new Set(['named', 'together'])

const ROUNDS = 400
const STEP = 0.05
/** How strongly weights are drawn to 0, by weight in standard deviations of the evidence. */
const RIDGE = 0.003
/** Adam's memory of the slope and of its square (Kingma and Ba, 2015). */
const MOMENTUM = 0.9
const MEMORY = 0.999
const TINY = 1e-8
const LENGTH = EVIDENCE_NAMES.length
/** Behind the evidence: "none of them" in any case, and by the question's length. */
const SIZE = LENGTH + 2

/**
 * Learns the weights under which the right answers are likeliest: a conditional logit (McFadden, 1974) with "none of them"
 * as one more answer, by gradient descent. The same samples in the same order give the same model.
 */
export function fitModels(samples: readonly Sample[]): Learned {
  return { worded: fitModel(samples, false), plain: fitModel(samples, true) }
}

/**
 * What depends on how the entries of a base are written, and how long: another base may have neither their questions nor
 * their summaries.
 */
const OWN: ReadonlySet<EvidenceName> = new Set(['topic', 'passage', 'sharedLog', 'coverageLog'])

/** One that `isGeneral` is for entries that nothing was learnt about, in whatever base. */
function fitModel(samples: readonly Sample[], isGeneral: boolean): RankingModel {
  const taught = samples.filter((sample) => !isLost(sample) && sample.candidates.length > 0)
  const scale = deviations(taught)
  const weights = new Float64Array(SIZE)
  for (const [at, name] of EVIDENCE_NAMES.entries()) weights[at] = (GIVEN[name] ?? 0) * (scale[at] ?? 1)
  const isGiven = EVIDENCE_NAMES.map((name) => GIVEN[name] !== undefined || (isGeneral && OWN.has(name)))
  const scaled = taught.map((sample) => scaledOf(sample, scale))
  // What speaks for an entry speaks against none elsewhere, though it may seem to among those that the samples are about.
  const least = EVIDENCE_NAMES.map((name) =>
    (isGeneral && !AGAINST.has(name)) || UNBOUNDED.has(name) ? 0 : Number.NEGATIVE_INFINITY,
  )
  const most = EVIDENCE_NAMES.map((name) => (isGeneral && AGAINST.has(name) ? 0 : Number.POSITIVE_INFINITY))
  const speed = new Float64Array(SIZE)
  const square = new Float64Array(SIZE)
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = slopeOf(scaled, weights)
    for (let at = 0; at < SIZE; at++) {
      if (isGiven[at]) continue
      const pull = at < LENGTH ? RIDGE * (weights[at] ?? 0) : 0
      const steep = (slope[at] ?? 0) / scaled.length + pull
      speed[at] = MOMENTUM * (speed[at] ?? 0) + (1 - MOMENTUM) * steep
      square[at] = MEMORY * (square[at] ?? 0) + (1 - MEMORY) * steep * steep
      const mean = (speed[at] ?? 0) / (1 - MOMENTUM ** round)
      const spread = Math.sqrt((square[at] ?? 0) / (1 - MEMORY ** round))
      const next = (weights[at] ?? 0) - (STEP * mean) / (spread + TINY)
      weights[at] = Math.min(most[at] ?? next, Math.max(least[at] ?? next, next))
    }
  }
  const learned = EVIDENCE_NAMES.map((name, at) => [name, GIVEN[name] ?? (weights[at] ?? 0) / (scale[at] ?? 1)])
  return {
    weights: Object.fromEntries(learned) as Record<EvidenceName, number>,
    none: { always: weights[LENGTH] ?? 0, length: weights[LENGTH + 1] ?? 0 },
  }
}

interface Scaled {
  /** Candidate after candidate. */
  readonly evidence: Float64Array
  readonly count: number
  readonly right: number | undefined
  readonly length: number
}

function scaledOf({ candidates, right, words }: Sample, scale: Float64Array): Scaled {
  const evidence = new Float64Array(candidates.length * LENGTH)
  for (const [row, candidate] of candidates.entries())
    for (let at = 0; at < LENGTH; at++) evidence[row * LENGTH + at] = (candidate[at] ?? 0) / (scale[at] ?? 1)
  return { evidence, count: candidates.length, right, length: Math.log1p(words) }
}

/** Of the negative logarithm of how likely the right answers are, all together. */
function slopeOf(samples: readonly Scaled[], weights: Float64Array): Float64Array {
  const slope = new Float64Array(SIZE)
  const odds = new Float64Array(Math.max(...samples.map(({ count }) => count)))
  for (const { evidence, count, right, length } of samples) {
    const none = (weights[LENGTH] ?? 0) + (weights[LENGTH + 1] ?? 0) * length
    let highest = none
    for (let row = 0; row < count; row++) {
      let score = 0
      for (let at = 0; at < LENGTH; at++) score += (weights[at] ?? 0) * (evidence[row * LENGTH + at] ?? 0)
      odds[row] = score
      if (score > highest) highest = score
    }
    let all = Math.exp(none - highest)
    for (let row = 0; row < count; row++) {
      odds[row] = Math.exp((odds[row] ?? 0) - highest)
      all += odds[row] ?? 0
    }
    for (let row = 0; row < count; row++) {
      const error = (odds[row] ?? 0) / all - (row === right ? 1 : 0)
      for (let at = 0; at < LENGTH; at++) slope[at] = (slope[at] ?? 0) + error * (evidence[row * LENGTH + at] ?? 0)
    }
    const error = Math.exp(none - highest) / all - (right === undefined ? 1 : 0)
    slope[LENGTH] = (slope[LENGTH] ?? 0) + error
    slope[LENGTH + 1] = (slope[LENGTH + 1] ?? 0) + error * length
  }
  return slope
}

/** The standard deviation of each kind of evidence over all candidates; 1 where it never changes. */
function deviations(samples: readonly Sample[]): Float64Array {
  const sums = new Float64Array(LENGTH)
  const squares = new Float64Array(LENGTH)
  let count = 0
  for (const { candidates } of samples) {
    for (const candidate of candidates) {
      count++
      for (let at = 0; at < LENGTH; at++) {
        const value = candidate[at] ?? 0
        sums[at] = (sums[at] ?? 0) + value
        squares[at] = (squares[at] ?? 0) + value * value
      }
    }
  }
  return sums.map((sum, at) => {
    const mean = sum / count
    return Math.sqrt(Math.max(0, (squares[at] ?? 0) / count - mean * mean)) || 1
  })
}
