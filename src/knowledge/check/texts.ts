import { LOCALES, type Locale, type Localised } from '../../locale.ts'
import { type Report, some } from './report.ts'

const WITH_LOCALES = new Set<string>(LOCALES)

/** With more texts to translate than this, a list of them all would hide every other fault. */
const NAMED_ONE_BY_ONE = 5

/** Warns of every text that is not in all languages; once for all, of languages in which much is missing. */
export function checkTexts(entry: unknown, report: Report): void {
  const texts = [...localisedTexts(entry)]
  const without = (locale: Locale) => texts.filter(({ text }) => text[locale] === undefined).map(({ path }) => path)
  const unfinished = LOCALES.filter((locale) => without(locale).length > NAMED_ONE_BY_ONE)
  for (const [paths, languages] of Map.groupBy(unfinished, (locale) => some(without(locale))))
    report('', `not translated into ${languages.join(', ')}: ${paths}`, 'warning')
  for (const { path, text } of texts) {
    const missing = LOCALES.filter((locale) => text[locale] === undefined && !unfinished.includes(locale))
    if (missing.length > 0) report(path, `not translated into ${missing.join(', ')}`, 'warning')
  }
}

/** Every localised text or list of texts in an entry of the base, with its path. */
export function* localisedTexts(node: unknown, path = ''): Generator<{ path: string; text: Localised<unknown> }> {
  if (typeof node !== 'object' || node === null) return
  const entries = Object.entries(node)
  if (!Array.isArray(node) && entries.length > 0 && entries.every(([key]) => WITH_LOCALES.has(key))) {
    yield { path, text: node }
    return
  }
  for (const [key, value] of entries) {
    // A condition has facts for keys, and a fact may be called as a language is.
    if (key !== 'when') yield* localisedTexts(value, path === '' ? key : `${path}.${key}`)
  }
}
