import { LOCALES, type Locale } from '../../locale.ts'
import { BAG_FREQUENCY, BAG_OUTSIDE_BODY, BAG_TERM_SHIFT } from './bags.ts'
import { ByteReader } from './bytes.ts'
import { FIELDS } from './document.ts'
import type { Expansion } from './expansion.ts'
import type { IndexData } from './index-data.ts'
import { lengthNorm } from './statistics.ts'
import type { Texts } from './texts.ts'
import { MOST_WORDS, NEAREST_WEIGHTS, OTHER_LANGUAGE, rarity } from './weights.ts'

/** How well one document matches a question; every feature but `shared` is from 0 to 1. */
export interface Features {
  /** BM25F over the grams of the whole document, as a share of the most it could be. */
  readonly whole: number
  /** The nearest titles, keywords and example questions: the nearest counts most. */
  readonly nearest: number
  /** The nearest text of the summary. */
  readonly passage: number
  /** The share of the question's words, by rarity, that the document has outside its body. */
  readonly coverage: number
  /** How many of the question's words, by rarity, that is: not a share, so a long story does not lessen it. */
  readonly shared: number
  /** How completely the question has a title or keyword in it, and how rare that is. */
  readonly named: number
  /** How surely the question is one of the document's titles, keywords or example questions, word by word. */
  readonly same: number
  /** How many of the question's words, by rarity, one example question has together. */
  readonly together: number
  /** BM25F over the words, as a share of the most it could be. */
  readonly words: number
}

export interface Ranker {
  /** Looks closely at one document. */
  features(question: Expansion, document: number, locale: Locale | undefined): Features
  /** How like each of the first `words` of the question the document looked at last has one outside its body: 0 to 1. */
  likenesses(words: number): readonly number[]
}

/** A text in another language than the asker's is compared with only if it could be as near as this. */
const LEAST_FOREIGN = 0.6
/** From this likeness on two texts begin to be the same. */
const NEARLY_SAME = 0.8
const QUESTIONS = FIELDS.indexOf('questions')
const SUMMARY = FIELDS.indexOf('summary')

export function createRanker(index: IndexData): Ranker {
  let frequency = new Float32Array(256)
  let gramScores = new Float32Array(256)
  /** The question's grams that the text has. */
  let gramsInText = new Int32Array(256)
  const covered = new Float32Array(MOST_WORDS)
  const inSegment = new Float32Array(MOST_WORDS)
  /** The question's words that the segment, or the text, has; only these need a look when it ends. */
  const present = new Int32Array(MOST_WORDS)
  const likest = new Float32Array(NEAREST_WEIGHTS.length)
  let named = 0
  let together = 0
  let same = 0
  const wordScores = new Float32Array(MOST_WORDS)

  function prepare({ words, grams }: Expansion): void {
    if (grams > gramScores.length) {
      frequency = new Float32Array(grams * 2)
      gramScores = new Float32Array(grams * 2)
      gramsInText = new Int32Array(grams * 2)
    }
    gramScores.fill(0, 0, grams)
    covered.fill(0, 0, words)
    likest.fill(0)
    named = 0
    together = 0
    same = 0
    wordScores.fill(0, 0, words)
  }

  /** Compares the question with each title, keyword, question and summary; returns the nearest summary's likeness. */
  function readSegments(
    question: Expansion,
    { segments, segmentStarts }: Texts,
    text: number,
    preference: number,
    questionWeight: number,
  ): number {
    const { slots, firstMatch, nextMatch, matchWords, similarities, wordWeights } = question
    const end = segmentStarts[text + 1] ?? 0
    let at = segmentStarts[text] ?? 0
    let left = 0
    let field = 0
    /** Where the segment's terms begin, and how many they are. */
    let first = at
    let length = 0
    let presentCount = 0
    let passage = 0
    while (at < end) {
      let byte = segments[at++] ?? 0
      let value = byte & 127
      for (let shift = 7; byte > 127; shift += 7) {
        byte = segments[at++] ?? 0
        value |= (byte & 127) << shift
      }
      if (left === 0) {
        field = value % FIELDS.length
        left = (value / FIELDS.length) | 0
        first = at
        length = left
        presentCount = 0
        continue
      }
      left--
      const slot = (slots[value] ?? 0) - 1
      if (slot >= 0) {
        for (let match = firstMatch[slot] ?? -1; match >= 0; match = nextMatch[match] ?? -1) {
          const word = matchWords[match] ?? 0
          const similarity = similarities[match] ?? 0
          const before = inSegment[word] ?? 0
          if (before === 0) present[presentCount++] = word
          if (similarity > before) inSegment[word] = similarity
        }
      }
      if (left > 0 || presentCount === 0) continue
      let shared = 0
      for (let each = 0; each < presentCount; each++) {
        const word = present[each] ?? 0
        const similarity = inSegment[word] ?? 0
        inSegment[word] = 0
        shared += similarity * (wordWeights[word] ?? 0)
      }
      if (field === QUESTIONS) together = Math.max(together, preference * shared)
      // At best nothing else is in the segment.
      const most = preference * Math.sqrt(shared / questionWeight)
      if (most <= (field < SUMMARY ? (likest.at(-1) ?? 0) : passage) && (field >= QUESTIONS || shared <= named))
        continue
      const whole = weighSegment(question, segments, first, length)
      const likeness = (preference * shared) / Math.sqrt(questionWeight * Math.max(whole, shared))
      if (field < QUESTIONS) {
        const part = shared / Math.max(whole, shared)
        named = Math.max(named, preference * part * part * shared)
      }
      if (field < SUMMARY) {
        keepLargest(likest, likeness)
        same = Math.max(same, likeness / preference)
      } else if (likeness > passage) passage = likeness
    }
    return passage
  }

  /** The sum of the terms' rarities; a word of the question weighs what it does there, so that the same text is as heavy. */
  function weighSegment(question: Expansion, segments: Uint8Array, first: number, length: number): number {
    const { termWeights } = index
    const { slots, firstMatch, nextMatch, matchWords, similarities, wordWeights } = question
    const reader = new ByteReader(segments)
    reader.at = first
    let weight = 0
    for (let left = length; left > 0; left--) {
      const term = reader.varint()
      let own = termWeights[term] ?? 0
      const slot = (slots[term] ?? 0) - 1
      for (let match = slot < 0 ? -1 : (firstMatch[slot] ?? -1); match >= 0; match = nextMatch[match] ?? -1)
        if ((similarities[match] ?? 0) === 1) own = wordWeights[matchWords[match] ?? 0] ?? 0
      weight += own
    }
    return weight
  }

  /**
   * Scores the question's grams in one text; each gram keeps the score of the language that scores it best, and each word
   * how like it the likest term outside the body is. Returns the weight of the words that the text has there.
   */
  function readBag(
    question: Expansion,
    { bags, bagStarts }: Texts,
    text: number,
    norm: number,
    preference: number,
  ): number {
    const { slots, firstGram, nextGram, sharedGrams, firstMatch, nextMatch, matchWords, similarities } = question
    const end = bagStarts[text + 1] ?? 0
    let count = 0
    let presentCount = 0
    for (let at = bagStarts[text] ?? 0; at < end; at++) {
      const entry = bags[at] ?? 0
      const slot = (slots[entry >>> BAG_TERM_SHIFT] ?? 0) - 1
      if (slot < 0) continue
      const weight = entry & BAG_FREQUENCY
      const saturation = (preference * weight) / (weight + norm)
      const isOutside = (entry & BAG_OUTSIDE_BODY) !== 0
      for (let match = firstMatch[slot] ?? -1; match >= 0; match = nextMatch[match] ?? -1) {
        const word = matchWords[match] ?? 0
        const similarity = similarities[match] ?? 0
        const score = saturation * similarity
        if (score > (wordScores[word] ?? 0)) wordScores[word] = score
        if (!isOutside) continue
        const before = inSegment[word] ?? 0
        if (before === 0) present[presentCount++] = word
        if (similarity > before) inSegment[word] = similarity
      }
      for (let each = firstGram[slot] ?? -1; each >= 0; each = nextGram[each] ?? -1) {
        const gram = sharedGrams[each] ?? 0
        const before = frequency[gram] ?? 0
        if (before === 0) gramsInText[count++] = gram
        frequency[gram] = before + weight
      }
    }
    for (let each = 0; each < count; each++) {
      const gram = gramsInText[each] ?? 0
      const often = frequency[gram] ?? 0
      frequency[gram] = 0
      const score = (preference * often) / (often + norm)
      if (score > (gramScores[gram] ?? 0)) gramScores[gram] = score
    }
    let shared = 0
    for (let each = 0; each < presentCount; each++) {
      const word = present[each] ?? 0
      const similarity = inSegment[word] ?? 0
      inSegment[word] = 0
      shared += similarity * (question.wordWeights[word] ?? 0)
      if (similarity > (covered[word] ?? 0)) covered[word] = similarity
    }
    return shared
  }

  return {
    likenesses: (words) => [...covered.subarray(0, words)],
    features(question, document, locale) {
      prepare(question)
      const { wordWeights, gramWeights, words, grams } = question
      const questionWeight = sum(wordWeights, words) || 1
      const fresh = index.fresh[document - index.written]
      const texts = fresh?.texts ?? index.texts
      const firstText = (fresh ? 0 : document) * LOCALES.length
      let passage = 0
      const own = locale === undefined ? 0 : LOCALES.indexOf(locale)
      // The asker's language first: what is near there spares a look at most of the others.
      for (let turn = 0; turn < LOCALES.length; turn++) {
        const number = turn === 0 ? own : turn <= own ? turn - 1 : turn
        const preference = locale === undefined || number === own ? 1 : OTHER_LANGUAGE
        const text = firstText + number
        const norm = lengthNorm(index.statistics, texts.lengths[text] ?? 0, number)
        const shared = readBag(question, texts, text, norm, preference)
        // No segment can have more than all of them together, and in another language only the same names are near.
        const most = preference * Math.sqrt(shared / questionWeight)
        if (most > Math.max(likest.at(-1) ?? 0, turn === 0 ? 0 : LEAST_FOREIGN))
          passage = Math.max(passage, readSegments(question, texts, text, preference, questionWeight))
      }
      let nearest = 0
      for (let rank = 0; rank < likest.length; rank++) nearest += (NEAREST_WEIGHTS[rank] ?? 0) * (likest[rank] ?? 0)
      const whole = weigh(gramScores, gramWeights, grams) / (sum(gramWeights, grams) || 1)
      const shared = weigh(covered, wordWeights, words)
      const rarest = rarity(index.statistics.documents, 0)
      return {
        whole,
        nearest,
        passage,
        coverage: shared / questionWeight,
        shared: shared / rarest,
        named: named / rarest,
        together: together / rarest,
        words: weigh(wordScores, wordWeights, words) / questionWeight,
        same: Math.max(0, (same - NEARLY_SAME) / (1 - NEARLY_SAME)),
      }
    },
  }
}

/** Puts the value in its place among the largest so far, which stand in falling order. */
function keepLargest(largest: Float32Array, value: number): void {
  let moving = value
  for (let at = 0; at < largest.length; at++) {
    const here = largest[at] ?? 0
    if (moving <= here) continue
    largest[at] = moving
    moving = here
  }
}

function sum(values: Float32Array, length: number): number {
  let total = 0
  for (let at = 0; at < length; at++) total += values[at] ?? 0
  return total
}

function weigh(values: Float32Array, weights: Float32Array, length: number): number {
  let total = 0
  for (let at = 0; at < length; at++) total += (values[at] ?? 0) * (weights[at] ?? 0)
  return total
}
