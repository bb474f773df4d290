import { LOCALES } from '../../locale.ts'
import type { Country } from '../service.ts'
import type { SearchDocument } from './document.ts'
import { GramIndex, type TermSpread } from './gram-index.ts'
import { grown } from './grown.ts'
import { FULL_IMPACT, ImpactReader, impactByte } from './impacts.ts'
import { type Postings, type Spread, writePostings } from './postings.ts'
import { isSameStatistics, Lengths, type Statistics } from './statistics.ts'
import { joinTexts, readTexts, type Texts } from './texts.ts'
import { Vocabulary } from './vocabulary.ts'
import { rarity } from './weights.ts'

/** A document that has come since the large arrays were written. */
export interface FreshDocument {
  readonly texts: Texts
  /** Its distinct terms and what each of them does in it, as in the postings. */
  readonly terms: Uint32Array
  readonly impacts: Uint8Array
}

/** More fresh or removed documents than this, and than this part of all, and the large arrays are written anew. */
const MANY = 64
const MANY_OF_ALL = 1 / 32

/**
 * The index: large arrays for the documents that it was written of, and small ones for each that has come since. A document
 * has a slot: first come those of the large arrays, then the fresh ones. Whatever changes led to it, it says the same as
 * one that is written of the same documents at once: all sums are of whole numbers, and no order but that of the documents
 * matters.
 */
export class IndexData {
  readonly vocabulary = new Vocabulary()
  readonly gramIndex = new GramIndex()
  /** How rare each term is, counting a mention in passing as less than one in a title. */
  termWeights = new Float32Array(0)
  statistics: Statistics
  /** Of the documents with the first slots. */
  texts: Texts
  postings: Postings
  fresh: FreshDocument[] = []
  /** Of each slot; those of removed documents stay until the large arrays are written anew. */
  ids: string[]
  countries: Country[]
  /** The place of each slot's document among all. */
  places: Int32Array
  /** Slots whose documents are no more. */
  removed = new Set<number>()
  private slots: Map<string, number>
  private spread: Spread
  private readonly lengths = new Lengths()
  private readonly reader = new ImpactReader()

  /** Reads each document once and lets it go. */
  constructor(documents: Iterable<SearchDocument>) {
    this.ids = []
    this.countries = []
    this.texts = readTexts(this.noting(documents), this.vocabulary, 1)
    this.vocabulary.settle()
    const count = this.ids.length
    for (let document = 0; document < count; document++)
      this.lengths.count(this.texts.lengths, document * LOCALES.length, 1)
    this.slots = new Map(this.ids.map((id, slot) => [id, slot]))
    this.places = Int32Array.from(this.ids, (_, place) => place)
    this.statistics = this.lengths.statistics()
    const { spread, ...postings } = writePostings(count, this.vocabulary.terms.size, this.texts, this.statistics)
    this.spread = spread
    this.postings = postings
    this.weighTerms()
    this.gramIndex.build(this.vocabulary.terms, this.termSpread())
    this.vocabulary.seal()
  }

  private *noting(documents: Iterable<SearchDocument>): Generator<SearchDocument> {
    for (const document of documents) {
      this.ids.push(document.id)
      this.countries.push(document.country)
      yield document
    }
  }

  /** Of how many documents the large arrays are, those that are no more included. */
  get written(): number {
    return this.texts.lengths.length / LOCALES.length
  }

  /** The number of the term that a document has, or −1. */
  find(key: string): number {
    const term = this.vocabulary.terms.find(key)
    return (this.spread.documents[term] ?? 0) > 0 ? term : -1
  }

  slotOf(id: string): number | undefined {
    return this.slots.get(id)
  }

  /** The slots of all documents in their order. */
  all(): readonly number[] {
    return [...this.slots.values()].sort((one, other) => (this.places[one] ?? 0) - (this.places[other] ?? 0))
  }

  /** How many documents there are. */
  get size(): number {
    return this.slots.size
  }

  /**
   * Takes documents out and in; `removed` must be as they came in. `order` has the ids of all that are there then. A
   * document may go and come in another version.
   */
  change(removed: readonly SearchDocument[], added: readonly SearchDocument[], order: Iterable<string>): void {
    const changed = new Set<number>()
    for (const document of removed) this.take(document, changed)
    for (const document of added) this.put(document, changed)
    this.vocabulary.settle()
    this.places = grown(this.places, this.ids.length)
    let place = 0
    for (const id of order) this.places[this.slots.get(id) ?? 0] = place++
    const { gramIndex, vocabulary } = this
    const statistics = this.lengths.statistics()
    const isScattered = this.fresh.length + this.removed.size > Math.max(MANY, this.size * MANY_OF_ALL)
    const isRewritten = isScattered || !isSameStatistics(statistics, this.statistics)
    if (isRewritten) this.rewrite(statistics)
    this.termWeights = grown(this.termWeights, vocabulary.terms.size)
    for (const term of changed) this.weighTerm(term)
    gramIndex.update(changed, vocabulary.terms, this.termSpread())
    if (isRewritten) gramIndex.weighAll(vocabulary.terms, this.termSpread())
  }

  private take(document: SearchDocument, changed: Set<number>): void {
    const slot = this.slots.get(document.id)
    if (slot === undefined) return
    this.slots.delete(document.id)
    this.removed.add(slot)
    this.count(readTexts([document], this.vocabulary, -1), -1, changed)
  }

  private put(document: SearchDocument, changed: Set<number>): void {
    const texts = readTexts([document], this.vocabulary, 1)
    this.slots.set(document.id, this.ids.length)
    this.ids.push(document.id)
    this.countries.push(document.country)
    this.fresh.push({ texts, ...this.count(texts, 1, changed) })
  }

  /** Counts what the terms of one document do, and returns it. */
  private count(texts: Texts, times: 1 | -1, changed: Set<number>): Pick<FreshDocument, 'terms' | 'impacts'> {
    const terms: number[] = []
    const impacts: number[] = []
    const { size } = this.vocabulary.terms
    this.spread = { impacts: grown(this.spread.impacts, size), documents: grown(this.spread.documents, size) }
    const { spread } = this
    this.lengths.count(texts.lengths, 0, times)
    this.reader.read(texts, 0, this.statistics, (term, impact) => {
      spread.impacts[term] = (spread.impacts[term] ?? 0) + times * impact
      spread.documents[term] = (spread.documents[term] ?? 0) + times
      changed.add(term)
      terms.push(term)
      impacts.push(impactByte(impact))
    })
    return { terms: Uint32Array.from(terms), impacts: Uint8Array.from(impacts) }
  }

  /** Writes the large arrays of all documents that are there; what has been read is not read again. */
  private rewrite(statistics: Statistics): void {
    const slots = this.all()
    this.texts = joinTexts(
      slots.map((slot) => {
        const fresh = this.fresh[slot - this.written]
        return fresh ? { texts: fresh.texts, document: 0 } : { texts: this.texts, document: slot }
      }),
    )
    this.ids = slots.map((slot) => this.ids[slot] ?? '')
    this.countries = slots.map((slot) => this.countries[slot] ?? 'x')
    this.slots = new Map(this.ids.map((id, slot) => [id, slot]))
    this.places = Int32Array.from(slots, (_, place) => place)
    this.fresh = []
    this.removed = new Set()
    this.statistics = statistics
    const { spread, ...postings } = writePostings(slots.length, this.vocabulary.terms.size, this.texts, statistics)
    this.spread = spread
    this.postings = postings
    this.weighTerms()
  }

  private weighTerms(): void {
    this.termWeights = new Float32Array(this.vocabulary.terms.size)
    for (let term = 0; term < this.termWeights.length; term++) this.weighTerm(term)
  }

  private weighTerm(term: number): void {
    this.termWeights[term] = rarity(this.statistics.documents, (this.spread.impacts[term] ?? 0) / FULL_IMPACT)
  }

  private termSpread(): TermSpread {
    const { impacts, documents } = this.spread
    return {
      documents: this.statistics.documents,
      isWritten: (term) => (documents[term] ?? 0) > 0,
      frequency: (term) => (impacts[term] ?? 0) / FULL_IMPACT,
    }
  }
}
