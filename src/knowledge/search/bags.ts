/** How an entry of a bag packs the term above its frequency, and the mark of a term that stands outside the body. */
export const BAG_TERM_SHIFT = 8
export const BAG_OUTSIDE_BODY = 128
export const BAG_FREQUENCY = 127

/** Counts the terms of one text after another. An entry is a term (24 bits), the mark and a weighted frequency up to 127. */
export class BagWriter {
  private entries = new Uint32Array(1 << 12)
  private length = 0
  private readonly starts: number[] = [0]
  /** The entry of each term in the text so far, without the term. */
  private counts = new Uint8Array(1 << 12)
  private readonly inText: number[] = []

  add(term: number, weight: number, outsideBody: boolean): void {
    if (term >= this.counts.length) {
      const larger = new Uint8Array(Math.max(this.counts.length * 2, term + 1))
      larger.set(this.counts)
      this.counts = larger
    }
    const before = this.counts[term] ?? 0
    if (before === 0) this.inText.push(term)
    const frequency = Math.min(BAG_FREQUENCY, (before & BAG_FREQUENCY) + weight)
    this.counts[term] = frequency | (outsideBody ? BAG_OUTSIDE_BODY : before & BAG_OUTSIDE_BODY)
  }

  /** Writes the text's terms and begins the next text. */
  close(): void {
    if (this.length + this.inText.length > this.entries.length) {
      const bytes = 4 * Math.ceil((this.length + this.inText.length) * 1.5)
      this.entries = new Uint32Array(this.entries.buffer.transfer(bytes))
    }
    for (const term of this.inText) {
      this.entries[this.length++] = (term << BAG_TERM_SHIFT) | (this.counts[term] ?? 0)
      this.counts[term] = 0
    }
    this.inText.length = 0
    this.starts.push(this.length)
  }

  /** The bags of all texts and where each starts. Nothing can be added after it. */
  finish(): { bags: Uint32Array; bagStarts: Uint32Array } {
    return {
      bags: new Uint32Array(this.entries.buffer.transfer(this.length * 4)),
      bagStarts: Uint32Array.from(this.starts),
    }
  }
}
