import type { Locale } from '../../locale.ts'
import type { IndexData } from './build.ts'
import { Expansion } from './expansion.ts'
import { appendGrams } from './grams.ts'
import { namesPlace } from './places.ts'
import { createStems } from './stems.ts'
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
  const stemKey = createStems()
  const { terms, stems, termStems, grams, gramStarts, gramTerms, gramWeights, termWeights } = index
  const unknown = STRANGER * rarity(index.ids.length, 0)
  const shared = new Float32Array(terms.size)
  const touched = new Int32Array(terms.size)
  const packed: number[] = []
  const numbers: number[] = []
  const isKept = new Uint8Array(terms.size)
  const result = new Expansion(terms.size)
  /** How like the latest spelling the best term is. */
  let likest = 0

  /** Matches one spelling of the latest word; returns the weight of the best term, 0 when there is none. */
  function match(key: string, stem: number, worth: number, telling: number): number {
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
      const end = known < 0 ? 0 : (gramStarts[known + 1] ?? 0)
      const common = end - from > most
      const weight = common ? 0 : known < 0 ? unknown : (gramWeights[known] ?? 0)
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
    }
    const exact = terms.find(key)
    if (exact >= 0 && shared[exact] === 0) touched[found++] = exact
    const kept = choose(found, all, exact)
    let best = 0
    let frequent = unknown
    for (let at = 0; at < kept.length; at++) {
      const term = kept[at] ?? 0
      const likeness = Math.min(1, (shared[term] ?? 0) / (all || 1))
      const similarity = term === exact ? 1 : termStems[term] === stem ? Math.max(SAME_STEM, likeness) : likeness
      if (similarity < LEAST_LIKENESS) result.addTerm(term)
      else result.addMatch(term, similarity * worth)
      isKept[term] = 1
      if (similarity > best) {
        best = similarity
        frequent = termWeights[term] ?? 0
      }
    }
    for (let offset = 0; offset < numbers.length; offset++) {
      const number = numbers[offset] ?? -1
      if (number < 0) continue
      const end = gramStarts[number + 1] ?? 0
      for (let at = gramStarts[number] ?? 0; at < end; at++) {
        const term = gramTerms[at] ?? 0
        if (isKept[term] === 1) result.addShared(term, firstGram + offset)
      }
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
      if (least >= all) return kept.slice(0, MOST_TERMS)
      kept.length = 0
      least = Math.min(all, Math.max(least, 0.01 * all) * STRICTER)
    }
  }

  return {
    expand(words, locale) {
      result.clear()
      const distinct = new Set<string>()
      for (const word of words) {
        if (result.words >= MOST_WORDS) break
        if (distinct.has(word.key)) continue
        distinct.add(word.key)
        const number = result.addWord()
        const telling = (namesPlace(word.key) ? PLACE : 1) / (1 + FAMILIAR * (familiar.get(word.key) ?? 0))
        const stem = locale === undefined ? -1 : stems.find(stemKey(word.raw, locale))
        let weight = match(word.key, stem, 1, telling)
        if (
          word.russianKey !== undefined &&
          (locale === 'ru' || locale === undefined ? terms.find(word.key) < 0 : likest < STRANGE)
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
