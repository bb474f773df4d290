import type { Locale } from '../../locale.ts'
import type { Country } from '../service.ts'
import { createCandidateFinder } from './candidates.ts'
import type { SearchDocument } from './document.ts'
import { createExpander } from './expand.ts'
import { IndexData } from './index-data.ts'
import { createRanker, type Features } from './rank.ts'
import { questionWords } from './words.ts'

export interface SearchQuery {
  readonly text: string
  /** The asker's language: preferred, never required. */
  readonly locale?: Locale | undefined
  /** Where the asker is: a leaning, never a filter. */
  readonly country?: Country | undefined
  /** The country that the question names: a stronger leaning. */
  readonly place?: Country | undefined
  readonly limit: number
}

export interface Hit {
  readonly id: string
  /** From 0 up; comparable between the hits of one question. */
  readonly score: number
  readonly features: Features
  /** Whether it is known where the service is needed, by a place named or else the asker, and this one is there. */
  readonly inCountry: boolean
}

export interface SearchIndex {
  readonly size: number
  /** The documents that match, best first; equal scores keep the documents' order. */
  search(query: SearchQuery): readonly Hit[]
  /**
   * Takes documents out and in, after which it answers as one that is made of all of them. `removed` must be as they came
   * in, a document that has changed is in both lists, and `order` has the ids of all that are there then.
   */
  change(removed: readonly SearchDocument[], added: readonly SearchDocument[], order: Iterable<string>): void
}

/** How many candidates are looked at closely. */
const CANDIDATES = 16
const ASKERS_COUNTRY = 1.25
const NAMED_COUNTRY = 1.7

export interface SearchOptions {
  /** Everyday lines about anything else: a word that is common there says little about a question. */
  readonly everyday?: readonly string[]
}

export function createSearchIndex(documents: Iterable<SearchDocument>, options: SearchOptions = {}): SearchIndex {
  const index = new IndexData(documents)
  const expander = createExpander(index, options.everyday ?? [])
  const finder = createCandidateFinder(index)
  const ranker = createRanker(index)
  return {
    get size() {
      return index.size
    },
    change(removed, added, order) {
      index.change(removed, added, order)
    },
    search({ text, locale, country, place, limit }) {
      const question = expander.expand(questionWords(text), locale)
      const hits = finder.find(question, Math.max(limit, CANDIDATES)).map((document): Hit => {
        const features = ranker.features(question, document, locale)
        const own = index.countries[document]
        const leaning = own === place ? NAMED_COUNTRY : place === undefined && own === country ? ASKERS_COUNTRY : 1
        const inCountry = own === (place ?? country)
        return { id: index.ids[document] ?? '', score: leaning * combine(features), features, inCountry }
      })
      return hits
        .filter((hit) => hit.score > 0)
        .sort((a, b) => b.score - a.score)
        .slice(0, limit)
    },
  }
}

function combine({ whole, nearest, passage }: Features): number {
  return whole + 2 * nearest + 0.2 * passage
}
