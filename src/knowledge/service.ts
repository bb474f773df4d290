import { z } from 'zod'
import { LOCALES } from '../locale.ts'
import { type Condition, condition, fact, node } from './process.ts'
import { address, chosen, date, duration, localised, localisedList, slug, time } from './schema-parts.ts'

/**
 * The description of one public service: the shape of a file in `data/services/`.
 * Field names follow CPSV-AP 3.2 (https://semiceu.github.io/CPSV-AP/) where it has them:
 * competentAuthority, channel, cost, processingTime, legalResource, spatial place, life event.
 */

export const COUNTRIES = ['fi', 'ee', 'ru', 'x'] as const
/** `x` is a service that belongs to no single country, such as the European health insurance card. */
export type Country = (typeof COUNTRIES)[number]

export const DAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const

/** With `when`: only for those for whom it holds. */
export type RequiredDocuments =
  | string
  | { readonly allOf: readonly RequiredDocuments[]; readonly when?: Condition | undefined }
  | { readonly anyOf: readonly RequiredDocuments[]; readonly when?: Condition | undefined }
  | { readonly optional: readonly RequiredDocuments[]; readonly when?: Condition | undefined }

/** A feature tree over the service's documents: all of, any of, optional, nested at will. */
export const requiredDocuments: z.ZodType<RequiredDocuments> = z.lazy(() =>
  z.union(
    [
      slug,
      z.strictObject({ allOf: z.array(requiredDocuments).min(1), when: condition.optional() }),
      z.strictObject({
        anyOf: z.array(requiredDocuments).min(2, 'write two documents or more to choose from'),
        when: condition.optional(),
      }),
      z.strictObject({ optional: z.array(requiredDocuments).min(1), when: condition.optional() }),
    ],
    'write a document id, or one of allOf, anyOf (two or more) and optional with a list',
  ),
)

const openingHours = z.strictObject({
  days: z.array(z.enum(DAYS)).min(1),
  opens: time,
  closes: time,
})

const specialOpeningHours = z.strictObject({
  from: date,
  to: date,
  opens: time.optional(),
  closes: time.optional(),
})

const channel = z.strictObject({
  id: slug,
  type: z.enum(['web', 'phone', 'office', 'form']),
  name: localised(160),
  url: address.optional(),
  phone: z
    .string()
    .regex(/^\+?[0-9][0-9 ]{2,19}$/, 'write a phone number as "+358 295 419 800", or a short number as "112"')
    .optional(),
  /** Postal address in the language of the place, as on its signs. */
  address: z.string().trim().min(5).max(200).optional(),
  coordinates: z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) }).optional(),
  timeZone: z.enum(['Europe/Helsinki', 'Europe/Tallinn', 'Europe/Moscow']).optional(),
  openingHours: z.array(openingHours).optional(),
  specialOpeningHours: z.array(specialOpeningHours).optional(),
  /** Languages in which people are served there, as ISO 639-1 codes. */
  languages: z.array(z.string().regex(/^[a-z]{2}$/, 'write a language as "fi"')).optional(),
  /** On the public holidays of the service's country. Left out: not known. */
  publicHolidays: z.enum(['open', 'closed']).optional(),
  /** How to get there, and in. */
  route: localised(400).optional(),
  note: localised(400).optional(),
})

/** A document that a process needs or yields: an entry of its own below `documents/`, or written in the service. */
export const documentSchema = z.strictObject({
  id: slug,
  name: localised(160),
  note: localised(400).optional(),
  /** Who issues it. */
  issuer: localised(160).optional(),
  /** People have it already, or make it themselves. */
  broughtAlong: z.boolean().optional(),
  /** The service that one gets it by. */
  service: slug.optional(),
  /** How long it can be used. */
  validity: duration.optional(),
  /** Into a language of the authority: by anybody, or by an authorised translator. */
  translation: z.enum(['not-needed', 'any', 'authorised']).optional(),
  /** Proof that a foreign document is genuine. */
  legalisation: z.enum(['not-needed', 'apostille', 'legalised']).optional(),
})

export type Document = z.infer<typeof documentSchema>

export const serviceSchema = z.strictObject({
  id: slug,
  status: z.enum(['draft', 'published', 'retired']),
  country: z.enum(COUNTRIES),
  place: localised(120).optional(),
  competentAuthority: z.strictObject({ name: localised(160), url: address }),
  title: localised(100),
  summary: localised(500),
  eligibility: localised(600).optional(),
  /** What decides which path somebody takes through the process. */
  facts: z.array(fact).default([]),
  /** The process; see process.ts. */
  steps: z.array(node).min(1),
  documents: z.array(documentSchema).default([]),
  requiredDocuments: requiredDocuments.optional(),
  costs: z
    .array(
      z.strictObject({
        id: slug.optional(),
        /** The channel for which it holds. */
        at: slug.optional(),
        description: localised(300),
        amount: z.number().nonnegative().optional(),
        currency: z.enum(['EUR', 'RUB']).optional(),
        asOf: date.optional(),
        url: address.optional(),
      }),
    )
    .default([]),
  processingTimes: z.array(z.strictObject({ description: localised(300), duration: duration.optional() })).default([]),
  deadlines: z.array(z.strictObject({ description: localised(300), duration: duration.optional() })).default([]),
  channels: z.array(channel).min(1),
  /** What goes wrong: risks and unusual situations. */
  risks: z.array(z.strictObject({ text: localised(500) })).default([]),
  /** What everybody there knows and nobody explains. */
  customs: z.array(z.strictObject({ text: localised(500) })).default([]),
  emergencyNumbers: z
    .array(z.strictObject({ number: z.string().regex(/^\+?[0-9 ]{2,16}$/), name: localised(120) }))
    .default([]),
  lifeEvents: z.array(z.string()).min(1),
  keywords: localisedList(60),
  exampleQuestions: localisedList(200),
  legalResources: z.array(z.strictObject({ title: z.string().min(1).max(200), url: address })).default([]),
  sources: z.array(z.strictObject({ url: address, title: z.string().min(1).max(200), seen: date })).min(1),
  review: z.strictObject({ by: z.string().min(1).optional(), on: date.optional(), every: duration }),
})

export type Service = z.infer<typeof serviceSchema>

const listedDocument = chosen<string | Document>((written) => (typeof written === 'string' ? slug : documentSchema))

/** A service as a file has it: a document that has an entry of its own is only named. */
export const serviceFileSchema = serviceSchema.extend({
  documents: z.array(listedDocument).default([]),
})

export type ServiceFile = z.infer<typeof serviceFileSchema>

export type Channel = z.infer<typeof channel>

export const lifeEventSchema = z.strictObject({
  /** A PTV life-event code (`KE…`), or `S…` where PTV has no such life event. */
  code: z
    .string()
    .regex(/^(KE|S)\d+(\.\d+)?$/, 'write a PTV code such as "KE5", or "S1" for one of Silta\'s own')
    .max(20, 'use at most 20 characters, so that the code fits into a button'),
  name: z.record(z.enum(LOCALES), z.string().min(1).max(60)),
})

export type LifeEvent = z.infer<typeof lifeEventSchema>
