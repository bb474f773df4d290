import { fieldOf } from '../../../curation/editing/at.ts'
import type { Options } from '../../../curation/editing/shape.ts'
import type { EntryContent } from '../../../curation/entry.ts'
import { isObject } from '../../../curation/paths.ts'
import { isLocale, type Locale, translate } from '../../../locale.ts'
import type { ConsoleOptions } from '../parts.ts'

/** A value and what it is called. */
export type Choice = readonly [value: string, label: string]

type Source = Extract<Options, { from: string }>['from']

/** What there is to choose from in an entry. */
export interface Choices {
  readonly lists: Readonly<Record<Source, readonly Choice[]>>
  /** Questions with their answers, by the id of the fact. */
  readonly facts: ReadonlyMap<string, FactChoice>
  /** The same of a service of the base. */
  factsOf(service: string): ReadonlyMap<string, FactChoice>
}

export interface FactChoice {
  readonly question: string
  readonly values: readonly Choice[]
}

/** A longer list would be no help; an id is written then. */
const MOST_SERVICES = 1000
/** What a step is known by in a list, in characters. */
const EXCERPT = 60

export function choicesOf(
  content: EntryContent,
  { base, documents }: Pick<ConsoleOptions['knowledge'], 'base' | 'documents'>,
  locale: Locale,
): Choices {
  const shared = documents.map(({ id, name }): Choice => [id, textOf(name, locale) || id])
  const named = new Map(shared)
  const own = items(content.documents).map(
    (item): Choice => (typeof item === 'string' ? [item, named.get(item) ?? item] : choice(item, 'name', locale)),
  )
  return {
    lists: {
      channels: items(content.channels).map((item) => choice(item, 'name', locale)),
      documents: own,
      costs: items(content.costs).map((item) => choice(item, 'description', locale)),
      steps: stepsIn(content.steps, locale),
      'shared-documents': shared,
      services:
        base.services.size > MOST_SERVICES
          ? []
          : [...base.services.values()].map(({ id, title }): Choice => [id, textOf(title, locale) || id]),
      'life-events': base.lifeEvents.map(({ code, name }): Choice => [code, textOf(name, locale) || code]),
    },
    facts: factsIn(content.facts, locale),
    factsOf: (service) => factsIn(base.services.get(service)?.facts, locale),
  }
}

/** A text as it may be in an entry, in the wanted language or the nearest one; empty for what is none. */
export function textOf(value: unknown, locale: Locale): string {
  if (!isObject(value)) return ''
  const texts = Object.entries(value).filter(([key, text]) => isLocale(key) && typeof text === 'string')
  return String(translate(Object.fromEntries(texts), locale)?.value ?? '')
}

export function excerpt(text: string): string {
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT).toWellFormed().trimEnd()}…` : text
}

function choice(item: unknown, text: string, locale: Locale): Choice {
  const id = fieldOf(item, 'id')
  const value = typeof id === 'string' ? id : ''
  return [value, excerpt(textOf(fieldOf(item, text), locale)) || value]
}

function stepsIn(nodes: unknown, locale: Locale): Choice[] {
  return items(nodes).flatMap((node) => [
    ...(fieldOf(node, 'choice') || fieldOf(node, 'parallel') || fieldOf(node, 'end')
      ? []
      : [choice(node, fieldOf(node, 'wait') ? 'wait' : 'text', locale)]),
    ...[...items(fieldOf(node, 'choice')), ...items(fieldOf(node, 'parallel'))].flatMap((list) =>
      stepsIn(fieldOf(list, 'steps'), locale),
    ),
  ])
}

function factsIn(facts: unknown, locale: Locale): ReadonlyMap<string, FactChoice> {
  return new Map(
    items(facts).map((fact) => {
      const [id, question] = choice(fact, 'question', locale)
      return [id, { question, values: items(fieldOf(fact, 'values')).map((value) => choice(value, 'text', locale)) }]
    }),
  )
}

function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
