import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { waitingEstimate } from '../../src/relay/estimate.ts'
import { type CommunityHours, isOpen, isTimeZone, isWithinHours, opensAt } from '../../src/relay/hours.ts'
import { HOUR, MINUTE, NOW } from './relay-data.ts'

const HELSINKI = 'Europe/Helsinki'
const at = (utc: string) => Date.parse(`${utc}Z`)

const hours: CommunityHours = {
  weekly: [
    { days: ['mo', 'tu', 'we', 'th', 'fr'], opens: '09:00', closes: '17:00' },
    { days: ['fr'], opens: '20:00', closes: '24:00' },
    { days: ['sa'], opens: '00:00', closes: '02:00' },
  ],
  holidays: ['2026-12-24', '2026-12-25'],
}

describe('whether offers are welcome', () => {
  it.each([
    ['within the day', { from: 540, to: 1020 }, ['06:59', '07:00', '14:59', '15:00'], [false, true, true, false]],
    ['over midnight', { from: 1320, to: 360 }, ['19:59', '20:00', '03:59', '04:00'], [false, true, true, false]],
    ['the whole day', { from: 540, to: 540 }, ['00:00', '07:00'], [true, true]],
    ['always', null, ['00:00', '12:00'], [true, true]],
  ] as const)('%s', (_, span, times, expected) => {
    expect(times.map((time) => isWithinHours(span, HELSINKI, at(`2026-11-20T${time}`)))).toEqual(expected)
  })

  it('goes by the clock on the wall in summer as well', () => {
    expect(isWithinHours({ from: 540, to: 541 }, HELSINKI, at('2026-07-01T06:00'))).toBe(true)
    expect(isWithinHours({ from: 540, to: 541 }, 'Europe/Moscow', at('2026-07-01T06:00'))).toBe(true)
    expect(isWithinHours({ from: 540, to: 541 }, 'Europe/Moscow', at('2026-11-20T07:00'))).toBe(false)
  })
})

describe('when a community opens', () => {
  it.each([
    ['2026-11-20T06:00', '2026-11-20T07:00'],
    ['2026-11-20T16:00', '2026-11-20T18:00'],
    ['2026-11-21T01:00', '2026-11-23T07:00'],
    ['2026-12-23T16:00', '2026-12-25T22:00'],
    // Clocks go forward at 01:00 UTC on 28 March 2027 and back on 25 October 2026.
    ['2027-03-27T12:00', '2027-03-29T06:00'],
    ['2026-10-24T12:00', '2026-10-26T07:00'],
  ])('at %s UTC: %s', (now, opens) => {
    expect(isOpen(hours, HELSINKI, at(now))).toBe(false)
    expect(opensAt(hours, HELSINKI, at(now))).toBe(at(opens))
  })

  it('says nothing while it is open, nor when it has no hours or never opens', () => {
    expect(opensAt(hours, HELSINKI, at('2026-11-20T21:59'))).toBeUndefined()
    expect(opensAt(hours, HELSINKI, at('2026-11-20T22:00'))).toBeUndefined()
    expect(opensAt(null, HELSINKI, NOW)).toBeUndefined()
    expect(opensAt({ weekly: [], holidays: [] }, HELSINKI, NOW)).toBeUndefined()
  })

  it('finds an opening in the hour that is skipped, and the first of an hour that comes twice', () => {
    const sundays: CommunityHours = { weekly: [{ days: ['su'], opens: '03:30', closes: '12:00' }], holidays: [] }
    expect(opensAt(sundays, HELSINKI, at('2027-03-27T20:00'))).toBe(at('2027-03-28T01:30'))
    expect(opensAt(sundays, HELSINKI, at('2026-10-24T20:00'))).toBe(at('2026-10-25T00:30'))
    const later: CommunityHours = { weekly: [{ days: ['su'], opens: '09:00', closes: '12:00' }], holidays: [] }
    expect(opensAt(later, HELSINKI, at('2027-03-27T20:00'))).toBe(at('2027-03-28T06:00'))
  })

  it('opens just then, in any season and zone', () => {
    const zones = fc.constantFrom(HELSINKI, 'Europe/Moscow', 'America/St_Johns', 'Pacific/Auckland', 'UTC')
    fc.assert(
      fc.property(zones, fc.integer({ min: at('2026-01-01T00:00'), max: at('2028-01-01T00:00') }), (zone, now) => {
        const opens = opensAt(hours, zone, now)
        expect(opens === undefined).toBe(isOpen(hours, zone, now))
        if (opens === undefined) return
        expect(opens).toBeGreaterThan(now)
        expect([isOpen(hours, zone, opens), isOpen(hours, zone, opens - 1)]).toEqual([true, false])
      }),
      { numRuns: 300, seed: 7 },
    )
  })

  it('knows a time zone from a name that is none', () => {
    expect(['Europe/Tallinn', 'Asia/Yekaterinburg', 'Mars/Base', ''].map(isTimeZone)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

describe('how long a question will wait', () => {
  const always = { hours: null, timeZone: HELSINKI }
  const waits = (...minutes: readonly number[]) =>
    minutes.map((waited) => ({ locale: 'ru' as const, waited: waited * MINUTE }))

  it.each([
    [[3, 4], undefined, undefined],
    [[0, 1, 2], 5, 5],
    [[5, 1, 6], 5, 10],
    [[1, 1, 1, 1, 50, 50, 50, 50, 90, 9000], 60, 60],
    [[1, 1, 1, 1, 1, 1, 1, 90, 90, 9000], 5, 120],
    [[1440, 1441, 1442], 2880, 2880],
  ])('after waits of %j minutes', (minutes, typicalMinutes, upperMinutes) => {
    const { typicalMinutes: typical, upperMinutes: upper } = waitingEstimate('ru', waits(...minutes), always, NOW)
    expect([typical, upper]).toEqual([typicalMinutes, upperMinutes])
  })

  it('goes by the newest in the language', () => {
    const old = Array.from({ length: 20 }, () => 3)
    const other = waits(900, 900, 900).map((wait) => ({ ...wait, locale: 'et' as const }))
    const estimate = waitingEstimate('ru', [...other, ...waits(...old, 900, 900, 900, 900, 900)], always, NOW)
    expect(estimate).toEqual({ typicalMinutes: 5, upperMinutes: 5 })
  })

  it('tells when it opens while it is closed', () => {
    const night = at('2026-11-20T04:00')
    const community = { hours, timeZone: HELSINKI }
    expect(waitingEstimate('ru', [], community, night)).toEqual({ opensAt: night + 3 * HOUR })
    expect(waitingEstimate('ru', [], community, at('2026-11-20T10:00'))).toEqual({})
  })
})
