import { createStemmer } from 'multilingual-stemmer'
import type { LanguageSamples } from '../../../src/knowledge/samples.ts'
import { fold, rawWords } from '../../../src/knowledge/search/words.ts'
import { LOCALES, type Locale } from '../../../src/locale.ts'

/** What is done to every word, of documents and questions alike, before an engine sees it. */
export interface WordSettings {
  /** Each word is its stem, by the Snowball rules of its language. */
  readonly stems: boolean
  /** The commonest words of everyday lines are left out. */
  readonly stopWords: boolean
}

export type Prepare = (text: string, locale: Locale, settings: WordSettings) => string

/** A word in so many everyday lines says little. */
const COMMON = 2

/** Remembers every text that it was given: grids of settings come back to the same ones. */
export function createPrepare(samples: LanguageSamples): Prepare {
  const known = new Map<string, string>()
  const rules = new Map(
    LOCALES.map((locale) => [locale, { stem: createStemmer(locale), common: commonWords(samples[locale]) }] as const),
  )
  return (text, locale, { stems, stopWords }) => {
    const key = [locale, stems, stopWords, text].join()
    const before = known.get(key)
    if (before !== undefined) return before
    const rule = rules.get(locale)
    const words = rawWords(text).filter((word) => !(stopWords && rule?.common.has(word)))
    const prepared = words.map((word) => fold(stems && rule ? rule.stem(word) : word)).join(' ')
    known.set(key, prepared)
    return prepared
  }
}

function commonWords(lines: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const line of lines) for (const word of new Set(rawWords(line))) counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count >= COMMON).map(([word]) => word))
}
