import { describe, expect, it } from 'vitest'
import { clock, parseAway, parseHours, tomorrow } from '../../../src/bots/relay/times.ts'

const NOON = Date.UTC(2026, 10, 23, 12)
const DAY = 24 * 60 * 60_000
const ZONE = 'Europe/Helsinki'

describe('how long somebody is away', () => {
  it('is days, a date on which they are back, or until further notice', () => {
    expect(parseAway('3d', ZONE, NOON)).toBe(NOON + 3 * DAY)
    expect(parseAway(' 3 D ', ZONE, NOON)).toBe(NOON + 3 * DAY)
    expect(parseAway('2026-12-24', ZONE, NOON)).toBe(Date.UTC(2026, 11, 23, 22))
    expect(parseAway('2027-07-01', ZONE, NOON)).toBe(Date.UTC(2027, 5, 30, 21))
    expect(parseAway('', ZONE, NOON)).toBe(NOON + 365 * DAY)
    expect(parseAway('off', ZONE, NOON)).toBeNull()
  })

  it('is nothing else', () => {
    for (const text of ['0d', '400d', '2026-11-23', '2026-02-30', '2026-13-01', '2029-01-01', 'soon', '-3d', '3']) {
      expect(parseAway(text, ZONE, NOON), text).toBeUndefined()
    }
  })

  it('ends with the day by the own clock', () => {
    expect(tomorrow(ZONE, NOON)).toBe(Date.UTC(2026, 10, 23, 22))
    expect(tomorrow('Pacific/Auckland', NOON)).toBe(Date.UTC(2026, 10, 24, 11))
    // The clocks go back in the night to 25 October, and so that day begins in summer time and ends in winter time.
    expect(tomorrow(ZONE, Date.UTC(2026, 9, 25, 0))).toBe(Date.UTC(2026, 9, 25, 22))
    expect(tomorrow(ZONE, Date.UTC(2026, 9, 24, 12))).toBe(Date.UTC(2026, 9, 24, 21))
  })
})

describe('hours', () => {
  it('are read as people write them, with a time zone', () => {
    expect(parseHours('9-17', ZONE)).toEqual({ hours: { from: 540, to: 1020 }, timeZone: ZONE })
    expect(parseHours('9:30 – 21', ZONE)).toEqual({ hours: { from: 570, to: 1260 }, timeZone: ZONE })
    expect(parseHours('9.30-24', ZONE)).toEqual({ hours: { from: 570, to: 1440 }, timeZone: ZONE })
    expect(parseHours('22-6 Europe/Tallinn', ZONE)).toEqual({
      hours: { from: 1320, to: 360 },
      timeZone: 'Europe/Tallinn',
    })
    for (const text of ['always', 'Always', '0-24', '9-9']) {
      expect(parseHours(text, ZONE), text).toEqual({ hours: null, timeZone: ZONE })
    }
    expect(parseHours('always UTC', ZONE)).toEqual({ hours: null, timeZone: 'UTC' })
  })

  it('are nothing else', () => {
    for (const text of [
      '',
      '9',
      '9-25',
      '24-8',
      '9:60-10',
      '9-17 Mars/Base',
      'Europe/Tallinn',
      'nine to five',
      '9-17-20',
    ]) {
      expect(parseHours(text, ZONE), text).toBeUndefined()
    }
  })

  it('are shown as a clock shows them', () => {
    expect([0, 545, 1440].map(clock)).toEqual(['00:00', '09:05', '24:00'])
  })
})
