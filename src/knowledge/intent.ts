import { readFile } from 'node:fs/promises'
import { load } from 'js-yaml'
import { z } from 'zod'
import { LOCALES, type Locale } from '../locale.ts'
import { type FoldedWord, tokenise } from './emergency/fold.ts'
import { append } from './emergency/multimap.ts'
import { Beginnings } from './intent/beginnings.ts'
import { beginnings, endings, type Item, parsePhrase, type Slot } from './small-talk/phrases.ts'

export const INTENTS = [
  'cost',
  'duration',
  'deadline',
  'where',
  'phone',
  'documents',
  'online',
  'hours',
  'eligibility',
] as const

/** The part of an answer that a question asks for. */
export type Intent = (typeof INTENTS)[number]

/** Tells which one part a question in the language asks for; `undefined` when it asks for several, or for none alone. */
export type RecogniseIntent = (text: string, locale: Locale) => Intent | undefined

/** What `..` stands for in a phrase. */
const GAP = '(<word>) (<word>) (<word>) (<word>) (<word>)'

const phrase = z
  .string()
  .regex(/^[^\s.(<][^A-Z]*[^\s.]$/, 'begin and end a phrase with a word that is there in any case, in lower case')
const phraseLists = z.record(z.enum(LOCALES), z.array(phrase).min(1))
const intentsSchema = z.record(
  z.enum(INTENTS),
  z.strictObject({ asks: phraseLists, unless: z.partialRecord(z.enum(LOCALES), z.array(phrase)).default({}) }),
)

export type IntentPhrases = z.infer<typeof intentsSchema>

/** Reads the phrases from a YAML file. Throws with the file's name and every fault when it cannot be used. */
export async function loadIntents(file: string): Promise<IntentPhrases> {
  const parsed = intentsSchema.safeParse(load(await readFile(file, 'utf8')))
  if (parsed.success) return parsed.data
  throw new Error(`${file}: ${z.prettifyError(parsed.error)}`)
}

interface Phrase {
  /** One word of each of these has to be in the sentence. */
  readonly needed: readonly (readonly number[])[]
  readonly items: readonly Item[]
  readonly intent: Intent
  /** Whether it says that the part is not asked for, whatever else is said. */
  readonly denies: boolean
}

interface Lexicon {
  readonly words: Beginnings
  readonly byBeginning: ReadonlyMap<number | Slot, readonly Phrase[]>
}

/** Prepares the recogniser, which is pure and takes a fraction of a millisecond. */
export function intentRecogniser(phrases: IntentPhrases): RecogniseIntent {
  const lexicons = new Map(LOCALES.map((locale) => [locale, lexiconOf(phrases, locale)]))
  return (text, locale) => {
    const lexicon = lexicons.get(locale)
    const asked = new Set(lexicon && sentences(text).flatMap((words) => [...askedIn(words, lexicon)]))
    const [only] = asked
    return asked.size === 1 ? only : undefined
  }
}

function lexiconOf(phrases: IntentPhrases, locale: Locale): Lexicon {
  const words = new Beginnings(locale)
  const byBeginning = new Map<number | Slot, Phrase[]>()
  for (const intent of INTENTS) {
    const { asks, unless } = phrases[intent]
    for (const [texts, denies] of [[asks[locale], false] as const, [unless[locale] ?? [], true] as const]) {
      for (const text of texts) {
        const items = parsePhrase(text.replaceAll('..', GAP), locale, words)
        for (const beginning of beginnings(items))
          append(byBeginning, beginning, { needed: neededOf(items), items, intent, denies })
      }
    }
  }
  return { words, byBeginning }
}

/** Of each item that may not be missing, the words that its choices begin with. */
function neededOf(items: readonly Item[]): number[][] {
  const first = items.filter(({ optional }) => !optional).map(({ choices }) => choices.map(([word]) => word))
  return first.map((words) => words.filter((word) => typeof word === 'number'))
}

function sentences(text: string): FoldedWord[][] {
  const found = new Map<number, FoldedWord[]>()
  for (const token of tokenise(text)) append(found, token.sentence, token)
  return [...found.values()]
}

function askedIn(sentence: readonly FoldedWord[], { words, byBeginning }: Lexicon): Set<Intent> {
  const numbers = sentence.map((word) => words.find(word))
  const fits = (wanted: number | Slot, at: number) =>
    typeof wanted === 'number' ? (numbers[at]?.has(wanted) ?? false) : at < numbers.length
  const all = new Set(numbers.flatMap((found) => [...found]))
  const isThere = ({ needed }: Phrase) => needed.every((choices) => choices.some((number) => all.has(number)))
  const asked = new Set<Intent>()
  const denied = new Set<Intent>()
  for (const [start, found] of numbers.entries()) {
    for (const number of found) {
      for (const phrase of byBeginning.get(number) ?? []) {
        const said = phrase.denies ? denied : asked
        if (!said.has(phrase.intent) && isThere(phrase) && endings(phrase.items, start, fits).size > 0)
          said.add(phrase.intent)
      }
    }
  }
  return new Set([...asked].filter((intent) => !denied.has(intent)))
}
