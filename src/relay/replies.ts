import { z } from 'zod'
import { LOCALES, type Localised } from '../locale.ts'

/** A reply that volunteers send often. */
export interface CannedReply {
  readonly id: string
  /** On the button that chooses it. */
  readonly title: Localised
  /** With placeholders such as `{name}`. */
  readonly text: Localised
}

/** What a placeholder may stand for: the traveller's alias, the volunteer's name, a service with its page. */
export const PLACEHOLDERS = ['alias', 'name', 'service'] as const

export type Placeholder = (typeof PLACEHOLDERS)[number]

const PLACEHOLDER = /\{([^{}]*)\}/g

const known = `the placeholders are ${PLACEHOLDERS.map((name) => `{${name}}`).join(', ')}`

function localised(maximum: number) {
  const text = z.string().trim().min(1, 'write the text or leave the language out').max(maximum)
  return z
    .partialRecord(z.enum(LOCALES), text)
    .refine((texts) => Object.keys(texts).length > 0, `write the text in at least one of: ${LOCALES.join(', ')}`)
}

const reply = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'use lower-case letters, digits and hyphens, such as "which-country"')
    .max(24, 'use at most 24 characters, so that the id fits into a button'),
  title: localised(40),
  text: localised(1000).refine(
    (texts) => Object.values(texts).every((text) => named(text).every(isPlaceholder)),
    `unknown placeholder; ${known}`,
  ),
})

/** The shape of `replies.yaml`. */
export const repliesSchema: z.ZodType<readonly CannedReply[]> = z
  .array(reply)
  .max(50)
  .refine((replies) => new Set(replies.map(({ id }) => id)).size === replies.length, 'give each reply an id of its own')

/** A text with its placeholders filled in; `undefined` when there is no value for one of them. */
export function fillReply(text: string, values: Readonly<Partial<Record<Placeholder, string>>>): string | undefined {
  const missing = named(text).some((name) => !isPlaceholder(name) || values[name] === undefined)
  return missing
    ? undefined
    : text.replace(PLACEHOLDER, (all, name) => (isPlaceholder(name) ? values[name] : null) ?? all)
}

function named(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name)
}

function isPlaceholder(name: string): name is Placeholder {
  return PLACEHOLDERS.some((placeholder) => placeholder === name)
}
