import { readFile } from 'node:fs/promises'
import { load } from 'js-yaml'
import { z } from 'zod'
import { LOCALES } from '../../locale.ts'

/** What kind of help is needed; it chooses the lines to say. */
export const EMERGENCY_KINDS = ['medical', 'fire', 'violence', 'self-harm', 'danger', 'crime-now'] as const
export type EmergencyKind = (typeof EMERGENCY_KINDS)[number]

/**
 * A phrase is a list of items separated by spaces; all of them must stand near each other, in any order.
 * An item is one of several alternatives, written `a|b|c`. An alternative is a word, the beginning of a word
 * (`hengit*`), the end or any part of one (`*vuotias`, `*olycka*`), words that follow each other (`passed_out`) or a class of words (`<not>`); a class may name another.
 */
const phrases = z.partialRecord(z.enum(LOCALES), z.array(z.string().trim().min(1)))

const lexiconSchema = z.strictObject({
  classes: z.strictObject({
    /** Negating words. */
    not: phrases,
    /** Words that join two clauses; a negation does not reach across one. */
    conjunction: phrases,
    /** Somebody else to whom it happens. */
    other: phrases,
    child: phrases,
    /** Anybody to whom it happens, the writer too. */
    person: phrases,
    /** The writer as the one to whom it is done. */
    me: phrases,
    /** Words that say it happens now. */
    now: phrases,
    /** Words that may stand beside a cry for help and say nothing about its cause. */
    polite: phrases,
    home: phrases,
    /** The commonest words, by which the language around a phrase is known. */
    common: phrases,
  }),
  cries: phrases,
  /** Cries that are as often said without need; they count alone only with an exclamation mark or more words. */
  softCries: z.array(z.string()),
  evidence: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(EMERGENCY_KINDS),
      strength: z.enum(['certain', 'strong', 'weak', 'hint']),
      phrases,
    }),
  ),
  masks: phrases,
  dampers: z.array(
    z.strictObject({
      id: z.string(),
      points: z.number().positive(),
      /** A cry for help beside this is about paperwork. */
      silencesCry: z.boolean().default(false),
      /** A word such as "now" in the same message overrules this. */
      liftedByNow: z.boolean().default(false),
      phrases,
    }),
  ),
  /** Ordinary words and beginnings of words that are one letter away from a sign. */
  notTypos: z.array(z.string()),
})

export type EmergencyLexicon = z.infer<typeof lexiconSchema>

/** Reads the lexicon from a YAML file. Throws with the file's name and every fault when it cannot be used. */
export async function loadEmergencyLexicon(file: string): Promise<EmergencyLexicon> {
  const parsed = lexiconSchema.safeParse(load(await readFile(file, 'utf8')))
  if (parsed.success) return parsed.data
  throw new Error(`${file}: ${z.prettifyError(parsed.error)}`)
}
