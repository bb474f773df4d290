/**
 * A question's words matched to the index's terms, in flat arrays that are used again for every question. What
 * belongs to a term is a chain: `first…[slot]` is where it starts, `next…` where it goes on, −1 its end.
 */
export class Expansion {
  /** How many words; each one's weight is its rarity. */
  words = 0
  wordWeights = new Float32Array(64)
  /** Matches of a word and a term, word by word: where each word's start. */
  wordStarts = new Int32Array(65)
  matches = 0
  matchTerms = new Int32Array(1 << 10)
  matchWords = new Int32Array(1 << 10)
  similarities = new Float32Array(1 << 10)
  nextMatch = new Int32Array(1 << 10)
  /** The question's grams, each the part of one word, with their weights. */
  grams = 0
  gramWeights = new Float32Array(1 << 8)
  /** For each term its slot + 1, or 0 when nothing in the question is like it. */
  slots: Uint16Array
  slotCount = 0
  slotTerms = new Int32Array(1 << 10)
  firstMatch = new Int32Array(1 << 10)
  firstGram = new Int32Array(1 << 10)
  /** The question's grams that matched terms have. */
  shared = 0
  sharedGrams = new Int32Array(1 << 12)
  nextGram = new Int32Array(1 << 12)

  constructor(terms: number) {
    this.slots = new Uint16Array(terms)
  }

  /** Begins anew; so many terms there are by now. */
  clear(terms: number): void {
    for (let slot = 0; slot < this.slotCount; slot++) this.slots[this.slotTerms[slot] ?? 0] = 0
    if (terms > this.slots.length) this.slots = new Uint16Array(terms)
    this.words = 0
    this.matches = 0
    this.grams = 0
    this.slotCount = 0
    this.shared = 0
  }

  addWord(): number {
    this.wordStarts[this.words] = this.matches
    this.wordStarts[this.words + 1] = this.matches
    return this.words++
  }

  addGram(weight: number): void {
    if (this.grams === this.gramWeights.length)
      this.gramWeights = grown(this.gramWeights, new Float32Array(this.grams * 2))
    this.gramWeights[this.grams++] = weight
  }

  /** Gives a term a slot, so that grams can be noted for it. */
  addTerm(term: number): void {
    this.slotOf(term)
  }

  /** Adds a match of the latest word. */
  addMatch(term: number, similarity: number): void {
    if (this.matches === this.matchTerms.length) this.growMatches()
    const slot = this.slotOf(term)
    const match = this.matches++
    this.matchTerms[match] = term
    this.matchWords[match] = this.words - 1
    this.similarities[match] = similarity
    this.nextMatch[match] = this.firstMatch[slot] ?? -1
    this.firstMatch[slot] = match
    this.wordStarts[this.words] = this.matches
  }

  /** Notes that a matched term has one of the question's grams. */
  addShared(term: number, gram: number): void {
    if (this.shared === this.sharedGrams.length) {
      this.sharedGrams = grown(this.sharedGrams, new Int32Array(this.shared * 2))
      this.nextGram = grown(this.nextGram, new Int32Array(this.shared * 2))
    }
    const slot = (this.slots[term] ?? 0) - 1
    this.sharedGrams[this.shared] = gram
    this.nextGram[this.shared] = this.firstGram[slot] ?? -1
    this.firstGram[slot] = this.shared++
  }

  private slotOf(term: number): number {
    const known = this.slots[term] ?? 0
    if (known > 0) return known - 1
    if (this.slotCount === this.slotTerms.length) {
      this.slotTerms = grown(this.slotTerms, new Int32Array(this.slotCount * 2))
      this.firstMatch = grown(this.firstMatch, new Int32Array(this.slotCount * 2))
      this.firstGram = grown(this.firstGram, new Int32Array(this.slotCount * 2))
    }
    const slot = this.slotCount++
    this.slotTerms[slot] = term
    this.firstMatch[slot] = -1
    this.firstGram[slot] = -1
    this.slots[term] = slot + 1
    return slot
  }

  private growMatches(): void {
    const length = this.matches * 2
    this.matchTerms = grown(this.matchTerms, new Int32Array(length))
    this.matchWords = grown(this.matchWords, new Int32Array(length))
    this.similarities = grown(this.similarities, new Float32Array(length))
    this.nextMatch = grown(this.nextMatch, new Int32Array(length))
  }
}

function grown<A extends Int32Array | Float32Array>(from: A, into: A): A {
  into.set(from)
  return into
}
