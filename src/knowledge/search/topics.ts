import type { Places } from './places.ts'
import { weighWording, wordingOf } from './wording.ts'

/**
 * What was learnt about how people word what they ask of each entry: a multinomial logistic regression on the parts of
 * words, trained by `npm run knowledge -- train` on the entries' own texts. An entry that it does not know, such as one that
 * was written since, is neither helped nor hurt by it.
 */
export interface Topics {
  /** From 0 to {@link SURE}: how surely each known entry is asked about; the entry is left out if it is not known. */
  read(text: string, places: Places): TopicReading
}

export interface TopicReading {
  /** `undefined` of an entry that was not learnt about. */
  of(id: string): number | undefined
  /** The likeliest entries, likeliest first. */
  likeliest(limit: number): readonly string[]
}

/** The logarithm of a chance, with this added, and never below 0. */
const SURE = 8

/** What was learnt. */
export interface TopicWeights {
  readonly ids: readonly string[]
  /** Of each bucket; 0 of those that nothing has. */
  readonly rarities: Float32Array
  /** Of bucket after bucket, for each entry one, in whole numbers of `step`. */
  readonly weights: Int8Array
  readonly step: number
}

/** Where nothing was learnt. */
export const NO_TOPICS: Topics = { read: () => ({ of: () => undefined, likeliest: () => [] }) }

export function createTopics({ ids, rarities, weights, step }: TopicWeights): Topics {
  const places = new Map(ids.map((id, place) => [id, place]))
  const size = ids.length
  return {
    read(text, named) {
      const wording = weighWording(wordingOf(text, named), rarities)
      const scores = new Float64Array(size)
      for (const [at, bucket] of wording.buckets.entries()) {
        const weight = (wording.weights[at] ?? 0) * step
        for (let place = 0; place < size; place++)
          scores[place] = (scores[place] ?? 0) + weight * (weights[bucket * size + place] ?? 0)
      }
      const highest = Math.max(...scores)
      const all = Math.log(scores.reduce((sum, score) => sum + Math.exp(score - highest), 0))
      return {
        likeliest(limit) {
          const order = ids.map((_, place) => place).sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0))
          return order.slice(0, limit).map((place) => ids[place] ?? '')
        },
        of(id) {
          const place = places.get(id)
          return place === undefined ? undefined : Math.max(0, SURE + (scores[place] ?? 0) - highest - all)
        },
      }
    },
  }
}
