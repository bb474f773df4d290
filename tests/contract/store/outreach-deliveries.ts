import { describe, expect, it } from 'vitest'
import type { NewDelivery, Outcome, Store } from '../../../src/store/store.ts'
import { ADDRESS, aDelivery, NOON, take, unique } from '../../support/store-data.ts'
import { anAnnouncement, saveOutreach } from './outreach-data.ts'
import { openQuestion, save } from './relay-data.ts'

const SENT: Outcome = { state: 'sent', at: NOON, ref: { id: 'r' } }
const FAILED = { state: 'failed', at: NOON, error: 'no', unreachable: false } as const satisfies Outcome
const UNCONFIRMED: Outcome = { state: 'unconfirmed', at: NOON, error: 'lost', unreachable: false }
const LATER = NOON + 1000

export function retryContract(open: () => Promise<Store>): void {
  /** Writes a delivery in a chat of its own, or the given one, and ends it. */
  async function ended(store: Store, outcome: Outcome, given: Partial<NewDelivery> = {}, now = NOON): Promise<number> {
    const [id = 0] = await store.deliveries.add(
      [aDelivery('text', { address: { ...ADDRESS, chat: unique('chat') }, ...given })],
      now,
    )
    await take(store, { lane: given.lane ?? 'live', limit: 1000, now })
    await store.deliveries.finish(id, outcome)
    return id
  }
  const dueAt = async (store: Store, now: number) => (await take(store, { now, limit: 1000 })).map(({ id }) => id)

  describe('the list of deliveries', () => {
    it('has those in the states asked for, the newest first, without what they say', async () => {
      const store = await open()
      const failed = await ended(store, FAILED)
      const lost = await ended(store, UNCONFIRMED, { lane: 'bulk' })
      const sent = await ended(store, SENT)
      const [due = 0] = await store.deliveries.add([aDelivery('due')], NOON)
      const given = await store.outreach.deliveries(['failed', 'unconfirmed'], 0, 9)
      expect(given).toEqual({
        items: [
          expect.objectContaining({ id: lost, lane: 'bulk', state: 'unconfirmed', error: 'lost' }),
          {
            id: failed,
            lane: 'live',
            platform: 'script',
            state: 'failed',
            attempts: 0,
            error: 'no',
            createdAt: NOON,
            nextAttemptAt: NOON,
            finishedAt: NOON,
          },
        ],
        total: 2,
      })
      const second = await store.outreach.deliveries(['failed', 'unconfirmed', 'sent', 'due'], 1, 2)
      expect(second).toMatchObject({ items: [{ id: sent }, { id: lost }], total: 4 })
      expect((await store.outreach.deliveries(['due'], 0, 9)).items.map(({ id }) => id)).toEqual([due])
    })
  })

  describe('the summary of what was given up', () => {
    it('counts by platform, state and reason, the most frequent first', async () => {
      const store = await open()
      await ended(store, { ...FAILED, error: 'blocked' })
      await ended(store, { ...FAILED, at: LATER })
      await ended(store, FAILED)
      await ended(store, UNCONFIRMED, { address: { platform: 'other', chat: 'c' } })
      await ended(store, SENT)
      const frequent = { platform: 'script', state: 'failed', error: 'no', count: 2, from: NOON, to: LATER }
      const { items, total } = await store.outreach.givenUp(0, 2)
      expect([items, total]).toEqual([[frequent, expect.objectContaining({ platform: 'other', error: 'lost' })], 3])
      expect(await store.outreach.givenUp(2, 2)).toMatchObject({ items: [{ error: 'blocked', count: 1 }], total: 3 })
    })
  })

  describe('trying again what was given up', () => {
    it('makes it due as if it had never been tried', async () => {
      const store = await open()
      const [id = 0] = await store.deliveries.add([aDelivery('text')], NOON)
      await take(store)
      await store.deliveries.finish(id, {
        state: 'due',
        nextAttemptAt: NOON,
        attempts: 7,
        error: 'busy',
        uncertain: false,
      })
      await take(store)
      await store.deliveries.finish(id, FAILED)
      expect(await store.outreach.retry({ id }, LATER)).toBe(1)
      expect((await store.outreach.deliveries(['due'], 0, 9)).items).toMatchObject([{ id, finishedAt: null }])
      expect(await take(store, { now: LATER - 1 })).toEqual([])
      expect(await take(store, { now: LATER })).toMatchObject([{ id, attempts: 0, uncertain: false }])
      await store.deliveries.finish(id, SENT)
      expect(await store.outreach.retry({ id }, LATER)).toBe(0)
      expect(await store.outreach.retry({ id: 4711 }, LATER)).toBe(0)
    })

    it('takes all of one platform', async () => {
      const store = await open()
      const ids = [await ended(store, FAILED), await ended(store, FAILED)]
      await ended(store, SENT)
      await ended(store, FAILED, { address: { platform: 'other', chat: 'c' } })
      expect(await store.outreach.retry({ platform: 'script' }, NOON)).toBe(2)
      expect(await dueAt(store, NOON)).toEqual(ids)
    })

    it('takes what fits everything that is asked for', async () => {
      const store = await open()
      const because = (error: string, at = NOON) => ended(store, { ...FAILED, error, at })
      const ids = [await because('Forbidden: blocked'), await because('no room'), await because('Blocked', LATER)]
      expect(await store.outreach.retry({ reason: '%' }, NOON)).toBe(0)
      expect(await store.outreach.retry({ reason: 'BLOCKED', since: LATER }, NOON)).toBe(1)
      expect(await dueAt(store, NOON)).toEqual([ids[2]])
      expect(await store.outreach.retry({ reason: 'blocked', platform: 'other' }, NOON)).toBe(0)
      expect(await store.outreach.retry({ since: NOON }, NOON)).toBe(2)
      expect(await dueAt(store, NOON)).toEqual(ids.slice(0, 2))
    })

    it('remembers that one may have arrived, unless it is named', async () => {
      const store = await open()
      const id = await ended(store, UNCONFIRMED)
      await store.outreach.retry({ platform: 'script' }, NOON)
      expect(await take(store)).toMatchObject([{ id, uncertain: true }])
      await store.deliveries.finish(id, UNCONFIRMED)
      await store.outreach.retry({ id }, NOON)
      expect(await take(store)).toMatchObject([{ id, uncertain: false }])
    })

    it('leaves what has been withdrawn since', async () => {
      const store = await open()
      const { question } = await openQuestion(store, 'olga')
      const relay = { question: question.id, purpose: 'offer' } as const
      const id = await ended(store, FAILED, { relay })
      await save(store, { kind: 'copy-dropped', delivery: id })
      expect(await store.outreach.retry({ id }, NOON)).toBe(0)
    })

    it('of an announcement posts what still holds, and it is being posted again', async () => {
      const store = await open()
      const announcement = anAnnouncement({ state: 'posting' })
      await saveOutreach(store, { kind: 'announcement-saved', announcement })
      const part = (kind: 'post' | 'correction') => ({ announcement: { id: announcement.id, kind } })
      const one = { ...ADDRESS, chat: 'one' }
      const two = { ...ADDRESS, chat: 'two' }
      const posts = [await ended(store, FAILED, { ...part('post'), address: one })]
      posts.push(await ended(store, FAILED, { ...part('post'), address: two }))
      const as = (state: 'partly' | 'withdrawn') =>
        saveOutreach(store, { kind: 'announcement-saved', announcement: { ...announcement, state } })
      await as('partly')
      const fixed = await ended(store, FAILED, { ...part('correction'), address: one }, LATER)

      expect(await store.outreach.retry({ platform: 'script' }, LATER)).toBe(2)
      expect(await dueAt(store, LATER)).toEqual([posts[1], fixed])
      expect((await store.outreach.announcement(announcement.id))?.announcement.state).toBe('posting')

      await as('withdrawn')
      for (const id of [posts[1] ?? 0, fixed]) await store.deliveries.finish(id, FAILED)
      expect(await store.outreach.retry({ platform: 'script' }, LATER)).toBe(0)
    })
  })
}
