import { localTime } from '../knowledge/hours.ts'

export const MINUTE = 60_000
export const DAY = 24 * 60 * MINUTE

/** What the clock on the wall shows at `now`, to the minute, as if it were UTC. */
export function wallClock(now: number, timeZone: string): number {
  const { date, time } = localTime(now, timeZone)
  return Date.parse(`${date}T${time}Z`)
}

/** Minutes after midnight by the clock on the wall. */
export function minuteOfDay(wall: number): number {
  return (wall - midnight(wall)) / MINUTE
}

/** The midnight before, by the same clock. */
export function midnight(wall: number): number {
  return Math.floor(wall / DAY) * DAY
}

/** When the clock on the wall shows `wall`, earliest first: once, twice when clocks go back, never when it is skipped. */
export function momentsAt(wall: number, timeZone: string): readonly number[] {
  return candidates(wall, timeZone).filter((at) => wallClock(at, timeZone) === wall)
}

/**
 * The one moment of `wall`: the first, of a time that comes twice; as much later as clocks go forward, of one that is
 * skipped.
 */
export function momentAt(wall: number, timeZone: string): number {
  return momentsAt(wall, timeZone)[0] ?? Math.max(...candidates(wall, timeZone))
}

/** By the time differences of the day before and the day after, of which one holds. */
function candidates(wall: number, timeZone: string): readonly number[] {
  const moments = [wall - DAY, wall + DAY].map((near) => {
    const ahead = wallClock(near, timeZone) - near
    return wall - ahead
  })
  return [...new Set(moments)].sort((a, b) => a - b)
}
