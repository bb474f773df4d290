import type { Locale } from '../../locale.ts'
import { Expansion } from './expansion.ts'
import { appendGrams } from './grams.ts'
import { grown } from './grown.ts'
import type { IndexData } from './index-data.ts'
import { namesPlace } from './places.ts'
import { MOST_WORDS, rarity } from './weights.ts'
import { rawWords, type Word, wordKey } from './words.ts'

/** The least share of a word's grams, by weight, that a term must have for its grams to count. */
const LEAST_SIMILARITY = 0.1
/** The least share with which it counts as a form of the word. */
const LEAST_LIKENESS = 0.25
/** The most terms that stand in for one word. */
const MOST_TERMS = 256
/** A gram of more terms than this tells little and costs much; only in a short word is it looked up. */
const MOST_COMMON = 2000
const SHORT = 4
/** How much more alike terms must be when too many are. */
const STRICTER = 1.2
/** How alike two forms of one word are at least. */
const SAME_STEM = 0.9
/** What a word that nobody wrote weighs beside the rarest that somebody did: it may be a detail of somebody's story. */
const STRANGER = 0.5
/** How much each everyday line with a word takes from its weight. */
const FAMILIAR = 0.5
/** What the name of a place is worth: it says where, not what. */
const PLACE = 0.2
/** What a reading as transliterated Russian is worth beside the word as typed. */
const RUSSIAN_READING = 0.9
/** A word that is less like every term than this may be Russian even though the question is not. */
const STRANGE = 0.5

export interface Expander {
  /** `locale` is the language whose inflections are known. */
  expand(words: readonly Word[], locale: Locale | undefined): Expansion
}

/** Creates the matcher; `everyday` are lines whose words say little about any subject. */
export function createExpander(index: IndexData, everyday: readonly string[]): Expander {
  const familiar = wordCounts(everyday)
  const { vocabulary, gramIndex } = index
  const { terms } = vocabulary
  let unknown = 0
  let shared = new Float32Array(0)
  let touched = new Int32Array(0)
  const packed: number[] = []
  const numbers: number[] = []
  let isKept = new Uint8Array(0)
  const result = new Expansion(0)
  /** How like the latest spelling the best term is. */
  let likest = 0

  /** Matches one spelling of the latest word; returns the weight of the best term, 0 when there is none. */
  function match(key: string, stem: number, worth: number, telling: number): number {
    const { grams, gramStarts, gramEnds, gramTerms, gramWeights, added } = gramIndex
    const { termWeights } = index
    packed.length = 0
    appendGrams(key, packed)
    const firstGram = result.grams
    const most = key.length > SHORT ? MOST_COMMON : Number.POSITIVE_INFINITY
    let all = 0
    let found = 0
    numbers.length = 0
    for (let at = 0; at < packed.length; at++) {
      const known = grams.find(packed[at] ?? 0)
      const from = known < 0 ? 0 : (gramStarts[known] ?? 0)
      const end = known < 0 ? 0 : (gramEnds[known] ?? 0)
      const more = known < 0 || added.size === 0 ? undefined : added.get(known)
      const isKnown = end - from + (more?.length ?? 0) > 0
      const common = end - from + (more?.length ?? 0) > most
      const weight = common ? 0 : isKnown ? (gramWeights[known] ?? 0) : unknown
      all += weight
      numbers.push(common ? -1 : known)
      result.addGram(weight * worth * telling)
      if (common) continue
      for (let posting = from; posting < end; posting++) {
        const term = gramTerms[posting] ?? 0
        const before = shared[term] ?? 0
        if (before === 0) touched[found++] = term
        shared[term] = before + weight
      }
      if (more === undefined) continue
      for (const term of more) {
        const before = shared[term] ?? 0
        if (before === 0) touched[found++] = term
        shared[term] = before + weight
      }
    }
    const exact = index.find(key)
    if (exact >= 0 && shared[exact] === 0) touched[found++] = exact
    const kept = choose(found, all, exact)
    let best = 0
    let frequent = unknown
    for (let at = 0; at < kept.length; at++) {
      const term = kept[at] ?? 0
      const likeness = Math.min(1, (shared[term] ?? 0) / (all || 1))
      const similarity = term === exact ? 1 : vocabulary.stem(term) === stem ? Math.max(SAME_STEM, likeness) : likeness
      if (similarity < LEAST_LIKENESS) result.addTerm(term)
      else result.addMatch(term, similarity * worth)
      isKept[term] = 1
      const weight = termWeights[term] ?? 0
      // Of terms that are equally like it the commonest: which one was numbered first says nothing.
      if (similarity > best || (similarity === best && weight < frequent)) frequent = weight
      if (similarity > best) best = similarity
    }
    for (let offset = 0; offset < numbers.length; offset++) {
      const number = numbers[offset] ?? -1
      if (number < 0) continue
      const end = gramEnds[number] ?? 0
      for (let at = gramStarts[number] ?? 0; at < end; at++) {
        const term = gramTerms[at] ?? 0
        if (isKept[term] === 1) result.addShared(term, firstGram + offset)
      }
      for (const term of added.get(number) ?? []) if (isKept[term] === 1) result.addShared(term, firstGram + offset)
    }
    for (let at = 0; at < kept.length; at++) isKept[kept[at] ?? 0] = 0
    for (let at = 0; at < found; at++) shared[touched[at] ?? 0] = 0
    likest = best
    // A word nobody wrote is as rare as can be; one that is nearly a known word is nearly as rare as that.
    return best * frequent + (1 - best) * unknown
  }

  /** The touched terms that are like the word, at most {@link MOST_TERMS}, the most like it. */
  function choose(found: number, all: number, exact: number): readonly number[] {
    const kept: number[] = []
    let least = LEAST_SIMILARITY * all
    for (;;) {
      for (let at = 0; at < found; at++) {
        const term = touched[at] ?? 0
        if ((shared[term] ?? 0) >= least || term === exact) kept.push(term)
      }
      if (kept.length <= MOST_TERMS) return kept
      if (least >= all) return commonest(kept)
      kept.length = 0
      least = Math.min(all, Math.max(least, 0.01 * all) * STRICTER)
    }
  }

  /** Which of the terms were numbered first says nothing. */
  function commonest(alike: readonly number[]): readonly number[] {
    const { termWeights } = index
    const spelled = alike.map((term) => ({ term, weight: termWeights[term] ?? 0, spelling: terms.spelling(term) }))
    spelled.sort((one, other) => one.weight - other.weight || (one.spelling < other.spelling ? -1 : 1))
    return spelled.slice(0, MOST_TERMS).map(({ term }) => term)
  }

  function prepare(): void {
    unknown = STRANGER * rarity(index.statistics.documents, 0)
    result.clear(terms.size)
    if (terms.size <= shared.length) return
    shared = grown(shared, terms.size)
    touched = grown(touched, terms.size)
    isKept = grown(isKept, terms.size)
  }

  return {
    expand(words, locale) {
      prepare()
      const distinct = new Set<string>()
      for (const word of words) {
        if (result.words >= MOST_WORDS) break
        if (distinct.has(word.key)) continue
        distinct.add(word.key)
        const number = result.addWord()
        const telling = (namesPlace(word.key) ? PLACE : 1) / (1 + FAMILIAR * (familiar.get(word.key) ?? 0))
        const stem = locale === undefined ? -1 : vocabulary.stemOfWord(word.raw, locale)
        let weight = match(word.key, stem, 1, telling)
        if (
          word.russianKey !== undefined &&
          (locale === 'ru' || locale === undefined ? index.find(word.key) < 0 : likest < STRANGE)
        )
          weight = Math.min(weight, match(word.russianKey, -1, RUSSIAN_READING, telling))
        result.wordWeights[number] = weight * telling
      }
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
