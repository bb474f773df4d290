import type { Places } from './places.ts'
import { questionWords } from './words.ts'

/** Features are counted in this many buckets: a clash of two rare ones does little harm. */
export const BUCKETS = 1 << 16

const SHORTEST_GRAM = 3
const LONGEST_GRAM = 5
/** What a mention counts for: a word, two words one after the other, a part of a word by its length, a country. */
const WORD = 1.5
const PAIR = 0.5
const GRAMS: readonly number[] = [0.35, 0.5, 0.6]
const NAMED = 1
const FIRST = 1.5
const ONLY = 2

/** The words of a text, pairs of them and parts of them, and the `places` that it names, by bucket. */
export function wordingOf(text: string, { named, country, first }: Places): Map<number, number> {
  const counts = new Map<number, number>()
  const add = (feature: string, worth: number) => {
    const bucket = bucketOf(feature)
    counts.set(bucket, (counts.get(bucket) ?? 0) + worth)
  }
  let before: string | undefined
  for (const { key } of questionWords(text)) {
    add(`w${key}`, WORD)
    if (before !== undefined) add(`b${before} ${key}`, PAIR)
    before = key
    const edged = `_${key}_`
    for (let length = SHORTEST_GRAM; length <= LONGEST_GRAM; length++) {
      for (let at = 0; at + length <= edged.length; at++)
        add(`${length}${edged.slice(at, at + length)}`, GRAMS[length - SHORTEST_GRAM] ?? 0)
    }
  }
  for (const each of new Set(named)) add(`P${each}`, NAMED)
  if (country !== undefined) add(`C${country}`, ONLY)
  if (first !== undefined) add(`F${first}`, FIRST)
  return counts
}

/** FNV-1a, folded. */
function bucketOf(feature: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < feature.length; at++) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1)
}

/** A text's features, each by its rarity, of length 1 together. */
export interface Wording {
  readonly buckets: Int32Array
  readonly weights: Float32Array
}

/** `rarities` of all buckets; what nothing has that was learnt from is left out. */
export function weighWording(counts: ReadonlyMap<number, number>, rarities: Float32Array): Wording {
  const buckets = new Int32Array(counts.size)
  const weights = new Float32Array(counts.size)
  let known = 0
  let squares = 0
  for (const [bucket, count] of counts) {
    const rarity = rarities[bucket] ?? 0
    if (rarity === 0) continue
    const weight = Math.log(1.6 + count) * rarity
    buckets[known] = bucket
    weights[known++] = weight
    squares += weight * weight
  }
  const length = Math.sqrt(squares) || 1
  for (let at = 0; at < known; at++) weights[at] = (weights[at] ?? 0) / length
  return { buckets: buckets.subarray(0, known), weights: weights.subarray(0, known) }
}
