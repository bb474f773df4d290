import { describe, expect, it } from 'vitest'
import { type HolidayCountry, isPublicHoliday } from '../../src/knowledge/holidays.ts'
import { isOpen, openState } from '../../src/knowledge/hours.ts'
import type { Channel } from '../../src/knowledge/service.ts'

const DAY = 24 * 3_600_000

function holidays(year: number, country: HolidayCountry): string[] {
  const days = Array.from({ length: 366 }, (_, index) =>
    new Date(Date.UTC(year, 0, 1) + index * DAY).toISOString().slice(0, 10),
  )
  return days
    .filter((date) => date.startsWith(`${year}`) && isPublicHoliday(date, country))
    .map((date) => date.slice(5))
}

describe('public holidays', () => {
  // From the countries' published calendars.
  it.each([
    ['fi', 2026, '01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-20 10-31 12-06 12-25 12-26'],
    ['fi', 2027, '01-01 01-06 03-26 03-28 03-29 05-01 05-06 05-16 06-26 11-06 12-06 12-25 12-26'],
    ['ee', 2026, '01-01 02-24 04-03 04-05 05-01 05-24 06-23 06-24 08-20 12-24 12-25 12-26'],
    ['ru', 2026, '01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04'],
  ] as const)('of %s in %d', (country, year, expected) => {
    expect(holidays(year, country)).toEqual(expected.split(' '))
  })

  it.each([
    '2024-03-31',
    '2025-04-20',
    '2028-04-16',
    '2030-04-21',
    '2035-03-25',
    '2038-04-25',
    '2049-04-18',
    '2076-04-19',
  ])('has Easter on %s', (date) => {
    const dayAfter = (days: number) => new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10)
    expect([-2, 0, 1, 39, 49].map((days) => isPublicHoliday(dayAfter(days), 'fi'))).toEqual([
      true,
      true,
      true,
      true,
      true,
    ])
    expect([-3, -1, 3, 38, 40, 48].map((days) => isPublicHoliday(dayAfter(days), 'ee'))).not.toContain(true)
  })
})

describe('opening hours on a public holiday', () => {
  const office = {
    timeZone: 'Europe/Helsinki',
    openingHours: [{ days: ['mo', 'tu', 'we', 'th', 'fr'], opens: '09:00', closes: '16:00' }],
    publicHolidays: 'closed',
  } satisfies Partial<Channel>
  const at = (utc: string) => Date.parse(`${utc}Z`)

  it('are none where it is closed, by the calendar of the place', () => {
    expect(openState(office, at('2026-01-06T10:00'))).toBe('holiday')
    expect(isOpen(office, at('2026-01-06T10:00'))).toBe(false)
    expect(openState(office, at('2026-01-07T10:00'))).toBe('open')
    expect(openState({ ...office, timeZone: 'Europe/Tallinn' }, at('2026-01-06T10:00'))).toBe('open')
    expect(openState({ ...office, timeZone: 'Europe/Moscow' }, at('2026-01-07T10:00'))).toBe('holiday')
  })

  it('are by the day in the place', () => {
    expect(openState(office, at('2026-01-05T22:30'))).toBe('holiday')
    expect(openState(office, at('2026-01-06T22:30'))).toBe('closed')
  })

  it('are the ordinary ones where it is open, or nothing is known', () => {
    expect(openState({ ...office, publicHolidays: 'open' }, at('2026-01-06T10:00'))).toBe('open')
    expect(openState({ ...office, publicHolidays: undefined }, at('2026-01-06T10:00'))).toBe('open')
  })

  it('yield to special hours', () => {
    const special = [{ from: '2026-01-06', to: '2026-01-06', opens: '10:00', closes: '12:00' }]
    expect(openState({ ...office, specialOpeningHours: special }, at('2026-01-06T08:30'))).toBe('open')
    expect(openState({ ...office, specialOpeningHours: special }, at('2026-01-06T12:30'))).toBe('closed')
  })
})
