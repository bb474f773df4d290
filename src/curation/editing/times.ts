/** Units of durations in the order in which they are offered, with what `Intl.DisplayNames` knows them by. */
export const UNITS = {
  minute: 'minute',
  hour: 'hour',
  day: 'day',
  week: 'weekOfYear',
  month: 'month',
  year: 'year',
} as const
export type Unit = keyof typeof UNITS

const SIMPLE = /^P(?:(\d+)([DWMY])|T(\d+)([HM]))$/
const OF_DATE: Readonly<Record<string, Unit>> = { D: 'day', W: 'week', M: 'month', Y: 'year' }
const OF_TIME: Readonly<Record<string, Unit>> = { H: 'hour', M: 'minute' }
const BEFORE: Readonly<Record<Unit, string>> = { minute: 'PT', hour: 'PT', day: 'P', week: 'P', month: 'P', year: 'P' }

/** A duration as a number and a unit, `['3', 'month']`; as it is written where it has several units. */
export function durationParts(value: unknown): readonly string[] {
  if (value === undefined || value === '') return ['', 'day']
  const [, days, date = '', hours, time = ''] = SIMPLE.exec(String(value)) ?? []
  const unit = OF_DATE[date] ?? OF_TIME[time]
  return unit === undefined ? [String(value)] : [days ?? hours ?? '', unit]
}

/** The duration of a number and a unit; `undefined` for no number. */
export function durationOf([count = '', unit]: readonly string[]): string | undefined {
  if (count === '') return undefined
  if (unit === undefined) return count
  // What is no number stays readable, so that who wrote it can mend it.
  return /^\d+$/.test(count) && isUnit(unit) ? `${BEFORE[unit]}${count}${unit[0]?.toUpperCase()}` : count
}

/** The same for the least and the most; the most is empty where there is one duration alone. */
export function spanParts(value: unknown): readonly string[] {
  const { from, to } = isRange(value) ? value : { from: value, to: undefined }
  const [least, most] = [durationParts(from), durationParts(to)]
  if (least.length === 2 && most.length === 2)
    return [...least, most[0] ?? '', (to === undefined ? least : most)[1] ?? '']
  return [typeof from === 'string' ? from : '', typeof to === 'string' ? to : '']
}

export function spanOf(parts: readonly string[]): unknown {
  const half = parts.length / 2
  const [from, to] = [durationOf(parts.slice(0, half)), durationOf(parts.slice(half))]
  return to === undefined ? from : { from: from ?? 'P0D', to }
}

function isRange(value: unknown): value is { readonly from: unknown; readonly to: unknown } {
  return typeof value === 'object' && value !== null && 'from' in value && 'to' in value
}

function isUnit(unit: string): unit is Unit {
  return Object.hasOwn(UNITS, unit)
}
