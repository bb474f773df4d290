import { createStemmer } from 'multilingual-stemmer'
import type { Locale } from '../../locale.ts'
import { wordKey } from './words.ts'

function snowball(locale: Locale): (raw: string) => string {
  const stem = createStemmer(locale)
  return (raw) => wordKey(stem(raw))
}

/** The index key of a raw word's stem. */
export type StemKey = (raw: string, locale: Locale) => string

/** Stems in every language, each language's rules being loaded when they are first needed. */
export function createStems(): StemKey {
  const rules = new Map<Locale, (raw: string) => string>()
  return (raw, locale) => {
    const stem = rules.get(locale) ?? snowball(locale)
    rules.set(locale, stem)
    return stem(raw)
  }
}
