import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localTime } from '../../src/knowledge/hours.ts'
import { DAY, MINUTE, wallClock } from '../../src/outreach/clock.ts'
import { deferred, dueOnNews, nextDue, rescheduled } from '../../src/outreach/schedule.ts'
import type { Subscription } from '../../src/outreach/subscription.ts'
import { aSubscription, NOW } from './outreach-data.ts'

const at = (utc: string) => Date.parse(`${utc}Z`)
const utc = (moment: number | null) => (moment === null ? null : new Date(moment).toISOString().slice(0, 16))

const dayAfter = (date: string) => new Date(Date.parse(date) + DAY).toISOString().slice(0, 10)

/** The next ones after `after`, each made as soon as the one before was due. */
function dues(subscription: Subscription, after: number, count: number): number[] {
  const found: number[] = []
  for (let last = after; found.length < count; ) {
    const next = nextDue(subscription, last)
    if (next === null) throw new Error('never due')
    found.push(next)
    last = next
  }
  return found
}

describe('a digest is due', () => {
  it.each([
    ['daily', { frequency: 'daily' }, ['2026-11-21T06:00', '2026-11-22T06:00']],
    ['on Mondays', { frequency: 'weekly', weekday: 1 }, ['2026-11-23T06:00', '2026-11-30T06:00']],
    ['on Sundays', { frequency: 'weekly', weekday: 7 }, ['2026-11-22T06:00', '2026-11-29T06:00']],
    ['monthly', { frequency: 'monthly' }, ['2026-12-01T06:00', '2027-01-01T06:00']],
    ['in Moscow', { timeZone: 'Europe/Moscow' }, ['2026-11-21T05:00', '2026-11-22T05:00']],
  ] as const)('%s', (_, given, expected) => {
    expect(dues(aSubscription(given), NOW, 2).map(utc)).toEqual(expected)
  })

  it('the same day while its hour is to come, and not again at that hour', () => {
    const evening = aSubscription({ minute: 20 * 60 })
    expect(utc(nextDue(evening, at('2026-11-20T17:59')))).toBe('2026-11-20T18:00')
    expect(utc(nextDue(evening, at('2026-11-20T18:00')))).toBe('2026-11-21T18:00')
  })

  it('never when paused; at once has no hour', () => {
    expect(nextDue(aSubscription({ state: 'paused' }), NOW)).toBeNull()
    expect(nextDue(aSubscription({ frequency: 'at-once' }), NOW)).toBeNull()
  })

  // Clocks there go forward at 01:00 UTC on 28 March 2027 and back at 01:00 UTC on 25 October 2026.
  it.each([
    ['Europe/Helsinki', '2027-03-26T22:00', ['2027-03-27T01:30', '2027-03-28T01:30', '2027-03-29T00:30']],
    ['Europe/Tallinn', '2027-03-26T22:00', ['2027-03-27T01:30', '2027-03-28T01:30', '2027-03-29T00:30']],
    ['Europe/Helsinki', '2026-10-23T22:00', ['2026-10-24T00:30', '2026-10-25T00:30', '2026-10-26T01:30']],
    ['Europe/Tallinn', '2026-10-23T22:00', ['2026-10-24T00:30', '2026-10-25T00:30', '2026-10-26T01:30']],
    ['Europe/Moscow', '2027-03-26T22:00', ['2027-03-27T00:30', '2027-03-28T00:30', '2027-03-29T00:30']],
    ['Europe/Moscow', '2026-10-23T22:00', ['2026-10-24T00:30', '2026-10-25T00:30', '2026-10-26T00:30']],
  ])('at half past three in %s after %s', (timeZone, after, expected) => {
    expect(dues(aSubscription({ timeZone, minute: 210 }), at(after), 3).map(utc)).toEqual(expected)
  })

  it('once in the hour that comes twice, also when made ready late', () => {
    const subscription = aSubscription({ minute: 210 })
    expect(utc(nextDue(subscription, at('2026-10-25T00:45')))).toBe('2026-10-26T01:30')
    expect(utc(nextDue(subscription, at('2026-10-25T01:30')))).toBe('2026-10-26T01:30')
  })

  it('when a state changes its time zone', () => {
    const moscow = aSubscription({ timeZone: 'Europe/Moscow', minute: 90 })
    expect(dues(moscow, at('2014-10-24T22:00'), 3).map(utc)).toEqual([
      '2014-10-25T21:30',
      '2014-10-26T22:30',
      '2014-10-27T22:30',
    ])
  })

  const zones = fc.constantFrom(
    'Europe/Helsinki',
    'Europe/Tallinn',
    'Europe/Moscow',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'Africa/Cairo',
    'UTC',
  )

  it.each([
    ['daily', 3653],
    ['weekly', 522],
    ['monthly', 120],
  ] as const)(
    '%s for ten years: exactly one a period, at its hour',
    (frequency, count) => {
      const minutes = fc.oneof(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 110, max: 250 }))
      fc.assert(
        fc.property(zones, minutes, fc.integer({ min: 1, max: 7 }), (timeZone, minute, weekday) => {
          const subscription = aSubscription({ frequency, timeZone, minute, weekday })
          const found = dues(subscription, at('2026-01-01T00:00'), count)
          const days = found.map((due) => Math.floor(wallClock(due, timeZone) / DAY))
          for (const [index, due] of found.entries()) {
            const day = days[index] ?? 0
            const previous = days[index - 1]
            const date = new Date(day * DAY)
            if (index > 0) expect(due).toBeGreaterThan(found[index - 1] ?? 0)
            if (previous !== undefined && frequency !== 'monthly') {
              expect(day - previous).toBe(frequency === 'daily' ? 1 : 7)
            }
            if (frequency === 'weekly') expect(date.getUTCDay()).toBe(weekday % 7)
            if (frequency === 'monthly') expect(date.getUTCDate()).toBe(1)
            const late = (wallClock(due, timeZone) / MINUTE) % 1440
            // Only a time that is skipped is as much later as the clocks go forward.
            expect([0, 30, 60]).toContain(late - minute)
          }
          if (frequency === 'monthly') {
            const months = days
              .map((day) => new Date(day * DAY))
              .map((day) => day.getUTCFullYear() * 12 + day.getUTCMonth())
            expect(months).toEqual(months.map((_, index) => (months[0] ?? 0) + index))
          }
        }),
        { numRuns: frequency === 'daily' ? 8 : 25, seed: 4 },
      )
    },
    60_000,
  )
})

describe('quiet hours', () => {
  const night = { quiet: { from: 22 * 60, to: 7 * 60 }, timeZone: 'Europe/Helsinki' }
  const noon = { quiet: { from: 12 * 60, to: 13 * 60 }, timeZone: 'Europe/Helsinki' }

  it.each([
    ['before', night, '2026-11-20T19:59', '2026-11-20T19:59'],
    ['in the evening', night, '2026-11-20T20:00', '2026-11-21T05:00'],
    ['after midnight', night, '2026-11-21T02:00', '2026-11-21T05:00'],
    ['at their end', night, '2026-11-21T05:00', '2026-11-21T05:00'],
    ['within a day', noon, '2026-11-20T10:30', '2026-11-20T11:00'],
    ['none', { ...night, quiet: null }, '2026-11-20T23:00', '2026-11-20T23:00'],
    ['that end as they begin', { ...night, quiet: { from: 60, to: 60 } }, '2026-11-20T23:00', '2026-11-20T23:00'],
    ['until midnight', { ...night, quiet: { from: 1200, to: 1440 } }, '2026-11-20T19:00', '2026-11-20T22:00'],
    ['over the night that is an hour longer', night, '2026-10-24T20:00', '2026-10-25T05:00'],
    ['over the night that is an hour shorter', night, '2027-03-27T21:00', '2027-03-28T04:00'],
    ['that end in the skipped hour', { ...night, quiet: { from: 0, to: 210 } }, '2027-03-28T00:00', '2027-03-28T01:30'],
    [
      'that end in the second of two hours',
      { ...night, quiet: { from: 0, to: 210 } },
      '2026-10-25T01:10',
      '2026-10-25T01:30',
    ],
  ])('%s', (_, subscription, now, expected) => {
    expect(utc(deferred(subscription, at(now)))).toBe(expected)
  })

  it('are over whenever something is sent, and never hold it for more than a day', () => {
    const minute = fc.integer({ min: 0, max: 1439 })
    const zone = fc.constantFrom('Europe/Helsinki', 'Europe/Moscow', 'America/St_Johns', 'Africa/Cairo')
    const start = at('2026-01-01T00:00') / MINUTE
    const moment = fc.integer({ min: start, max: start + 3 * 366 * 1440 }).map((minutes) => minutes * MINUTE)
    fc.assert(
      fc.property(minute, minute, zone, moment, (from, to, timeZone, now) => {
        const subscription = { quiet: { from, to }, timeZone }
        const then = deferred(subscription, now)
        expect(then).toBeGreaterThanOrEqual(now)
        expect(then - now).toBeLessThanOrEqual(DAY + 60 * MINUTE)
        expect(deferred(subscription, then)).toBe(then)
        if (then > now) expect(deferred(subscription, then - MINUTE)).not.toBe(then - MINUTE)
      }),
      { numRuns: 2000, seed: 5 },
    )
  })

  it('hold what is wanted at once; the others wait for their digest', () => {
    const evening = at('2026-11-20T21:00')
    const eager = aSubscription({ ...night, frequency: 'at-once' })
    expect(utc(dueOnNews(eager, NOW))).toBe(utc(NOW))
    expect(utc(dueOnNews(eager, evening))).toBe('2026-11-21T05:00')
    expect(dueOnNews({ ...eager, state: 'paused' }, NOW)).toBeNull()
    expect(dueOnNews(aSubscription({ dueAt: 77 }), NOW)).toBe(77)
  })
})

describe('a subscription that is changed', () => {
  // At eight in Helsinki is at six in UTC; told today, and due tomorrow.
  const told = aSubscription({ dueAt: at('2026-11-21T06:00') })
  const toCome = aSubscription({ dueAt: at('2026-11-20T06:00') })
  const early = at('2026-11-20T05:30')

  it.each([
    [
      'moves west after the digest: the next one is tomorrow',
      told,
      { timeZone: 'Europe/London' },
      at('2026-11-20T07:00'),
      '2026-11-21T08:00',
    ],
    [
      'moves east before the digest, past its hour: now',
      toCome,
      { timeZone: 'Asia/Yekaterinburg' },
      early,
      '2026-11-20T05:30',
    ],
    ['moves west before the digest: later today', toCome, { timeZone: 'Europe/London' }, early, '2026-11-20T08:00'],
    ['has a later hour after the digest: tomorrow', told, { minute: 1200 }, NOW, '2026-11-21T18:00'],
    ['has a later hour before the digest: today', toCome, { minute: 1200 }, early, '2026-11-20T18:00'],
    ['has an hour that is past: tomorrow', toCome, { minute: 60 }, early, '2026-11-20T23:00'],
    ['comes weekly', told, { frequency: 'weekly', weekday: 3 }, NOW, '2026-11-25T06:00'],
    ['comes at once', told, { frequency: 'at-once' }, NOW, '2026-11-20T10:00'],
    ['is paused', told, { state: 'paused' }, NOW, null],
  ] as const)('%s', (_, before, change, now, expected) => {
    expect(utc(rescheduled(before, { ...before, ...change }, now))).toBe(expected)
  })

  it('stays due when it is overdue, and starts anew when it resumes', () => {
    expect(rescheduled(toCome, { ...toCome, locale: 'fi' }, NOW)).toBe(NOW)
    const paused = aSubscription({ state: 'paused' })
    expect(utc(rescheduled(paused, { ...paused, state: 'active' }, NOW))).toBe('2026-11-21T06:00')
  })

  it('has one digest for each date, whatever moves there are', () => {
    const zone = fc.constantFrom(
      'Europe/Helsinki',
      'Europe/London',
      'Asia/Yekaterinburg',
      'America/St_Johns',
      'Europe/Moscow',
    )
    const moves = fc.array(fc.record({ timeZone: zone, hours: fc.integer({ min: 0, max: 30 }) }), { maxLength: 40 })
    fc.assert(
      fc.property(moves, fc.integer({ min: 0, max: 1439 }), (steps, minute) => {
        let now = NOW
        let subscription = aSubscription({ minute })
        subscription = { ...subscription, dueAt: nextDue(subscription, now) }
        let today = localTime(subscription.dueAt ?? 0, subscription.timeZone).date
        let moved: number | undefined
        const expectNext = (due: number) => {
          // A move over midnight makes it late.
          const isLate = due === moved
          const { date } = localTime(due, subscription.timeZone)
          expect(isLate ? [today, dayAfter(today)] : [today]).toContain(date)
          now = due
          subscription = { ...subscription, dueAt: nextDue(subscription, now) }
          today = dayAfter(today)
        }
        for (const { timeZone, hours } of steps) {
          const until = now + hours * 60 * MINUTE
          while ((subscription.dueAt ?? 0) <= until) expectNext(subscription.dueAt ?? 0)
          now = until
          moved = now
          const after = { ...subscription, timeZone }
          subscription = { ...after, dueAt: rescheduled(subscription, after, now) }
        }
      }),
      { numRuns: 300, seed: 6 },
    )
  })
})
