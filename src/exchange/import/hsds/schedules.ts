import type { Channel, Country } from '../../../knowledge/service.ts'
import type { Notebook } from '../draft.ts'
import { dateOf, numberOf, objectsOf, textOf } from '../loose.ts'
import { clockOf, createWeek, minutesOf, withoutOverlaps } from '../week.ts'

type Hours = Pick<Channel, 'openingHours' | 'specialOpeningHours' | 'timeZone'>
type Zone = NonNullable<Channel['timeZone']>

const BYDAY = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const ZONES: Readonly<Record<Exclude<Country, 'x'>, Zone>> = {
  fi: 'Europe/Helsinki',
  ee: 'Europe/Tallinn',
  ru: 'Europe/Moscow',
}

/**
 * Opening hours from HSDS's schedules: those that repeat weekly are ordinary hours, those of a period special ones.
 * HSDS tells an offset from UTC, which changes with the season: the zone is that of the country, or named in the notes.
 */
export function hoursOf(schedules: unknown, country: Country, book: Notebook): Hours {
  const week = createWeek()
  const special: NonNullable<Channel['specialOpeningHours']> = []
  let zone: Zone | undefined = country === 'x' ? undefined : ZONES[country]
  for (const schedule of objectsOf(schedules)) {
    zone = Object.values(ZONES).find((one) => one === textOf(schedule.notes)) ?? zone
    const [opens, closes] = [minutesOf(textOf(schedule.opens_at) ?? ''), minutesOf(textOf(schedule.closes_at) ?? '')]
    const days = [...(textOf(schedule.byday) ?? '').toUpperCase().matchAll(/(?<![\d+-])(MO|TU|WE|TH|FR|SA|SU)/g)]
    const [from, to] = [dateOf(schedule.valid_from), dateOf(schedule.valid_to) ?? dateOf(schedule.until)]
    if (schedule.freq === undefined && from !== undefined) {
      const period = { from, to: to ?? from }
      if (opens === undefined || closes === undefined) special.push(period)
      else if (opens < closes) special.push({ ...period, opens: clockOf(opens), closes: clockOf(closes) })
    } else if (schedule.freq === 'MONTHLY' || (numberOf(schedule.interval) ?? 1) > 1)
      book.note('opening hours that are not those of every week left out', textOf(schedule.description))
    else if (opens === undefined || closes === undefined || days.length === 0)
      book.note('opening hours left out, since they cannot be read', textOf(schedule.description))
    else for (const [day] of days) week.add(BYDAY.indexOf(day), opens, closes === 0 ? 24 * 60 : closes)
  }
  const openingHours = week.hours()
  if (!openingHours) return {}
  if (!zone) {
    book.note('opening hours left out, since nothing says in which time zone they are')
    return {}
  }
  const exceptions = withoutOverlaps(special)
  return {
    timeZone: zone,
    openingHours,
    ...(exceptions.length > 0 && { specialOpeningHours: exceptions }),
  }
}
