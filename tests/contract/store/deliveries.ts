import { describe, expect, it } from 'vitest'
import type { NewDelivery, Store } from '../../../src/store/store.ts'
import { ADDRESS, aDelivery, LEASE_MS, NOON, take, textOf } from '../../support/store-data.ts'

const in2: Partial<NewDelivery> = { address: { ...ADDRESS, chat: 'chat-2' } }

export function deliveryContract(open: () => Promise<Store>): void {
  const sent = (store: Store, id: number | undefined, ref = `ref-${id}`) =>
    store.deliveries.finish(id ?? 0, { state: 'sent', at: NOON, ref: { id: ref } })

  describe('taking deliveries', () => {
    it('gives a delivery back as it was added, and once', async () => {
      const store = await open()
      const address = { ...ADDRESS, thread: 'thread-1' }
      const delivery = aDelivery('ä ё 😀 "quoted" \\ null', { address })
      const [id] = await store.deliveries.add([delivery], NOON)
      expect(await take(store)).toEqual([
        {
          id,
          lane: 'live',
          address,
          message: delivery.message,
          edits: undefined,
          removes: undefined,
          replyTo: undefined,
          purpose: null,
          announcement: null,
          attempts: 0,
          uncertain: false,
          createdAt: NOON,
        },
      ])
      expect(await take(store)).toEqual([])
    })

    it('leaves what is not due yet', async () => {
      const store = await open()
      await store.deliveries.add([aDelivery('later')], NOON + 1)
      expect(await take(store)).toEqual([])
      expect(await take(store, { now: NOON + 1 })).toHaveLength(1)
    })

    it('keeps the order of a chat, one at a time, while other chats go on', async () => {
      const store = await open()
      await store.deliveries.add([aDelivery('a1'), aDelivery('a2'), aDelivery('b1', in2), aDelivery('a3')], NOON)
      const first = await take(store)
      expect(first.map(textOf).join()).toMatch(/a1.*b1/)
      expect(first).toHaveLength(2)
      expect(await take(store)).toEqual([])
      await sent(store, first[0]?.id)
      const second = await take(store)
      expect(second.map(textOf).join()).toContain('a2')
      expect(second).toHaveLength(1)
    })

    it('counts threads of a chat as that chat, and the same chat id of another platform as another', async () => {
      const store = await open()
      await store.deliveries.add(
        [
          aDelivery('main'),
          aDelivery('in a thread', { address: { ...ADDRESS, thread: 't' } }),
          aDelivery('elsewhere', { address: { ...ADDRESS, platform: 'other' } }),
        ],
        NOON,
      )
      expect((await take(store)).map(textOf).join()).toMatch(/main.*elsewhere/)
    })

    it('holds a chat back behind a delivery that waits for its next attempt', async () => {
      const store = await open()
      const [head] = await store.deliveries.add([aDelivery('head'), aDelivery('next')], NOON)
      await take(store)
      await store.deliveries.finish(head ?? 0, {
        state: 'due',
        nextAttemptAt: NOON + 500,
        attempts: 1,
        error: 'busy',
        uncertain: false,
      })
      expect(await take(store, { now: NOON + 499 })).toEqual([])
      expect((await take(store, { now: NOON + 500 })).map(({ id }) => id)).toEqual([head])
    })

    it('lets a failed delivery go by', async () => {
      const store = await open()
      const [head, next] = await store.deliveries.add([aDelivery('head'), aDelivery('next')], NOON)
      await take(store)
      await store.deliveries.finish(head ?? 0, { state: 'failed', at: NOON, error: 'no', unreachable: false })
      expect((await take(store)).map(({ id }) => id)).toEqual([next])
    })

    it('keeps the lanes apart, in one chat as well', async () => {
      const store = await open()
      await store.deliveries.add([aDelivery('digest', { lane: 'bulk' }), aDelivery('reply')], NOON)
      const live = await take(store)
      expect(live.map(({ lane }) => lane)).toEqual(['live'])
      expect(live.map(textOf).join()).toContain('reply')
      expect((await take(store, { lane: 'bulk' })).map(textOf).join()).toContain('digest')
    })

    it('takes the oldest first and no more than the limit', async () => {
      const store = await open()
      const to = (chat: string) => ({ address: { ...ADDRESS, chat } })
      await store.deliveries.add([aDelivery('newer', to('1'))], NOON)
      await store.deliveries.add([aDelivery('oldest', to('2'))], NOON - 2)
      await store.deliveries.add([aDelivery('older', to('3'))], NOON - 1)
      expect((await take(store, { limit: 2 })).map(textOf).join()).toMatch(/oldest.*older/)
      expect((await take(store, { limit: 2 })).map(textOf).join()).toContain('newer')
    })

    it('never gives one delivery to two', async () => {
      const store = await open()
      const to = (index: number) => ({ address: { ...ADDRESS, chat: `chat-${index}` } })
      await store.deliveries.add(
        Array.from({ length: 40 }, (_, index) => aDelivery(`${index}`, to(index))),
        NOON,
      )
      const taken = await Promise.all(['a', 'b', 'c', 'd'].map((owner) => take(store, { owner, limit: 15 })))
      const ids = taken.flat().map(({ id }) => id)
      expect(ids).toHaveLength(40)
      expect(new Set(ids).size).toBe(40)
    })
  })

  describe('leases', () => {
    const never = () => false

    it('are reclaimed when they have run out, and the delivery is uncertain then', async () => {
      const store = await open()
      await store.deliveries.add([aDelivery('lost')], NOON)
      await take(store)
      expect(await store.deliveries.reclaim(NOON + LEASE_MS - 1, never)).toBe(0)
      expect(await take(store, { now: NOON + LEASE_MS - 1 })).toEqual([])
      expect(await store.deliveries.reclaim(NOON + LEASE_MS, never)).toBe(1)
      expect(await take(store, { now: NOON + LEASE_MS })).toMatchObject([{ uncertain: true, attempts: 1 }])
    })

    it('are given back to wait as long as the attempts before ask for', async () => {
      const store = await open()
      await store.deliveries.add([aDelivery('once more')], NOON)
      await take(store)
      await store.deliveries.reclaim(
        NOON + LEASE_MS,
        () => false,
        (attempts) => 100 * (attempts + 1),
      )
      expect(await take(store, { now: NOON + LEASE_MS + 99 })).toEqual([])
      expect(await take(store, { now: NOON + LEASE_MS + 100 })).toMatchObject([{ attempts: 1, uncertain: true }])
    })

    it('are reclaimed at once from an owner that is gone, and left to one that is not', async () => {
      const store = await open()
      await store.deliveries.add([aDelivery('mine'), aDelivery('lost', in2)], NOON)
      const [mine] = await take(store, { owner: 'me', limit: 1 })
      const [lost] = await take(store, { owner: 'gone', limit: 1 })
      expect(await store.deliveries.reclaim(NOON, (owner) => owner === 'gone')).toBe(1)
      expect((await take(store)).map(({ id }) => id)).toEqual([lost?.id])
      expect(mine?.id).not.toBe(lost?.id)
    })

    it('are not reclaimed from deliveries that are done or due', async () => {
      const store = await open()
      await store.deliveries.add([aDelivery('done'), aDelivery('due')], NOON)
      const [first] = await take(store)
      await sent(store, first?.id)
      expect(await store.deliveries.reclaim(NOON + LEASE_MS * 10, () => true)).toBe(0)
    })
  })

  describe('figures', () => {
    it('tell when the next delivery of a lane is due', async () => {
      const store = await open()
      expect(await store.deliveries.nextDue('live')).toBeUndefined()
      await store.deliveries.add([aDelivery('later', { lane: 'bulk' })], NOON + 9)
      await store.deliveries.add([aDelivery('a')], NOON + 5)
      await store.deliveries.add([aDelivery('b', in2)], NOON + 3)
      expect(await store.deliveries.nextDue('live')).toBe(NOON + 3)
      expect(await store.deliveries.nextDue('bulk')).toBe(NOON + 9)
      expect(await store.deliveries.nextDue('live', NOON + 3)).toBe(NOON + 5)
      expect(await store.deliveries.nextDue('live', NOON + 5)).toBeUndefined()
    })

    it('count by lane and state, what was sent left out', async () => {
      const store = await open()
      await store.deliveries.add(
        [aDelivery('1'), aDelivery('2'), aDelivery('3'), aDelivery('4', { lane: 'bulk' })],
        NOON,
      )
      const [first] = await take(store)
      await sent(store, first?.id)
      await take(store)
      const counts = [...(await store.deliveries.counts())]
      expect(counts.sort((a, b) => `${a.lane}${a.state}`.localeCompare(`${b.lane}${b.state}`))).toEqual([
        { lane: 'bulk', state: 'due', count: 1 },
        { lane: 'live', state: 'due', count: 1 },
        { lane: 'live', state: 'sending', count: 1 },
      ])
    })
  })
}
