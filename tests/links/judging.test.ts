import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge, keep, type Sight } from '../../src/links/judging.ts'
import { LINK_STATES, type Link, viewOf } from '../../src/links/link.ts'
import { NOON } from '../support/store-data.ts'

const HOUR = 60 * 60_000
const DAY = 24 * HOUR

const NEW: Link = {
  url: 'https://page.example/',
  state: 'unchecked',
  remark: null,
  location: null,
  fingerprint: null,
  failures: 0,
  checkedAt: null,
  since: NOON,
  nextAt: NOON,
}
const seen = (fingerprint: string | null = 'one', location: string | null = null): Sight => ({
  kind: 'found',
  fingerprint,
  location,
})
const missing: Sight = { kind: 'missing', remark: '404' }

/** What is known after these sights, a day apart unless they have a time of their own. */
function having(...sights: readonly (Sight | readonly [Sight, number])[]): Link {
  return sights.reduce<Link>((link, given, at) => {
    const [sight, time] = 'kind' in given ? [given, NOON + at * DAY] : given
    return judge(link, sight, time, 0)
  }, NEW)
}

describe('a page', () => {
  it('is in order when it says what it said', () => {
    expect(having(seen(), seen())).toMatchObject({ state: 'ok', remark: null, failures: 0, since: NOON })
    expect(having(seen(), seen(null))).toMatchObject({ state: 'ok', fingerprint: 'one' })
  })

  it('has changed until somebody says that the entries are right', () => {
    const changed = having(seen(), seen('two'), seen('two'))
    expect(changed).toMatchObject({ state: 'changed', fingerprint: 'two', since: NOON + DAY })
    const kept = keep(changed, NOON + 3 * DAY)
    expect(judge(kept, seen('two'), NOON + 9 * DAY, 0).state).toBe('ok')
  })

  it('has moved, until somebody leaves it so: then only another move is news', () => {
    const moved = having(seen(), seen('one', 'https://new.example/'))
    expect(moved).toMatchObject({ state: 'moved', location: 'https://new.example/' })
    const kept = keep(moved, NOON)
    expect(judge(kept, seen('one', 'https://new.example/'), NOON + DAY, 0)).toMatchObject({ state: 'ok' })
    expect(judge(kept, seen('one', 'https://newer.example/'), NOON + DAY, 0)).toMatchObject({
      state: 'moved',
      location: 'https://newer.example/',
    })
    expect(judge(moved, seen(), NOON + DAY, 0)).toMatchObject({ state: 'ok', location: null })
  })

  it('is dead only after three days on which it was not there', () => {
    expect(having(seen(), missing, missing)).toMatchObject({ state: 'ok', failures: 2 })
    expect(viewOf(having(seen(), missing))).toBe('unseen')
    const dead = having(seen(), missing, missing, missing)
    expect(dead).toMatchObject({ state: 'dead', failures: 3, since: NOON + 3 * DAY })
    const oneDay = [1, 2, 3, 4, 5].map((hour) => [missing, NOON + hour * HOUR] as const)
    expect(having(seen(), ...oneDay)).toMatchObject({ state: 'ok', failures: 1 })
    expect(judge(dead, seen(), NOON + 9 * DAY, 0)).toMatchObject({ state: 'ok', failures: 0, remark: null })
  })

  it.each(['401', '403', '429', '500', '503', 'timeout', 'certificate', 'private', 'redirects'] as const)(
    'is not dead because it could not be looked at: %s',
    (remark) => {
      const unknown: Sight = { kind: 'unknown', remark }
      const link = having(seen(), ...Array.from({ length: 10 }, () => unknown))
      expect(link).toMatchObject({ state: 'ok', remark, failures: 0, fingerprint: 'one' })
      expect(viewOf(link)).toBe('unseen')
      expect(having(missing, unknown, missing, unknown, missing).state).toBe('dead')
    },
  )

  it('is looked at again when its server says, within reason', () => {
    const next = (retryAfterMs: number) => judge(NEW, { kind: 'unknown', remark: '429', retryAfterMs }, NOON, 0).nextAt
    expect(next(5 * DAY)).toBe(NOON + 5 * DAY)
    expect(next(1000)).toBe(NOON + 3 * DAY)
    expect(next(1e15)).toBe(NOON + 30 * DAY)
  })

  it('always has a time at which it is looked at again, and never dies at once', () => {
    const sight = fc.oneof(
      fc.record({
        kind: fc.constant('found' as const),
        fingerprint: fc.constantFrom('one', 'two', null),
        location: fc.constantFrom(null, 'https://new.example/'),
      }),
      fc.constant(missing),
      fc.constant<Sight>({ kind: 'unknown', remark: '403' }),
    )
    fc.assert(
      fc.property(
        fc.array(fc.tuple(sight, fc.integer({ min: 0, max: 3 * DAY }))),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (steps, random) => {
          let [link, now] = [NEW, NOON]
          for (const [sight, passed] of steps) {
            now += passed
            const before = link
            link = judge(link, sight, now, random)
            expect(link.nextAt).toBeGreaterThanOrEqual(now + DAY)
            expect(LINK_STATES).toContain(link.state)
            if (link.state === 'dead') expect(before.failures).toBeGreaterThanOrEqual(2)
            if (link.state === before.state && link.state !== 'moved') expect(link.since).toBe(before.since)
          }
        },
      ),
    )
  })
})
