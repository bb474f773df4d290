import { appendGrams } from './grams.ts'
import { grown } from './grown.ts'
import { Numbering } from './numbering.ts'
import type { Terms } from './terms.ts'
import { rarity } from './weights.ts'

/** Shares are whole numbers of this, so that their sums are exact, in whatever order terms come and go. */
const FULL_SHARE = 2 ** 24

/** In how many documents each term is, at all and with a mention in passing counting less than one. */
export interface TermSpread {
  /** How many documents there are, in the same sense as of the weights. */
  readonly documents: number
  readonly isWritten: (term: number) => boolean
  readonly frequency: (term: number) => number
}

/** From the grams of words to the terms that have them. */
export class GramIndex {
  readonly grams = new Numbering()
  /** The terms of all grams, gram by gram; a gram's are those from its start to its end, and those in `added`. */
  gramTerms = new Uint32Array(0)
  gramStarts = new Uint32Array(0)
  gramEnds = new Uint32Array(0)
  /** The terms of each gram that have come since the lists were written. */
  readonly added = new Map<number, number[]>()
  /** How rare each gram is among documents. */
  gramWeights = new Float32Array(0)
  /**
   * Of each gram: how surely it is in no document, as a logarithm, and of each term, its share in that. As if terms fell
   * into documents independently.
   */
  private absent = new Float64Array(0)
  private shares = new Int32Array(0)
  private isListed = new Uint8Array(0)
  private readonly found: number[] = []

  /** Writes the lists of all terms that stand in any document; once. */
  build(terms: Terms, spread: TermSpread): void {
    this.isListed = new Uint8Array(terms.size)
    // The distinct grams of one term after another, and where each term's end.
    const grams: number[] = []
    const ends = new Uint32Array(terms.size)
    const counts: number[] = []
    const latest: number[] = []
    for (let term = 0; term < terms.size; term++) {
      if (spread.isWritten(term)) {
        this.isListed[term] = 1
        for (const packed of this.gramsOf(terms.spelling(term))) {
          const gram = this.grams.add(packed)
          if (latest[gram] === term) continue
          latest[gram] = term
          grams.push(gram)
          counts[gram] = (counts[gram] ?? 0) + 1
        }
      }
      ends[term] = grams.length
    }
    const { size } = this.grams
    this.gramStarts = new Uint32Array(size)
    for (let gram = 1; gram < size; gram++)
      this.gramStarts[gram] = (this.gramStarts[gram - 1] ?? 0) + (counts[gram - 1] ?? 0)
    this.gramEnds = this.gramStarts.slice()
    this.gramTerms = new Uint32Array(grams.length)
    for (let term = 0, at = 0; term < terms.size; term++) {
      for (; at < (ends[term] ?? 0); at++) {
        const gram = grams[at] ?? 0
        const place = this.gramEnds[gram] ?? 0
        this.gramTerms[place] = term
        this.gramEnds[gram] = place + 1
      }
    }
    this.weighAll(terms, spread)
  }

  /** Weighs all grams anew, since the number of documents has changed or that of most terms. */
  weighAll(terms: Terms, spread: TermSpread): void {
    this.shares = new Int32Array(terms.size)
    for (let term = 0; term < terms.size; term++) this.shares[term] = shareOf(term, spread)
    const { size } = this.grams
    this.absent = new Float64Array(size)
    this.gramWeights = new Float32Array(size)
    for (let gram = 0; gram < size; gram++) {
      let sum = 0
      const end = this.gramEnds[gram] ?? 0
      for (let at = this.gramStarts[gram] ?? 0; at < end; at++) sum += this.shares[this.gramTerms[at] ?? 0] ?? 0
      for (const term of this.added.get(gram) ?? []) sum += this.shares[term] ?? 0
      this.absent[gram] = sum
      this.weigh(gram, spread.documents)
    }
  }

  /** Takes over that these terms are in more or fewer documents than before; the number of documents is the same. */
  update(changed: Iterable<number>, terms: Terms, spread: TermSpread): void {
    this.shares = grown(this.shares, terms.size)
    this.isListed = grown(this.isListed, terms.size)
    const touched = new Set<number>()
    for (const term of changed) {
      const share = shareOf(term, spread)
      const more = share - (this.shares[term] ?? 0)
      const wasListed = this.isListed[term] === 1
      const isListed = spread.isWritten(term)
      if (more === 0 && wasListed === isListed) continue
      this.shares[term] = share
      this.isListed[term] = isListed ? 1 : 0
      for (const gram of new Set(this.gramsOf(terms.spelling(term)).map((packed) => this.number(packed)))) {
        this.absent[gram] = (this.absent[gram] ?? 0) + more
        touched.add(gram)
        if (isListed && !wasListed) this.list(gram, term)
        if (wasListed && !isListed) this.unlist(gram, term)
      }
    }
    for (const gram of touched) this.weigh(gram, spread.documents)
  }

  private gramsOf(spelling: string): number[] {
    this.found.length = 0
    appendGrams(spelling, this.found)
    return this.found
  }

  private number(packed: number): number {
    const gram = this.grams.add(packed)
    this.gramStarts = grown(this.gramStarts, gram + 1)
    this.gramEnds = grown(this.gramEnds, gram + 1)
    this.absent = grown(this.absent, gram + 1)
    this.gramWeights = grown(this.gramWeights, gram + 1)
    return gram
  }

  private list(gram: number, term: number): void {
    const list = this.added.get(gram)
    if (list) list.push(term)
    else this.added.set(gram, [term])
  }

  private unlist(gram: number, term: number): void {
    const list = this.added.get(gram)
    const place = list?.indexOf(term) ?? -1
    if (list && place >= 0) {
      list.splice(place, 1)
      if (list.length === 0) this.added.delete(gram)
      return
    }
    const end = this.gramEnds[gram] ?? 0
    const at = this.gramTerms.subarray(0, end).indexOf(term, this.gramStarts[gram])
    if (at < 0) return
    this.gramTerms.copyWithin(at, at + 1, end)
    this.gramEnds[gram] = end - 1
  }

  private weigh(gram: number, documents: number): void {
    const present = documents * (1 - Math.exp(-(this.absent[gram] ?? 0) / FULL_SHARE))
    this.gramWeights[gram] = rarity(documents, present)
  }
}

function shareOf(term: number, { documents, isWritten, frequency }: TermSpread): number {
  if (!isWritten(term)) return 0
  return Math.round(-Math.log1p(-Math.min(0.999, frequency(term) / documents)) * FULL_SHARE)
}
