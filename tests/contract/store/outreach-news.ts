import { describe, expect, it } from 'vitest'
import type { Store } from '../../../src/store/store.ts'
import { NOON } from '../../support/store-data.ts'
import { aNotice, DAY_MS, someNews, subscribed, titlesOf } from './outreach-data.ts'

export function newsContract(open: () => Promise<Store>): void {
  describe('news', () => {
    it('is numbered as it comes, and comes back whole', async () => {
      const store = await open()
      const items = [someNews('a'), aNotice('b', { texts: { fi: { title: 'B', text: 'b' } }, link: 'https://b.test/' })]
      await store.outreach.addNews(items)
      const found = await store.outreach.news(0, 9)
      expect(found.map(({ seq: _seq, ...item }) => item)).toEqual(items)
      const [first, second] = found
      expect(second?.seq).toBeGreaterThan(first?.seq ?? 0)
      expect(await store.outreach.news(first?.seq ?? 0, 9)).toEqual([second])
      expect(await store.outreach.news(0, 1)).toEqual([first])
    })

    it('is read from the newest backwards as well, page by page', async () => {
      const store = await open()
      await store.outreach.addNews(['a', 'b', 'c', 'd', 'e'].map((title) => someNews(title)))
      const newest = await store.outreach.latestNews(2)
      expect(titlesOf({ news: newest })).toEqual(['e', 'd'])
      const older = await store.outreach.latestNews(2, newest.at(-1)?.seq)
      expect(titlesOf({ news: older })).toEqual(['c', 'b'])
      expect(titlesOf({ news: await store.outreach.latestNews(2, older.at(-1)?.seq) })).toEqual(['a'])
    })

    it('of the last days makes a digest that has no effect on the next one', async () => {
      const store = await open()
      const titles = ['old', 'told', 'new']
      await store.outreach.addNews(titles.map((title, index) => someNews(title, { at: NOON - (2 - index) * DAY_MS })))
      const told = (await store.outreach.news(0, 9)).at(-2)?.seq ?? 0
      const { id, address } = await subscribed(store, { cursor: told, state: 'paused' })
      const titlesSince = async (since: number) => {
        const found = await store.outreach.recentCase(address, since, NOON, 9)
        expect(found?.subscription.state).toBe('active')
        expect(found?.news.every(({ seq }) => seq > (found.subscription.cursor ?? 0))).toBe(true)
        return found && titlesOf(found)
      }
      expect(await titlesSince(NOON - DAY_MS)).toEqual(['told', 'new'])
      expect(await titlesSince(NOON + 1)).toEqual([])
      expect(await store.outreach.digestCase(id, NOON, 9)).toMatchObject({ subscription: { cursor: told } })
      expect(await store.outreach.recentCase({ ...address, chat: 'elsewhere' }, 0, NOON, 9)).toBeUndefined()
    })

    it('has the notices that stand', async () => {
      const store = await open()
      const stands = [aNotice('now'), aNotice('for ever', { until: null })]
      const past = aNotice('over', { until: NOON })
      await store.outreach.addNews([...stands, past, aNotice('later', { at: NOON + 1 }), someNews('none')])
      expect(titlesOf({ news: await store.outreach.notices(NOON) })).toEqual(['now', 'for ever'])
    })

    it('is erased when nobody needs it any more, and its numbers are not given out again', async () => {
      const store = await open()
      const old = { at: NOON - 9 * DAY_MS }
      const ended = NOON - 2 * DAY_MS
      await store.outreach.addNews([
        someNews('recent'),
        aNotice('stands', old),
        aNotice('stood', { ...old, until: ended }),
        someNews('old', old),
      ])
      const last = (await store.outreach.news(0, 9)).at(-1)?.seq ?? 0
      const subscription = await subscribed(store, { cursor: last })
      const prune = (personal: number) => store.prune({ updates: 0, personal }, 100)
      expect(await prune(ended)).toBe(1)
      expect(titlesOf({ news: await store.outreach.news(0, 9) })).toEqual(['recent', 'stands', 'stood'])
      expect(await prune(ended + 1)).toBe(1)
      expect(titlesOf({ news: await store.outreach.news(0, 9) })).toEqual(['recent', 'stands'])
      await store.outreach.addNews([someNews('next')])
      const found = await store.outreach.digestCase(subscription.id, NOON, 9)
      expect(found && titlesOf(found)).toEqual(['next'])
    })
  })

  describe('versions of entries', () => {
    it('are written together with the news about them', async () => {
      const store = await open()
      const version = (service: string, content: string) => ({ service, content })
      await store.outreach.recordEntries([version('a', '1'), version('b', '1'), version('c', '1')], [], [])
      await store.outreach.recordEntries([version('b', '2')], ['c', 'unknown'], [someNews('b'), someNews('c')])
      expect(await store.outreach.entryVersions()).toEqual([version('a', '1'), version('b', '2')])
      expect(titlesOf({ news: await store.outreach.news(0, 9) })).toEqual(['b', 'c'])
      const bad = { ...someNews('bad'), kind: null as never }
      await expect(store.outreach.recordEntries([version('a', '2')], ['b'], [bad])).rejects.toThrow()
      expect(await store.outreach.entryVersions()).toEqual([version('a', '1'), version('b', '2')])
    })

    it('are news once, even when several processes see the same change', async () => {
      const store = await open()
      const first = [{ service: 'a', content: '1' }]
      const seen = () => store.outreach.recordEntries(first, [], [someNews('a')])
      await Promise.all([seen(), seen()])
      const ended = () => store.outreach.recordEntries([], ['a'], [someNews('a is gone')])
      await Promise.all([ended(), ended()])
      await seen()
      expect(titlesOf({ news: await store.outreach.news(0, 9) })).toEqual(['a', 'a is gone', 'a'])
    })

    it('make it due for those who want it at once', async () => {
      const store = await open()
      const { address } = await subscribed(store, { frequency: 'at-once', dueAt: null })
      await store.outreach.recordEntries([], [], [someNews('b')])
      expect((await store.outreach.subscription(address))?.dueAt).toBe(NOON)
    })
  })
}
