import { COUNTRIES } from '../../knowledge/service.ts'
import type { EntryKind } from '../entry.ts'
import {
  CHANNELS,
  COSTS,
  DOCUMENT,
  DOCUMENTS,
  FACTS,
  FINDING,
  LAWS,
  LONG,
  listOf,
  one,
  REVIEW,
  SOURCES,
  sentencesOf,
  TEXTS,
  timesOf,
  URL_FIELD,
} from './parts-shape.ts'
import { REQUIRED_DOCUMENTS, STEPS } from './process-shape.ts'
import type { Form, Section } from './shape.ts'

const STATUS: Section = {
  name: 'status',
  fields: {
    status: one('status', ['draft', 'published', 'retired']),
    country: one('country', COUNTRIES),
  },
}

const SERVICE: Form = [
  {
    name: 'title',
    fields: {
      title: TEXTS,
      summary: LONG,
      place: { ...TEXTS, optional: true },
      competentAuthority: { kind: 'group', fields: { name: TEXTS, url: URL_FIELD } },
    },
  },
  { name: 'eligibility', fields: { eligibility: { ...LONG, optional: true } } },
  { name: 'facts', fields: { facts: FACTS } },
  { name: 'steps', fields: { steps: STEPS } },
  { name: 'documents', fields: { documents: DOCUMENTS, requiredDocuments: REQUIRED_DOCUMENTS } },
  { name: 'costs', fields: { costs: COSTS } },
  { name: 'times', fields: { processingTimes: timesOf('processing-time'), deadlines: timesOf('deadline') } },
  { name: 'channels', fields: { channels: CHANNELS } },
  { name: 'risks', fields: { risks: sentencesOf('risk') } },
  { name: 'customs', fields: { customs: sentencesOf('custom') } },
  {
    name: 'emergency',
    fields: {
      emergencyNumbers: listOf({
        name: 'emergency-number',
        blank: () => ({ number: '', name: {} }),
        fields: { number: { kind: 'text', type: 'tel' }, name: TEXTS },
      }),
    },
  },
  { name: 'finding', fields: FINDING },
  { name: 'sources', fields: { sources: SOURCES, legalResources: LAWS } },
  { name: 'review', fields: REVIEW },
  STATUS,
]

const SITUATION: Form = [
  { name: 'title', fields: { title: TEXTS, summary: LONG, first: { ...LONG, optional: true } } },
  {
    name: 'services',
    fields: {
      services: listOf(
        {
          name: 'service',
          blank: () => ({ service: '' }),
          fields: {
            service: { kind: 'one', options: { from: 'services' } },
            facts: { kind: 'facts', optional: true, label: 'known' },
            note: { ...TEXTS, optional: true },
          },
        },
        {},
      ),
    },
  },
  { name: 'finding', fields: FINDING },
  { name: 'sources', fields: { sources: { ...SOURCES, optional: true } } },
  { name: 'review', fields: REVIEW },
  STATUS,
]

/** The form of each kind of entry: all that its schema has but the id, which nobody writes. */
export const FORMS: Readonly<Record<EntryKind, Form>> = {
  service: SERVICE,
  situation: SITUATION,
  document: [{ name: 'document', fields: DOCUMENT }],
}
