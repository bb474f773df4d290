import { CYRILLIC } from '../cyrillic.ts'

/**
 * Russian in one spelling of Latin letters. Cyrillic text and the habits of people who type Russian on
 * a Latin keyboard (`poteryal`, `poterjal`, `poterial`; `shch`, `sch`, `w`; `x`, `kh`, `h`) meet here.
 */

const DOUBLED = /(.)\1+/gu
const PLAIN = /^[a-z0-9]*$/

/** A Cyrillic word in Latin letters; letters of other scripts stay as they are. */
export function romanise(word: string): string {
  let latin = ''
  for (const letter of word.normalize('NFC')) latin += CYRILLIC[letter] ?? letter
  const plain = PLAIN.test(latin) ? latin : latin.normalize('NFKD').replace(/\p{M}+/gu, '')
  return plain.replace(DOUBLED, '$1')
}

/** Each habit of typing Russian in Latin letters, and the one spelling it becomes; longest first. */
const HABITS: readonly (readonly [RegExp, string])[] = [
  [/['’ʼ`]/g, ''],
  [/(?<=\p{L})4|4(?=\p{L})/gu, 'ch'],
  [/shch|sch|shh/g, 'sh'],
  [/tch/g, 'ch'],
  [/[yj]a/g, 'ia'],
  [/[yj]u/g, 'iu'],
  [/[yj]o|[yj]e/g, 'e'],
  [/ck/g, 'k'],
  [/q/g, 'k'],
  [/ts|tz/g, 'c'],
  [/kh|x/g, 'h'],
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
]

/** What at least one habit needs. */
const ANY_HABIT = /['’ʼ`4yjwxq]|[ckt]h|[sh]h|sch|ck|t[sz]/

/** How a word in Latin letters reads if it is Russian. */
export function latinRussian(word: string): string {
  let key = word
  if (!PLAIN.test(word)) {
    key = word
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
  }
  if (ANY_HABIT.test(key)) for (const [habit, spelling] of HABITS) key = key.replace(habit, spelling)
  return key.replace(DOUBLED, '$1')
}
