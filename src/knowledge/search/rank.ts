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
}

export interface Ranker {
  /** Looks closely at one document. */
  features(question: Expansion, document: number, locale: Locale | undefined): Features
}

const SUMMARY = FIELDS.indexOf('summary')

export function createRanker(index: IndexData): Ranker {
  let frequency = new Float32Array(256)
  let gramScores = new Float32Array(256)
  /** The question's grams that the text has. */
  let gramsInText = new Int32Array(256)
  const covered = new Float32Array(MOST_WORDS)
  const inSegment = new Float32Array(MOST_WORDS)
  /** The question's words that the segment has; only these need a look when it ends. */
  const present = new Int32Array(MOST_WORDS)
  const likest = new Float32Array(NEAREST_WEIGHTS.length)

  function prepare({ words, grams }: Expansion): void {
    if (grams > gramScores.length) {
      frequency = new Float32Array(grams * 2)
      gramScores = new Float32Array(grams * 2)
      gramsInText = new Int32Array(grams * 2)
    }
    gramScores.fill(0, 0, grams)
    covered.fill(0, 0, words)
    likest.fill(0)
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
        if (similarity > (covered[word] ?? 0)) covered[word] = similarity
      }
      if (shared === 0) continue
      const whole = weighSegment(segments, first, length)
      const likeness = (preference * shared) / Math.sqrt(questionWeight * Math.max(whole, shared))
      if (field < SUMMARY) keepLargest(likest, likeness)
      else if (likeness > passage) passage = likeness
    }
    return passage
  }

  /** The sum of the terms' rarities. */
  function weighSegment(segments: Uint8Array, first: number, length: number): number {
    const { termWeights } = index
    const reader = new ByteReader(segments)
    reader.at = first
    let weight = 0
    for (let left = length; left > 0; left--) weight += termWeights[reader.varint()] ?? 0
    return weight
  }

  /**
   * Scores the question's grams in one text; each gram keeps the score of the language that scores it best.
   * Returns whether the text has one of the question's words outside its body.
   */
  function readBag(
    question: Expansion,
    { bags, bagStarts }: Texts,
    text: number,
    norm: number,
    preference: number,
  ): boolean {
    const { slots, firstGram, nextGram, sharedGrams, firstMatch } = question
    const end = bagStarts[text + 1] ?? 0
    let count = 0
    let outside = false
    for (let at = bagStarts[text] ?? 0; at < end; at++) {
      const entry = bags[at] ?? 0
      const slot = (slots[entry >>> BAG_TERM_SHIFT] ?? 0) - 1
      if (slot < 0) continue
      const weight = entry & BAG_FREQUENCY
      if ((entry & BAG_OUTSIDE_BODY) !== 0 && (firstMatch[slot] ?? -1) >= 0) outside = true
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
    return outside
  }

  return {
    features(question, document, locale) {
      prepare(question)
      const { wordWeights, gramWeights, words, grams } = question
      const questionWeight = sum(wordWeights, words) || 1
      const fresh = index.fresh[document - index.written]
      const texts = fresh?.texts ?? index.texts
      const firstText = (fresh ? 0 : document) * LOCALES.length
      let passage = 0
      for (let number = 0; number < LOCALES.length; number++) {
        const preference = locale === undefined || LOCALES[number] === locale ? 1 : OTHER_LANGUAGE
        const text = firstText + number
        const norm = lengthNorm(index.statistics, texts.lengths[text] ?? 0, number)
        if (readBag(question, texts, text, norm, preference))
          passage = Math.max(passage, readSegments(question, texts, text, preference, questionWeight))
      }
      let nearest = 0
      for (let rank = 0; rank < likest.length; rank++) nearest += (NEAREST_WEIGHTS[rank] ?? 0) * (likest[rank] ?? 0)
      const whole = weigh(gramScores, gramWeights, grams) / (sum(gramWeights, grams) || 1)
      const shared = weigh(covered, wordWeights, words)
      const rarest = rarity(index.statistics.documents, 0)
      return { whole, nearest, passage, coverage: shared / questionWeight, shared: shared / rarest }
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
