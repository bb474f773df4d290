/**
 * Character 3–5-grams within a word, its ends marked, each packed into 30 bits: six bits a character,
 * so that a gram is a number and needs no string.
 */

const SHORTEST = 3
const LONGEST = 5
const EDGE = 37

function code(unit: number): number {
  if (unit >= 97 && unit <= 122) return unit - 96
  if (unit >= 48 && unit <= 57) return unit - 21
  return 38 + (unit % 26)
}

/** Appends the word's grams to `into`, repeats included. A word of one letter is one gram with its edges. */
export function appendGrams(word: string, into: number[]): void {
  const last = word.length + 1
  for (let from = 0; from <= last - SHORTEST + 1; from++) {
    let packed = 0
    for (let at = from; at < from + LONGEST && at <= last; at++) {
      packed = packed * 64 + (at === 0 || at === last ? EDGE : code(word.charCodeAt(at - 1)))
      if (at - from >= SHORTEST - 1) into.push(packed)
    }
  }
}
