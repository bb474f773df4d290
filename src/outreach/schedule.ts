import { DAY, MINUTE, midnight, minuteOfDay, momentAt, momentsAt, wallClock } from './clock.ts'
import type { Subscription } from './subscription.ts'

type Rhythm = Pick<Subscription, 'frequency' | 'minute' | 'weekday' | 'timeZone' | 'state'>

/** Looking further would pass a whole month. */
const DAYS_AHEAD = 32

const MINUTES_A_DAY = DAY / MINUTE

/**
 * When the first digest after `after` is due, both in milliseconds since 1970: one for each local day, week or month,
 * whatever the clocks do in between. `null` when paused, and at once, which has no hour. Quiet hours are a matter of
 * {@link deferred}.
 */
export function nextDue(subscription: Rhythm, after: number): number | null {
  if (subscription.state === 'paused' || subscription.frequency === 'at-once') return null
  const today = midnight(wallClock(after, subscription.timeZone))
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
    const day = today + ahead * DAY
    if (!isDay(subscription, new Date(day))) continue
    const at = dueOn(subscription, day)
    if (at > after) return at
  }
  throw new Error(`no day for a ${subscription.frequency} digest on weekday ${subscription.weekday}`)
}

/**
 * When news that comes at `now` is due: at once, after the quiet hours, for those who want it at once, and with the
 * next digest for everybody else.
 */
export function dueOnNews(subscription: Subscription, now: number): number | null {
  if (subscription.state === 'paused') return null
  return subscription.frequency === 'at-once' ? deferred(subscription, now) : subscription.dueAt
}

/**
 * When `after` is due, to which the person has just changed `before`. The day of the digest that was to come stays,
 * so that a move to another time zone or hour brings neither two a day nor none: a digest whose hour has passed in
 * the new zone is due now. Also for those who resume or want news at once, to whom what has come meanwhile is told.
 */
export function rescheduled(before: Subscription, after: Subscription, now: number): number | null {
  if (after.state === 'paused') return null
  if (after.frequency === 'at-once') return deferred(after, now)
  if (!haveSameDays(before, after) || before.state === 'paused' || before.dueAt === null) return nextDue(after, now)
  const planned = dueOn(after, midnight(wallClock(before.dueAt, before.timeZone)))
  if (planned > now) return planned
  return before.timeZone === after.timeZone && before.dueAt > now ? nextDue(after, now) : now
}

/** `now`, or the end of the quiet hours that it falls into. Hours that end as they begin are none. */
export function deferred({ quiet, timeZone }: Pick<Subscription, 'quiet' | 'timeZone'>, now: number): number {
  if (quiet === null) return now
  const wall = wallClock(now, timeZone)
  if (!isWithin(quiet, minuteOfDay(wall))) return now
  const today = midnight(wall) + (quiet.to % MINUTES_A_DAY) * MINUTE
  const ends = [today, today + DAY].flatMap((end) => {
    const moments = momentsAt(end, timeZone)
    return moments.length > 0 ? moments : [momentAt(end, timeZone)]
  })
  return Math.min(...ends.filter((end) => end > now))
}

function isWithin({ from, to }: NonNullable<Subscription['quiet']>, minute: number): boolean {
  return from <= to ? from <= minute && minute < to : from <= minute || minute < to
}

function haveSameDays(before: Rhythm, after: Rhythm): boolean {
  return before.frequency === after.frequency && (after.frequency !== 'weekly' || before.weekday === after.weekday)
}

function isDay({ frequency, weekday }: Rhythm, day: Date): boolean {
  if (frequency === 'weekly') return day.getUTCDay() === weekday % 7
  return frequency === 'daily' || day.getUTCDate() === 1
}

function dueOn({ minute, timeZone }: Rhythm, day: number): number {
  return momentAt(day + minute * MINUTE, timeZone)
}
