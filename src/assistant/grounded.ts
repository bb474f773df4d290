import { saysInWords } from '../knowledge/facts/number-words.ts'
import type { StemKey } from '../knowledge/search/stems.ts'
import { rawWords } from '../knowledge/search/words.ts'
import type { Locale } from '../locale.ts'
import type { Guarded } from './guarded-words.ts'
import { plainLink } from './links.ts'
import { areMatched, negationsIn } from './negation.ts'
import { type Measured, type Reading, readText, SMALL } from './reading.ts'

/** What a text in other words may rest on. */
export interface Grounds {
  readonly locale: Locale
  /** All that the entry says on its card. */
  readonly card: string
  /** The part of it in whose place the text comes, and of which nothing may be lost. */
  readonly replaced: string
  /** What lines of it begin with: for whom they are. */
  readonly labels: readonly string[]
  /** Addresses that the card links to. */
  readonly links: readonly string[]
  /** The language of a text. */
  readonly languageOf: (text: string) => Locale
  readonly stem: StemKey
}

/** Why a text cannot be shown, by the first of these that is found. */
export const FLAWS = [
  'length',
  'markup',
  'language',
  'link',
  'case-lost',
  'figure-added',
  'figure-lost',
  'date-added',
  'date-lost',
  'name-added',
  'negation',
  'words',
] as const
export type Flaw = (typeof FLAWS)[number]

/** Of the length of what is replaced. */
const LONGEST = 1.3
const SHORTEST = 0.2
/** The part of the words that may be others than the card's: plainer ones, and no other matter. */
const MOST_OWN_WORDS = 0.4
const LEAST_LETTERS = 4
/** Two words that begin alike are forms of one, or of one compound. */
const SAME_BEGINNING = 5

/** What no plain text has: marks of Markdown and HTML, and characters that are not seen or that stand for something hidden. */
const MARKUP =
  /[*`#<>|[\]{}~\\▒•▪◦]|(?<![\p{L}\d])_|_(?![\p{L}\d])|&\w+;|^\s*(?:[-–—+]|\d{1,2}[.)])\s|[^\P{C}\n]|(?![№°])\p{So}/mu

/**
 * What is wrong with a text that says in other words what an entry says; `undefined` when nothing is. Purely mechanical:
 * every figure, date, address and name has to be the card's, and what is replaced must keep its figures and its "not"s.
 */
export function flawOf(text: string, grounds: Grounds): Flaw | undefined {
  const { locale, card, replaced } = grounds
  const given: Case = {
    ...{ text, grounds },
    said: once(() => readText(text, locale)),
    card: once(() => readText(card, locale)),
    replaced: once(() => readText(replaced, locale)),
  }
  return FLAWS.find((flaw) => CHECKS[flaw](given))
}

interface Case {
  readonly text: string
  readonly grounds: Grounds
  readonly said: () => Reading
  readonly card: () => Reading
  readonly replaced: () => Reading
}

/** The word for two is also that for "other" in some languages. */
const PLAIN = SMALL.filter((key) => key !== '2')

/** Whether a text has the flaw. */
const CHECKS: Readonly<Record<Flaw, (given: Case) => boolean>> = {
  length: ({ text, grounds: { replaced } }) =>
    text.length > replaced.length * LONGEST || text.length < Math.max(1, replaced.length * SHORTEST),
  markup: ({ text }) => MARKUP.test(text),
  language: ({ text, grounds: { locale, languageOf } }) => languageOf(text) !== locale,
  link: ({ grounds, said, card }) => {
    const { links, mails, hasOtherAt } = said()
    const known = new Set([...card().links, ...grounds.links.map(plainLink)])
    return hasOtherAt || links.some((link) => !known.has(link)) || mails.some((mail) => !card().mails.includes(mail))
  },
  'case-lost': ({ text, grounds: { labels } }) => {
    // In their order, and no more of them: what is for some people must not be for others.
    const begins = text.split('\n').flatMap((line) => labels.find((label) => line.trim().startsWith(label)) ?? [])
    return begins.join('\n') !== labels.join('\n')
  },
  'figure-added': ({ text, grounds: { locale, card: whole }, said, card }) => {
    const known = card()
    const { figures, codes, hasOtherDigits } = said()
    const isNamed = (key: string) => known.figures.some((one) => one.key === key) || saysInWords(whole, key, locale)
    const isKnown = (figure: Measured) =>
      known.figures.some((other) => isSame(figure, other)) || (isBare(figure) && isNamed(figure.key))
    return (
      hasOtherDigits ||
      codes.some((code) => !known.codes.includes(code)) ||
      !figures.every(isKnown) ||
      SMALL.some((key) => saysInWords(text, key, locale) && !isNamed(key))
    )
  },
  'figure-lost': ({ text, grounds: { locale, replaced: before }, said, replaced }) => {
    const { figures, codes } = replaced()
    const isNamed = (key: string) => said().figures.some((one) => one.key === key) || saysInWords(text, key, locale)
    const isSaid = (figure: Measured) =>
      said().figures.some((other) => isSame(figure, other)) || (isBare(figure) && isNamed(figure.key))
    return (
      !figures.every(isSaid) ||
      !codes.every((code) => said().codes.includes(code)) ||
      PLAIN.some((key) => saysInWords(before, key, locale) && !isNamed(key))
    )
  },
  'date-added': ({ said, card }) => !isSubset(said().guarded, card().guarded),
  'date-lost': ({ said, replaced }) => {
    // "Each day" and "the next day" can be said without the word.
    const needed = replaced().guarded.filter(({ name }) => name !== 'day')
    return !isSubset(needed, said().guarded)
  },
  'name-added': ({ grounds: { card: whole }, said }) => {
    const known = new Set(rawWords(whole))
    return said().names.some((name) => !rawWords(name).every((word) => isLike(word, known)))
  },
  negation: ({ text, grounds: { card, replaced, locale, stem } }) => {
    const said = negationsIn(text, locale, stem)
    return !areMatched(said, negationsIn(card, locale, stem)) || !areMatched(negationsIn(replaced, locale, stem), said)
  },
  words: ({ text, grounds: { card, locale, stem } }) => {
    const known = new Set(rawWords(card))
    const stems = new Set([...known].map((word) => stem(word, locale)))
    const words = rawWords(text).filter((word) => word.length >= LEAST_LETTERS)
    const own = words.filter((word) => !stems.has(stem(word, locale)) && !isLike(word, known))
    return own.length > words.length * MOST_OWN_WORDS
  },
}

/** It is only a number. */
function isBare({ key, value, unit }: Measured): boolean {
  return unit === undefined && value === key
}

/** A figure that is said with a currency or a unit has to be known with it. */
function isSame(said: Measured, known: Measured): boolean {
  const sameUnit = said.unit === undefined || said.unit === known.unit
  return sameUnit && (said.value === known.value || (said.value === said.key && said.key === known.key))
}

function isSubset(some: readonly Guarded[], all: readonly Guarded[]): boolean {
  const names = new Set(all.map(({ name }) => name))
  return some.every(({ name }) => names.has(name))
}

function isLike(word: string, known: ReadonlySet<string>): boolean {
  if (known.has(word)) return true
  if (word.length < SAME_BEGINNING) return false
  const beginning = word.slice(0, SAME_BEGINNING)
  for (const other of known) if (other.startsWith(beginning)) return true
  return false
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
