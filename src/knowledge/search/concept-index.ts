import { LOCALES, type Locale } from '../../locale.ts'
import type { Country } from '../service.ts'
import type { ConceptMention, Concepts } from './concepts.ts'
import type { SearchDocument } from './document.ts'
import { rarity } from './weights.ts'
import { questionWords, type Word } from './words.ts'

/** Where concepts are read, and what a mention counts for: what names a document and says shortly what it is for. */
const MENTIONS = [
  ['title', 3],
  ['keywords', 3],
  ['summary', 2],
] as const
/** How many mentions make half of the most that they can count for. */
const HALF = 6
/** Counts are whole numbers of this, so that their sums are exact, in whatever order documents come and go. */
const FULL = 4096

/** What a document says in terms of the glossary, whichever language it or the question is in. */
export interface ConceptMatch {
  /** The share of the question's concepts, by rarity, that the document is about. */
  readonly share: number
  /** How many of them, by rarity, that is. */
  readonly sum: number
}

/** Which documents are about which concepts of the glossary. */
export interface ConceptIndex {
  add(document: SearchDocument): void
  remove(id: string): void
  /** The concepts that a question mentions, each once. */
  mentioned(words: readonly Word[], locale: Locale | undefined): readonly number[]
  match(mentioned: readonly number[], id: string): ConceptMatch
  /** Whether the document mentions the concept where it says what it is about. */
  isAbout(id: string, concept: number): boolean
  /** Whose agencies and forms the concepts are. */
  countries(mentioned: readonly number[]): ReadonlySet<Country>
}

export function createConceptIndex({ find, countryOf }: Concepts): ConceptIndex {
  /** Of each document how much it is about a concept. */
  const bags = new Map<string, ReadonlyMap<number, number>>()
  /** Of each concept, in how many documents it is. */
  const spread: number[] = []

  function read({ fields }: SearchDocument): Map<number, number> {
    const counts = new Map<number, number>()
    for (const [field, worth] of MENTIONS) {
      for (const locale of LOCALES) {
        for (const text of fields[field][locale] ?? [])
          for (const concept of distinct(find(questionWords(text), locale)))
            counts.set(concept, (counts.get(concept) ?? 0) + worth)
      }
    }
    for (const [concept, count] of counts) counts.set(concept, Math.round((FULL * count) / (count + HALF)))
    return counts
  }

  function count(bag: ReadonlyMap<number, number>, times: 1 | -1): void {
    for (const [concept, much] of bag) spread[concept] = (spread[concept] ?? 0) + times * much
  }

  return {
    add(document) {
      const bag = read(document)
      bags.set(document.id, bag)
      count(bag, 1)
    },
    remove(id) {
      const bag = bags.get(id)
      if (!bag) return
      bags.delete(id)
      count(bag, -1)
    },
    isAbout: (id, concept) => bags.get(id)?.has(concept) ?? false,
    countries: (mentioned) => new Set(mentioned.flatMap((concept) => countryOf(concept) ?? [])),
    mentioned: (words, locale) => distinct(find(words, locale)),
    match(mentioned, id) {
      const bag = bags.get(id)
      let all = 0
      let sum = 0
      for (const concept of mentioned) {
        const weight = rarity(bags.size, (spread[concept] ?? 0) / FULL)
        all += weight
        sum += (weight * (bag?.get(concept) ?? 0)) / FULL
      }
      return { share: all === 0 ? 0 : sum / all, sum }
    },
  }
}

function distinct(mentions: readonly ConceptMention[]): number[] {
  return [...new Set(mentions.map(({ concept }) => concept))]
}
