import { LOCALES, type Locale } from '../locale.ts'
import { isSame } from './differences.ts'
import type { Stale, StaleTexts } from './entry.ts'
import { leaves } from './paths.ts'

/** Lists that each language has of its own. */
const OF_THEIR_OWN = /^(keywords|exampleQuestions)(\.|$)/

type Texts = ReadonlyMap<Locale, unknown>

export interface TranslationFacts {
  /** Languages whose texts somebody has compared with the others. */
  readonly checked?: readonly Locale[]
  /** The change is none in meaning, such as a misspelling: the other languages still say the same. */
  readonly isMinor?: boolean
}

/**
 * Which texts are older than the same text in another language after a change, given which were before; `now` is in
 * milliseconds since 1970.
 */
export function staleAfter(
  earlier: Stale,
  before: unknown,
  after: unknown,
  now: number,
  { checked = [], isMinor = false }: TranslationFacts = {},
): Stale {
  const old = localisedTexts(before)
  const texts = localisedTexts(after)
  const stale = new Map<Locale, StaleTexts>()
  for (const locale of LOCALES) {
    const known = earlier[locale]
    const paths = (known?.paths ?? []).filter((path) => {
      const text = texts.get(path)?.get(locale)
      return text !== undefined && (isMinor || isSame(text, old.get(path)?.get(locale)))
    })
    if (known && paths.length > 0 && !checked.includes(locale)) stale.set(locale, { ...known, paths })
  }
  if (isMinor) return Object.fromEntries(stale)
  for (const [path, present] of texts) {
    const was = old.get(path)
    if (!was) continue
    const changed = [...present.keys()].filter(
      (locale) => !isSame(present.get(locale), was.get(locale)) && was.has(locale),
    )
    // Who brings a text up to date says nothing that the others do not.
    const source = changed.find((locale) => !earlier[locale]?.paths.includes(path))
    if (source === undefined) continue
    for (const locale of present.keys()) {
      if (changed.includes(locale) || checked.includes(locale) || !was.has(locale)) continue
      const { paths = [], since = now } = stale.get(locale) ?? {}
      stale.set(locale, { paths: paths.includes(path) ? paths : [...paths, path], source, since })
    }
  }
  return Object.fromEntries(stale)
}

function localisedTexts(content: unknown): ReadonlyMap<string, Texts> {
  const texts = new Map<string, Map<Locale, unknown>>()
  for (const { path, locale, value } of leaves(content)) {
    if (locale === null || OF_THEIR_OWN.test(path)) continue
    const found = texts.get(path) ?? new Map<Locale, unknown>()
    texts.set(path, found.set(locale, value))
  }
  return texts
}
