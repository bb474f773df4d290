import type { Locale } from '../../locale.ts'
import type { IndexData } from './build.ts'
import { appendGrams } from './grams.ts'
import { namesPlace } from './places.ts'
import { createStems } from './stems.ts'
import { rarity } from './weights.ts'
import { rawWords, type Word, wordKey } from './words.ts'

/** A question's words matched to the index's terms, in flat arrays that are used again for every question. */
export interface Expansion {
  /** How many words; each one's weight is its rarity. */
  words: number
  readonly wordWeights: number[]
  /** The question's grams, each the part of one word, with their weights. */
  readonly gramWeights: number[]
  /** For each matched term, where its matches start; `slots[term]` is its number + 1, or 0. */
  readonly slots: Int32Array
  readonly matchedTerms: number[]
  /** Matches of a word and a term: slot by slot. */
  readonly matchStarts: number[]
  readonly matchWords: number[]
  readonly similarities: number[]
  /** The question's grams that a matched term has: slot by slot. */
  readonly gramStarts: number[]
  readonly matchGrams: number[]
}

/** The least share of a word's grams, by weight, that a term must have to count as a form of it. */
const LEAST_SIMILARITY = 0.2
/** The most terms that stand in for one word. */
const MOST_TERMS = 256
/** A gram of more terms than this tells little and costs much; only in a short word is it looked up. */
const MOST_COMMON = 2000
const SHORT = 4
/** The most words of a question that are looked up. */
const MOST_WORDS = 48
/** How alike two forms of one word are at least. */
const SAME_STEM = 0.9
/** How much each everyday line with a word takes from its weight. */
const FAMILIAR = 0.5
/** What the name of a place is worth: it says where, not what. */
const PLACE = 0.2
/** What a reading as transliterated Russian is worth beside the word as typed. */
const RUSSIAN_READING = 0.9

export interface Expander {
  /** `locale` is the language whose inflections are known. */
  expand(words: readonly Word[], locale: Locale | undefined): Expansion
}

/** Creates the matcher; `everyday` are lines whose words say little about any subject. */
export function createExpander(index: IndexData, everyday: readonly string[]): Expander {
  const familiar = wordCounts(everyday)
  const stemKey = createStems()
  const { terms, stems, termStems, grams, gramStarts, gramTerms, gramWeights, termWeights } = index
  const unknown = rarity(index.ids.length, 0)
  const shared = new Float32Array(terms.size)
  const touched: number[] = []
  const packed: number[] = []
  const numbers: number[] = []
  const isKept = new Uint8Array(terms.size)
  const result: Expansion = {
    words: 0,
    wordWeights: [],
    gramWeights: [],
    slots: new Int32Array(terms.size),
    matchedTerms: [],
    matchStarts: [],
    matchWords: [],
    similarities: [],
    gramStarts: [],
    matchGrams: [],
  }
  /** Before they are sorted by term: the matches and grams of each. */
  const pending = new Map<number, { words: number[]; similarities: number[]; grams: number[] }>()

  function clear(): void {
    for (const term of result.matchedTerms) result.slots[term] = 0
    for (const list of [
      result.wordWeights,
      result.gramWeights,
      result.matchedTerms,
      result.matchStarts,
      result.matchWords,
      result.similarities,
      result.gramStarts,
      result.matchGrams,
    ])
      list.length = 0
    pending.clear()
  }

  /** Matches one spelling of a word; returns the weight of the best term, 0 when there is none. */
  function match(word: number, key: string, stem: number, worth: number, telling: number): number {
    packed.length = 0
    appendGrams(key, packed)
    const firstGram = result.gramWeights.length
    let all = 0
    numbers.length = 0
    for (const gram of packed) {
      const known = grams.find(gram)
      const common = key.length > SHORT && (gramStarts[known + 1] ?? 0) - (gramStarts[known] ?? 0) > MOST_COMMON
      const number = common ? -1 : known
      const weight = common ? 0 : number < 0 ? unknown : (gramWeights[number] ?? 0)
      all += weight
      numbers.push(number)
      result.gramWeights.push(weight * worth * telling)
      if (number < 0) continue
      const end = gramStarts[number + 1] ?? 0
      for (let at = gramStarts[number] ?? 0; at < end; at++) {
        const term = gramTerms[at] ?? 0
        if (shared[term] === 0) touched.push(term)
        shared[term] = (shared[term] ?? 0) + weight
      }
    }
    const exact = terms.find(key)
    if (exact >= 0 && shared[exact] === 0) touched.push(exact)
    const least = LEAST_SIMILARITY * all
    let kept = touched.filter((term) => (shared[term] ?? 0) >= least || term === exact)
    if (kept.length > MOST_TERMS) {
      kept.sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || a - b)
      kept = kept.slice(0, MOST_TERMS)
    }
    let best = 0
    let frequent = unknown
    for (const term of kept) {
      const likeness = Math.min(1, (shared[term] ?? 0) / (all || 1))
      const similarity = term === exact ? 1 : termStems[term] === stem ? Math.max(SAME_STEM, likeness) : likeness
      const entry = pending.get(term) ?? { words: [], similarities: [], grams: [] }
      pending.set(term, entry)
      entry.words.push(word)
      entry.similarities.push(similarity * worth)
      isKept[term] = 1
      if (similarity > best) {
        best = similarity
        frequent = termWeights[term] ?? 0
      }
    }
    for (const [offset, number] of numbers.entries()) {
      if (number < 0) continue
      const end = gramStarts[number + 1] ?? 0
      for (let at = gramStarts[number] ?? 0; at < end; at++) {
        const term = gramTerms[at] ?? 0
        if (isKept[term] === 1) pending.get(term)?.grams.push(firstGram + offset)
      }
    }
    for (const term of kept) isKept[term] = 0
    for (const term of touched) shared[term] = 0
    touched.length = 0
    // A word nobody wrote is as rare as can be; one that is nearly a known word is nearly as rare as that.
    return best * frequent + (1 - best) * unknown
  }

  return {
    expand(words, locale) {
      clear()
      const distinct = new Map(words.map((word) => [word.key, word]))
      result.words = 0
      for (const word of distinct.values()) {
        if (result.words >= MOST_WORDS) break
        const number = result.words++
        const telling = (namesPlace(word.key) ? PLACE : 1) / (1 + FAMILIAR * (familiar.get(word.key) ?? 0))
        const stem = locale === undefined ? -1 : stems.find(stemKey(word.raw, locale))
        let weight = match(number, word.key, stem, 1, telling)
        if (word.russianKey !== undefined && terms.find(word.key) < 0)
          weight = Math.min(weight, match(number, word.russianKey, -1, RUSSIAN_READING, telling))
        result.wordWeights.push(weight * telling)
      }
      for (const [term, entry] of pending) {
        result.slots[term] = result.matchedTerms.push(term)
        result.matchStarts.push(result.matchWords.length)
        result.gramStarts.push(result.matchGrams.length)
        result.matchWords.push(...entry.words)
        result.similarities.push(...entry.similarities)
        result.matchGrams.push(...entry.grams)
      }
      result.matchStarts.push(result.matchWords.length)
      result.gramStarts.push(result.matchGrams.length)
      return result
    },
  }
}

function wordCounts(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const line of lines) {
    for (const key of new Set(rawWords(line).map(wordKey))) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
