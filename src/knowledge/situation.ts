import { z } from 'zod'
import { address, date, duration, localised, localisedList, slug } from './schema-parts.ts'
import { COUNTRIES } from './service.ts'

/**
 * What has happened to somebody, in their own terms, and the services that it takes, in order: the shape of a file in
 * `data/situations/`.
 */
export const situationSchema = z.strictObject({
  id: slug,
  status: z.enum(['draft', 'published', 'retired']),
  /** Where it happens. */
  country: z.enum(COUNTRIES),
  title: localised(100),
  summary: localised(500),
  /** What cannot wait, before any of the services. */
  first: localised(500).optional(),
  services: z
    .array(
      z.strictObject({
        service: slug,
        /** What is known already, so that nobody is asked: values of the service's facts. */
        facts: z.record(slug, slug).optional(),
        /** Why this service, here. */
        note: localised(300).optional(),
      }),
    )
    .min(1),
  lifeEvents: z.array(z.string()).min(1),
  keywords: localisedList(60),
  exampleQuestions: localisedList(200),
  sources: z.array(z.strictObject({ url: address, title: z.string().min(1).max(200), seen: date })).default([]),
  review: z.strictObject({ by: z.string().min(1).optional(), on: date.optional(), every: duration }),
})

export type Situation = z.infer<typeof situationSchema>
