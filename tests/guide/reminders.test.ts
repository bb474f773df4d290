import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atDaytime, remind } from '../../src/guide/reminders.ts'
import { localTime } from '../../src/knowledge/hours.ts'
import { aService, everywhere } from '../support/knowledge-data.ts'
import { DAY, HOUR, type Walk, walk } from './walks.ts'

const service = aService({
  documents: [
    { id: 'certificate', name: everywhere('Certificate'), broughtAlong: true, validity: 'P3M' },
    { id: 'passport', name: everywhere('Passport'), broughtAlong: true },
  ],
  steps: [
    { id: 'apply', at: 'online', text: everywhere('Apply'), documents: ['passport'] },
    { id: 'decision', wait: everywhere('The decision'), takes: { from: 'P2W', to: 'P6W' } },
    { id: 'fetch', at: 'desk', text: everywhere('Fetch it'), documents: ['certificate'] },
  ],
})

/** Everything told until `days` from now, by when the job comes; each with its day. */
function told(anna: Walk, days: number): string[] {
  const begun = anna.clock()
  let walkthrough = anna.now()
  const found: string[] = []
  for (
    let now = begun;
    now <= begun + days * DAY;
    now = Math.max(now + 1, walkthrough.dueAt ?? Number.MAX_SAFE_INTEGER)
  ) {
    const { walkthrough: next, reminders } = remind(service, walkthrough, now)
    for (const { kind } of reminders) found.push(`${kind} ${Math.floor((now - begun) / DAY)}`)
    expect(found.length).toBeLessThan(10)
    walkthrough = next
  }
  return found
}

describe('reminders', () => {
  it('come at the earliest and at the latest end of a wait, once each', () => {
    const anna = walk(service)
    anna.does({ kind: 'reminds', wanted: true })
    expect(anna.now().dueAt).toBeNull()
    anna.finishes('apply')
    expect(anna.now().dueAt).toBe(anna.clock() + 14 * DAY)
    expect(told(anna, 365)).toEqual(['earliest 14', 'latest 42'])
  })

  it('do not come unasked, nor when the wait is over', () => {
    const anna = walk(service)
    anna.finishes('apply')
    expect(anna.now().dueAt).toBeNull()
    anna.does({ kind: 'reminds', wanted: true })
    anna.finishes('decision')
    expect(anna.now().dueAt).toBeNull()
    anna.does({ kind: 'undone', node: 'decision' })
    expect(anna.now().dueAt).not.toBeNull()
    anna.does({ kind: 'reminds', wanted: false })
    expect(anna.now().dueAt).toBeNull()
  })

  it('are only of what is still to come when somebody asks for them late', () => {
    const anna = walk(service)
    anna.finishes('apply')
    anna.does({ kind: 'reminds', wanted: true }, 20 * DAY)
    expect(told(anna, 365)).toEqual(['latest 22'])
  })

  it('tell two weeks before a document expires, or at once', () => {
    const anna = walk(service)
    anna.does({ kind: 'reminds', wanted: true })
    anna.does({ kind: 'has', document: 'passport' })
    anna.does({ kind: 'has', document: 'certificate' })
    expect(told(anna, 365)).toEqual(['expiring 76'])
    anna.does({ kind: 'reminds', wanted: false })
    anna.does({ kind: 'reminds', wanted: true }, 80 * DAY)
    expect(told(anna, 365)).toEqual(['expiring 0'])
    anna.does({ kind: 'lacks', document: 'certificate' })
    anna.does({ kind: 'has', document: 'certificate' })
    expect(told(anna, 365)).toEqual(['expiring 76'])
  })

  it('do not tell of a document that nobody asks for any more', () => {
    const anna = walk(service)
    anna.does({ kind: 'reminds', wanted: true })
    anna.does({ kind: 'has', document: 'certificate' })
    anna.finishes('apply', 'decision')
    expect(anna.now().dueAt).not.toBeNull()
    anna.does({ kind: 'done', node: 'fetch' })
    expect(anna.now()).toMatchObject({ state: 'finished', dueAt: null })
  })

  it('come from nine to eight by the clock of the country, however it is changed', () => {
    const countries = { fi: 'Europe/Helsinki', ee: 'Europe/Tallinn', ru: 'Europe/Moscow' } as const
    const country = fc.constantFrom('fi', 'ee', 'ru')
    fc.assert(
      fc.property(country, fc.integer({ min: 0, max: 2 * 365 * 24 * 60 }), (place, minutes) => {
        const at = Date.UTC(2026, 0, 1) + minutes * 60_000
        const moved = atDaytime({ country: place }, at)
        const { time } = localTime(moved, countries[place])
        expect(time >= '09:00' && time < '20:00').toBe(true)
        expect(moved).toBeGreaterThanOrEqual(at)
        expect(moved - at).toBeLessThanOrEqual(14 * HOUR)
        const asked = localTime(at, countries[place]).time
        if (asked >= '09:00' && asked < '20:00') expect(moved).toBe(at)
      }),
    )
  })

  it('wait for the morning when the job comes at night', () => {
    const anna = walk(service)
    anna.does({ kind: 'reminds', wanted: true })
    anna.finishes('apply')
    const night = anna.clock() + 14 * DAY + 10 * HOUR
    const { walkthrough, reminders } = remind(service, anna.now(), night)
    expect(reminders).toEqual([])
    expect(localTime(walkthrough.dueAt ?? 0, 'Europe/Helsinki').time).toBe('09:00')
  })
})
