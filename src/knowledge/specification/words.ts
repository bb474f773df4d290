import type { Span } from '../process.ts'
import { milliseconds, type Range } from './durations.ts'

type Unit = 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second'

interface Amount {
  readonly unit: Unit
  readonly count: number
}

const DATE_UNITS: Readonly<Record<string, Unit>> = { Y: 'year', M: 'month', W: 'week', D: 'day' }
const TIME_UNITS: Readonly<Record<string, Unit>> = { H: 'hour', M: 'minute', S: 'second' }

const DAY = 24 * 60 * 60_000

/** The units for a length of time, the largest first; each from so many milliseconds on, so that roughly two or more fit. */
const BY_LENGTH: readonly (readonly [Unit, number, number])[] = [
  ['year', 365 * DAY, 2 * 365 * DAY],
  ['month', 30 * DAY, 60 * DAY],
  ['week', 7 * DAY, 14 * DAY],
  ['day', DAY, 2 * DAY],
  ['hour', DAY / 24, DAY / 12],
  ['minute', DAY / 24 / 60, 0],
]

/** How long something takes, in words of the language and in the units of the file: "2–3 weeks", "1 year 6 months". */
export function spanInWords(span: Span, locale: string): string {
  const { from, to } = typeof span === 'string' ? { from: span, to: span } : span
  if (milliseconds(from) === milliseconds(to)) return durationInWords(to, locale)
  const [least, most] = [partsOf(from), partsOf(to)]
  const [first, last] = [least[0], most[0]]
  const isAlone = least.length < 2 && most.length === 1 && last !== undefined
  if (isAlone && (!first || first.count === 0 || first.unit === last.unit))
    return rangeOf(first?.count ?? 0, last.count, last.unit, locale)
  return `${durationInWords(from, locale)} – ${durationInWords(to, locale)}`
}

/** A range of milliseconds in the unit that fits its longer end, rounded outwards: "3–6 weeks". */
export function rangeInWords({ from, to }: Range, locale: string): string {
  const [unit, length] = BY_LENGTH.find(([, , least]) => to >= least) ?? ['minute', 60_000]
  const [least, most] = [Math.floor(from / length), Math.ceil(to / length)]
  return least === most ? amountOf(most, unit, locale) : rangeOf(least, most, unit, locale)
}

function durationInWords(duration: string, locale: string): string {
  return partsOf(duration)
    .map(({ unit, count }) => amountOf(count, unit, locale))
    .join(' ')
}

function partsOf(duration: string): Amount[] {
  const [date = '', time = ''] = duration.split('T')
  return [...amounts(date, DATE_UNITS), ...amounts(time, TIME_UNITS)]
}

function amounts(text: string, units: Readonly<Record<string, Unit>>): Amount[] {
  return [...text.matchAll(/(\d+(?:[.,]\d+)?)([A-Z])/g)].flatMap(([, count = '', letter = '']) => {
    const unit = units[letter]
    return unit ? [{ unit, count: Number(count.replace(',', '.')) }] : []
  })
}

function amountOf(count: number, unit: Unit, locale: string): string {
  return inPlainDays(formatOf(unit, locale).format(count))
}

function rangeOf(least: number, most: number, unit: Unit, locale: string): string {
  return inPlainDays(formatOf(unit, locale).formatRange(least, most))
}

function formatOf(unit: Unit, locale: string): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' })
}

/** Unicode's locale data have days of 24 hours in Swedish and Estonian, where offices and people say "days". */
function inPlainDays(text: string): string {
  return text
    .replace(/(?<!\d)1 dygn/, '1 dag')
    .replace('dygn', 'dagar')
    .replace('ööpäev', 'päev')
}
