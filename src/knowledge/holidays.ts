/**
 * The public holidays of Finland, Estonia and Russia, by the rules of the acts that set them:
 * - Finland: the Church Act (kirkkolaki 652/2023) for the holidays of the church, the acts on Independence Day (388/1937)
 *   and on the First of May (272/1944). Christmas Eve and Midsummer Eve are none by law, though offices are closed.
 * - Estonia: the Public Holidays and Days of National Importance Act (RT I 1998, 13, 162), sections 1 and 2.
 * - Russia: article 112 of the Labour Code. The government moves days off by a decree for each year; these are not known
 *   here, nor are the regions' own holidays.
 *
 * What a place does beyond them belongs into its special opening hours.
 */

export type HolidayCountry = 'fi' | 'ee' | 'ru'

/** Dates that are the same each year, as `12-24`. */
const FIXED: Readonly<Record<HolidayCountry, ReadonlySet<string>>> = {
  fi: new Set(['01-01', '01-06', '05-01', '12-06', '12-25', '12-26']),
  ee: new Set(['01-01', '02-24', '05-01', '06-23', '06-24', '08-20', '12-24', '12-25', '12-26']),
  ru: new Set([
    ...['01-01', '01-02', '01-03', '01-04', '01-05', '01-06', '01-07', '01-08'],
    ...['02-23', '03-08', '05-01', '05-09', '06-12', '11-04'],
  ]),
}

/** Days after Easter Sunday: Good Friday, Easter, Easter Monday, Ascension Day, Pentecost. */
const AFTER_EASTER: Readonly<Record<HolidayCountry, readonly number[]>> = {
  fi: [-2, 0, 1, 39, 49],
  ee: [-2, 0, 49],
  ru: [],
}

/** Midsummer Day and All Saints' Day are the first Saturday from these dates on. */
const SATURDAYS: Readonly<Record<HolidayCountry, readonly string[]>> = { fi: ['06-20', '10-31'], ee: [], ru: [] }

const DAY = 24 * 60 * 60_000
const SATURDAY = 6

/** Whether the date, as `2026-12-24`, is a public holiday in the whole country. */
export function isPublicHoliday(date: string, country: HolidayCountry): boolean {
  if (FIXED[country].has(date.slice(5))) return true
  const year = Number(date.slice(0, 4))
  const at = Date.parse(date)
  if (AFTER_EASTER[country].some((days) => easter(year) + days * DAY === at)) return true
  return SATURDAYS[country].some((start) => {
    const days = (at - Date.parse(`${year}-${start}`)) / DAY
    return days >= 0 && days < 7 && new Date(at).getUTCDay() === SATURDAY
  })
}

/** Easter Sunday of the western churches, in milliseconds since 1970 at midnight UTC. */
function easter(year: number): number {
  const golden = (year % 19) + 1
  const century = Math.floor(year / 100) + 1
  const droppedLeapDays = Math.floor((3 * century) / 4) - 12
  const moonShift = Math.floor((8 * century + 5) / 25) - 5
  const sunday = Math.floor((5 * year) / 4) - droppedLeapDays - 10
  const epact = (((11 * golden + 20 + moonShift - droppedLeapDays) % 30) + 30) % 30
  const age = (epact === 25 && golden > 11) || epact === 24 ? epact + 1 : epact
  const fullMoon = age > 23 ? 74 - age : 44 - age
  // Day of March; past 31 it is in April.
  const day = fullMoon + 7 - ((sunday + fullMoon) % 7)
  return Date.UTC(year, 2, day)
}
