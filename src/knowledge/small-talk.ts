import { readFile } from 'node:fs/promises'
import { load } from 'js-yaml'
import { z } from 'zod'
import { LOCALES, type Locale } from '../locale.ts'
import { append } from './emergency/multimap.ts'
import { cover, type Part } from './small-talk/cover.ts'
import { beginnings, endings, type Item, parsePhrase, type Slot } from './small-talk/phrases.ts'
import { type SpokenWord, spokenWords, Vocabulary } from './small-talk/words.ts'

/** A phrase that is said on several occasions belongs to the first. */
const KINDS = ['greeting', 'thanks', 'goodbye', 'mood', 'about', 'machine', 'name', 'test', 'ok'] as const
type Kind = (typeof KINDS)[number]

/** Of several things said in one message, the first of these is replied to: what asks goes before what does not. */
const REPLIED_FIRST: readonly Kind[] = [
  'machine',
  'name',
  'about',
  'mood',
  'test',
  'goodbye',
  'thanks',
  'greeting',
  'ok',
]

/** What is longer is not read: nobody chats with a bot at this length. */
const LONGEST = 400

export interface SmallTalk {
  readonly kind: Kind
  readonly locale: Locale
}

/** Tells whether a message is nothing but small talk. `prior` is the person's language, for words that several share. */
export type RecogniseSmallTalk = (text: string, prior?: Locale) => SmallTalk | undefined

const texts = z.array(z.string().min(1))
const phrasesSchema = z.strictObject({
  phrases: z.record(z.enum(KINDS), z.record(z.enum(LOCALES), texts)),
  filler: z.record(z.enum(LOCALES), texts),
  emoji: z.partialRecord(z.enum(KINDS), texts),
  notTypos: texts,
})

export type SmallTalkPhrases = z.infer<typeof phrasesSchema>

/** Reads the phrases from a YAML file. Throws with the file's name and every fault when it cannot be used. */
export async function loadSmallTalk(file: string): Promise<SmallTalkPhrases> {
  const parsed = phrasesSchema.safeParse(load(await readFile(file, 'utf8')))
  if (parsed.success) return parsed.data
  throw new Error(`${file}: ${z.prettifyError(parsed.error)}`)
}

interface Phrase extends SmallTalk {
  readonly items: readonly Item[]
}

/** Everything that one part of a message can mean, in the order of the kinds. */
type Meanings = readonly SmallTalk[]

/** Prepares the recogniser, which is pure and takes a fraction of a millisecond. */
export function smallTalkRecogniser(lexicon: SmallTalkPhrases): RecogniseSmallTalk {
  const vocabulary = new Vocabulary(lexicon.notTypos)
  const phrases = phrasesByBeginning(lexicon, vocabulary)
  const filler = new Set(
    LOCALES.flatMap((locale) => lexicon.filler[locale].map((word) => vocabulary.add(word, locale))),
  )
  return (text, prior) => {
    const words = text.length > LONGEST ? [] : spokenWords(text)
    if (words.length === 0) return smileyAlone(text, lexicon.emoji, prior)
    const readings = words.map((word) => vocabulary.read(word.text))
    // A word alone has nothing beside it to say that it is a slip of the pen and no question.
    const isAlone = words.length === 1
    const found = readings.map(({ exact, mistyped, swapped }) => new Set([...exact, ...(isAlone ? swapped : mistyped)]))
    const fits = (wanted: number | Slot, at: number) => fitsAt(wanted, words[at], found[at])
    const parts = cover(
      words.length,
      (start) => partsAt(start, phrases, found[start] ?? new Set(), fits),
      (at) => [...(readings[at]?.exact ?? [])].some((number) => filler.has(number)),
    )
    return parts && parts.length > 0 ? summary(parts, prior) : undefined
  }
}

function phrasesByBeginning({ phrases }: SmallTalkPhrases, vocabulary: Vocabulary): Map<number | Slot, Phrase[]> {
  const index = new Map<number | Slot, Phrase[]>()
  for (const kind of KINDS) {
    for (const locale of LOCALES) {
      for (const text of phrases[kind][locale]) {
        const items = parsePhrase(text, locale, vocabulary)
        for (const beginning of beginnings(items)) append(index, beginning, { kind, locale, items })
      }
    }
  }
  return index
}

function fitsAt(
  wanted: number | Slot,
  word: SpokenWord | undefined,
  numbers: ReadonlySet<number> | undefined,
): boolean {
  if (word === undefined) return false
  if (typeof wanted === 'number') return numbers?.has(wanted) ?? false
  return wanted === '<word>' || word.isName
}

/** The phrases that begin at a place, those that end together in one. */
function partsAt(
  start: number,
  phrases: ReadonlyMap<number | Slot, readonly Phrase[]>,
  numbers: ReadonlySet<number>,
  fits: (wanted: number | Slot, at: number) => boolean,
): Part<Meanings>[] {
  const byEnd = new Map<number, SmallTalk[]>()
  for (const number of numbers) {
    for (const { items, kind, locale } of phrases.get(number) ?? []) {
      for (const end of endings(items, start, fits)) append(byEnd, end, { kind, locale })
    }
  }
  return [...byEnd].map(([end, value]) => ({ end, value }))
}

function summary(parts: readonly Meanings[], prior: Locale | undefined): SmallTalk {
  const locales = LOCALES.map((locale) => ({
    locale,
    count: parts.filter((meanings) => meanings.some((meaning) => meaning.locale === locale)).length,
  }))
  const most = locales.reduce((best, each) => (each.count > best.count ? each : best))
  const isOwn = locales.some(({ locale, count }) => locale === prior && count > 0)
  const locale = isOwn && prior ? prior : most.locale
  const kinds = new Set(parts.map((meanings) => kindOf(meanings, locale)))
  return { kind: REPLIED_FIRST.find((kind) => kinds.has(kind)) ?? 'ok', locale }
}

/** What was meant, best in the language of the message. */
function kindOf(meanings: Meanings, locale: Locale): Kind | undefined {
  const own = meanings.filter((meaning) => meaning.locale === locale)
  const kinds = new Set((own.length > 0 ? own : meanings).map(({ kind }) => kind))
  return KINDS.find((kind) => kinds.has(kind))
}

/** A message of smileys only, each of which is known. */
function smileyAlone(text: string, known: SmallTalkPhrases['emoji'], prior: Locale | undefined): SmallTalk | undefined {
  const emoji = text.match(/\p{Extended_Pictographic}/gu) ?? []
  const kinds = emoji.map((each) => KINDS.find((kind) => known[kind]?.includes(each)))
  const kind = REPLIED_FIRST.find((each) => kinds.includes(each))
  return kind === undefined || kinds.includes(undefined) ? undefined : { kind, locale: prior ?? LOCALES[0] }
}
