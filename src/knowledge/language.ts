import { LOCALES, type Locale, type Localised } from '../locale.ts'
import { latinRussian, romanise } from './search/russian.ts'

export interface IdentifiedLanguage {
  readonly locale: Locale
  /** False when it is a guess: too short, or two languages are about as likely. */
  readonly sure: boolean
}

/** Tells which of the five languages a text is in. `prior` is the person's own language. */
export type LanguageIdentifier = (text: string, prior?: Locale) => IdentifiedLanguage

const LONGEST_GRAM = 4
/** Grams are counted in this many buckets: small, and a clash of two rare grams does little harm. */
const BUCKETS = 1 << 14
const SMOOTHING = 0.3
/** How much likelier, as a logarithm, the person's own language is before they write. */
const PRIOR = 2
/** The lead, as a logarithm, that makes an identification sure. */
const SURE = 3
const LETTERS = /\p{L}+/gu
const HAS_CYRILLIC = /\p{Script=Cyrillic}/u
const ONLY_BASIC = /^[a-z' -]*[a-z][a-z' -]*$/i
const CYRILLIC = /\p{Script=Cyrillic}/gu
const LATIN = /\p{Script=Latin}/gu
const NO_WORD = /https?:\S+|\S+@\S+|[^\p{L}'’ʼ\s-]+/gu

/** Russian in Latin letters is a sixth class, told from the five and then answered as Russian. */
const CLASSES = [...LOCALES, 'ru'] as const

/**
 * Learns the languages from texts in each; naive Bayes over the characters of words. Cyrillic is Russian at
 * once, and so is Russian in Latin letters; a single word in Latin letters never leaves the person's language.
 */
export function createLanguageIdentifier(texts: Localised<readonly string[]>): LanguageIdentifier {
  const logs = new Float32Array(BUCKETS * CLASSES.length)
  for (const [number, locale] of CLASSES.entries()) {
    const words = countWords(texts[locale] ?? [])
    if (number >= LOCALES.length) learn(logs, number, inLatinLetters(words))
    else if (locale !== 'ru') learn(logs, number, words)
  }
  return (text, prior) => {
    const clean = text.replace(NO_WORD, ' ')
    const cyrillic = HAS_CYRILLIC.test(clean) ? (clean.match(CYRILLIC)?.length ?? 0) : 0
    const latin = cyrillic === 0 && ONLY_BASIC.test(clean) ? clean.length : (clean.match(LATIN)?.length ?? 0)
    if (cyrillic > 0 && cyrillic * 3 >= latin) return { locale: 'ru', sure: true }
    if (latin === 0) return { locale: prior ?? 'en', sure: false }
    const words = clean.trim().split(/\s+/).length
    if (words === 1 && prior !== undefined) return { locale: prior, sure: false }
    return decide(logs, clean, prior)
  }
}

function decide(logs: Float32Array, text: string, prior: Locale | undefined): IdentifiedLanguage {
  const sums = new Float64Array(CLASSES.length)
  const add = (bucket: number) => {
    const from = bucket * CLASSES.length
    for (let number = 0; number < CLASSES.length; number++) {
      sums[number] = (sums[number] ?? 0) + (logs[from + number] ?? 0)
    }
  }
  for (const word of wordsOf(text)) eachBucketOf(word, add)
  let best = 0
  let highest = Number.NEGATIVE_INFINITY
  let second = Number.NEGATIVE_INFINITY
  for (let number = 0; number < CLASSES.length; number++) {
    const locale = CLASSES[number]
    // Cyrillic was told by its script; here Russian is the class of Latin letters.
    if (locale === 'ru' && number < LOCALES.length) continue
    const likelihood = (sums[number] ?? 0) + (locale === prior ? PRIOR : 0)
    if (likelihood > highest) {
      second = highest
      highest = likelihood
      best = number
    } else if (likelihood > second) second = likelihood
  }
  return { locale: CLASSES[best] ?? 'en', sure: highest - second >= SURE }
}

/** How often each word comes: texts have most of theirs in common, and each is looked at once. */
function countWords(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const line of lines) for (const word of wordsOf(line)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Russian words in each of the ways of typing them in Latin letters. */
function* inLatinLetters(words: ReadonlyMap<string, number>): Generator<[string, number]> {
  for (const [word, count] of words)
    for (const write of TRANSLITERATIONS) for (const part of wordsOf(write(word))) yield [part, count]
}

/** Puts the logarithms of each bucket's share, by which a text's likelihood is a sum, in the place of one class. */
function learn(logs: Float32Array, number: number, words: Iterable<readonly [string, number]>): void {
  const counts = new Float32Array(BUCKETS)
  let total = 0
  for (const [word, count] of words) {
    eachBucketOf(word, (bucket) => {
      counts[bucket] = (counts[bucket] ?? 0) + count
      total += count
    })
  }
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const share = ((counts[bucket] ?? 0) + SMOOTHING) / (total + SMOOTHING * BUCKETS)
    logs[bucket * CLASSES.length + number] = Math.log(share)
  }
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().normalize('NFC').match(LETTERS) ?? []
}

function eachBucketOf(word: string, see: (bucket: number) => void): void {
  const padded = ` ${word} `
  for (let from = 0; from < padded.length; from++) {
    let hash = 0x811c9dc5
    for (let at = from; at < padded.length && at < from + LONGEST_GRAM; at++) {
      hash = Math.imul(hash ^ padded.charCodeAt(at), 0x01000193)
      if (at > 0) see((hash ^ (hash >>> 15)) & (BUCKETS - 1))
    }
  }
}

/** Ways in which people write Russian on a Latin keyboard. */
const TRANSLITERATIONS: readonly ((word: string) => string)[] = [
  habit({ ж: 'zh', й: 'y', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ы: 'y', ю: 'yu', я: 'ya', ё: 'yo', э: 'e' }),
  habit({ ж: 'zh', й: 'j', х: 'h', ц: 'c', ч: 'ch', ш: 'sh', щ: 'sch', ы: 'i', ю: 'ju', я: 'ja', ё: 'e', э: 'e' }),
  habit({ ж: 'j', й: 'i', х: 'x', ц: 'ts', ч: '4', ш: 'sh', щ: 'sh', ы: 'y', ю: 'iu', я: 'ia', ё: 'io', э: 'e' }),
  (word) => latinRussian(romanise(word)),
]

function habit(letters: Readonly<Record<string, string>>): (word: string) => string {
  return (word) => word.replace(/\p{Script=Cyrillic}/gu, (letter) => letters[letter] ?? romanise(letter))
}
