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
import { type Standing, UNKNOWN_STANDING } from './standing.ts'

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
  /** How a service or a situation stands, by its id. */
  standing(id: string): Standing
  /** Finds what a question is about. Pure: the same question always has the same answer. */
  answer(query: Query): Answer
}

/** How many services an answer lists, those that do not match at all filling the end. */
const LISTED = 8
/** When more than this part of all entries is new, as after an import, the index is made anew. */
const MOST_CHANGED = 0.25

export interface BaseEntries {
  readonly services: readonly Service[]
  readonly situations?: readonly Situation[]
  /** By id; those of which nothing is known may be left out. */
  readonly standings?: ReadonlyMap<string, Standing>
}

/** A base whose entries change; its maps are other ones after each change. */
export interface ChangingBase extends KnowledgeBase {
  /**
   * From now on these are its entries. Those that are the same objects as before cost nothing. The languages stay as they
   * were learnt first.
   */
  replace(entries: BaseEntries): void
}

/** Indexes the published services and situations and learns the languages from them; takes some hundred milliseconds. */
export function createKnowledgeBase(
  knowledge: BaseEntries & { readonly lifeEvents: readonly LifeEvent[]; readonly samples: LanguageSamples },
): ChangingBase {
  const { samples, lifeEvents } = knowledge
  let current = shownOf(knowledge)
  const documents = documentsOf(current)
  const identify = createLanguageIdentifier(languageTexts(documents, samples))
  const everyday = Object.values(samples).flat()
  let index = createSearchIndex(documents, { everyday })
  return {
    get services() {
      return current.services
    },
    get situations() {
      return current.situations
    },
    lifeEvents,
    standing: (id) => current.standings?.get(id) ?? UNKNOWN_STANDING,
    replace(entries) {
      const before = current
      current = shownOf(entries)
      const removed = documentsOf(without(before, current))
      const added = documentsOf(without(current, before))
      const ids = [...current.services.keys(), ...current.situations.keys()]
      if (added.length > ids.length * MOST_CHANGED) index = createSearchIndex(documentsOf(current), { everyday })
      else if (removed.length + added.length > 0) index.change(removed, added, ids)
    },
    answer({ text, locale, country }) {
      const language = identify(text, locale).locale
      const place = findPlaces(text).country
      const hits = index.search({ text, locale: language, country, place, limit: LISTED })
      const { decision, chances } = judge(hits)
      const found = hits.map(({ id }, at) => ({ id, score: chances[at] ?? 0 }))
      for (const id of current.services.keys()) {
        if (found.length >= LISTED) break
        if (!found.some((listed) => listed.id === id)) found.push({ id, score: 0 })
      }
      return { language, decision, services: found, country: place }
    },
  }
}

/** What people are shown, by id. */
interface Shown {
  readonly services: ReadonlyMap<string, Service>
  readonly situations: ReadonlyMap<string, Situation>
  readonly standings?: ReadonlyMap<string, Standing> | undefined
}

function shownOf({ services: all, situations: described = [], standings }: BaseEntries): Shown {
  const published = all.filter((service) => service.status === 'published')
  const services = new Map(published.map((service) => [service.id, service]))
  const usable = described.filter(
    ({ id, status, services: led }) =>
      status === 'published' && !services.has(id) && led.some(({ service }) => services.has(service)),
  )
  return { services, situations: new Map(usable.map((situation) => [situation.id, situation])), standings }
}

/** Those entries that the others do not have, or have in another version. */
function without(shown: Shown, others: Shown): Shown {
  return {
    services: new Map([...shown.services].filter(([id, service]) => others.services.get(id) !== service)),
    situations: new Map([...shown.situations].filter(([id, situation]) => others.situations.get(id) !== situation)),
  }
}

function documentsOf({ services, situations }: Shown): SearchDocument[] {
  return [...[...services.values()].map(toSearchDocument), ...[...situations.values()].map(situationDocument)]
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
