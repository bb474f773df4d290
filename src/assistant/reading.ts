import { type Figure, figuresIn } from '../knowledge/facts/figures.ts'
import { saysInWords } from '../knowledge/facts/number-words.ts'
import type { Locale } from '../locale.ts'
import { type Guarded, guardedIn } from './guarded-words.ts'
import { LINK, linksIn, MAIL } from './links.ts'

/** What a text states that can be compared with another text. */
export interface Reading {
  readonly text: string
  /** Small numbers in words are among them only with a unit. */
  readonly figures: readonly Measured[]
  /** Names with digits in them, such as of forms; in capital letters. */
  readonly codes: readonly string[]
  /** There are digits that no figure and no code has. */
  readonly hasOtherDigits: boolean
  readonly guarded: readonly Guarded[]
  readonly links: readonly string[]
  /** In small letters. */
  readonly mails: readonly string[]
  /** There is an "@" that no address has. */
  readonly hasOtherAt: boolean
  /** Words with a capital letter that no sentence begins with, and those with several wherever they stand. */
  readonly names: readonly string[]
}

/** A figure with the unit behind it: three weeks are not three months. */
export interface Measured extends Pick<Figure, 'key' | 'value'> {
  readonly unit: string | undefined
}

/** The numbers that are read in words. One is an article in most languages. */
export const SMALL = Array.from({ length: 11 }, (_, at) => String(at + 2))

const CODE = /(?<![\p{L}\p{N}_-])\p{L}[\p{L}_-]*\d[\p{L}\d_-]*/gu
/** Not what stands before the digits of a code. */
const WORD = /(?<![\p{L}\p{N}_'’-])\p{L}[\p{L}'’-]*(?![\p{L}\p{N}_])/gu
/** Forms of "I" and of the polite "you", which some write with a capital letter. */
const POLITE = /^(?:I|I['’]\p{L}+|Вы|Вас|Вам|Вами|Ваш\p{L}*|Teie|Teil|Teid|Teile|Te|Ni|Er|Ert|Era|Sinä|Sinun)$/u

/** How far behind a number its unit may begin, with a word in between: "90 calendar days". */
const TO_UNIT = 14

export function readText(text: string, locale: Locale): Reading {
  const bare = text.replace(MAIL, blank).replace(LINK, blank)
  const figures = figuresIn(bare, locale)
  const guarded = guardedIn(bare, locale)
  const codes = [...bare.matchAll(CODE)]
  return {
    text,
    figures: [
      ...figures.map((figure) => ({ ...figure, unit: unitOf(figure, guarded) })),
      ...guarded.flatMap((unit) => inWords(bare, unit, locale)),
    ],
    codes: codes.map(([code]) => code.toUpperCase()),
    hasOtherDigits: hasOtherDigits(bare, [
      ...figures,
      ...codes.map(({ 0: code, index }) => ({ at: index, end: index + code.length })),
    ]),
    guarded,
    links: linksIn(text),
    mails: (text.match(MAIL) ?? []).map((mail) => mail.toLowerCase()),
    hasOtherAt: text.replace(MAIL, '').includes('@'),
    names: namesIn(bare),
  }
}

function blank(match: string): string {
  return ' '.repeat(match.length)
}

function unitOf({ end }: Figure, units: readonly Guarded[]): string | undefined {
  const behind = units.filter(({ at }) => at >= end && at - end <= TO_UNIT)
  return behind.toSorted((a, b) => a.at - b.at)[0]?.name
}

/** The numbers in words right before a unit. */
function inWords(text: string, { name, at }: Guarded, locale: Locale): Measured[] {
  const before = text.slice(Math.max(0, at - TO_UNIT), at)
  return SMALL.filter((key) => saysInWords(before, key, locale)).map((key) => ({ key, value: key, unit: name }))
}

function hasOtherDigits(text: string, spans: readonly { readonly at: number; readonly end: number }[]): boolean {
  const digits = [...text.matchAll(/\p{N}/gu)]
  return digits.some(({ index }) => !spans.some(({ at, end }) => index >= at && index < end))
}

function namesIn(text: string): string[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const capitals = word.match(/\p{Lu}/gu)?.length ?? 0
    const isName = /^\p{Lu}/u.test(word) && !POLITE.test(word) && !beginsSentence(text, index)
    return capitals > 1 || isName ? [word] : []
  })
}

/** More than a mark, quotation marks and spaces between two sentences. */
const BETWEEN = 6

function beginsSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - BETWEEN), at)
  return (at <= BETWEEN && /^["'«“”„(\s]*$/.test(before)) || /[.!?:…\n]["'«“”„(]?\s*["'«“”„(]?$/.test(before)
}
