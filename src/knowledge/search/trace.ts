import type { Locale, Localised } from '../../locale.ts'
import type { Country } from '../service.ts'
import type { ConceptIndex } from './concept-index.ts'
import type { Concepts } from './concepts.ts'
import type { Expander } from './expand.ts'
import type { IndexData } from './index-data.ts'
import type { Ranker } from './rank.ts'
import { questionWords, type Word } from './words.ts'

/** What a question is taken to say, and what of it some documents have. */
export interface Trace {
  /** The words that are looked up, each once. */
  readonly words: readonly TracedWord[]
  /** What it names that the glossary knows. */
  readonly terms: readonly TracedTerm[]
  /** In the order in which they were asked for. */
  readonly documents: readonly DocumentTrace[]
}

export interface TracedWord extends Word {
  /** How much it tells: its rarity, and less when it is an everyday word or the name of a place. */
  readonly weight: number
}

export interface TracedTerm {
  /** What it is called, as a dictionary has it. */
  readonly name: Localised
  /** Whose agency or form it is. */
  readonly country: Country | undefined
}

export interface DocumentTrace {
  /** How like each word the document has one outside its body: 0 to 1. */
  readonly words: readonly number[]
  /** Whether it is about each term. */
  readonly terms: readonly boolean[]
}

export type Tracer = (
  query: { readonly text: string; readonly locale?: Locale | undefined },
  ids: readonly string[],
) => Trace

export function createTracer(parts: {
  readonly index: IndexData
  readonly expander: Expander
  readonly ranker: Ranker
  readonly concepts: ConceptIndex
  readonly glossary: Concepts
}): Tracer {
  const { index, expander, ranker, concepts, glossary } = parts
  return ({ text, locale }, ids) => {
    const all = questionWords(text)
    const question = expander.expand(all, locale)
    const words = [...new Map(all.map((word) => [word.key, word])).values()].slice(0, question.words)
    const mentioned = concepts.mentioned(all, locale)

    function wordsOf(id: string): readonly number[] {
      const document = index.slotOf(id)
      if (document === undefined) return words.map(() => 0)
      ranker.features(question, document, locale)
      return ranker.likenesses(question.words)
    }

    return {
      words: words.map((word, at) => ({ ...word, weight: question.wordWeights[at] ?? 0 })),
      terms: mentioned.map((concept) => ({ name: glossary.nameOf(concept), country: glossary.countryOf(concept) })),
      documents: ids.map((id) => ({
        words: wordsOf(id),
        terms: mentioned.map((concept) => concepts.isAbout(id, concept)),
      })),
    }
  }
}
