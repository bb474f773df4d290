import { appendGrams } from './grams.ts'
import { Numbering } from './numbering.ts'
import type { Terms } from './terms.ts'
import { rarity } from './weights.ts'

/** From the grams of words to the terms that have them. */
export interface GramIndex {
  readonly grams: Numbering
  /** The terms of all grams, gram by gram, each gram's in rising order. */
  readonly gramTerms: Uint32Array
  /** Where each gram starts in `gramTerms`; one more than there are grams. */
  readonly gramStarts: Uint32Array
  /** How rare each gram is among documents. */
  readonly gramWeights: Float32Array
}

/** `spread` says for each term in how many documents it is, a mention in passing counting less than one. */
export function writeGrams(documents: number, terms: Terms, spread: Float32Array): GramIndex {
  const grams = new Numbering()
  const counts: number[] = []
  const absent: number[] = []
  const latest: number[] = []
  const each = (pass: number, see: (gram: number, term: number) => void) => {
    const found: number[] = []
    for (let term = 0; term < terms.size; term++) {
      found.length = 0
      appendGrams(terms.spelling(term), found)
      // A gram that comes twice in a term counts once; the pass keeps the marks of the first from hiding the second.
      const mark = term * 2 + pass
      for (const packed of found) {
        const gram = grams.add(packed)
        if (latest[gram] === mark) continue
        latest[gram] = mark
        see(gram, term)
      }
    }
  }
  each(0, (gram, term) => {
    counts[gram] = (counts[gram] ?? 0) + 1
    // As if terms fell into documents independently: the chance that a document has none of the gram's terms.
    absent[gram] = (absent[gram] ?? 0) + Math.log1p(-Math.min(0.999, (spread[term] ?? 0) / documents))
  })
  const gramStarts = new Uint32Array(grams.size + 1)
  for (let gram = 0; gram < grams.size; gram++) gramStarts[gram + 1] = (gramStarts[gram] ?? 0) + (counts[gram] ?? 0)
  const gramTerms = new Uint32Array(gramStarts[grams.size] ?? 0)
  const next = gramStarts.slice()
  each(1, (gram, term) => {
    const at = next[gram] ?? 0
    gramTerms[at] = term
    next[gram] = at + 1
  })
  const gramWeights = Float32Array.from(absent, (log) => rarity(documents, documents * (1 - Math.exp(log))))
  return { grams, gramTerms, gramStarts, gramWeights }
}
