import type { Locale } from '../../locale.ts'
import type { Country } from '../service.ts'
import { createCandidateFinder } from './candidates.ts'
import { createConceptIndex } from './concept-index.ts'
import type { Concepts } from './concepts.ts'
import type { SearchDocument } from './document.ts'
import { type Evidence, evidenceOf } from './evidence.ts'
import { createExpander } from './expand.ts'
import { IndexData } from './index-data.ts'
import { LEARNED } from './learned.ts'
import { type Candidate, chancesOf, type Learned } from './model.ts'
import { findPlaces } from './places.ts'
import { createRanker } from './rank.ts'
import { NO_TOPICS, type Topics } from './topics.ts'
import { createTracer, type Trace } from './trace.ts'
import { questionWords } from './words.ts'

export interface SearchQuery {
  readonly text: string
  /** The asker's language: preferred, never required. */
  readonly locale?: Locale | undefined
  /** Where the asker is: a leaning, never a filter, and none when the question names a country. */
  readonly country?: Country | undefined
  /** Entries whose meaning is near to the question's, nearest first, where something has told. */
  readonly near?: readonly Near[] | undefined
  readonly limit: number
}

/** An entry and how near its meaning is to a question's. */
export interface Near {
  readonly id: string
  /** Cosine of the angle between the two, from -1 to 1. */
  readonly similarity: number
}

export interface Hit {
  readonly id: string
  /** The logarithm of the chance that it is meant. */
  readonly score: number
  /** What speaks for it. */
  readonly evidence: Evidence
  /** Whether it is known how people word what they ask of it. */
  readonly isWorded: boolean
}

export interface Found {
  /** The documents that match, best first; equal scores keep the documents' order. */
  readonly hits: readonly Hit[]
  /** The same of the question's being about none of the documents. */
  readonly none: number
  /** The country that the question names as where something is needed. */
  readonly place: Country | undefined
}

export interface SearchIndex {
  readonly size: number
  find(query: SearchQuery): Found
  /** What the question is taken to say, and what of it each of the documents has, for whoever asks why they were found. */
  trace(query: Pick<SearchQuery, 'text' | 'locale'>, ids: readonly string[]): Trace
  /**
   * Takes documents out and in, after which it answers as one that is made of all of them. `removed` must be as they came
   * in, a document that has changed is in both lists, and `order` has the ids of all that are there then.
   */
  change(removed: readonly SearchDocument[], added: readonly SearchDocument[], order: Iterable<string>): void
}

/** How many candidates are looked at closely. */
const CANDIDATES = 16
/** How many that are asked about in such words are looked at, and how many others then, of which each takes its time. */
const WORDED = 8
const CANDIDATES_BESIDE = 10

export interface SearchOptions {
  /** Everyday lines about anything else: a word that is common there says little about a question. */
  readonly everyday?: readonly string[]
  /** Knows the terms of the field in all languages. */
  readonly concepts?: Concepts | undefined
  /** Knows how people word what they ask about each entry. */
  readonly topics?: Topics | undefined
  readonly learned?: Learned
}

const NO_CONCEPTS: Concepts = { find: () => [], countryOf: () => undefined, nameOf: () => ({}) }

export function createSearchIndex(documents: Iterable<SearchDocument>, options: SearchOptions = {}): SearchIndex {
  const { everyday = [], concepts: glossary = NO_CONCEPTS, topics = NO_TOPICS, learned = LEARNED } = options
  const concepts = createConceptIndex(glossary)
  const index = new IndexData(noting(documents))
  const expander = createExpander(index, everyday)
  const finder = createCandidateFinder(index)
  const ranker = createRanker(index)

  function* noting(all: Iterable<SearchDocument>): Generator<SearchDocument> {
    for (const document of all) {
      concepts.add(document)
      yield document
    }
  }

  return {
    trace: createTracer({ index, expander, ranker, concepts, glossary }),
    get size() {
      return index.size
    },
    change(removed, added, order) {
      for (const { id } of removed) concepts.remove(id)
      for (const document of added) concepts.add(document)
      index.change(removed, added, order)
    },
    find({ text, locale, country, near = [], limit }) {
      const words = questionWords(text)
      const places = findPlaces(text)
      const { country: place, ...named } = places
      const mentioned = concepts.mentioned(words, locale)
      const where = { place, ...named, agencies: concepts.countries(mentioned), asker: country }
      const topic = topics.read(text, places)
      const question = expander.expand(words, locale)
      const worded = topic.likeliest(WORDED)
      const found = new Set(finder.find(question, Math.max(limit, worded.length > 0 ? CANDIDATES_BESIDE : CANDIDATES)))
      for (const id of [...worded, ...near.map(({ id }) => id)]) {
        const document = index.slotOf(id)
        if (document !== undefined) found.add(document)
      }
      const candidates = [...found].flatMap((document): (Candidate & Pick<Hit, 'id'>)[] => {
        const id = index.ids[document] ?? ''
        const alike = Math.max(0, near.find((each) => each.id === id)?.similarity ?? 0)
        const { share, sum } = concepts.match(mentioned, id)
        const features = {
          ...ranker.features(question, document, locale),
          concepts: share,
          conceptsShared: sum,
          topic: topic.of(id) ?? 0,
        }
        if (features.whole === 0 && alike === 0) return []
        const evidence = evidenceOf(features, index.countries[document] ?? 'x', where, alike)
        return [{ id, evidence, isWorded: topic.of(id) !== undefined }]
      })
      const chances = chancesOf(learned, candidates, words.length)
      const hits = candidates.map((candidate, at): Hit => ({ ...candidate, score: chances.candidates[at] ?? 0 }))
      hits.sort((one, other) => other.score - one.score)
      return { hits: hits.slice(0, limit), none: chances.none, place }
    },
  }
}
