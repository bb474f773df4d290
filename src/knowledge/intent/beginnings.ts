import type { Locale } from '../../locale.ts'
import { type FoldedWord, foldWord } from '../emergency/fold.ts'
import { append } from '../emergency/multimap.ts'
import { isOneLetterOff, isSwapped } from '../slips.ts'

/** In a shorter word a wrong letter makes too often another word; swapped letters seldom do. */
const MINIMUM_WRONG_LETTER = 6

/** A word as a phrase has it, and what number it goes by. */
interface Known {
  readonly number: number
  readonly spelling: string
  readonly isBeginning: boolean
}

/** The words that the phrases of one language are made of; one that ends in `*` stands for all that begin so. */
export class Beginnings {
  readonly #locale: Locale
  readonly #numbers = new Map<string, number>()
  readonly #byLetter = new Map<string, Known[]>()

  constructor(locale: Locale) {
    this.#locale = locale
  }

  /** Adds a word and returns its number; the same word always has the same. */
  add(word: string): number {
    const known = this.#numbers.get(word)
    if (known !== undefined) return known
    const number = this.#numbers.size
    this.#numbers.set(word, number)
    const spelling = this.#spellingOf(foldWord(word.replace(/\*$/, '')))
    append(this.#byLetter, spelling.slice(0, 1), { number, spelling, isBeginning: word.endsWith('*') })
    return number
  }

  /** The numbers of the words that this one is or, when it is none, that it can be with a slip of the pen. */
  find(word: FoldedWord): ReadonlySet<number> {
    const spelling = this.#spellingOf(word)
    const near = this.#byLetter.get(spelling.slice(0, 1)) ?? []
    const exact = near.filter((known) => isExact(known, spelling))
    const found = exact.length > 0 ? exact : near.filter((known) => isMistyped(known, spelling))
    return new Set(found.map(({ number }) => number))
  }

  #spellingOf({ latin, russian }: FoldedWord): string {
    return this.#locale === 'ru' ? russian : (latin ?? russian)
  }
}

function isExact({ spelling, isBeginning }: Known, word: string): boolean {
  return isBeginning ? word.startsWith(spelling) : word === spelling
}

function isMistyped({ spelling, isBeginning }: Known, word: string): boolean {
  if (!isBeginning) return isSlip(spelling, word)
  return [-1, 0, 1].some((more) => isSlip(spelling, word.slice(0, spelling.length + more)))
}

function isSlip(one: string, other: string): boolean {
  const isLong = Math.min(one.length, other.length) >= MINIMUM_WRONG_LETTER
  return isSwapped(one, other) || (isLong && isOneLetterOff(one, other))
}
