import type { Locale, Localised } from '../locale.ts'
import { LOCALES } from '../locale.ts'
import { createLanguageIdentifier } from './language.ts'
import type { LanguageSamples } from './samples.ts'
import { type Decision, judge } from './search/confidence.ts'
import { type SearchDocument, toSearchDocument } from './search/document.ts'
import { findPlaces } from './search/places.ts'
import { createSearchIndex } from './search/search.ts'
import type { Country, LifeEvent, Service } from './service.ts'
import type { Situation } from './situation.ts'

export interface Query {
  readonly text: string
  /** The person's own language, when it is known. */
  readonly locale?: Locale | undefined
  /** The person's own country, when it is known: a place named in the text goes before it. */
  readonly country?: Country | undefined
}

export interface Answer {
  /** The language to answer in. */
  readonly language: Locale
  /** `answer`: the first of them is clearly meant; `clarify`: one of the first few; `none`: nothing fits. */
  readonly decision: Decision
  /** Published services and situations, best first; `score` is the chance, 0 to 1, that it is the one meant. */
  readonly services: readonly { readonly id: string; readonly score: number }[]
  /** The country that a place named in the text lies in. */
  readonly country: Country | undefined
}

export interface KnowledgeBase {
  /** The published services; drafts and retired ones are for nobody's eyes. */
  readonly services: ReadonlyMap<string, Service>
  /** The published situations of which a service is published; no id is that of a service as well. */
  readonly situations: ReadonlyMap<string, Situation>
  readonly lifeEvents: readonly LifeEvent[]
  /** Finds what a question is about. Pure: the same question always has the same answer. */
  answer(query: Query): Answer
}

/** How many services an answer lists, those that do not match at all filling the end. */
const LISTED = 8

/** Indexes the published services and situations and learns the languages from them; takes some hundred milliseconds. */
export function createKnowledgeBase(knowledge: {
  readonly services: readonly Service[]
  readonly situations?: readonly Situation[]
  readonly lifeEvents: readonly LifeEvent[]
  readonly samples: LanguageSamples
}): KnowledgeBase {
  const { samples, lifeEvents, situations = [] } = knowledge
  const published = knowledge.services.filter((service) => service.status === 'published')
  const services = new Map(published.map((service) => [service.id, service]))
  const usable = situations.filter(
    ({ id, status, services: led }) =>
      status === 'published' && !services.has(id) && led.some(({ service }) => services.has(service)),
  )
  const documents = [...published.map(toSearchDocument), ...usable.map(situationDocument)]
  const identify = createLanguageIdentifier(languageTexts(documents, samples))
  const index = createSearchIndex(documents, { everyday: Object.values(samples).flat() })
  return {
    services,
    situations: new Map(usable.map((situation) => [situation.id, situation])),
    lifeEvents,
    answer({ text, locale, country }) {
      const language = identify(text, locale).locale
      const place = findPlaces(text).country
      const hits = index.search({ text, locale: language, country, place, limit: LISTED })
      const { decision, chances } = judge(hits)
      const found = hits.map(({ id }, at) => ({ id, score: chances[at] ?? 0 }))
      for (const { id } of published) {
        if (found.length >= LISTED) break
        if (!found.some((listed) => listed.id === id)) found.push({ id, score: 0 })
      }
      return { language, decision, services: found, country: place }
    },
  }
}

/** A situation as a document: what happened is what people ask about. */
function situationDocument({ id, country, title, summary, keywords, exampleQuestions }: Situation): SearchDocument {
  const listed = (text: Localised) =>
    Object.fromEntries(Object.entries(text).map(([locale, value]) => [locale, [value]]))
  return {
    id,
    country,
    fields: { title: listed(title), keywords, questions: exampleQuestions, summary: listed(summary), body: {} },
  }
}

/** What the languages are learnt from: everyday lines, and the questions and summaries of services. */
export function languageTexts(
  documents: readonly SearchDocument[],
  samples: LanguageSamples,
): Localised<readonly string[]> {
  const texts: Localised<string[]> = {}
  for (const locale of LOCALES) {
    const own = documents.flatMap(({ fields }) =>
      [fields.questions, fields.summary].flatMap((field) => field[locale] ?? []),
    )
    texts[locale] = [...samples[locale], ...own]
  }
  return texts
}
