import { localTime } from '../knowledge/hours.ts'
import { isTimeZone } from '../relay/hours.ts'
import { momentAt } from './clock.ts'

const FORMS =
  /^(?:(\d{4})-(\d\d)-(\d\d)|(\d{1,2})\.(\d{1,2})\.(\d{4})?)(?:T|,?\s+)(?:\p{L}{1,5}\.?\s+)?(\d{1,2})[:.](\d\d)(?:\s+([\w/+-]+))?$/u

/**
 * A moment in milliseconds since 1970, from `2026-12-05 09:00 Europe/Helsinki`, `5.12.2026 9:00` or `5.12. 9.00`;
 * `undefined` for anything else. Without a zone of its own it is read by the clock of `zone`, if that is given; without
 * a year it is the next such day.
 */
export function readMoment(text: string, now: number, zone?: string): number | undefined {
  const match = FORMS.exec(text.trim())
  if (!match) return undefined
  const [, isoYear, isoMonth, isoDay, day = isoDay, month = isoMonth, year = isoYear, hour, minute, named = zone] =
    match
  if (named === undefined || !isTimeZone(named)) return undefined
  const parts = { month: Number(month), day: Number(day), hour: Number(hour), minute: Number(minute) }
  if (year !== undefined) return momentIn(Number(year), parts, named)
  const thisYear = Number(localTime(now, named).date.slice(0, 4))
  // A leap day may be years away, which nobody plans for.
  return [thisYear, thisYear + 1].map((one) => momentIn(one, parts, named)).find((at) => at !== undefined && at > now)
}

interface Parts {
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
}

function momentIn(year: number, { month, day, hour, minute }: Parts, zone: string): number | undefined {
  const wall = new Date(Date.UTC(year, month - 1, day, hour, minute))
  const isReal =
    wall.getUTCMonth() === month - 1 && wall.getUTCDate() === day && wall.getUTCHours() === hour && minute < 60
  return isReal ? momentAt(wall.getTime(), zone) : undefined
}
