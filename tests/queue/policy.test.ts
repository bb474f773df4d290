import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Repeats } from '../../src/bots/platform.ts'
import { DeliveryError, type DeliveryErrorKind } from '../../src/errors.ts'
import { plainMessage } from '../../src/message.ts'
import { backoff, failedOutcome, mustNotSend, reclaimDelay } from '../../src/queue/policy.ts'
import type { Delivery } from '../../src/store/store.ts'
import { ADDRESS, NOON } from '../support/store-data.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const DAY = 24 * 60 * MINUTE

function aDelivery(given: Partial<Delivery> = {}): Delivery {
  return {
    id: 1,
    lane: 'live',
    address: ADDRESS,
    message: plainMessage('en', 'hello'),
    edits: undefined,
    removes: undefined,
    replyTo: undefined,
    purpose: null,
    announcement: null,
    attempts: 0,
    uncertain: false,
    createdAt: 0,
    ...given,
  }
}

function outcomeOf(
  kind: DeliveryErrorKind,
  { random = 0, repeats = 'may-repeat' as Repeats, retryAfterMs = undefined as number | undefined, ...given } = {},
  delivery: Partial<Delivery> = given as Partial<Delivery>,
) {
  const error = new DeliveryError(kind, 'the reason', retryAfterMs === undefined ? {} : { retryAfterMs })
  return failedOutcome(aDelivery(delivery), error, repeats, NOON, random)
}

const repeatsRules: readonly Repeats[] = ['idempotent', 'may-repeat', 'must-not-repeat']
const kinds: readonly DeliveryErrorKind[] = ['rate-limited', 'transient', 'uncertain', 'unreachable', 'rejected']

describe('the wait before another attempt', () => {
  it('doubles from a second to five minutes, the upper half of it random', () => {
    expect([0, 1, 2, 8].map((attempts) => backoff(attempts, 0))).toEqual([500, 1000, 2000, 128_000])
    expect([0, 1, 2, 8].map((attempts) => backoff(attempts, 0.999999))).toEqual([1000, 2000, 4000, 256_000])
    expect([9, 50, 5000].map((attempts) => backoff(attempts, 0))).toEqual([150_000, 150_000, 150_000])
  })

  it('stays within its bounds, in whole milliseconds', () => {
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
    fc.assert(
      fc.property(fc.nat(400), random, (attempts, chance) => {
        const ceiling = Math.min(5 * MINUTE, SECOND * 2 ** attempts)
        const wait = backoff(attempts, chance)
        expect(Number.isInteger(wait)).toBe(true)
        expect(wait).toBeGreaterThanOrEqual(ceiling / 2)
        expect(wait).toBeLessThanOrEqual(ceiling)
      }),
    )
  })
})

describe('what becomes of a delivery that failed', () => {
  it('waits out a rate limit, however long, and spends no attempt', () => {
    const wait = 10_072 * SECOND
    expect(outcomeOf('rate-limited', { retryAfterMs: wait }, { attempts: 7 })).toEqual({
      state: 'due',
      nextAttemptAt: NOON + wait,
      attempts: 7,
      error: 'the reason',
      uncertain: false,
    })
    const late = outcomeOf('rate-limited', { retryAfterMs: wait, random: 0.9 })
    expect(late).toMatchObject({ nextAttemptAt: NOON + wait + 900 })
    expect(outcomeOf('rate-limited')).toMatchObject({ nextAttemptAt: NOON + 5 * MINUTE })
  })

  it('tries again after a passing failure, for about a day', () => {
    expect(outcomeOf('transient', { random: 0.5 }, { attempts: 2 })).toEqual({
      state: 'due',
      nextAttemptAt: NOON + 3000,
      attempts: 3,
      error: 'the reason',
      uncertain: false,
    })
    let now = NOON
    let delivery = aDelivery()
    for (;;) {
      const outcome = failedOutcome(delivery, new DeliveryError('transient', 'down'), 'may-repeat', now, 0.5)
      if (outcome.state !== 'due') {
        expect(outcome).toMatchObject({ state: 'failed', unreachable: false, at: now })
        break
      }
      now = outcome.nextAttemptAt
      delivery = aDelivery({ attempts: outcome.attempts })
    }
    expect(now - NOON).toBeGreaterThan(0.7 * DAY)
    expect(now - NOON).toBeLessThan(1.1 * DAY)
  })

  it('ends at a refusal, and says whether anybody is there', () => {
    const end = { state: 'failed', at: NOON, error: 'the reason' }
    expect(outcomeOf('rejected')).toEqual({ ...end, unreachable: false })
    expect(outcomeOf('unreachable')).toEqual({ ...end, unreachable: true })
  })

  it('repeats what may have arrived where a repetition does no harm', () => {
    for (const repeats of ['idempotent', 'may-repeat'] as const) {
      expect(outcomeOf('uncertain', { repeats })).toMatchObject({ state: 'due', attempts: 1, uncertain: true })
    }
  })

  it('leaves to somebody who looks what must not appear twice', () => {
    expect(outcomeOf('uncertain', { repeats: 'must-not-repeat' })).toMatchObject({
      state: 'unconfirmed',
      at: NOON,
      unreachable: false,
    })
  })

  it('repeats an edit, whose first attempt does no harm', () => {
    const edits = { id: 'm1' }
    expect(outcomeOf('uncertain', { repeats: 'must-not-repeat' }, { edits })).toMatchObject({ state: 'due' })
  })

  it('tries to take a message back as long as it is not known to be gone', () => {
    const removes = { id: 'm1' }
    expect(outcomeOf('uncertain', { repeats: 'must-not-repeat' }, { removes, uncertain: true })).toMatchObject({
      state: 'due',
    })
  })

  it('never forgets that an earlier attempt may have arrived', () => {
    for (const kind of ['rate-limited', 'transient'] as const) {
      expect(outcomeOf(kind, {}, { uncertain: true })).toMatchObject({ state: 'due', uncertain: true })
    }
  })

  it('is always something the store can keep, whatever a platform says', () => {
    const retryAfterMs = fc.option(fc.oneof(fc.integer(), fc.double(), fc.constant(Number.NaN)), { nil: undefined })
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
    const delivery = fc.record({ attempts: fc.nat(400), uncertain: fc.boolean() })
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.constantFrom(...repeatsRules),
        retryAfterMs,
        random,
        delivery,
        (kind, repeats, wait, chance, given) => {
          const outcome = outcomeOf(kind, { repeats, random: chance, retryAfterMs: wait }, given)
          const at = outcome.state === 'due' ? outcome.nextAttemptAt : outcome.at
          expect(Number.isSafeInteger(at)).toBe(true)
          expect(at).toBeGreaterThanOrEqual(NOON)
        },
      ),
    )
  })
})

describe('what must not be sent', () => {
  it('is only what may have arrived and must not appear twice', () => {
    const found = repeatsRules.flatMap((repeats) =>
      [true, false].map((uncertain) => [repeats, uncertain, mustNotSend(aDelivery({ uncertain }), repeats)]),
    )
    expect(found.filter(([, , must]) => must)).toEqual([['must-not-repeat', true, true]])
  })
})

it('sends at once after the first lost attempt, and ever later after further ones', () => {
  expect([0, 1, 2, 8].map((attempts) => reclaimDelay(attempts, 0))).toEqual([0, 1000, 2000, 128_000])
})
