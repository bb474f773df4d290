import { LOCALES } from '../../locale.ts'
import type { Country } from '../service.ts'
import { BagWriter } from './bags.ts'
import { ByteReader, ByteWriter } from './bytes.ts'
import { FIELDS, type SearchDocument } from './document.ts'
import { type GramIndex, writeGrams } from './gram-index.ts'
import { writePostings } from './postings.ts'
import { WordScanner } from './scan.ts'
import { createStems } from './stems.ts'
import { Terms } from './terms.ts'
import { B, FIELD_WEIGHTS, K1, LEAD_WEIGHT, LEAD_WORDS, rarity } from './weights.ts'
import { wordKey } from './words.ts'

/**
 * The index as flat arrays. A "text" is one document in one language; text number = document × languages + language.
 */
export interface IndexData extends GramIndex {
  readonly ids: readonly string[]
  readonly countries: readonly Country[]
  readonly terms: Terms
  /** The stems of all terms, and for each term the number of its stem in the language where it first stands. */
  readonly stems: Terms
  readonly termStems: Uint32Array
  /** How rare each term is, counting a mention in passing as less than one in a title. */
  readonly termWeights: Float32Array
  /** Everything but the body word by word, in order: for each segment its length and field, then its terms. */
  readonly segments: Uint8Array
  /** The sum of the terms' rarities in each segment, and the number of each text's first. */
  readonly segmentWeights: Float32Array
  readonly firstSegments: Uint32Array
  /** Where each text starts in `segments`; one more than there are texts. */
  readonly segmentStarts: Uint32Array
  /** For each text its distinct terms, each packed with its weighted frequency; see {@link BagWriter}. */
  readonly bags: Uint32Array
  /** Where each text starts in `bags`; one more than there are texts. */
  readonly bagStarts: Uint32Array
  /** BM25's length norm of each text. */
  readonly norms: Float32Array
  /** For each term the documents that have it: distance from the one before, then an impact of 1 to 255. */
  readonly postings: Uint8Array
  readonly postingStarts: Uint32Array
}

const SUMMARY = FIELDS.indexOf('summary')

/** Indexes the documents, each of which is read once and then let go. */
export function buildIndex(documents: Iterable<SearchDocument>): IndexData {
  const { lengths, ...written } = writeTexts(documents)
  const { ids, terms, stems, bags, bagStarts } = written
  const norms = lengthNorms(lengths)
  const { postings, postingStarts, spread } = writePostings(ids.length, terms.size, { bags, bagStarts, norms })
  const termWeights = Float32Array.from(spread, (frequency) => rarity(ids.length, frequency))
  terms.seal()
  stems.seal()
  return {
    ...written,
    termWeights,
    ...weighSegments(written.segments, written.segmentStarts, termWeights),
    norms,
    postings,
    postingStarts,
    ...writeGrams(ids.length, terms, spread),
  }
}

function writeTexts(documents: Iterable<SearchDocument>) {
  const ids: string[] = []
  const countries: Country[] = []
  const scanner = new WordScanner()
  const terms = new Terms()
  const stems = new Terms()
  const stemKey = createStems()
  const termStems: number[] = []
  const segments = new ByteWriter()
  const segmentStarts: number[] = [0]
  const bag = new BagWriter()
  const lengths: number[] = []
  const words: number[] = []
  for (const document of documents) {
    ids.push(document.id)
    countries.push(document.country)
    for (const locale of LOCALES) {
      let length = 0
      const number = (raw: string) => {
        const term = terms.add(wordKey(raw))
        if (term === termStems.length) termStems.push(stems.add(stemKey(raw, locale)))
        return term
      }
      for (const [field, name] of FIELDS.entries()) {
        const weight = FIELD_WEIGHTS[field] ?? 1
        let lead = field === SUMMARY ? LEAD_WORDS : 0
        for (const segment of document.fields[name][locale] ?? []) {
          words.length = 0
          scanner.scan(segment, words, number)
          if (words.length === 0) continue
          if (field <= SUMMARY) segments.varint(words.length * FIELDS.length + field)
          for (const term of words) {
            if (field <= SUMMARY) segments.varint(term)
            bag.add(term, lead-- > 0 ? weight + LEAD_WEIGHT : weight, field <= SUMMARY)
          }
          length += segment.length * weight
        }
      }
      lengths.push(length)
      segmentStarts.push(segments.length)
      bag.close()
    }
  }
  return {
    ids,
    countries,
    terms,
    stems,
    termStems: Uint32Array.from(termStems),
    segments: segments.finish(),
    segmentStarts: Uint32Array.from(segmentStarts),
    ...bag.finish(),
    lengths: Float32Array.from(lengths),
  }
}

function weighSegments(segments: Uint8Array, segmentStarts: Uint32Array, termWeights: Float32Array) {
  const reader = new ByteReader(segments)
  const weights: number[] = []
  const firstSegments = new Uint32Array(segmentStarts.length)
  for (let text = 0; text + 1 < segmentStarts.length; text++) {
    firstSegments[text] = weights.length
    const end = segmentStarts[text + 1] ?? 0
    while (reader.at < end) {
      let weight = 0
      for (let left = (reader.varint() / FIELDS.length) | 0; left > 0; left--)
        weight += termWeights[reader.varint()] ?? 0
      weights.push(weight)
    }
  }
  return { segmentWeights: Float32Array.from(weights), firstSegments }
}

/** The norm compares a text with the others in its language: some languages need fewer words. */
function lengthNorms(lengths: Float32Array): Float32Array {
  const norms = new Float32Array(lengths.length)
  for (let locale = 0; locale < LOCALES.length; locale++) {
    let sum = 0
    let count = 0
    for (let text = locale; text < lengths.length; text += LOCALES.length) {
      sum += lengths[text] ?? 0
      if ((lengths[text] ?? 0) > 0) count++
    }
    for (let text = locale; text < lengths.length; text += LOCALES.length) {
      norms[text] = K1 * (1 - B + (B * (lengths[text] ?? 0) * count) / (sum || 1))
    }
  }
  return norms
}
