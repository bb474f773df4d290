import type { Channel } from '../../../knowledge/service.ts'
import type { Notebook } from '../draft.ts'
import { dateOf, objectsOf, textOf } from '../loose.ts'
import { clockOf, createWeek, minutesOf, withoutOverlaps } from '../week.ts'

type Loose = Readonly<Record<string, unknown>>
type Hours = Pick<Channel, 'openingHours' | 'specialOpeningHours'>

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const DAY_END = 24 * 60

/** PTV's kinds of hours, as the open API calls them and as it called them before. */
const ORDINARY = new Set(['DaysOfTheWeek', 'Standard'])
const EXCEPTIONAL = new Set(['Exceptional', 'Exception'])
const OVER_MIDNIGHT = new Set(['OverMidnight', 'Special'])

/** `today` as `2026-11-22`: what has ended before is left out. */
export function hoursOf(serviceHours: unknown, today: string, book: Notebook): Hours {
  const week = createWeek()
  const special: NonNullable<Channel['specialOpeningHours']> = []
  for (const hours of objectsOf(serviceHours)) {
    const type = textOf(hours.serviceHourType) ?? ''
    const [from, to] = [dateOf(hours.validFrom), dateOf(hours.validTo)]
    if (to !== undefined && to < today) continue
    if (hours.isReservation === true) book.note('open by appointment: hours to be told in words')
    if (EXCEPTIONAL.has(type)) special.push(...exceptional(hours, from, to))
    else if (ORDINARY.has(type) || OVER_MIDNIGHT.has(type)) {
      // What holds only for a time cannot be told apart by date in the week's hours.
      if (to !== undefined || (from !== undefined && from > today))
        book.note('opening hours of a season left out', `${from ?? ''} to ${to ?? ''}`)
      else if (hours.isAlwaysOpen === true) for (const day of WEEKDAYS.keys()) week.add(day, 0, DAY_END)
      else if (hours.isClosed !== true) {
        for (const opening of objectsOf(hours.openingHour)) addOpening(opening)
      }
    } else book.note('opening hours of an unknown kind left out', type)
  }
  const openingHours = week.hours()
  return {
    ...(openingHours && { openingHours }),
    ...(openingHours && special.length > 0 && { specialOpeningHours: withoutOverlaps(special) }),
  }

  function addOpening(opening: Loose): void {
    const first = WEEKDAYS.indexOf(textOf(opening.dayFrom) ?? '')
    const last = WEEKDAYS.indexOf(textOf(opening.dayTo) ?? '')
    const [opens, closes] = [minutesOf(textOf(opening.from) ?? ''), minutesOf(textOf(opening.to) ?? '')]
    if (first < 0 || opens === undefined || closes === undefined)
      book.note('opening hours left out, since they cannot be read', JSON.stringify(opening))
    else if (last < 0 || last === first) week.add(first, opens, closes === 0 ? DAY_END : closes)
    else week.addSpan(first, opens, last, closes)
  }
}

function exceptional(hours: Loose, from: string | undefined, to: string | undefined) {
  if (from === undefined) return []
  const period = { from, to: to ?? from }
  if (period.from > period.to) return []
  if (hours.isClosed === true) return [period]
  return objectsOf(hours.openingHour).flatMap((opening) => {
    const [opens, closes] = [minutesOf(textOf(opening.from) ?? ''), minutesOf(textOf(opening.to) ?? '')]
    if (opens === undefined || closes === undefined) return []
    const end = closes > opens ? closes : DAY_END
    return opens < end ? [{ ...period, opens: clockOf(opens), closes: clockOf(end) }] : []
  })
}
