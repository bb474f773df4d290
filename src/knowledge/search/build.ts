import { LOCALES, type Locale } from '../../locale.ts'
import type { Country } from '../service.ts'
import { ByteReader, ByteWriter, varintSize } from './bytes.ts'
import { FIELDS, type SearchDocument } from './document.ts'
import { type GramIndex, writeGrams } from './gram-index.ts'
import { createStems } from './stems.ts'
import { Terms } from './terms.ts'
import { B, FIELD_WEIGHTS, K1, rarity } from './weights.ts'
import { rawWords, wordKey } from './words.ts'

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
  /** Texts word by word, in order: for each segment its length and field, then its terms. */
  readonly texts: Uint8Array
  /** Where each text starts in `texts`; one more than there are texts. */
  readonly textStarts: Uint32Array
  /** BM25's length norm of each text. */
  readonly norms: Float32Array
  /** For each term the documents that have it: distance from the one before, then an impact of 1 to 255. */
  readonly postings: Uint8Array
  readonly postingStarts: Uint32Array
}

/** Indexes the documents, each of which is read once and then let go. */
export function buildIndex(documents: Iterable<SearchDocument>): IndexData {
  const { ids, countries, terms, stems, termStems, texts, textStarts, lengths } = writeTexts(documents)
  const norms = lengthNorms(lengths)
  const visit = impactVisitor(ids.length, terms.size, texts, textStarts, norms)
  const { postings, postingStarts, spread } = writePostings(terms.size, visit)
  const termWeights = Float32Array.from(spread, (frequency) => rarity(ids.length, frequency))
  terms.seal()
  stems.seal()
  return {
    ids,
    countries,
    terms,
    stems,
    termStems,
    termWeights,
    texts,
    textStarts,
    norms,
    postings,
    postingStarts,
    ...writeGrams(ids.length, terms, spread),
  }
}

function writeTexts(documents: Iterable<SearchDocument>) {
  const ids: string[] = []
  const countries: Country[] = []
  /** Spelling as written to term: most words come again and again. */
  const known = new Map<string, number>()
  const terms = new Terms()
  const stems = new Terms()
  const stemKey = createStems()
  const termStems: number[] = []
  const bytes = new ByteWriter()
  const textStarts: number[] = [0]
  const lengths: number[] = []
  const number = (word: string, locale: Locale) => {
    const term = terms.add(wordKey(word))
    if (term === termStems.length) termStems.push(stems.add(stemKey(word, locale)))
    known.set(word, term)
    return term
  }
  for (const document of documents) {
    ids.push(document.id)
    countries.push(document.country)
    for (const locale of LOCALES) {
      let length = 0
      for (const [field, name] of FIELDS.entries()) {
        for (const segment of document.fields[name][locale] ?? []) {
          const words = rawWords(segment)
          if (words.length === 0) continue
          bytes.varint(words.length * FIELDS.length + field)
          for (const word of words) bytes.varint(known.get(word) ?? number(word, locale))
          length += words.length * (FIELD_WEIGHTS[field] ?? 1)
        }
      }
      lengths.push(length)
      textStarts.push(bytes.length)
    }
  }
  return {
    ids,
    countries,
    terms,
    stems,
    termStems: Uint32Array.from(termStems),
    texts: bytes.finish(),
    textStarts: Uint32Array.from(textStarts),
    lengths: Float32Array.from(lengths),
  }
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

type Visitor = (see: (document: number, term: number, impact: number) => void) => void

/** Calls back with each document's terms, once a term, and the best saturated frequency over its languages. */
function impactVisitor(
  documents: number,
  termCount: number,
  texts: Uint8Array,
  textStarts: Uint32Array,
  norms: Float32Array,
): Visitor {
  return (see) => {
    const reader = new ByteReader(texts)
    const frequency = new Float32Array(termCount)
    const best = new Float32Array(termCount)
    const inText: number[] = []
    const inDocument: number[] = []
    for (let document = 0; document < documents; document++) {
      for (let locale = 0; locale < LOCALES.length; locale++) {
        const text = document * LOCALES.length + locale
        const end = textStarts[text + 1] ?? 0
        reader.at = textStarts[text] ?? 0
        while (reader.at < end) {
          const header = reader.varint()
          const weight = FIELD_WEIGHTS[header % FIELDS.length] ?? 1
          for (let left = (header / FIELDS.length) | 0; left > 0; left--) {
            const term = reader.varint()
            if (frequency[term] === 0) inText.push(term)
            frequency[term] = (frequency[term] ?? 0) + weight
          }
        }
        const norm = norms[text] ?? 1
        for (const term of inText) {
          const count = frequency[term] ?? 0
          if (best[term] === 0) inDocument.push(term)
          best[term] = Math.max(best[term] ?? 0, count / (count + norm))
          frequency[term] = 0
        }
        inText.length = 0
      }
      for (const term of inDocument) {
        see(document, term, best[term] ?? 0)
        best[term] = 0
      }
      inDocument.length = 0
    }
  }
}

function writePostings(termCount: number, visit: Visitor) {
  const spread = new Float32Array(termCount)
  const postingStarts = new Uint32Array(termCount + 1)
  const last = new Int32Array(termCount)
  visit((document, term, impact) => {
    spread[term] = (spread[term] ?? 0) + impact
    postingStarts[term + 1] = (postingStarts[term + 1] ?? 0) + varintSize(document - (last[term] ?? 0)) + 1
    last[term] = document
  })
  for (let term = 0; term < termCount; term++)
    postingStarts[term + 1] = (postingStarts[term + 1] ?? 0) + (postingStarts[term] ?? 0)
  const postings = new Uint8Array(postingStarts[termCount] ?? 0)
  const next = postingStarts.slice()
  last.fill(0)
  visit((document, term, impact) => {
    let at = next[term] ?? 0
    let gap = document - (last[term] ?? 0)
    while (gap > 127) {
      postings[at++] = (gap & 127) | 128
      gap >>>= 7
    }
    postings[at++] = gap
    postings[at++] = Math.max(1, Math.round(impact * 255))
    next[term] = at
    last[term] = document
  })
  return { postings, postingStarts, spread }
}
