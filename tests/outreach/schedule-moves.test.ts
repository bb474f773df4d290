import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localTime } from '../../src/knowledge/hours.ts'
import { DAY, MINUTE } from '../../src/outreach/clock.ts'
import { nextDue, rescheduled } from '../../src/outreach/schedule.ts'
import type { Subscription } from '../../src/outreach/subscription.ts'
import { aSubscription, NOW } from './outreach-data.ts'

const at = (utc: string) => Date.parse(`${utc}Z`)
const utc = (moment: number | null) => (moment === null ? null : new Date(moment).toISOString().slice(0, 16))

/** The digests of somebody who moves at some times, each with the date of its place, from `from` to `to`. */
function digestsOf(
  start: Partial<Subscription>,
  moves: readonly (readonly [at: string, timeZone: string])[],
  from: string,
  to: string,
): readonly string[] {
  let subscription = aSubscription(start)
  subscription = { ...subscription, dueAt: nextDue(subscription, at(from)) }
  const made: string[] = []
  const makeUntil = (moment: number) => {
    for (let due = subscription.dueAt; due !== null && due <= moment; due = subscription.dueAt) {
      made.push(`${utc(due)} ${localTime(due, subscription.timeZone).date.slice(5)}`)
      subscription = { ...subscription, dueAt: nextDue(subscription, due) }
    }
  }
  for (const [when, timeZone] of moves) {
    makeUntil(at(when))
    const after = { ...subscription, timeZone }
    subscription = { ...after, dueAt: rescheduled(subscription, after, at(when)) }
  }
  makeUntil(at(to))
  return made
}

describe('somebody who moves to another time zone', () => {
  const midnight = { minute: 30, timeZone: 'Europe/Helsinki' }

  it.each([
    [
      'west over midnight after the digest: no second one on the day before',
      midnight,
      [['2026-11-20T22:45', 'Europe/London']],
      ['2026-11-19T22:30 11-20', '2026-11-20T22:30 11-21', '2026-11-22T00:30 11-22', '2026-11-23T00:30 11-23'],
    ],
    [
      'west over midnight before the digest: on the day for which it was meant',
      midnight,
      [['2026-11-20T22:15', 'Europe/London']],
      ['2026-11-19T22:30 11-20', '2026-11-21T00:30 11-21', '2026-11-22T00:30 11-22', '2026-11-23T00:30 11-23'],
    ],
    [
      'east over midnight, past the hour of the digest: at once, and none is left out',
      { minute: 23 * 60 + 30, timeZone: 'Europe/Helsinki' },
      [['2026-11-20T21:15', 'Asia/Yekaterinburg']],
      ['2026-11-19T21:30 11-19', '2026-11-20T21:15 11-21', '2026-11-21T18:30 11-21', '2026-11-22T18:30 11-22'],
    ],
    [
      'there and back between two digests: as if nothing had happened',
      midnight,
      [
        ['2026-11-20T10:00', 'Asia/Yekaterinburg'],
        ['2026-11-20T12:00', 'Europe/Helsinki'],
      ],
      ['2026-11-19T22:30 11-20', '2026-11-20T22:30 11-21', '2026-11-21T22:30 11-22', '2026-11-22T22:30 11-23'],
    ],
  ] as const)('%s', (_, start, moves, expected) => {
    expect(digestsOf(start, moves, '2026-11-19T12:00', '2026-11-23T12:00')).toEqual(expected)
  })

  // Clocks in Finland and Estonia go forward at 01:00 UTC on 28 March 2027 and back at 01:00 UTC on 25 October 2026.
  it.each([
    ['2027-03-27T12:00', 'Europe/Helsinki', '2027-03-28T00:15', 'Europe/Moscow', ['2027-03-28T00:30 03-28']],
    ['2027-03-27T12:00', 'Europe/Moscow', '2027-03-28T00:15', 'Europe/Helsinki', ['2027-03-28T01:30 03-28']],
    ['2027-03-27T12:00', 'Europe/Moscow', '2027-03-28T00:45', 'Europe/Tallinn', ['2027-03-28T00:30 03-28']],
    ['2026-10-24T12:00', 'Europe/Tallinn', '2026-10-25T00:45', 'Europe/Moscow', ['2026-10-25T00:30 10-25']],
    ['2026-10-24T12:00', 'Europe/Moscow', '2026-10-25T00:15', 'Europe/Helsinki', ['2026-10-25T00:30 10-25']],
    ['2026-10-24T12:00', 'Europe/Helsinki', '2026-10-25T01:15', 'Europe/Tallinn', ['2026-10-25T00:30 10-25']],
  ])('in the night in which the clocks change, from %s in %s at %s to %s: once', (from, home, when, away, expected) => {
    const to = utc(at(from) + DAY) ?? ''
    expect(digestsOf({ minute: 210, timeZone: home }, [[when, away]], from, to)).toEqual(expected)
  })

  it.each([
    ['weekly', 7],
    ['monthly', undefined],
  ] as const)('has one %s digest for each period, whatever moves there are', (frequency, days) => {
    const zone = fc.constantFrom('Europe/Helsinki', 'Europe/London', 'Asia/Yekaterinburg', 'Europe/Moscow')
    const moves = fc.array(fc.record({ timeZone: zone, hours: fc.integer({ min: 0, max: 400 }) }), { maxLength: 20 })
    const following = (date: string) => {
      const day = new Date(date)
      const next = days === undefined ? day.setUTCMonth(day.getUTCMonth() + 1) : day.getTime() + days * DAY
      return new Date(next).toISOString().slice(0, 10)
    }
    const dayAfter = (date: string) => new Date(Date.parse(date) + DAY).toISOString().slice(0, 10)
    fc.assert(
      fc.property(moves, fc.integer({ min: 0, max: 1439 }), (steps, minute) => {
        let subscription = aSubscription({ frequency, minute, weekday: 3 })
        subscription = { ...subscription, dueAt: nextDue(subscription, NOW) }
        let now = NOW
        let expected = localTime(subscription.dueAt ?? 0, subscription.timeZone).date
        for (const { timeZone, hours } of steps) {
          const moved = now
          now += hours * 60 * MINUTE
          for (let due = subscription.dueAt ?? 0; due <= now; due = subscription.dueAt ?? 0) {
            const { date } = localTime(due, subscription.timeZone)
            // A move over midnight makes it late.
            expect(due === moved ? [expected, dayAfter(expected)] : [expected]).toContain(date)
            expected = following(expected)
            subscription = { ...subscription, dueAt: nextDue(subscription, due) }
          }
          const after = { ...subscription, timeZone }
          subscription = { ...after, dueAt: rescheduled(subscription, after, now) }
        }
      }),
      { numRuns: 200, seed: 7 },
    )
  })
})

describe('a digest over the nights and months that differ', () => {
  const dues = (given: Partial<Subscription>, after: string, count: number) => {
    const found: (string | null)[] = []
    for (let due: number | null = at(after); due !== null && found.length < count; ) {
      due = nextDue(aSubscription(given), due)
      found.push(utc(due))
    }
    return found
  }

  it.each([
    ['Europe/Helsinki', '2026-10-12T00:00', ['2026-10-18T00:30', '2026-10-25T00:30', '2026-11-01T01:30']],
    ['Europe/Tallinn', '2027-03-15T00:00', ['2027-03-21T01:30', '2027-03-28T01:30', '2027-04-04T00:30']],
    ['Europe/Moscow', '2026-10-12T00:00', ['2026-10-18T00:30', '2026-10-25T00:30', '2026-11-01T00:30']],
  ])('is weekly at half past three on Sundays in %s after %s', (timeZone, after, expected) => {
    expect(dues({ frequency: 'weekly', weekday: 7, minute: 210, timeZone }, after, 3)).toEqual(expected)
  })

  it.each([
    ['2028-01-29T12:00', ['2028-02-01T06:00', '2028-03-01T06:00', '2028-04-01T05:00']],
    ['2027-01-31T22:00', ['2027-02-01T06:00', '2027-03-01T06:00', '2027-04-01T05:00']],
    ['2026-10-31T23:00', ['2026-11-01T06:00', '2026-12-01T06:00', '2027-01-01T06:00']],
  ])('is monthly on the first, however long the month is, after %s', (after, expected) => {
    expect(dues({ frequency: 'monthly' }, after, 3)).toEqual(expected)
  })
})
