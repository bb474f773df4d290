import type { Localised } from '../../locale.ts'
import { LOCALES } from '../../locale.ts'
import { localisedTexts } from '../check/texts.ts'
import type { Country, Service } from '../service.ts'

/** The parts of a document, each with how much a mention there says about what the document is about. */
export const FIELDS = ['title', 'keywords', 'questions', 'summary', 'body'] as const
export type Field = (typeof FIELDS)[number]

/** What is searched: texts by field and language. */
export interface SearchDocument {
  readonly id: string
  readonly country: Country
  readonly fields: Readonly<Record<Field, Localised<readonly string[]>>>
}

const OWN_FIELDS: ReadonlySet<string> = new Set(['title', 'summary', 'keywords', 'exampleQuestions'])

/** What is asked of a person, and the papers, which many services want alike, say little about what a service is for. */
const ASIDE = /^facts\.|^documents\./

/** A service as a document: what people read in it is searched. */
export function toSearchDocument(service: Service): SearchDocument {
  const body: Localised<string[]> = {}
  for (const { path, text } of localisedTexts(service)) {
    if (OWN_FIELDS.has(path) || ASIDE.test(path)) continue
    for (const locale of LOCALES) {
      const value = text[locale]
      if (typeof value === 'string') body[locale] = [...(body[locale] ?? []), value]
    }
  }
  return {
    id: service.id,
    country: service.country,
    fields: {
      title: listed(service.title),
      keywords: service.keywords,
      questions: service.exampleQuestions,
      summary: listed(service.summary),
      body,
    },
  }
}

/** The document with further questions of the kind that it answers. */
export function withQuestions(document: SearchDocument, more?: Localised<readonly string[]>): SearchDocument {
  if (!more) return document
  const { fields } = document
  const questions: Localised<readonly string[]> = {}
  for (const locale of LOCALES) {
    const all = [...(fields.questions[locale] ?? []), ...(more[locale] ?? [])]
    if (all.length > 0) questions[locale] = all
  }
  return { ...document, fields: { ...fields, questions } }
}

function listed(text: Localised): Localised<readonly string[]> {
  const lists: Localised<readonly string[]> = {}
  for (const locale of LOCALES) {
    const value = text[locale]
    if (value !== undefined) lists[locale] = [value]
  }
  return lists
}
