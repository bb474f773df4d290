import { LOCALES, type Locale } from '../../locale.ts'
import type { Glossary } from '../glossary.ts'
import { createTermFinder } from '../search/concepts.ts'
import type { ConceptTerm } from '../search/term-index.ts'
import { questionWords } from '../search/words.ts'
import { localisedTexts } from './texts.ts'

/** A name in a text that is over or wrong. */
export interface AvoidedTerm {
  readonly path: string
  readonly locale: Locale
  /** As it stands in the text, in lower case. */
  readonly words: string
  readonly instead: string
}

/** What people type is never wrong. */
const TYPED: ReadonlySet<string> = new Set(['keywords', 'exampleQuestions'])

/**
 * Lists the terms to avoid in an entry's texts. They are no faults: a text may say what an agency was called before.
 */
export type CheckTerms = (entry: unknown) => readonly AvoidedTerm[]

export function createTermCheck(glossary: Glossary): CheckTerms {
  const find = createTermFinder(glossary.flatMap(({ avoid }, concept) => avoided(avoid, concept)))
  return (entry) =>
    [...localisedTexts(entry)].flatMap(({ path, text }) =>
      TYPED.has(path) ? [] : LOCALES.flatMap((locale) => inText(text[locale], path, locale)),
    )

  function inText(text: unknown, path: string, locale: Locale): AvoidedTerm[] {
    if (typeof text !== 'string') return []
    const words = questionWords(text)
    return find(words, locale).flatMap(({ concept, from, to }) => {
      const instead = glossary[concept]?.terms[locale]
      const raw = words.slice(from, to).map((word) => word.raw)
      return instead === undefined ? [] : [{ path, locale, words: raw.join(' '), instead }]
    })
  }
}

function avoided(avoid: Glossary[number]['avoid'], concept: number): ConceptTerm[] {
  return LOCALES.flatMap((locale) => (avoid[locale] ?? []).map((text) => ({ concept, locale, text })))
}
