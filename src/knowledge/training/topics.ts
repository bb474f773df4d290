import { LOCALES } from '../../locale.ts'
import type { SearchDocument } from '../search/document.ts'
import { findPlaces } from '../search/places.ts'
import type { TopicWeights } from '../search/topics.ts'
import { BUCKETS, type Wording, weighWording, wordingOf } from '../search/wording.ts'

const ROUNDS = 16
/** How far each text moves the weights, in the first round; later ones less and less. */
const STEP = 1
const SLOWING = 0.5
/** What names an entry and how people ask; the rest is more about details. */
const TAUGHT = ['title', 'summary', 'keywords', 'questions'] as const
/** Of the order in which texts are gone through, which has to be mixed and always the same. */
const SEED = 1
const LARGEST = 127

interface Lesson extends Wording {
  readonly right: number
}

/**
 * Learns which wording goes with which entry, by stochastic gradient descent on the entries' titles, summaries, keywords
 * and example questions in all languages. The same documents in the same order give the same weights.
 */
export function learnTopics(documents: readonly SearchDocument[]): TopicWeights {
  const ids = documents.map(({ id }) => id)
  const texts = documents.flatMap(({ fields }, right) =>
    TAUGHT.flatMap((field) => LOCALES.flatMap((locale) => fields[field][locale] ?? [])).map((text) => ({
      text,
      right,
    })),
  )
  const counted = texts.map(({ text, right }) => ({ counts: wordingOf(text, findPlaces(text)), right }))
  const rarities = raritiesOf(counted.map(({ counts }) => counts))
  const lessons = counted.map(({ counts, right }): Lesson => ({ ...weighWording(counts, rarities), right }))
  const weights = new Float32Array(BUCKETS * ids.length)
  const chances = new Float64Array(ids.length)
  const random = createRandom(SEED)
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(lessons, random)
    const step = STEP / (1 + round * SLOWING)
    for (const lesson of lessons) learn(lesson, weights, chances, step)
  }
  return { ids, rarities, ...inSteps(weights) }
}

/** A byte is enough for a weight. */
function inSteps(weights: Float32Array): Pick<TopicWeights, 'weights' | 'step'> {
  const step = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / LARGEST || 1
  return { weights: Int8Array.from(weights, (weight) => Math.round(weight / step)), step }
}

function learn(
  { buckets, weights: own, right }: Lesson,
  weights: Float32Array,
  chances: Float64Array,
  step: number,
): void {
  const size = chances.length
  chances.fill(0)
  for (let at = 0; at < buckets.length; at++) {
    const from = (buckets[at] ?? 0) * size
    const weight = own[at] ?? 0
    for (let place = 0; place < size; place++)
      chances[place] = (chances[place] ?? 0) + (weights[from + place] ?? 0) * weight
  }
  const highest = Math.max(...chances)
  let all = 0
  for (let place = 0; place < size; place++) {
    const odds = Math.exp((chances[place] ?? 0) - highest)
    chances[place] = odds
    all += odds
  }
  for (let place = 0; place < size; place++) chances[place] = (chances[place] ?? 0) / all - (place === right ? 1 : 0)
  for (let at = 0; at < buckets.length; at++) {
    const from = (buckets[at] ?? 0) * size
    const move = (own[at] ?? 0) * step
    for (let place = 0; place < size; place++)
      weights[from + place] = (weights[from + place] ?? 0) - move * (chances[place] ?? 0)
  }
}

function raritiesOf(texts: readonly ReadonlyMap<number, number>[]): Float32Array {
  const frequencies = new Float32Array(BUCKETS)
  for (const counts of texts) for (const bucket of counts.keys()) frequencies[bucket] = (frequencies[bucket] ?? 0) + 1
  return frequencies.map((count) => (count === 0 ? 0 : Math.log(1 + texts.length / (count + 1))))
}

/** Fisher and Yates. */
function shuffle<T>(items: T[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const [one, two] = [items[last], items[other]]
    if (one === undefined || two === undefined) continue
    items[last] = two
    items[other] = one
  }
}

/** Numbers in [0, 1) that are the same each time: a linear congruential generator. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state / 0x80000000
  }
}
