import type { Locale } from '../../locale.ts'
import { type Currency, currencyOf } from './currencies.ts'
import { monthNumber, monthPattern } from './months.ts'

/** What a number in a text says, apart from where it stands. */
export interface Reading {
  /** The same in every language, however it is written there. */
  readonly key: string
  /** The key and what the text says of it: the currency of an amount, the minutes of a full hour. */
  readonly value: string
}

/** What a pattern finds, with the text right before and after it. */
export interface Found {
  readonly groups: readonly (string | undefined)[]
  readonly before: string
  readonly after: string
}

/** The rules are tried in their order; what one has taken is out of reach of the later ones. */
export interface Rule {
  readonly pattern: RegExp
  /** No reading: it is no figure, and no later rule shall find one in it. `undefined`: a later rule may. */
  readonly read: (found: Found) => readonly Reading[] | undefined
}

export const SPACE = '[ \\u00a0\\u202f]'
export const DAY = '(?<!\\d|\\d[.,])(0?[1-9]|[12]\\d|3[01])'
const MONTH = '(0?[1-9]|1[0-2])'
const YEAR = '((?:19|20)\\d\\d)'

const NO_FIGURES: readonly Rule[] = [
  // Addresses of pages and of people.
  rule(
    '(?:https?://|www\\.)\\S+|(?<![\\w.+-])[\\w.+-]+@[\\w.-]+|(?<![\\w.-])[\\w-]+(?:\\.[\\w-]+)*\\.(?:fi|ee|ru|eu|com|org|net)\\b(?:/\\S*)?',
    () => [],
  ),
  // Names of forms, certificates and the like: A1, OLE_TY1.
  rule('\\d(?<=[\\p{L}_]\\d)[\\p{L}\\d_]*', () => []),
]

const PHONES: readonly Rule[] = [
  rule(`\\+${SPACE}?\\d(?:[ \\u00a0()‑-]{0,2}\\d){6,14}`, ({ groups: [run = ''] }) => same(`+${digits(run)}`)),
  rule('(?<![\\d.,])[08](?:[ \\u00a0()‑-]{0,2}\\d){6,11}(?!\\d)', ({ groups: [run = ''] }) => same(digits(run))),
]

/** What tells the numbers of a text in a language. */
export function figureRules(locale: Locale): readonly Rule[] {
  return [...NO_FIGURES, ...PHONES, ...dateRules(locale), ...timeRules(locale), numberRule(locale)]
}

function dateRules(locale: Locale): Rule[] {
  const name = monthPattern(locale)
  const monthOf = (found = '') => twoDigits(String(monthNumber(found, locale)))
  const english = [
    rule(`(?<!\\p{L})${name}${SPACE}${DAY}(?:,${SPACE}${YEAR})?(?!\\d)`, ({ groups: [, month, day, year] }) =>
      date(day, monthOf(month), year),
    ),
  ]
  const others = [rule(`${DAY}\\.${MONTH}\\.(?!\\d)`, ({ groups: [, day, month] }) => date(day, month))]
  return [
    rule(`(?<!\\d)${YEAR}-(\\d\\d)-(\\d\\d)(?!\\d)`, ({ groups: [, year, month, day] }) => date(day, month, year)),
    rule(`${DAY}\\.${SPACE}?${MONTH}\\.${SPACE}?${YEAR}(?!\\d)`, ({ groups: [, day, month, year] }) =>
      date(day, month, year),
    ),
    rule(
      `${DAY}(?:\\.|st|nd|rd|th|-?го)?${SPACE}${name}(?:,?${SPACE}${YEAR}(?!\\d))?`,
      ({ groups: [, day, month, year] }) => date(day, monthOf(month), year),
    ),
    ...(locale === 'en' ? english : others),
    rule(`(?<!\\p{L})${name}${SPACE}(?:vuo\\p{L}+${SPACE})?${YEAR}(?!\\d)`, ({ groups: [, month, year] }) =>
      same(`${year}-${monthOf(month)}`),
    ),
    rule(`(?<!\\d)${YEAR}\\.?${SPACE}(?:(?:aasta|a\\.)${SPACE})?${name}`, ({ groups: [, year, month] }) =>
      same(`${year}-${monthOf(month)}`),
    ),
  ]
}

function timeRules(locale: Locale): Rule[] {
  return [
    rule(
      `(?<!\\d)(\\d{1,2})(?:[:.](\\d\\d))?${SPACE}?([ap])\\.?m(?!\\p{L})\\.?`,
      ({ groups: [, hour, minutes = '00', half] }) =>
        time(String((Number(hour) % 12) + (half?.toLowerCase() === 'p' ? 12 : 0)), minutes),
    ),
    rule('(?<![\\d.,:])([01]?\\d|2[0-4]):([0-5]\\d)(?![\\d:])', ({ groups: [, hour, minutes] }) => time(hour, minutes)),
    // An amount has a point before its cents only where it has its currency too.
    rule('(?<![\\d.,])([01]?\\d|2[0-4])\\.([0-5]\\d)(?!\\d|[.,]\\d)', ({ groups: [, hour, minutes], before, after }) =>
      locale === 'en' || currencyOf(before, after) ? undefined : time(hour, minutes),
    ),
  ]
}

function numberRule(locale: Locale): Rule {
  const separator = locale === 'en' ? ',' : '[.,]'
  return rule(
    `(?<!\\d)(?:[1-9]\\d{0,2}(?:${SPACE}\\d{3}(?!\\d))+|[1-9]\\d{0,2}(?:${separator}\\d{3}(?!\\d))+|\\d+)(?:[.,]\\d{1,2}(?!\\d))?`,
    ({ groups: [run = ''], before, after }) => number(run, currencyOf(before, after)),
  )
}

function number(run: string, currency: Currency | undefined): Reading[] {
  // A short telephone number, such as 02.
  if (/^0\d+$/.test(run)) return same(run)
  const [, whole = '', fraction = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/u.exec(run) ?? []
  const key = String(Number(`${digits(whole)}.${fraction || '0'}`))
  return [{ key, value: currency ? `${key} ${currency}` : key }]
}

function date(day = '', month = '', year = '-'): Reading[] {
  return same(`${year}-${twoDigits(month)}-${twoDigits(day)}`)
}

/** A full hour may be written without its minutes, and is then told from no other number. */
function time(hour = '', minutes = ''): Reading[] {
  const value = `${hour.padStart(2, '0')}:${minutes}`
  return [{ key: minutes === '00' ? String(Number(hour)) : value, value }]
}

export function twoDigits(number: string): string {
  return number.padStart(2, '0')
}

function same(key: string): Reading[] {
  return [{ key, value: key }]
}

function digits(run: string): string {
  return run.replace(/\D/g, '')
}

function rule(pattern: string, read: Rule['read']): Rule {
  return { pattern: new RegExp(pattern, 'giu'), read }
}
