import type { Locale, Localised } from '../locale.ts'
import { LOCALES } from '../locale.ts'
import { createLanguageIdentifier } from './language.ts'
import type { Lessons } from './lessons.ts'
import type { LanguageSamples } from './samples.ts'
import type { Concepts } from './search/concepts.ts'
import { type Decision, judge } from './search/confidence.ts'
import { type SearchDocument, toSearchDocument, withQuestions } from './search/document.ts'
import { createRefusals } from './search/refusals.ts'
import { createSearchIndex, type Found, type Near } from './search/search.ts'
import type { Topics } from './search/topics.ts'
import type { Trace } from './search/trace.ts'
import { questionWords, withoutAddresses } from './search/words.ts'
import type { Country, LifeEvent, Service } from './service.ts'
import type { Situation } from './situation.ts'
import { type Standing, UNKNOWN_STANDING } from './standing.ts'

export interface Query {
  readonly text: string
  /** The person's own language, when it is known. */
  readonly locale?: Locale | undefined
  /** The person's own country, when it is known: a place named in the text goes before it. */
  readonly country?: Country | undefined
  /** Entries whose meaning is near to the question's, nearest first, where something has told. */
  readonly near?: readonly Near[] | undefined
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

export interface Inspection {
  readonly language: Locale
  readonly found: Found
  /** Of the question. */
  readonly words: number
}

export interface BaseTrace extends Trace {
  /** How else people ask for each of the entries, as has been learnt; in their order. */
  readonly learnt: readonly Localised<readonly string[]>[]
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
  /** What an answer to the question would be made from: at most `limit` entries with what speaks for each. */
  inspect(query: Query, limit: number): Inspection
  /** What the question is taken to say, and what of it each of these entries has. */
  trace(query: Pick<Query, 'text' | 'locale'>, ids: readonly string[]): BaseTrace
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
  /** What was learnt of entries, by id: another object for each of which it has changed. */
  readonly lessons?: ReadonlyMap<string, Lessons>
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
  knowledge: BaseEntries & {
    readonly lifeEvents: readonly LifeEvent[]
    readonly samples: LanguageSamples
    readonly concepts?: Concepts
    readonly topics?: Topics
  },
): ChangingBase {
  const { samples, lifeEvents, concepts, topics } = knowledge
  let current = shownOf(knowledge)
  let findRefused = createRefusals(current.lessons)
  const documents = plainDocuments(current)
  // What people have typed may be in two languages at once, hence without it.
  const identify = createLanguageIdentifier(languageTexts(documents, samples))
  const everyday = Object.values(samples).flat()
  const read = ({ text: typed, locale }: Pick<Query, 'text' | 'locale'>) => {
    const text = withoutAddresses(typed)
    return { text, language: identify(text, locale).locale }
  }
  const options = { everyday, concepts, topics }
  let index = createSearchIndex(withLessons(documents, current.lessons), options)
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
      findRefused = createRefusals(current.lessons)
      const removed = documentsOf(without(before, current))
      const added = documentsOf(without(current, before))
      const ids = [...current.services.keys(), ...current.situations.keys()]
      if (added.length > ids.length * MOST_CHANGED) index = createSearchIndex(documentsOf(current), options)
      else if (removed.length + added.length > 0) index.change(removed, added, ids)
    },
    inspect({ country, near, ...asked }, limit) {
      const { text, language } = read(asked)
      const found = index.find({ text, locale: language, country, near, limit })
      return { language, found, words: questionWords(text).length }
    },
    trace(asked, ids) {
      const { text, language } = read(asked)
      const learnt = ids.map((id) => current.lessons.get(id)?.means ?? {})
      return { ...index.trace({ text, locale: language }, ids), learnt }
    },
    answer({ country, near, ...asked }) {
      const { text, language } = read(asked)
      const { hits: all, none, place } = index.find({ text, locale: language, country, near, limit: LISTED })
      const refused = findRefused(
        asked.text,
        all.map(({ id }) => id),
      )
      const hits = all.filter(({ id }) => !refused.has(id))
      const { decision, chances } = judge({ hits, none })
      const found = hits.map(({ id }, at) => ({ id, score: chances[at] ?? 0 }))
      for (const id of refused) found.push({ id, score: 0 })
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
  readonly lessons: ReadonlyMap<string, Lessons>
}

function shownOf({ services: all, situations: described = [], standings, lessons = new Map() }: BaseEntries): Shown {
  const published = all.filter((service) => service.status === 'published')
  const services = new Map(published.map((service) => [service.id, service]))
  const usable = described.filter(
    ({ id, status, services: led }) =>
      status === 'published' && !services.has(id) && led.some(({ service }) => services.has(service)),
  )
  return { services, situations: new Map(usable.map((situation) => [situation.id, situation])), standings, lessons }
}

/** Those entries that the others do not have, or have in another version, or of which other lessons were learnt. */
function without(shown: Shown, others: Shown): Shown {
  const { lessons } = shown
  const isOther = (id: string) => others.lessons.get(id) !== lessons.get(id)
  return {
    services: new Map([...shown.services].filter(([id, one]) => others.services.get(id) !== one || isOther(id))),
    situations: new Map([...shown.situations].filter(([id, one]) => others.situations.get(id) !== one || isOther(id))),
    lessons,
  }
}

function documentsOf(shown: Shown): SearchDocument[] {
  return withLessons(plainDocuments(shown), shown.lessons)
}

function withLessons(documents: readonly SearchDocument[], lessons: Shown['lessons']): SearchDocument[] {
  return documents.map((document) => withQuestions(document, lessons.get(document.id)?.means))
}

/** Without what was learnt. */
function plainDocuments({ services, situations }: Pick<Shown, 'services' | 'situations'>): SearchDocument[] {
  return [...[...services.values()].map(toSearchDocument), ...[...situations.values()].map(situationDocument)]
}

/** A situation as a document: what happened is what people ask about. */
export function situationDocument({
  id,
  country,
  title,
  summary,
  keywords,
  exampleQuestions,
}: Situation): SearchDocument {
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
