import { describe, expect, it } from 'vitest'
import { milliseconds } from '../../../src/knowledge/specification/durations.ts'
import { totals } from '../../../src/knowledge/specification/totals.ts'
import { rangeInWords, spanInWords } from '../../../src/knowledge/specification/words.ts'
import { aService } from '../../support/knowledge-data.ts'
import { aChoice, aFact, anEnd, aStep, aWait } from '../../support/process-data.ts'

const DAY = 24 * 3_600_000

describe('durations', () => {
  it.each([
    ['P1Y', 365 * DAY],
    ['P1M', 30 * DAY],
    ['P2W', 14 * DAY],
    ['P1Y2M3DT4H5M6S', (365 + 60 + 3) * DAY + (4 * 60 + 5) * 60_000 + 6000],
    ['PT1.5S', 1500],
    ['PT30M', 1_800_000],
    ['P0D', 0],
  ])('%s lasts %d ms', (duration, expected) => {
    expect(milliseconds(duration)).toBe(expected)
  })

  it('of all paths are the least and the most of each, and of those that end as wanted', () => {
    const { all, wanted } = totals(
      aService({
        facts: [aFact('happened', ['lost', 'stolen'])],
        steps: [
          aStep('go', { takes: 'P1D' }),
          aChoice(
            'c',
            [{ happened: 'lost' }, anEnd('no', 'refused')],
            [undefined, aWait('w', { from: 'P1W', to: 'P2W' })],
          ),
        ],
      }),
    )
    expect(all).toEqual({ from: DAY, to: 15 * DAY })
    expect(wanted).toEqual({ from: 8 * DAY, to: 15 * DAY })
  })
})

describe('durations in words', () => {
  it.each([
    ['en', 'P1D', '1 day'],
    ['en', { from: 'P2W', to: 'P3W' }, '2–3 weeks'],
    ['en', { from: 'P1D', to: 'P3M' }, '1 day – 3 months'],
    ['en', { from: 'P0D', to: 'P2W' }, '0–2 weeks'],
    ['en', 'P1Y6M', '1 year 6 months'],
    ['en', { from: 'P7D', to: 'P1W' }, '1 week'],
    ['en', 'PT90S', '90 seconds'],
    ['fi', { from: 'PT1H', to: 'PT2H' }, '1–2 tuntia'],
    ['ru', { from: 'P2W', to: 'P3W' }, '2–3 недели'],
  ])('in %s, %j is %s', (locale, span, words) => {
    expect(spanInWords(span, locale)).toBe(words)
  })

  it.each([
    [{ from: 0, to: 0 }, '0 minutes'],
    [{ from: 10 * 60_000, to: 30 * 60_000 }, '10–30 minutes'],
    [{ from: DAY, to: 15 * DAY }, '0–3 weeks'],
    [{ from: 8 * DAY, to: 9 * DAY }, '8–9 days'],
    [{ from: 70 * DAY, to: 100 * DAY }, '2–4 months'],
    [{ from: 730 * DAY, to: 730 * DAY }, '2 years'],
  ])('%j together is %s', (range, words) => {
    expect(rangeInWords(range, 'en')).toBe(words)
  })
})
