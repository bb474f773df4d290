import type { Locale } from '../../locale.ts'
import { type FoldedWord, foldWord } from '../emergency/fold.ts'
import { append } from '../emergency/multimap.ts'
import { remember } from '../emergency/remember.ts'
import { isOneLetterOff, isSwapped } from '../slips.ts'

export interface SpokenWord {
  /** In lower case. */
  readonly text: string
  /** A capital letter with small ones after it, as a name is written. */
  readonly isName: boolean
}

/** The words of a message; an English ending after an apostrophe is a word of its own. */
export function spokenWords(text: string): SpokenWord[] {
  const parts = text.normalize('NFKC').replace(/['’](s|m|re|t|ll|ve|d)\b/giu, ' $1')
  return (parts.match(/[\p{L}\p{M}\p{N}'’ʼ`´]+/gu) ?? []).map((word) => ({
    text: word.toLowerCase(),
    isName: /^\p{Lu}\p{Ll}/u.test(word),
  }))
}

/** The words of the vocabulary that a written word can be, by their numbers. */
export interface Reading {
  /** As it stands. */
  readonly exact: ReadonlySet<number>
  /** With one slip of the pen; none when it is a word as it stands. */
  readonly mistyped: ReadonlySet<number>
  /** Of those, the ones with two letters swapped: the only slip that seldom makes another word. */
  readonly swapped: ReadonlySet<number>
}

/** The words that phrases are made of. A Russian one is also found in Latin letters. */
export class Vocabulary {
  readonly #latin = new Spellings(0)
  readonly #russian = new Spellings(1)
  readonly #notTypos: ReadonlySet<string>
  readonly #read = remember((word) => this.#compare(foldWord(word)))

  /** `notTypos`: words that are never read as another one mistyped. */
  constructor(notTypos: Iterable<string>) {
    this.#notTypos = new Set([...notTypos].map((word) => spellingOf(foldWord(word))))
  }

  /** Adds a word and returns its number; the same word of the same alphabet always has the same. */
  add(word: string, locale: Locale): number {
    const { latin, russian } = foldWord(word.toLowerCase())
    return locale === 'ru' || latin === undefined ? this.#russian.add(russian) : this.#latin.add(latin)
  }

  /** Reads a word in lower case. All words must have been added before. */
  read(word: string): Reading {
    return this.#read(word)
  }

  #compare({ latin, russian }: FoldedWord): Reading {
    const found = [this.#russian.find(russian), ...(latin === undefined ? [] : [this.#latin.find(latin)])]
    const exact = new Set(found.flatMap((number) => number ?? []))
    if (exact.size > 0 || this.#notTypos.has(spellingOf({ latin, russian })))
      return { exact, mistyped: NONE, swapped: NONE }
    // Latin letters that are no Russian word as they stand are too far from one.
    const slips = latin === undefined ? this.#russian.slips(russian) : this.#latin.slips(latin)
    return { exact, ...slips }
  }
}

function spellingOf({ latin, russian }: FoldedWord): string {
  return latin ?? russian
}

const NONE: ReadonlySet<number> = new Set()

class Spellings {
  readonly #alphabet: number
  readonly #numbers = new Map<string, number>()
  readonly #byLetter = new Map<string, string[]>()

  /** `alphabet` is 0 or 1, and keeps the numbers of the two apart. */
  constructor(alphabet: 0 | 1) {
    this.#alphabet = alphabet
  }

  add(word: string): number {
    const known = this.#numbers.get(word)
    if (known !== undefined) return known
    const number = 2 * this.#numbers.size + this.#alphabet
    this.#numbers.set(word, number)
    append(this.#byLetter, word.slice(0, 1), word)
    return number
  }

  find(word: string): number | undefined {
    return this.#numbers.get(word)
  }

  /** Among the words with the same first letter. */
  slips(word: string): Pick<Reading, 'mistyped' | 'swapped'> {
    const near = this.#byLetter.get(word.slice(0, 1)) ?? []
    const numbers = (words: readonly string[]) => new Set(words.flatMap((each) => this.find(each) ?? []))
    const swapped = near.filter((known) => isSwapped(known, word))
    const others = near.filter((known) => isOneLetterOff(known, word))
    return { mistyped: numbers([...swapped, ...others]), swapped: numbers(swapped) }
  }
}
