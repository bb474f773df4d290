import { LOCALES, type Locale } from '../../locale.ts'
import { foldWord, type Token, tokenise } from './fold.ts'
import type { EmergencyLexicon } from './lexicon.ts'
import { type Found, PhraseIndex } from './phrase-index.ts'
import { remember } from './remember.ts'

export type Evidence = EmergencyLexicon['evidence'][number]
export type Damper = EmergencyLexicon['dampers'][number]
export type ClassName = keyof EmergencyLexicon['classes']

/** What a phrase of the lexicon means in a message. */
export type Meaning =
  | { readonly role: 'mask' }
  | { readonly role: 'cry'; readonly soft: boolean }
  | { readonly role: 'evidence'; readonly evidence: Evidence }
  | { readonly role: 'damper'; readonly damper: Damper }
  | { readonly role: 'class'; readonly name: ClassName }

export type Sign = Found<Meaning>

/** A message as its words and the signs found in them. */
export interface ReadMessage {
  readonly tokens: readonly Token[]
  /** Without what a mask covers. */
  readonly signs: readonly Sign[]
  readonly maskedToo: readonly Sign[]
}

/** Words on each side by which the language around a sign is judged. */
const CONTEXT_WORDS = 5
/** Up to so many words, Russian in Latin letters needs no other Russian word beside it. */
const SHORT_MESSAGE = 3

/** Prepares a function that finds the signs of a lexicon in a message. It remembers words it has seen, nothing else. */
export function createReader(lexicon: EmergencyLexicon): (text: string) => ReadMessage {
  const index = signIndex(lexicon)
  const fold = remember(foldWord)
  return (text) => {
    const tokens = tokenise(text, fold)
    const maskedToo = inContext(index.find(tokens), tokens)
    const masked = positions(maskedToo.filter(({ value }) => value.role === 'mask'))
    const signs = masked.size === 0 ? maskedToo : inContext(index.find(tokens, masked), tokens)
    return { tokens, signs, maskedToo }
  }
}

/** The words that the signs are made of, as places in the message. */
export function positions(signs: readonly Sign[]): Set<number> {
  const all = new Set<number>()
  for (const { spans } of signs) {
    for (const { start, end } of spans) for (let at = start; at <= end; at++) all.add(at)
  }
  return all
}

export function ofClass(signs: readonly Sign[], name: ClassName): Sign[] {
  return signs.filter(({ value }) => value.role === 'class' && value.name === name)
}

function signIndex(lexicon: EmergencyLexicon): PhraseIndex<Meaning> {
  const index = new PhraseIndex<Meaning>(lexicon.classes, lexicon.notTypos)
  const soft = new Set(lexicon.softCries)
  for (const locale of LOCALES) {
    for (const cry of lexicon.cries[locale] ?? []) {
      index.add({ [locale]: [cry] }, { role: 'cry', soft: soft.has(cry) })
    }
    for (const name of Object.keys(lexicon.classes) as ClassName[]) {
      index.add({ [locale]: [`<${name}>`] }, { role: 'class', name })
    }
  }
  for (const evidence of lexicon.evidence) index.add(evidence.phrases, { role: 'evidence', evidence })
  for (const damper of lexicon.dampers) index.add(damper.phrases, { role: 'damper', damper })
  index.add(lexicon.masks, { role: 'mask' })
  return index
}

/**
 * Leaves out what is a sign in one language and stands among words of another: "last in" says something
 * else in English than in Swedish. Cries and classes stay, so that mixed messages are still understood.
 */
function inContext(signs: readonly Sign[], tokens: readonly Token[]): Sign[] {
  const spoken = new Map<Locale, readonly number[]>(
    LOCALES.map((each) => {
      const own = positions(signs.filter(({ value, locale }) => value.role === 'class' && locale === each))
      return [each, runningTotal(tokens.map((_, at) => own.has(at)))]
    }),
  )
  return signs.filter(({ value, locale, spans }) => {
    if (value.role === 'class' || value.role === 'cry') return true
    const from = Math.max(0, Math.min(...spans.map(({ start }) => start)) - CONTEXT_WORDS)
    const to = Math.min(tokens.length, Math.max(...spans.map(({ end }) => end)) + CONTEXT_WORDS + 1)
    const count = (each: Locale) => (spoken.get(each)?.[to] ?? 0) - (spoken.get(each)?.[from] ?? 0)
    const own = count(locale)
    const inLatin = tokens[spans[0]?.start ?? 0]?.latin !== undefined
    const most = Math.max(...LOCALES.map(count))
    if (locale === 'ru' && inLatin && tokens.length > SHORT_MESSAGE) return own > 0 && own >= most
    return most <= 1 || 2 * own >= most
  })
}

/** How many are true before each place, and after the last. */
function runningTotal(values: readonly boolean[]): number[] {
  const totals = [0]
  for (const value of values) totals.push((totals.at(-1) ?? 0) + Number(value))
  return totals
}
