import { LOCALES, type Locale } from '../../locale.ts'
import type { IndexData } from './build.ts'
import { FIELDS } from './document.ts'
import type { Expansion } from './expand.ts'
import { FIELD_WEIGHTS, NEAREST_WEIGHTS, OTHER_LANGUAGE, rarity } from './weights.ts'

/** How well one document matches a question; every feature but the last is from 0 to 1. */
export interface Features {
  /** BM25F over the grams of the whole document, as a share of the most it could be. */
  readonly whole: number
  /** The nearest titles, keywords and example questions: the nearest counts most. */
  readonly nearest: number
  /** The nearest sentence of the description. */
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
  const { texts, textStarts, norms, termWeights } = index
  const rarest = rarity(index.ids.length, 0)
  let gramCapacity = 0
  let frequency = new Float32Array(0)
  let gramScores = new Float32Array(0)
  let covered = new Float32Array(0)
  let inSegment = new Float32Array(0)
  /** The question's words that the segment has; only these need a look when it ends. */
  let present = new Int32Array(0)
  const likest = new Float32Array(NEAREST_WEIGHTS.length)

  function prepare(words: number, grams: number): void {
    if (words > covered.length) {
      covered = new Float32Array(words * 2)
      inSegment = new Float32Array(words * 2)
      present = new Int32Array(words * 2)
    }
    if (grams > gramCapacity) {
      gramCapacity = grams * 2
      frequency = new Float32Array(gramCapacity)
      gramScores = new Float32Array(gramCapacity)
    }
    gramScores.fill(0, 0, grams)
    covered.fill(0, 0, words)
    likest.fill(0)
  }

  /** Reads one text; counts its grams into `frequency` and returns its nearest sentence of description. */
  function readText(question: Expansion, text: number, preference: number, questionWeight: number): number {
    const { slots, gramStarts, matchGrams, matchStarts, matchWords, similarities, wordWeights } = question
    const end = textStarts[text + 1] ?? 0
    let at = textStarts[text] ?? 0
    let passage = 0
    const varint = () => {
      let byte = texts[at++] ?? 0
      let value = byte & 127
      for (let shift = 7; byte > 127; shift += 7) {
        byte = texts[at++] ?? 0
        value |= (byte & 127) << shift
      }
      return value
    }
    while (at < end) {
      const header = varint()
      const field = header % FIELDS.length
      const weight = FIELD_WEIGHTS[field] ?? 1
      let segmentWeight = 0
      let presentCount = 0
      for (let left = (header / FIELDS.length) | 0; left > 0; left--) {
        const term = varint()
        segmentWeight += termWeights[term] ?? 0
        const slot = (slots[term] ?? 0) - 1
        if (slot < 0) continue
        for (let gram = gramStarts[slot] ?? 0, last = gramStarts[slot + 1] ?? 0; gram < last; gram++) {
          const number = matchGrams[gram] ?? 0
          frequency[number] = (frequency[number] ?? 0) + weight
        }
        for (let match = matchStarts[slot] ?? 0, last = matchStarts[slot + 1] ?? 0; match < last; match++) {
          const word = matchWords[match] ?? 0
          const similarity = similarities[match] ?? 0
          const before = inSegment[word] ?? 0
          if (before === 0) present[presentCount++] = word
          if (similarity > before) inSegment[word] = similarity
        }
      }
      if (presentCount === 0) continue
      let shared = 0
      for (let each = 0; each < presentCount; each++) {
        const word = present[each] ?? 0
        const similarity = inSegment[word] ?? 0
        inSegment[word] = 0
        shared += similarity * (wordWeights[word] ?? 0)
        if (field <= SUMMARY && similarity > (covered[word] ?? 0)) covered[word] = similarity
      }
      if (shared === 0) continue
      const likeness = (preference * shared) / Math.sqrt(questionWeight * Math.max(segmentWeight, shared))
      if (field < SUMMARY) keepLargest(likest, likeness)
      else if (likeness > passage) passage = likeness
    }
    return passage
  }

  /** Takes each gram's score from the language that scores it best, and clears the counts. */
  function scoreGrams(grams: number, norm: number, preference: number): void {
    for (let gram = 0; gram < grams; gram++) {
      const count = frequency[gram] ?? 0
      if (count === 0) continue
      frequency[gram] = 0
      const score = (preference * count) / (count + norm)
      if (score > (gramScores[gram] ?? 0)) gramScores[gram] = score
    }
  }

  return {
    features(question, document, locale) {
      const grams = question.gramWeights.length
      prepare(question.words, grams)
      const questionWeight = sum(question.wordWeights) || 1
      let passage = 0
      for (const [number, language] of LOCALES.entries()) {
        const preference = locale === undefined || language === locale ? 1 : OTHER_LANGUAGE
        const text = document * LOCALES.length + number
        passage = Math.max(passage, readText(question, text, preference, questionWeight))
        scoreGrams(grams, norms[text] ?? 1, preference)
      }
      let nearest = 0
      for (const [rank, weight] of NEAREST_WEIGHTS.entries()) nearest += weight * (likest[rank] ?? 0)
      const whole = weigh(gramScores, question.gramWeights) / (sum(question.gramWeights) || 1)
      const shared = weigh(covered, question.wordWeights)
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

function sum(values: readonly number[]): number {
  let total = 0
  for (let at = 0; at < values.length; at++) total += values[at] ?? 0
  return total
}

function weigh(values: Float32Array, weights: readonly number[]): number {
  let total = 0
  for (let at = 0; at < weights.length; at++) total += (values[at] ?? 0) * (weights[at] ?? 0)
  return total
}
