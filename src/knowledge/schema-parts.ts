import { z } from 'zod'
import { LOCALES } from '../locale.ts'
import { explainIssue } from '../yaml.ts'

/** What the schemas of services, situations and documents share; each says in its message how to mend what is wrong. */

export const slug = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'use lower-case letters, digits and hyphens, such as "passport-photo"')
  .max(40, 'use at most 40 characters, so that the id fits into a button')

export const address = z.url({
  protocol: /^https?$/,
  error: 'write a whole web address, such as "https://poliisi.fi/en"',
})
export const date = z.iso.date('write a date as "2026-11-21"')
export const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'write a time of day as "09:00", in quotation marks')
export const duration = z.iso.duration('write an ISO 8601 duration, such as "P3M" or "PT30M"')

const someLanguage = `write the text in at least one of: ${LOCALES.join(', ')}`

/** A text in some of the languages, of at most `maximum` characters in each. */
export function localised(maximum: number) {
  const text = z.string().trim().min(1, 'write the text or leave the language out').max(maximum)
  return z.partialRecord(z.enum(LOCALES), text).refine((texts) => Object.keys(texts).length > 0, someLanguage)
}

export function localisedList(maximum: number) {
  return z.partialRecord(z.enum(LOCALES), z.array(z.string().trim().min(1).max(maximum)))
}

/** Chooses the shape by what is written, so that the faults are about that and not about every other shape. */
export function chosen<T>(shapeOf: (written: unknown) => z.ZodType<T>): z.ZodType<T> {
  return z.unknown().transform((written, context): T => {
    // What a parse within a parse finds is in words already: it has to know how those of the whole file are put.
    const read = shapeOf(written).safeParse(written, { error: explainIssue })
    if (read.success) return read.data
    for (const issue of read.error.issues) context.issues.push({ ...issue, input: written } as z.core.$ZodRawIssue)
    return z.NEVER
  })
}
