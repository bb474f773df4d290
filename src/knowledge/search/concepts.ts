import { LOCALES, type Locale, type Localised } from '../../locale.ts'
import { termsOf } from '../check/glossary.ts'
import type { Glossary } from '../glossary.ts'
import type { Country } from '../service.ts'
import { type ConceptTerm, type Looked, type Meaning, TermIndex, type TermNode } from './term-index.ts'
import type { Word } from './words.ts'

/** A concept named in a text. */
export interface ConceptMention {
  /** Its place in the glossary. */
  readonly concept: number
  /** The first word, and the one after the last. */
  readonly from: number
  readonly to: number
  /** As the glossary has it, apart from dots and script: neither inflected nor part of a longer word. */
  readonly exact: boolean
}

/**
 * The concepts that words name, in order; at each place the term of most words counts, and of the others none within it.
 * `locale` is the words' language: then a term of another one counts when it is a name, or too long to be there by chance,
 * and only if no term of this language is the same. Several concepts of one place are several languages' words or the two
 * ends of a long word.
 */
export type FindConcepts = (words: readonly Word[], locale?: Locale) => readonly ConceptMention[]

/** How long a term of another language than the text's is at least: a name, another, and inflected or in a longer word. */
const SHORTEST_FOREIGN_NAME = 4
const SHORTEST_FOREIGN = 5
const SHORTEST_FOREIGN_CHANGED = 7

export interface Concepts {
  readonly find: FindConcepts
  /** Of an agency or a form of one country. */
  countryOf(concept: number): Country | undefined
  /** What it is called, as a dictionary has it. */
  nameOf(concept: number): Localised
}

export function createConcepts(glossary: Glossary): Concepts {
  return {
    find: createConceptFinder(glossary),
    countryOf: (concept) => glossary[concept]?.country,
    nameOf: (concept) => glossary[concept]?.terms ?? {},
  }
}

export function createConceptFinder(glossary: Glossary): FindConcepts {
  return createTermFinder(
    glossary.flatMap((concept, number) =>
      LOCALES.flatMap((locale) =>
        termsOf(concept, locale).map(({ term }): ConceptTerm => ({ concept: number, locale, text: term })),
      ),
    ),
  )
}

/** As {@link createConceptFinder}, of terms chosen one by one. */
export function createTermFinder(terms: Iterable<ConceptTerm>): FindConcepts {
  const index = new TermIndex(terms)
  return (words, locale) => {
    const mentions: ConceptMention[] = []
    const looked = words.map((word) => index.look(word))
    for (let from = 0; from < words.length; ) {
      const place = longestTerm(index.root, looked, from, locale)
      const to = place?.to ?? from + 1
      if (place !== undefined) {
        for (const { meaning, exact } of place.found) add(mentions, { concept: meaning.concept, from, to, exact })
      } else {
        for (const part of looked[from]?.ends ?? [])
          for (const meaning of index.root.next.get(part)?.meanings ?? [])
            if (isMeant(meaning, false, locale)) add(mentions, { concept: meaning.concept, from, to, exact: false })
      }
      from = to
    }
    return mentions
  }
}

interface Place {
  to: number
  found: { readonly meaning: Meaning; readonly exact: boolean }[]
}

/** The longest terms that begin with the word at `from`; of equals those that are exact, then those of the language. */
function longestTerm(
  root: TermNode,
  looked: readonly Looked[],
  from: number,
  locale: Locale | undefined,
): Place | undefined {
  let best: Place | undefined
  follow(root, from, true)
  if (best === undefined) return undefined
  const { to, found } = best as Place
  const exact = found.filter((each) => each.exact)
  const near = exact.length > 0 ? exact : found
  const own = near.filter(({ meaning }) => meaning.locale === locale)
  return { to, found: own.length > 0 ? own : near }

  function follow(node: TermNode, at: number, isExact: boolean): void {
    for (const { part, exact } of looked[at]?.readings ?? []) {
      const next = node.next.get(part)
      if (next === undefined) continue
      const to = at + 1
      for (const meaning of next.meanings) {
        if ((best !== undefined && to < best.to) || !isMeant(meaning, isExact && exact, locale)) continue
        if (best === undefined || to > best.to) best = { to, found: [] }
        best.found.push({ meaning, exact: isExact && exact })
      }
      follow(next, to, isExact && exact)
    }
  }
}

function isMeant(meaning: Meaning, exact: boolean, locale: Locale | undefined): boolean {
  if (locale === undefined || meaning.locale === locale) return true
  // Short words and those with an ending look like Russian ones too often.
  if (meaning.locale === 'ru') return exact && meaning.length >= SHORTEST_FOREIGN_CHANGED
  if (!exact) return meaning.length >= SHORTEST_FOREIGN_CHANGED
  return meaning.length >= (meaning.isName ? SHORTEST_FOREIGN_NAME : SHORTEST_FOREIGN)
}

function add(mentions: ConceptMention[], mention: ConceptMention): void {
  for (let at = mentions.length - 1; at >= 0; at--) {
    const known = mentions[at]
    if (known === undefined || known.from !== mention.from) break
    if (known.concept === mention.concept) return
  }
  mentions.push(mention)
}
