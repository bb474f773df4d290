import { grown } from './grown.ts'

/** Letters and digits of index keys; words with others are not found. */
const SYMBOLS = 36
const NINE = 57
const DIGIT = 48
const LETTER = 97

/** Nodes that there is room for at first: about as many as the glossary makes. */
const ROOM = 1 << 15

/** Index keys letter by letter: one walk over a word finds every key that it begins with, without a string for each. */
export class WordTrie<T> {
  private next = new Int32Array(ROOM * SYMBOLS)
  private nodes = 1
  private readonly values: (T[] | undefined)[] = []

  /** A key with anything but lower-case Latin letters and digits cannot be found, and is let go. */
  add(key: string, value: T): void {
    let node = 0
    for (let at = 0; at < key.length; at++) {
      const symbol = symbolOf(key.charCodeAt(at))
      if (symbol < 0) return
      const slot = node * SYMBOLS + symbol
      node = this.next[slot] || this.grow(slot)
    }
    const values = this.values[node]
    if (values === undefined) this.values[node] = [value]
    else values.push(value)
  }

  /** The node after the letter at `at`, or 0 when no key goes on so; 0 is also where a walk begins. */
  step(node: number, key: string, at: number): number {
    const symbol = symbolOf(key.charCodeAt(at))
    return symbol < 0 ? 0 : (this.next[node * SYMBOLS + symbol] ?? 0)
  }

  /** What was added with the key that ends at the node. */
  at(node: number): readonly T[] | undefined {
    return this.values[node]
  }

  private grow(slot: number): number {
    this.next = grown(this.next, (this.nodes + 1) * SYMBOLS)
    this.next[slot] = this.nodes
    return this.nodes++
  }
}

function symbolOf(unit: number): number {
  if (unit <= NINE) return unit >= DIGIT ? unit - DIGIT : -1
  const letter = unit - LETTER
  return letter >= 0 && letter < 26 ? letter + 10 : -1
}
