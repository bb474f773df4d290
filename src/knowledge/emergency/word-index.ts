import type { FoldedWord } from './fold.ts'
import { isLikelySlip } from './keys.ts'
import { append } from './multimap.ts'
import { remember } from './remember.ts'

/** The spelling a pattern is compared with. */
export type Script = 'latin' | 'russian'

/** Whether a word may have more letters before or after the pattern. */
export interface Reach {
  readonly before: boolean
  readonly after: boolean
}

interface Pattern {
  readonly id: number
  readonly text: string
  readonly reach: Reach
}

/**
 * From this length on, a pattern also matches with one slip of the pen. The beginning of a word is looser, so it
 * must be longer; in short words only two swapped letters are forgiven, since "cash" is no "crash".
 */
const MINIMUM_TYPO_LENGTH = 6
const MINIMUM_BEGINNING_TYPO_LENGTH = 7
const MINIMUM_SWAP_LENGTH = 5

/** A word of this length that is known as it stands is no slip of the pen. */
const CERTAIN_LENGTH = 4

/** Russian in Latin letters: to a beginning of this length, at most so many letters may be added. */
const SHORT_BEGINNING = 3
const LONGEST_ENDING = 3

/** The patterns of one spelling. */
class Patterns {
  readonly exact = new Map<string, Pattern[]>()
  /** Those with any letters before them. */
  readonly inner: Pattern[] = []
  /** Those that may be mistyped, by their first letter. */
  readonly long = new Map<string, Pattern[]>()
}

/** Finds which words and parts of words match a token, one slip of the pen allowed in long ones. */
export class WordIndex {
  readonly #ids = new Map<string, number>()
  readonly #patterns = { latin: new Patterns(), russian: new Patterns() }
  readonly #notTypos: readonly string[]
  readonly #matchSpellings = remember((key) => this.#matchBoth(key))

  /** `notTypos`: ordinary words, and beginnings marked `*`, that are never read as mistyped. */
  constructor(notTypos: Iterable<string>) {
    this.#notTypos = [...notTypos]
  }

  /** Adds a folded word and returns its id; the same pattern always has the same id. */
  add(script: Script, text: string, reach: Reach): number {
    const key = `${script} ${reach.before ? '*' : ''}${text}${reach.after ? '*' : ''}`
    const known = this.#ids.get(key)
    if (known !== undefined) return known
    const pattern = { id: this.#ids.size, text, reach }
    const patterns = this.#patterns[script]
    this.#ids.set(key, pattern.id)
    if (reach.before) patterns.inner.push(pattern)
    else append(patterns.exact, text, pattern)
    if (!reach.before && text.length >= MINIMUM_SWAP_LENGTH) append(patterns.long, text.slice(0, 1), pattern)
    return pattern.id
  }

  /** The ids of everything that matches the word. All patterns must have been added before. */
  match({ latin = '', russian }: FoldedWord): ReadonlySet<number> {
    return this.#matchSpellings(`${latin} ${russian}`)
  }

  #matchBoth(spellings: string): ReadonlySet<number> {
    const [latin = '', russian = ''] = spellings.split(' ')
    const ids = new Set<number>()
    if (latin !== '') this.#matchIn('latin', latin, ids)
    this.#matchIn('russian', russian, ids, latin === '' ? Infinity : LONGEST_ENDING)
    return ids
  }

  /** `ending` is how many letters may follow a short beginning of a word. */
  #matchIn(script: Script, word: string, ids: Set<number>, ending = Infinity): void {
    const { exact, inner, long } = this.#patterns[script]
    let whole = false
    for (const { id, text, reach } of this.#beginnings(exact, word)) {
      if (!reach.after && text !== word) continue
      if (text.length <= SHORT_BEGINNING && word.length > text.length + ending) continue
      ids.add(id)
      if (text === word && text.length >= CERTAIN_LENGTH) whole = true
    }
    for (const { id, text, reach } of inner) {
      if (reach.after ? word.includes(text) : word.endsWith(text)) ids.add(id)
    }
    if (whole) return
    const single = word.replace(/([^aeiouy])\1/g, '$1')
    if (single !== word && single.length >= CERTAIN_LENGTH) {
      for (const { id, text, reach } of this.#beginnings(exact, single)) {
        if (text === single || (reach.after && text.length >= MINIMUM_SWAP_LENGTH)) ids.add(id)
      }
    }
    if (word.length < MINIMUM_SWAP_LENGTH) return
    const slips = (long.get(word.slice(0, 1)) ?? []).filter((pattern) => oneSlip(pattern, word))
    if (slips.length > 0 && !this.#isOrdinary(word)) for (const { id } of slips) ids.add(id)
  }

  /** The patterns that are the word or its beginning. */
  *#beginnings(exact: ReadonlyMap<string, readonly Pattern[]>, word: string): Generator<Pattern> {
    for (let length = 1; length <= word.length; length++) yield* exact.get(word.slice(0, length)) ?? []
  }

  #isOrdinary(word: string): boolean {
    return this.#notTypos.some((known) => (known.endsWith('*') ? word.startsWith(known.slice(0, -1)) : word === known))
  }
}

/** Whether the word is the pattern with one letter changed, missing, added or swapped with its neighbour. */
function oneSlip({ text, reach }: Pattern, word: string): boolean {
  if (Math.abs(word.length - text.length) > 1 && (!reach.after || word.length < text.length)) return false
  let at = 0
  while (at < text.length && text[at] === word[at]) at++
  const same = (inText: number, inWord: number) => goesOn(text, inText, word, inWord, reach.after)
  if (text[at] === word[at + 1] && text[at + 1] === word[at] && same(at + 2, at + 2)) return true
  if (text.length < (reach.after ? MINIMUM_BEGINNING_TYPO_LENGTH : MINIMUM_TYPO_LENGTH)) return false
  const wrong = word.charAt(at)
  if (same(at + 1, at + 1)) return isLikelySlip(wrong, text.charAt(at))
  if (same(at + 1, at)) return true
  return same(at, at + 1) && [text.charAt(at), text.charAt(at - 1)].some((beside) => isLikelySlip(wrong, beside))
}

/** Whether the rest of the pattern is the rest of the word, or its beginning. Letter by letter: this runs very often. */
function goesOn(text: string, inText: number, word: string, inWord: number, more: boolean): boolean {
  const left = text.length - inText
  if (more ? word.length - inWord < left : word.length - inWord !== left) return false
  for (let step = 0; step < left; step++) {
    if (text.charCodeAt(inText + step) !== word.charCodeAt(inWord + step)) return false
  }
  return true
}
