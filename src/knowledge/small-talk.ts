import { readFile } from 'node:fs/promises'
import { load } from 'js-yaml'
import { z } from 'zod'
import { LOCALES, type Locale } from '../locale.ts'

const KINDS = ['greeting', 'thanks', 'goodbye', 'about'] as const

export interface SmallTalk {
  readonly kind: (typeof KINDS)[number]
  readonly locale: Locale
}

/** Tells whether a message is nothing but small talk. `prior` is the person's language, for words that several share. */
export type RecogniseSmallTalk = (text: string, prior?: Locale) => SmallTalk | undefined

const phrasesSchema = z.record(z.enum(KINDS), z.record(z.enum(LOCALES), z.array(z.string().min(1))))

export type SmallTalkPhrases = z.infer<typeof phrasesSchema>

/** Reads the phrases from a YAML file. Throws with the file's name and every fault when it cannot be used. */
export async function loadSmallTalk(file: string): Promise<SmallTalkPhrases> {
  const parsed = phrasesSchema.safeParse(load(await readFile(file, 'utf8')))
  if (parsed.success) return parsed.data
  throw new Error(`${file}: ${z.prettifyError(parsed.error)}`)
}

export function smallTalkRecogniser(phrases: SmallTalkPhrases): RecogniseSmallTalk {
  const meanings = new Map<string, SmallTalk[]>()
  for (const kind of KINDS) {
    for (const locale of LOCALES) {
      for (const phrase of phrases[kind][locale]) {
        const key = bare(phrase)
        meanings.set(key, [...(meanings.get(key) ?? []), { kind, locale }])
      }
    }
  }
  return (text, prior) => {
    const found = meanings.get(bare(text))
    return found?.find(({ locale }) => locale === prior) ?? found?.[0]
  }
}

/** Only the letters, in lower case, without diacritics. */
function bare(text: string): string {
  const letters = text.slice(0, 200).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  return letters.replace(/[^\p{L}]+/gu, ' ').trim()
}
