import { type Channel, DAYS } from '../../knowledge/service.ts'

type OpeningHours = NonNullable<Channel['openingHours']>
type SpecialHours = NonNullable<Channel['specialOpeningHours']>

const DAY_MINUTES = 24 * 60

/** Collects opening hours however they are told, and gives them in the base's own form. */
export interface Week {
  /** From a day's minute to another one's; the days count from Monday as 0. Over midnight when the end is earlier. */
  add(day: number, opens: number, closes: number): void
  /** From a minute of one day to one of another, open all the time in between. */
  addSpan(fromDay: number, opens: number, toDay: number, closes: number): void
  /** Days with the same hours together; what overlaps is one. `undefined` when there are none. */
  hours(): OpeningHours | undefined
}

export function createWeek(): Week {
  const days: [number, number][][] = DAYS.map(() => [])

  function put(day: number, opens: number, closes: number): void {
    if (opens < closes) days[((day % 7) + 7) % 7]?.push([opens, closes])
  }

  return {
    add(day, opens, closes) {
      if (closes > opens) put(day, opens, closes)
      else if (opens < DAY_MINUTES) {
        put(day, opens, DAY_MINUTES)
        put(day + 1, 0, closes)
      }
    },
    addSpan(fromDay, opens, toDay, closes) {
      const length = (((toDay - fromDay) % 7) + 7) % 7
      put(fromDay, opens, length === 0 ? closes : DAY_MINUTES)
      for (let day = 1; day < length; day++) put(fromDay + day, 0, DAY_MINUTES)
      if (length > 0) put(toDay, 0, closes)
    },
    hours() {
      const byHours = new Map<string, { days: OpeningHours[number]['days']; opens: string; closes: string }>()
      DAYS.forEach((day, index) => {
        for (const [opens, closes] of merged(days[index] ?? [])) {
          const key = `${opens} ${closes}`
          const same = byHours.get(key) ?? { days: [], opens: clockOf(opens), closes: clockOf(closes) }
          same.days.push(day)
          byHours.set(key, same)
        }
      })
      return byHours.size > 0 ? [...byHours.values()] : undefined
    },
  }
}

function merged(spans: readonly [number, number][]): [number, number][] {
  const found: [number, number][] = []
  for (const [opens, closes] of [...spans].sort(([a], [b]) => a - b)) {
    const last = found.at(-1)
    if (last && opens <= last[1]) last[1] = Math.max(last[1], closes)
    else found.push([opens, closes])
  }
  return found
}

/** A time of day as the base has it, from minutes since midnight. */
export function clockOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** Minutes since midnight from `9:00`, `09.00`, `09:00:00` or `9`; `undefined` for what is no time. */
export function minutesOf(time: string): number | undefined {
  const [, hours, minutes = '0'] = /^\s*(\d{1,2})(?:[:.](\d{2})(?:[:.]\d{2}(?:\.\d+)?)?)?\s*$/.exec(time) ?? []
  const found = Number(hours) * 60 + Number(minutes)
  return hours !== undefined && Number(minutes) < 60 && found <= DAY_MINUTES ? found : undefined
}

/** Special hours without those that contradict earlier ones. */
export function withoutOverlaps(hours: SpecialHours): SpecialHours {
  const kept: SpecialHours = []
  for (const one of hours) {
    const overlaps = kept.some(
      (other) =>
        other.from <= one.to &&
        one.from <= other.to &&
        (other.opens ?? '00:00') < (one.closes ?? '24:00') &&
        (one.opens ?? '00:00') < (other.closes ?? '24:00'),
    )
    if (!overlaps) kept.push(one)
  }
  return kept
}
