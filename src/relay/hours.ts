import { localTime } from '../knowledge/hours.ts'
import type { DAYS } from '../knowledge/service.ts'
import type { Responder } from './responder.ts'

/** When a community answers, by the clock of its time zone. */
export interface CommunityHours {
  readonly weekly: readonly {
    readonly days: readonly (typeof DAYS)[number][]
    /** Times of day as `09:00`; `closes` may be `24:00`. */
    readonly opens: string
    readonly closes: string
  }[]
  /** Dates on which it is closed, such as `2026-12-24`. */
  readonly holidays: readonly string[]
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** How far ahead the next opening is looked for: past any run of holidays. */
const DAYS_AHEAD = 60

/**
 * Whether offers are welcome at `now`, in milliseconds since 1970. Hours that end before they begin go over midnight;
 * those that end as they begin are the whole day.
 */
export function isWithinHours(hours: Responder['hours'], timeZone: string, now: number): boolean {
  if (hours === null || hours.from === hours.to) return true
  const minute = minuteOf(localTime(now, timeZone).time)
  const { from, to } = hours
  return from < to ? from <= minute && minute < to : from <= minute || minute < to
}

/** Whether the community is open at `now`; one without hours always is. */
export function isOpen(hours: CommunityHours | null, timeZone: string, now: number): boolean {
  if (hours === null) return true
  const { date, day, time } = localTime(now, timeZone)
  if (hours.holidays.includes(date)) return false
  return hours.weekly.some(({ days, opens, closes }) => days.includes(day) && opens <= time && time < closes)
}

/**
 * When a closed community opens next, in milliseconds since 1970; `undefined` while it is open, and when nothing
 * opens within two months.
 */
export function opensAt(hours: CommunityHours | null, timeZone: string, now: number): number | undefined {
  if (hours === null || isOpen(hours, timeZone, now)) return undefined
  const today = Date.parse(localTime(now, timeZone).date)
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
    const midnight = today + ahead * DAY
    const openings = hours.weekly
      .map(({ opens }) => instant(midnight + minuteOf(opens) * MINUTE, timeZone))
      .filter((at) => at > now && isOpen(hours, timeZone, at))
    if (openings.length > 0) return Math.min(...openings)
  }
  return undefined
}

/** Whether the runtime knows the time zone, as `Europe/Helsinki`. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/**
 * When a clock on the wall shows `wall`, given as if it were UTC. Of a time that comes twice the first counts; a time
 * that is skipped becomes as much later as the clock is put forward.
 */
function instant(wall: number, timeZone: string): number {
  const guesses = [wall - DAY, wall + DAY].map((near) => wall - offset(near, timeZone))
  const right = guesses.filter((at) => at + offset(at, timeZone) === wall)
  return right.length > 0 ? Math.min(...right) : Math.max(...guesses)
}

/** How far the clocks of a time zone are ahead of UTC, in milliseconds. */
function offset(now: number, timeZone: string): number {
  const { date, time } = localTime(now, timeZone)
  return Date.parse(date) + minuteOf(time) * MINUTE - Math.floor(now / MINUTE) * MINUTE
}

function minuteOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number)
  return (hours ?? 0) * 60 + (minutes ?? 0)
}
