import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_ITEMS } from '../../src/outreach/digest.ts'
import type { NewsItem } from '../../src/outreach/news.ts'
import { FREQUENCIES } from '../../src/outreach/subscription.ts'
import { aSubscription, compose, entryItem, NOW, newsItem, textOf } from './outreach-data.ts'

describe('digests one after another', () => {
  const item = fc.record({
    kind: fc.constantFrom('announcement', 'answer', 'notice', 'new', 'changed', 'retired'),
    service: fc.constantFrom('a', 'b', 'c'),
    country: fc.constantFrom('fi', 'ee'),
    length: fc.integer({ min: 0, max: 900 }),
    until: fc.option(fc.integer({ min: 0, max: 20 })),
  })
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.record({ publish: fc.array(item, { maxLength: 25 }) }) },
    { weight: 3, arbitrary: fc.constant('digest' as const) },
    { weight: 1, arbitrary: fc.record({ state: fc.constantFrom('active', 'paused') }) },
    { weight: 1, arbitrary: fc.record({ frequency: fc.constantFrom(...FREQUENCIES) }) },
    { weight: 1, arbitrary: fc.record({ locale: fc.constantFrom('en', 'fi', 'ru') }) },
  )

  it('tell or count each thing exactly once, in order, whatever changes and pauses in between', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.integer({ min: 500, max: 4096 }), (steps, limit) => {
        let subscription = aSubscription({ interests: [{ kind: 'country', country: 'fi' }] })
        const news: NewsItem[] = []
        const told: number[] = []
        for (const [index, current] of [...steps, { state: 'active' } as const, 'digest' as const].entries()) {
          if (typeof current === 'object' && 'publish' in current) {
            for (const { kind, service, country, length, until } of current.publish) {
              const given = {
                countries: [country],
                texts: { en: { title: 'Title', text: 'word '.repeat(length / 5) } },
              }
              const over = { ...given, until: until === null ? null : NOW + index + until }
              const seq = news.length + 1
              const isEntry = kind === 'new' || kind === 'changed' || kind === 'retired'
              news.push(isEntry ? entryItem(seq, service, kind, given) : newsItem(seq, { ...over, kind }))
            }
            continue
          }
          if (current !== 'digest') {
            subscription = { ...subscription, ...current }
            continue
          }
          const now = NOW + index
          const { cursor, state } = subscription
          const fresh = news.filter(({ seq }) => seq > cursor)
          const digest = compose(fresh, subscription, { now, limit })
          const due = expectedThings(fresh, now)
          subscription = { ...subscription, cursor: digest.cursor }
          if (state === 'paused') expect(digest).toEqual({ nothing: true, cursor })
          else expect(digest.cursor).toBe(news.length)
          if (state === 'paused') continue
          if (digest.nothing) {
            expect(due).toEqual([])
            continue
          }
          expect(textOf(digest.message).length).toBeLessThanOrEqual(limit)
          expect(digest.items.length).toBeLessThanOrEqual(MOST_ITEMS)
          expect(digest.items.length + digest.more).toBe(due.length)
          const seqs = digest.items.flatMap((one) => one.news)
          for (const one of digest.items) expect(due).toContainEqual(one.news)
          expect(new Set([...told, ...seqs]).size).toBe(told.length + seqs.length)
          expect(Math.min(...seqs)).toBeGreaterThan(Math.max(0, ...told))
          told.push(...seqs)
        }
      }),
      { numRuns: 300, seed: 8 },
    )
  })

  /** The numbers of the news of each thing to be told, found in the plainest way. */
  function expectedThings(fresh: readonly NewsItem[], now: number): readonly (readonly number[])[] {
    const concerned = fresh.filter(
      ({ countries, until }) => countries.includes('fi') && (until === null || until > now),
    )
    const alone = concerned.filter(({ kind }) => kind !== 'entry').map(({ seq }) => [seq])
    const entries = ['a', 'b', 'c'].map((id) =>
      concerned.filter(({ kind, service }) => kind === 'entry' && service === id),
    )
    const shown = entries.filter(
      (some) => some.length > 0 && !(some[0]?.change === 'new' && some.at(-1)?.change === 'retired'),
    )
    return [...alone, ...shown.map((some) => some.map(({ seq }) => seq))]
  }
})
