import { DAYS } from '../../knowledge/service.ts'
import type { FieldShape, Fields, ItemShape, ListShape } from './shape.ts'

/** What the forms of services, situations and documents are put together from. */

export const TEXTS = { kind: 'texts' } as const
export const LONG = { kind: 'texts', long: true } as const
export const URL_FIELD = { kind: 'text', type: 'url' } as const
export const DATE = { kind: 'text', type: 'date' } as const

export function one(set: string, values: readonly string[], optional?: true): FieldShape {
  return { kind: 'one', options: { set, values }, ...(optional ? { optional } : {}) }
}

/** A list of one kind of thing. */
export function listOf(
  item: Omit<ItemShape, 'is'>,
  optional: { readonly optional?: true } = { optional: true },
): ListShape {
  const items = [{ ...item, is: () => true }]
  return { kind: 'list', items: () => items, ...optional }
}

export const FACTS = listOf({
  name: 'fact',
  blank: () => ({
    id: '',
    question: {},
    values: [
      { id: '', text: {} },
      { id: '', text: {} },
    ],
  }),
  id: { scope: 'list', of: 'question' },
  fields: {
    question: TEXTS,
    asked: { ...one('asked', ['first', 'later'], true), hint: 'asked' },
    values: listOf(
      {
        name: 'value',
        blank: () => ({ id: '', text: {} }),
        id: { scope: 'list', of: 'text' },
        fields: { text: { ...TEXTS, label: 'answer' } },
      },
      {},
    ),
  },
})

export const DOCUMENT: Fields = {
  name: TEXTS,
  note: { ...LONG, optional: true },
  issuer: { ...TEXTS, optional: true },
  broughtAlong: { kind: 'yes-or-no', optional: true },
  service: { kind: 'one', options: { from: 'services' }, optional: true, label: 'got-by' },
  validity: { kind: 'duration', optional: true },
  translation: one('translation', ['not-needed', 'any', 'authorised'], true),
  legalisation: one('legalisation', ['not-needed', 'apostille', 'legalised'], true),
}

const DOCUMENT_ITEMS: readonly ItemShape[] = [
  {
    name: 'described-document',
    is: () => true,
    blank: () => ({ id: '', name: {} }),
    id: { scope: 'list', of: 'name' },
    fields: DOCUMENT,
  },
  {
    name: 'shared-document',
    is: (value) => typeof value === 'string',
    blank: () => '',
    leaf: { kind: 'one', options: { from: 'shared-documents' }, label: 'document' },
  },
]

export const DOCUMENTS: ListShape = { kind: 'list', items: () => DOCUMENT_ITEMS, optional: true }

const HOURS = listOf({
  name: 'hours',
  blank: () => ({ days: DAYS.slice(0, 5), opens: '', closes: '' }),
  fields: {
    days: { kind: 'several', options: { set: 'day', values: DAYS } },
    opens: { kind: 'text', type: 'time' },
    closes: { kind: 'text', type: 'time' },
  },
})

const SPECIAL_HOURS: ListShape = {
  ...listOf({
    name: 'special-hours',
    blank: () => ({ from: '', to: '' }),
    fields: {
      from: DATE,
      to: DATE,
      opens: { kind: 'text', type: 'time', optional: true },
      closes: { kind: 'text', type: 'time', optional: true },
    },
  }),
  hint: 'special-hours',
}

export const CHANNELS = listOf(
  {
    name: 'channel',
    blank: () => ({ id: '', type: 'office', name: {} }),
    id: { scope: 'list', of: 'name' },
    fields: {
      name: TEXTS,
      type: one('channel', ['web', 'phone', 'office', 'form']),
      url: { ...URL_FIELD, optional: true },
      phone: { kind: 'text', type: 'tel', optional: true, hint: 'phone' },
      address: { kind: 'text', optional: true, hint: 'address' },
      coordinates: {
        kind: 'group',
        optional: true,
        fields: { lat: { kind: 'number', label: 'lat' }, lon: { kind: 'number', label: 'lon' } },
      },
      timeZone: one('time-zone', ['Europe/Helsinki', 'Europe/Tallinn', 'Europe/Moscow'], true),
      openingHours: HOURS,
      specialOpeningHours: SPECIAL_HOURS,
      publicHolidays: one('holidays', ['open', 'closed'], true),
      languages: { kind: 'words', optional: true, hint: 'spoken' },
      route: { ...LONG, optional: true },
      note: { ...LONG, optional: true },
    },
  },
  {},
)

export const COSTS = listOf({
  name: 'cost',
  blank: () => ({ id: '', description: {} }),
  id: { scope: 'list', of: 'description' },
  fields: {
    description: TEXTS,
    amount: { kind: 'number', optional: true },
    currency: one('currency', ['EUR', 'RUB'], true),
    at: { kind: 'one', options: { from: 'channels' }, optional: true },
    asOf: { ...DATE, optional: true },
    url: { ...URL_FIELD, optional: true },
  },
})

/** Processing times and deadlines. */
export function timesOf(name: string): ListShape {
  const fields: Fields = { description: TEXTS, duration: { kind: 'duration', optional: true } }
  return listOf({ name, blank: () => ({ description: {} }), fields })
}

/** Risks and customs. */
export function sentencesOf(name: string): ListShape {
  return listOf({ name, blank: () => ({ text: {} }), fields: { text: LONG } })
}

const TITLE: FieldShape = { kind: 'text' }

export const SOURCES = listOf(
  {
    name: 'source',
    blank: ({ today }) => ({ url: '', title: '', seen: today }),
    fields: { title: TITLE, url: URL_FIELD, seen: { ...DATE, hint: 'seen' } },
  },
  {},
)

export const LAWS = listOf({
  name: 'law',
  blank: () => ({ title: '', url: '' }),
  fields: { title: TITLE, url: URL_FIELD },
})

/** How people find an entry. */
export const FINDING: Fields = {
  lifeEvents: { kind: 'several', options: { from: 'life-events' } },
  keywords: { kind: 'lines', hint: 'keywords' },
  exampleQuestions: { kind: 'lines', hint: 'questions' },
}

export const REVIEW: Fields = {
  review: {
    kind: 'group',
    fields: {
      by: { kind: 'text', optional: true },
      on: { ...DATE, optional: true },
      every: { kind: 'duration' },
    },
  },
}
