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
/** A lead over the person's own language that even one word can have. */
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
  const models = CLASSES.map((locale, number) => {
    const lines = texts[locale] ?? []
    if (number < LOCALES.length) return model(locale === 'ru' ? [] : lines)
    return model(lines.flatMap((line) => [...TRANSLITERATIONS.map((write) => write(line.toLowerCase()))]))
  })
  return (text, prior) => {
    const clean = text.replace(NO_WORD, ' ')
    const cyrillic = clean.match(CYRILLIC)?.length ?? 0
    const latin = clean.match(LATIN)?.length ?? 0
    if (cyrillic > 0 && cyrillic * 3 >= latin) return { locale: 'ru', sure: true }
    if (latin === 0) return { locale: prior ?? 'en', sure: false }
    const words = clean.trim().split(/\s+/).length
    if (words === 1 && prior !== undefined) return { locale: prior, sure: false }
    return decide(models, clean, prior)
  }
}

function decide(models: readonly Float32Array[], text: string, prior: Locale | undefined): IdentifiedLanguage {
  const likelihood = new Map<Locale, number>()
  const grams = bucketsOf(text)
  for (const [number, locale] of CLASSES.entries()) {
    if (locale === 'ru' && number < LOCALES.length) continue
    const logs = models[number]
    let sum = locale === prior ? PRIOR : 0
    for (const bucket of grams) sum += logs?.[bucket] ?? 0
    likelihood.set(locale, sum)
  }
  const ranked = [...likelihood].sort((a, b) => b[1] - a[1])
  const [best, second] = ranked
  return { locale: best?.[0] ?? 'en', sure: (best?.[1] ?? 0) - (second?.[1] ?? 0) >= SURE }
}

/** Logarithms of each bucket's share, so that a text's likelihood is a sum. */
function model(lines: readonly string[]): Float32Array {
  const counts = new Float32Array(BUCKETS)
  let total = 0
  for (const line of lines) {
    for (const bucket of bucketsOf(line)) {
      counts[bucket] = (counts[bucket] ?? 0) + 1
      total++
    }
  }
  return counts.map((count) => Math.log((count + SMOOTHING) / (total + SMOOTHING * BUCKETS)))
}

function bucketsOf(text: string): number[] {
  const buckets: number[] = []
  for (const word of text
    .toLowerCase()
    .normalize('NFC')
    .match(/\p{L}+/gu) ?? []) {
    const padded = ` ${word} `
    for (let from = 0; from < padded.length; from++) {
      let hash = 0x811c9dc5
      for (let at = from; at < padded.length && at < from + LONGEST_GRAM; at++) {
        hash = Math.imul(hash ^ padded.charCodeAt(at), 0x01000193)
        if (at > 0) buckets.push((hash ^ (hash >>> 15)) & (BUCKETS - 1))
      }
    }
  }
  return buckets
}

/** Ways in which people write Russian on a Latin keyboard. */
const TRANSLITERATIONS: readonly ((text: string) => string)[] = [
  habit({ ж: 'zh', й: 'y', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ы: 'y', ю: 'yu', я: 'ya', ё: 'yo', э: 'e' }),
  habit({ ж: 'zh', й: 'j', х: 'h', ц: 'c', ч: 'ch', ш: 'sh', щ: 'sch', ы: 'i', ю: 'ju', я: 'ja', ё: 'e', э: 'e' }),
  habit({ ж: 'j', й: 'i', х: 'x', ц: 'ts', ч: '4', ш: 'sh', щ: 'sh', ы: 'y', ю: 'iu', я: 'ia', ё: 'io', э: 'e' }),
  (text) => latinRussian(romaniseText(text)),
]

function habit(letters: Readonly<Record<string, string>>): (text: string) => string {
  return (text) => text.replace(/\p{Script=Cyrillic}/gu, (letter) => letters[letter] ?? romanise(letter))
}

function romaniseText(text: string): string {
  return text.replace(/\p{Script=Cyrillic}+/gu, romanise)
}
