import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { admit } from '../../src/bots/flood.ts'
import type { Person } from '../../src/store/store.ts'
import { NOON } from '../support/store-data.ts'

const BURST = 20
const REFILL_MS = 3000

/** A person as the store makes one on first contact. */
function aNewcomer(given: Partial<Person> = {}): Person {
  return {
    id: 'p',
    locale: null,
    detected: null,
    country: null,
    greetedAt: null,
    createdAt: NOON,
    allowance: 0,
    allowanceAt: 0,
    warned: false,
    role: 'traveller',
    ban: null,
    composing: null,
    ...given,
  }
}

/** Writes at each of the times; returns what came of each message. */
function write(times: readonly number[], person = aNewcomer()) {
  let current = person
  return times.map((now) => {
    const admission = admit(current, now)
    current = admission.person
    return admission
  })
}

const atOnce = (count: number) => Array.from({ length: count }, () => NOON)

describe('the flood limit', () => {
  it('lets a burst of twenty through and warns once of the rest', () => {
    const admissions = write(atOnce(25))
    expect(admissions.map(({ admitted }) => admitted)).toEqual(atOnce(25).map((_, index) => index < BURST))
    const refused = admissions.filter((admission) => !admission.admitted)
    expect(refused.map(({ warn }) => warn)).toEqual([true, false, false, false, false])
    expect(refused.map(({ waitSeconds }) => waitSeconds)).toEqual([3, 3, 3, 3, 3])
  })

  it('lets one more through every three seconds, and tells how long that is', () => {
    const later = (ms: number) => write([...atOnce(BURST), NOON + ms]).at(-1)
    expect(later(2999)).toMatchObject({ admitted: false, waitSeconds: 1 })
    expect(later(1000)).toMatchObject({ admitted: false, waitSeconds: 2 })
    expect(later(3000)).toMatchObject({ admitted: true })
    const times = [...atOnce(BURST), NOON + 3000, NOON + 3000, NOON + 5999, NOON + 6000]
    expect(
      write(times)
        .map(({ admitted }) => admitted)
        .slice(BURST),
    ).toEqual([true, false, false, true])
  })

  it('is forgotten after a minute of silence', () => {
    const admissions = write([...atOnce(30), ...Array.from({ length: BURST }, () => NOON + BURST * REFILL_MS)])
    expect(admissions.slice(30).every(({ admitted }) => admitted)).toBe(true)
  })

  it('warns again when it is reached again', () => {
    const warnings = write([...atOnce(21), NOON + 3000, NOON + 3000]).filter((one) => !one.admitted && one.warn)
    expect(warnings).toHaveLength(2)
  })

  it('changes nothing else of the person', () => {
    const person = aNewcomer({ locale: 'fi', country: 'ee', greetedAt: 1 })
    const { allowance, allowanceAt, warned, ...rest } = admit(person, NOON).person
    expect({ allowance, allowanceAt, warned }).toEqual({ allowance: 19, allowanceAt: NOON, warned: false })
    expect(person).toMatchObject(rest)
  })

  it('never lets more through than the burst and what is refilled, nor fewer than one in three seconds', () => {
    const gaps = fc.array(fc.nat(5000), { minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(gaps, (given) => {
        let now = NOON
        const times = given.map((gap) => {
          now += gap
          return now
        })
        const elapsed = now - (times[0] ?? now)
        const admitted = write(times).filter((one) => one.admitted).length
        expect(admitted).toBeLessThanOrEqual(BURST + Math.floor(elapsed / REFILL_MS) + 1)
        expect(admitted).toBeGreaterThanOrEqual(Math.min(given.length, BURST))
      }),
    )
  })

  it('never keeps anybody waiting longer than three seconds, wherever the clock jumps', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 2 * NOON }), { maxLength: 60 })
    fc.assert(
      fc.property(moments, fc.boolean(), (times, sorted) => {
        for (const admission of write(sorted ? times.toSorted((a, b) => a - b) : times)) {
          expect(admission.person.allowance).toBeGreaterThanOrEqual(0)
          expect(admission.person.allowance).toBeLessThan(BURST)
          if (admission.admitted) continue
          expect(admission.waitSeconds).toBeGreaterThanOrEqual(1)
          expect(admission.waitSeconds).toBeLessThanOrEqual(3)
        }
      }),
    )
    const clockSetBack = write([...atOnce(BURST), NOON - 86_400_000])
    expect(clockSetBack.at(-1)).toMatchObject({ admitted: false, waitSeconds: 3 })
  })
})
