import type { Locale } from '../../locale.ts'
import { DAY, figureRules, type Reading, type Rule, SPACE, twoDigits } from './figure-rules.ts'

/** A number that stands in a text, written with digits. */
export interface Figure extends Reading {
  /** Where it begins in the text. */
  readonly at: number
  /** Where it ends. */
  readonly end: number
}

/** A day, and what may stand between it and another day of the same month. */
const DAY_BEFORE = new RegExp(
  `${DAY}\\.?(?:${SPACE}?[-–—‑]${SPACE}?|,?${SPACE}(?:to|and|or|till|och|eller|ja|tai|või|kuni|и|или|по|до)${SPACE}(?:den${SPACE})?)$`,
  'u',
)
const DATE = /^(?:\d{4}|-)-\d\d-\d\d$/

/** The most of a text before and after a number that says what it is. */
const AROUND = 20

const TAKEN = '\u0000'

const rulesOf = new Map<Locale, readonly Rule[]>()

/**
 * Every figure of a text, in its order: dates as `2026-11-22`, `--11-22` or `2026-11`, times as `16:15`, telephone
 * numbers without spaces, other numbers without separators of thousands and with a decimal point. Names that have a
 * letter right before the digits (A1, OLE_TY1) and addresses of pages have none.
 */
export function figuresIn(text: string, locale: Locale): Figure[] {
  if (!/\d/.test(text)) return []
  const rules = rulesOf.get(locale) ?? figureRules(locale)
  rulesOf.set(locale, rules)
  const found: Figure[] = []
  let rest = text
  const take = (at: number, end: number, readings: readonly Reading[]) => {
    for (const reading of readings) found.push({ ...reading, at, end })
    rest = rest.slice(0, at) + TAKEN.repeat(end - at) + rest.slice(end)
  }
  for (const { pattern, read } of rules) {
    for (const match of rest.matchAll(pattern)) {
      const [at, end] = [match.index, match.index + match[0].length]
      const before = rest.slice(Math.max(0, at - AROUND), at)
      const readings = read({ groups: [...match], before, after: rest.slice(end, end + AROUND) })
      if (!readings) continue
      take(at, end, readings)
      for (const day of daysBefore(rest.slice(0, at), readings[0]?.key)) take(day.at, day.end, [day])
    }
  }
  return found.sort((a, b) => a.at - b.at)
}

/** In "20 or 25 May", what stands before the date is a day in May as well. */
function daysBefore(before: string, date: string | undefined): Figure[] {
  const match = date !== undefined && DATE.test(date) ? DAY_BEFORE.exec(before) : null
  if (!match || date === undefined) return []
  const key = date.replace(/\d\d$/, twoDigits(match[1] ?? ''))
  const figure = { key, value: key, at: match.index, end: match.index + (match[1] ?? '').length }
  return [figure, ...daysBefore(before.slice(0, figure.at), key)]
}
