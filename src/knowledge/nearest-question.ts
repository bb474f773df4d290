import { LOCALES, type Locale, type Localised } from '../locale.ts'
import type { TracedWord } from './search/trace.ts'
import { rawWords, wordKey } from './search/words.ts'

export interface NearestQuestion {
  readonly text: string
  readonly locale: Locale
  /** How like it the question is: 0 to 1. */
  readonly likeness: number
}

/** Words that begin alike are taken for one in two of its forms: with so many letters, and this share of the longer one. */
const FEWEST_LETTERS = 4
const SAME_PART = 0.6

/**
 * The line that is most like a question of these words, in any language; `undefined` when none has any of them. The
 * likeness is the geometric mean of how much of the question the line has, by what its words tell, and how many of the
 * line's words the question has.
 */
export function nearestQuestion(
  words: readonly TracedWord[],
  lines: Localised<readonly string[]>,
): NearestQuestion | undefined {
  const all = words.reduce((sum, { weight }) => sum + weight, 0)
  let nearest: NearestQuestion | undefined
  for (const locale of LOCALES) {
    for (const text of lines[locale] ?? []) {
      const keys = rawWords(text).map(wordKey)
      const shared = words.filter((word) => keys.some((key) => isSame(word, key)))
      const had = keys.filter((key) => shared.some((word) => isSame(word, key)))
      const told = shared.reduce((sum, { weight }) => sum + weight, 0)
      const likeness = told === 0 ? 0 : Math.sqrt((told / all) * (had.length / keys.length))
      if (likeness > (nearest?.likeness ?? 0)) nearest = { text, locale, likeness }
    }
  }
  return nearest
}

function isSame({ key, russianKey }: TracedWord, other: string): boolean {
  return beginAlike(key, other) || (russianKey !== undefined && beginAlike(russianKey, other))
}

function beginAlike(one: string, other: string): boolean {
  if (one === other) return true
  const needed = Math.max(FEWEST_LETTERS, Math.ceil(SAME_PART * Math.max(one.length, other.length)))
  return one.length >= needed && one.slice(0, needed) === other.slice(0, needed)
}
