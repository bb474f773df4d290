import { describe, expect, it } from 'vitest'
import type { DigestCase } from '../../../src/store/outreach-store.ts'
import type { Store } from '../../../src/store/store.ts'
import { ADDRESS, aDelivery, anUpdate, type deciding, NOON, stateAt, take, textOf } from '../../support/store-data.ts'
import {
  aSubscription,
  DAY_MS,
  digestAll,
  saveOutreach,
  someNews,
  subscribed,
  tellAll,
  titlesOf,
} from './outreach-data.ts'
import { asker } from './relay-data.ts'

const GROUP = { ...ADDRESS, chat: 'group' }
const MINUTES_5 = 5 * 60 * 1000

export function subscriptionContract(open: () => Promise<Store>): void {
  const told = async (store: Store) => (await take(store, { lane: 'bulk', limit: 1000 })).map(textOf)

  describe('subscriptions', () => {
    it('are found by their chat, as they were saved last', async () => {
      const store = await open()
      const { person, update, address } = await asker(store, 'olga')
      const first = aSubscription({ personId: person.id, address, quiet: { from: 1320, to: 420 } })
      await stateAt(store, update(), { changes: [{ kind: 'subscription-saved', subscription: first }] })
      expect((await stateAt(store, update())).subscription).toEqual(first)
      expect(await store.outreach.subscription(address)).toEqual(first)
      const second = { ...first, frequency: 'weekly', quiet: null, dueAt: null, state: 'paused' } as const
      await stateAt(store, update(), { changes: [{ kind: 'subscription-saved', subscription: second }] })
      expect((await stateAt(store, update())).subscription).toEqual(second)
      await stateAt(store, update(), { changes: [{ kind: 'subscription-ended', id: first.id }] })
      expect((await stateAt(store, update())).subscription).toBeUndefined()
    })

    it('are one a chat, and one a thread that has its own', async () => {
      const store = await open()
      await subscribed(store, { address: GROUP })
      const whole = await subscribed(store, { address: GROUP })
      const topic = await subscribed(store, { address: { ...GROUP, thread: '7' } })
      expect(await store.outreach.subscription(GROUP)).toEqual(whole)
      expect(await store.outreach.subscription({ ...GROUP, thread: '7' })).toEqual(topic)
      expect(await store.outreach.subscription({ ...GROUP, thread: 'interaction' })).toEqual(whole)
      expect(await store.outreach.subscription({ ...GROUP, chat: 'elsewhere' })).toBeUndefined()
      const all = await store.outreach.subscriptionCounts()
      expect(all).toEqual([{ frequency: 'daily', state: 'active', count: 2 }])
    })

    it('may begin with what comes next', async () => {
      const store = await open()
      await store.outreach.addNews([someNews('old')])
      const late = await subscribed(store, { cursor: -1 })
      await store.outreach.addNews([someNews('new')])
      const found = await store.outreach.digestCase(late.id, NOON, 9)
      expect(found && titlesOf(found)).toEqual(['new'])
    })

    it('are counted by frequency and state', async () => {
      const store = await open()
      for (const given of [{}, {}, { frequency: 'weekly' }, { state: 'paused' }] as const)
        await subscribed(store, given)
      expect(await store.outreach.subscriptionCounts()).toEqual([
        { frequency: 'daily', state: 'active', count: 2 },
        { frequency: 'daily', state: 'paused', count: 1 },
        { frequency: 'weekly', state: 'active', count: 1 },
      ])
    })
  })

  describe('digests', () => {
    it('tell each subscriber each item once, over any number of calls', async () => {
      const store = await open()
      const subscribers = await Promise.all([1, 2, 3, 4, 5].map(() => subscribed(store)))
      await store.outreach.addNews(['a', 'b', 'c'].map((title) => someNews(title)))
      expect(await digestAll(store, NOON, 2, 2)).toBe(10)
      expect(await digestAll(store, NOON)).toBe(0)
      await store.outreach.addNews([someNews('d')])
      const calls = Array.from({ length: 4 }, () => store.outreach.digest(NOON + DAY_MS, 10, 10, tellAll))
      const made = await Promise.all(calls)
      expect(made.flatMap(({ deliveries }) => deliveries)).toHaveLength(5)
      const [first] = subscribers
      const next = first && (await store.outreach.subscription(first.address))
      expect(next?.dueAt).toBe(NOON + 2 * DAY_MS)
      const texts: string[] = []
      for (let round = 0; round < 3; round += 1) {
        for (const delivery of await take(store, { lane: 'bulk', limit: 100, now: NOON + DAY_MS })) {
          texts.push(textOf(delivery))
          await store.deliveries.finish(delivery.id, { state: 'sent', at: NOON, ref: { id: 'x' } })
        }
      }
      for (const { id } of subscribers) {
        const own = texts.filter((text) => text.includes(`${id}: `)).map((text) => text.match(/: ([a-d, ]+)/)?.[1])
        expect(own).toEqual(['a, b', 'c', 'd'])
      }
    })

    it('are made in the order in which they are due, and no more than asked for', async () => {
      const store = await open()
      const due = [NOON, NOON - 20, NOON - 10, NOON + 1]
      const [, first, second] = await Promise.all(due.map((dueAt) => subscribed(store, { dueAt })))
      const seen: DigestCase[] = []
      const { due: count } = await store.outreach.digest(NOON, 2, 10, (found) => {
        seen.push(found)
        return tellAll(found)
      })
      expect(count).toBe(2)
      expect(seen.map(({ subscription }) => subscription.id)).toEqual([first?.id, second?.id])
    })

    it('are not made of the paused', async () => {
      const store = await open()
      await subscribed(store, { state: 'paused' })
      expect((await store.outreach.digest(NOON, 9, 9, () => expect.fail('decided'))).due).toBe(0)
    })

    it('wait for a chat that is closed to the bot, and tell then what came meanwhile', async () => {
      const store = await open()
      const { person, update, address } = await asker(store, 'olga')
      await subscribed(store, { personId: person.id, address })
      await store.outreach.addNews([someNews('a')])
      const reachable = (is: boolean) =>
        ({ changes: [{ kind: 'reachability', address, reachable: is }] }) as const satisfies Parameters<
          typeof deciding
        >[0]
      await stateAt(store, update(), reachable(false))
      expect(await digestAll(store)).toBe(0)
      await stateAt(store, update(), reachable(true))
      expect(await digestAll(store)).toBe(1)
      expect(await told(store)).toMatchObject([expect.stringContaining('a')])
    })

    it('that cannot be made leave nothing, hold nobody up and are tried again five minutes later', async () => {
      const store = await open()
      const bad = await subscribed(store)
      await subscribed(store)
      await store.outreach.addNews([someNews('a')])
      const fault = new Error('no words')
      const decide = (found: DigestCase) => {
        if (found.subscription.id === bad.id) throw fault
        return tellAll(found)
      }
      const made = await store.outreach.digest(NOON, 9, 9, decide)
      expect(made).toMatchObject({ due: 2, failed: 1, error: fault, deliveries: [expect.any(Number)] })
      expect(await store.outreach.subscription(bad.address)).toEqual({ ...bad, dueAt: NOON + MINUTES_5 })
      expect(await digestAll(store, NOON + MINUTES_5 - 1)).toBe(0)
      expect(await digestAll(store, NOON + MINUTES_5)).toBe(1)
    })

    it('close their period together with what they write, or not at all', async () => {
      const store = await open()
      const subscription = await subscribed(store)
      await store.outreach.addNews([someNews('a')])
      const relay = { question: 'no such question', purpose: 'notice' } as const
      const made = await store.outreach.digest(NOON, 9, 9, (found) => ({
        ...tellAll(found),
        deliveries: [aDelivery('first'), aDelivery('second', { relay })],
      }))
      expect(made).toMatchObject({ failed: 1, deliveries: [] })
      expect(await store.deliveries.counts()).toEqual([])
      expect((await store.outreach.subscription(subscription.address))?.cursor).toBe(0)
    })

    it('belong to the subscriber', async () => {
      const store = await open()
      const { person, from, address } = await asker(store, 'olga')
      await subscribed(store, { personId: person.id, address: { ...address, chat: 'another' } })
      await store.outreach.addNews([someNews('a')])
      await digestAll(store)
      expect((await store.conversations.exportPerson(from))?.deliveries).toMatchObject([{ chat: 'another' }])
    })
  })

  describe('news at once', () => {
    const AT_ONCE = { frequency: 'at-once', dueAt: null } as const

    it('makes due those who wait for it, and nobody else', async () => {
      const store = await open()
      const waiting = await subscribed(store, AT_ONCE)
      const paused = await subscribed(store, { ...AT_ONCE, state: 'paused' })
      const later = await subscribed(store, { ...AT_ONCE, dueAt: NOON + 7 })
      const daily = await subscribed(store, { dueAt: null })
      await store.outreach.addNews([someNews('b', { at: NOON + 5 }), someNews('a', { at: NOON + 3 })])
      const dueOf = async ({ address }: typeof daily) => (await store.outreach.subscription(address))?.dueAt
      expect(await Promise.all([waiting, paused, later, daily].map(dueOf))).toEqual([NOON + 3, null, NOON + 7, null])
      await digestAll(store, NOON + 3)
      expect(await dueOf(waiting)).toBeNull()
      const item = someNews('c', { at: NOON + 9 })
      await saveOutreach(store, { kind: 'news-added', item })
      expect(await dueOf(waiting)).toBe(NOON + 9)
    })

    it('is told once when it is paused in between', async () => {
      const store = await open()
      const subscription = await subscribed(store, AT_ONCE)
      await store.outreach.addNews([someNews('a')])
      await saveOutreach(store, { kind: 'subscription-saved', subscription: { ...subscription, state: 'paused' } })
      expect(await digestAll(store)).toBe(0)
      await saveOutreach(store, { kind: 'subscription-saved', subscription: { ...subscription, dueAt: NOON } })
      await digestAll(store)
      await digestAll(store, NOON * 2)
      expect(await told(store)).toMatchObject([expect.stringContaining('a')])
    })

    it('changes nothing when there is none', async () => {
      const store = await open()
      const subscription = await subscribed(store, AT_ONCE)
      await store.outreach.addNews([])
      expect(await store.outreach.subscription(subscription.address)).toEqual(subscription)
      expect((await stateAt(store, anUpdate({ address: subscription.address }))).subscription).toEqual(subscription)
    })
  })
}
