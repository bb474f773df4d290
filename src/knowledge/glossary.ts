import { readFile } from 'node:fs/promises'
import { load } from 'js-yaml'
import { z } from 'zod'
import { LOCALES } from '../locale.ts'
import { localisedList, slug } from './schema-parts.ts'

const TERM_LENGTH = 80

const conceptSchema = z.strictObject({
  id: slug,
  /** Of an agency or a form of one country. */
  country: z.enum(['fi', 'ee', 'ru']).optional(),
  /** The preferred term, as a dictionary has it. */
  terms: z.record(
    z.enum(LOCALES),
    z.string().trim().min(1).max(TERM_LENGTH).regex(/[^.]$/, 'leave the full stop to the terms of "also" and "avoid"'),
  ),
  /** What else people call it: synonyms, everyday words, abbreviations, names that they know from another language. */
  also: localisedList(TERM_LENGTH).default({}),
  /** Names that are over or wrong: understood when people use them, not to be written by us. */
  avoid: localisedList(TERM_LENGTH).default({}),
})

export const glossarySchema = z.array(conceptSchema)

export type Concept = z.infer<typeof conceptSchema>
export type Glossary = readonly Concept[]

/** Reads the terms of the field from a YAML file. Throws with the file's name and every fault when it cannot be used. */
export async function loadGlossary(file: string): Promise<Glossary> {
  const parsed = glossarySchema.safeParse(load(await readFile(file, 'utf8')))
  if (parsed.success) return parsed.data
  throw new Error(`${file}: ${z.prettifyError(parsed.error)}`)
}
