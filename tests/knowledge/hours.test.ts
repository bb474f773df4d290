import { describe, expect, it } from 'vitest'
import { formatHours, isOpen, localTime } from '../../src/knowledge/hours.ts'
import type { Channel } from '../../src/knowledge/service.ts'

type Zone = NonNullable<Channel['timeZone']>

const EVERY_DAY: NonNullable<Channel['openingHours']>[number]['days'] = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su']

function opening(timeZone: Zone, opens: string, closes: string, days = EVERY_DAY) {
  return { timeZone, openingHours: [{ days, opens, closes }] }
}

const at = (utc: string) => Date.parse(`${utc}Z`)

describe('the time in a place', () => {
  it.each([
    ['2026-11-21T22:30', 'Europe/Helsinki', { date: '2026-11-22', day: 'su', time: '00:30' }],
    ['2026-07-01T21:00', 'Europe/Tallinn', { date: '2026-07-02', day: 'th', time: '00:00' }],
    ['2026-12-31T21:00', 'Europe/Moscow', { date: '2027-01-01', day: 'fr', time: '00:00' }],
    ['2028-02-29T12:00', 'Europe/Helsinki', { date: '2028-02-29', day: 'tu', time: '14:00' }],
  ])('at %s UTC in %s', (utc, zone, expected) => {
    expect(localTime(at(utc), zone)).toEqual(expected)
  })
})

describe('whether a channel is open', () => {
  it('is not known without hours or without a time zone', () => {
    expect(isOpen({ timeZone: 'Europe/Helsinki' }, 0)).toBeUndefined()
    expect(isOpen({ openingHours: [] }, 0)).toBeUndefined()
  })

  it('includes the minute it opens and not the minute it closes', () => {
    const office = opening('Europe/Helsinki', '09:00', '16:15')
    const times = ['06:59', '07:00', '14:14', '14:15']
    expect(times.map((time) => isOpen(office, at(`2026-11-20T${time}`)))).toEqual([false, true, true, false])
  })

  it('goes by the day in the place, not the day of the reader', () => {
    const mondays = opening('Europe/Moscow', '00:00', '24:00', ['mo'])
    expect(isOpen(mondays, at('2026-11-22T20:59'))).toBe(false)
    expect(isOpen(mondays, at('2026-11-22T21:00'))).toBe(true)
    expect(isOpen(mondays, at('2026-11-23T20:59'))).toBe(true)
    expect(isOpen(mondays, at('2026-11-23T21:00'))).toBe(false)
  })

  it('knows several spans of one day', () => {
    const office = {
      timeZone: 'Europe/Tallinn' as const,
      openingHours: [
        { days: EVERY_DAY, opens: '09:00', closes: '12:00' },
        { days: EVERY_DAY, opens: '13:00', closes: '17:00' },
      ],
    }
    const times = ['07:30', '10:30', '11:00']
    expect(times.map((time) => isOpen(office, at(`2026-11-20T${time}`)))).toEqual([true, false, true])
  })

  // Clocks go forward at 01:00 UTC on 28 March 2027 and back on 25 October 2026, not in Russia.
  it.each(['Europe/Helsinki', 'Europe/Tallinn'] as const)('follows the clocks of %s into summer', (zone) => {
    const office = opening(zone, '04:30', '05:30')
    expect(isOpen(office, at('2027-03-27T02:30'))).toBe(true)
    expect(isOpen(office, at('2027-03-28T00:59'))).toBe(false)
    // 03:59 is followed by 05:00 or, at the start, by 04:00: whichever the wall shows.
    expect(isOpen(office, at('2027-03-28T01:30'))).toBe(true)
    expect(isOpen(office, at('2027-03-28T02:30'))).toBe(false)
    const missing = opening(zone, '03:00', '04:00')
    const minutes = Array.from({ length: 240 }, (_, minute) => at('2027-03-27T23:00') + minute * 60_000)
    expect(minutes.some((now) => isOpen(missing, now))).toBe(false)
  })

  it.each(['Europe/Helsinki', 'Europe/Tallinn'] as const)('follows the clocks of %s into winter', (zone) => {
    const night = opening(zone, '03:00', '04:00')
    const minutes = Array.from({ length: 360 }, (_, minute) => at('2026-10-24T22:00') + minute * 60_000)
    // The hour from three to four comes twice.
    expect(minutes.filter((now) => isOpen(night, now))).toHaveLength(120)
    expect(isOpen(night, at('2026-10-25T00:00'))).toBe(true)
    expect(isOpen(night, at('2026-10-25T01:59'))).toBe(true)
    expect(isOpen(night, at('2026-10-25T02:00'))).toBe(false)
  })

  it('knows that Moscow leaves its clocks alone', () => {
    const office = opening('Europe/Moscow', '09:00', '10:00')
    for (const day of ['2026-10-24', '2026-10-25', '2026-10-26', '2027-03-27', '2027-03-28', '2027-03-29']) {
      expect(isOpen(office, at(`${day}T06:00`)), day).toBe(true)
      expect(isOpen(office, at(`${day}T07:00`)), day).toBe(false)
    }
  })

  describe.each([
    ['Europe/Helsinki', 2],
    ['Europe/Tallinn', 2],
    ['Europe/Moscow', 3],
  ] as const)('on special days in %s', (zone, offset) => {
    const office = {
      ...opening(zone, '09:00', '16:00'),
      specialOpeningHours: [
        { from: '2026-12-24', to: '2026-12-26' },
        { from: '2026-12-31', to: '2026-12-31', opens: '09:00', closes: '12:00' },
      ],
    }
    const local = (date: string, hour: number) =>
      isOpen(office, Date.parse(`${date}T00:00Z`) + (hour - offset) * 3_600_000)

    it('is closed from the first to the last of them, and only then', () => {
      const dates = ['2026-12-23', '2026-12-24', '2026-12-25', '2026-12-26', '2026-12-27']
      expect(dates.map((date) => local(date, 10))).toEqual([true, false, false, false, true])
    })

    it('has their hours instead of the ordinary ones', () => {
      expect([local('2026-12-31', 8), local('2026-12-31', 10), local('2026-12-31', 13)]).toEqual([false, true, false])
      expect(local('2027-01-01', 13)).toBe(true)
    })
  })

  it('may be open on a special day that is closed otherwise', () => {
    const office = {
      ...opening('Europe/Helsinki', '09:00', '16:00', ['mo']),
      specialOpeningHours: [{ from: '2026-12-05', to: '2026-12-05', opens: '10:00', closes: '14:00' }],
    }
    expect(isOpen(office, at('2026-12-05T09:00'))).toBe(true)
    expect(isOpen(office, at('2026-12-12T09:00'))).toBe(false)
  })
})

describe('hours in words', () => {
  it('join days that follow each other and sort those that do not', () => {
    const hours = (...days: typeof EVERY_DAY) => [{ days, opens: '09:00', closes: '16:00' }]
    expect(formatHours(hours('mo', 'tu', 'we', 'th', 'fr'), 'en')).toBe('Mon–Fri 09:00–16:00')
    expect(formatHours(hours('fr', 'mo', 'tu', 'mo'), 'en')).toBe('Mon, Tue, Fri 09:00–16:00')
    expect(formatHours(hours('sa', 'su'), 'en')).toBe('Sat, Sun 09:00–16:00')
    expect(formatHours(hours('we'), 'en')).toBe('Wed 09:00–16:00')
    expect(formatHours([...hours('mo'), { days: ['sa'], opens: '10:00', closes: '24:00' }], 'en')).toBe(
      'Mon 09:00–16:00, Sat 10:00–24:00',
    )
  })

  it.each([
    ['fi', 'ma–pe'],
    ['sv', 'mån–fre'],
    ['ru', 'пн–пт'],
    ['et', 'E–R'],
  ])('are in the language of the reader: %s', (locale, days) => {
    const hours = [{ days: EVERY_DAY.slice(0, 5), opens: '09:00', closes: '16:15' }]
    expect(formatHours(hours, locale)).toBe(`${days} 09:00–16:15`)
  })
})
