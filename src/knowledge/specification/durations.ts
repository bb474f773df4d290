import type { Span } from '../process.ts'

/** The least and the most that something takes, in milliseconds. */
export interface Range {
  readonly from: number
  readonly to: number
}

export const NO_TIME: Range = { from: 0, to: 0 }

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A month counts as 30 days and a year as 365: when it begins is not known. */
const DATE_UNITS: Readonly<Record<string, number>> = { Y: 365 * DAY, M: 30 * DAY, W: 7 * DAY, D: DAY }
const TIME_UNITS: Readonly<Record<string, number>> = { H: HOUR, M: MINUTE, S: SECOND }

/** An ISO 8601 duration such as `P3M` or `PT30M`, in milliseconds; a month counts as 30 days and a year as 365. */
export function milliseconds(duration: string): number {
  const [date = '', time = ''] = duration.split('T')
  return amount(date, DATE_UNITS) + amount(time, TIME_UNITS)
}

function amount(text: string, units: Readonly<Record<string, number>>): number {
  return [...text.matchAll(/(\d+(?:[.,]\d+)?)([A-Z])/g)].reduce(
    (sum, [, count = '', unit = '']) => sum + Number(count.replace(',', '.')) * (units[unit] ?? 0),
    0,
  )
}

/** How long something takes; what is not stated takes no time. */
export function rangeOf(span: Span | undefined): Range {
  if (span === undefined) return NO_TIME
  const { from, to } = typeof span === 'string' ? { from: span, to: span } : span
  return { from: milliseconds(from), to: milliseconds(to) }
}

/** One after the other. */
export function inSequence(a: Range, b: Range): Range {
  return { from: a.from + b.from, to: a.to + b.to }
}

/** Beside each other: all is done when the longest is. */
export function inParallel(ranges: readonly Range[]): Range {
  return { from: Math.max(0, ...ranges.map(({ from }) => from)), to: Math.max(0, ...ranges.map(({ to }) => to)) }
}

/** The least and the most of several ways, of which one is taken; `undefined` without any. */
export function either(ranges: readonly Range[]): Range | undefined {
  const [first, ...rest] = ranges
  return (
    first && rest.reduce((all, { from, to }) => ({ from: Math.min(all.from, from), to: Math.max(all.to, to) }), first)
  )
}
