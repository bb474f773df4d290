import { describe, expect, it } from 'vitest'
import type { Outcome, Store } from '../../../src/store/store.ts'
import { ADDRESS, aDelivery, anUpdate, NOON, stateAt, take } from '../../support/store-data.ts'

const SENT = { state: 'sent', at: NOON, ref: { id: 'ref-1' } } as const satisfies Outcome
const FAILED: Outcome = { state: 'failed', at: NOON, error: 'no', unreachable: false }
const UNCONFIRMED: Outcome = { state: 'unconfirmed', at: NOON, error: 'lost', unreachable: false }
const RETRY: Outcome = { state: 'due', nextAttemptAt: NOON + 10, attempts: 3, error: 'busy', uncertain: true }

export function deliveryEndContract(open: () => Promise<Store>): void {
  /** The rows that are kept of a person's deliveries. */
  const rows = async (store: Store) => (await store.conversations.exportPerson(anUpdate().from))?.deliveries ?? []

  async function taken(given: Parameters<typeof aDelivery>[1] = {}) {
    const store = await open()
    await stateAt(store, anUpdate(), { deliveries: [aDelivery('a secret', given)] })
    const [delivery] = await take(store)
    const finish = (outcome: Outcome) => store.deliveries.finish(delivery?.id ?? 0, outcome)
    return { store, finish, id: delivery?.id }
  }

  describe('ending deliveries', () => {
    it('comes back for its next attempt with what is known of the earlier ones', async () => {
      const { store, finish, id } = await taken()
      await finish(RETRY)
      expect(await take(store, { now: NOON + 9 })).toEqual([])
      expect(await take(store, { now: NOON + 10 })).toMatchObject([{ id, attempts: 3, uncertain: true }])
    })

    it('erases the text of a message that was sent and keeps what an edit needs', async () => {
      const { store, finish, id } = await taken()
      await finish(SENT)
      const [row] = await rows(store)
      expect(row).toMatchObject({ id, state: 'sent', message: null, ref: { id: 'ref-1' }, finishedAt: NOON })
      expect(row).toMatchObject({ leaseOwner: null, leaseUntil: null, lastError: null })
      expect(await take(store, { now: NOON * 2 })).toEqual([])
    })

    it.each([FAILED, UNCONFIRMED])('does not try a delivery again that is $state', async (outcome) => {
      const { store, finish } = await taken()
      await finish(outcome)
      expect(await rows(store)).toMatchObject([
        { state: outcome.state, lastError: outcome.state === 'failed' ? 'no' : 'lost' },
      ])
      expect(await take(store, { now: NOON * 2 })).toEqual([])
      expect(await store.deliveries.reclaim(NOON * 2, () => true)).toBe(0)
    })

    it.each([SENT, FAILED, UNCONFIRMED])('leaves no row of a traceless delivery that is $state', async (outcome) => {
      const store = await open()
      await stateAt(store, anUpdate(), { deliveries: [aDelivery('no trace', { traceless: true })] })
      const [delivery] = await take(store)
      const before = await store.deliveries.counts()
      await store.deliveries.finish(delivery?.id ?? 0, RETRY)
      expect(before).toMatchObject([{ state: 'sending', count: 1 }])
      expect(await store.deliveries.counts()).toMatchObject([{ state: 'due', count: 1 }])
      await take(store, { now: NOON + 10 })
      await store.deliveries.finish(delivery?.id ?? 0, outcome)
      expect(await store.deliveries.counts()).toEqual([])
      expect(await rows(store)).toEqual([])
    })

    it.each([RETRY, FAILED, UNCONFIRMED])('is not undone by a late word that it is $state', async (late) => {
      const { store, finish } = await taken()
      await finish(SENT)
      await finish(late)
      expect(await rows(store)).toMatchObject([{ state: 'sent', ref: { id: 'ref-1' } }])
      await stateAt(store, anUpdate(), { deliveries: [aDelivery('the next')] })
      expect(await take(store, { now: NOON * 2 })).toHaveLength(1)
    })

    it('is done when it was sent after all, after its lease had been reclaimed', async () => {
      const { store, finish } = await taken()
      await store.deliveries.reclaim(NOON, () => true)
      await finish(SENT)
      expect(await rows(store)).toMatchObject([{ state: 'sent' }])
      expect(await take(store, { now: NOON * 2 })).toEqual([])
    })

    it('says nothing when the row is gone', async () => {
      const store = await open()
      for (const outcome of [SENT, FAILED, RETRY]) await store.deliveries.finish(4711, outcome)
      expect(await store.deliveries.counts()).toEqual([])
    })
  })

  describe('edits', () => {
    it('of a message keep its reference', async () => {
      const store = await open()
      await store.deliveries.add([aDelivery('new text', { edits: { ref: { id: 'm7' } } })], NOON)
      expect(await take(store)).toMatchObject([{ edits: { id: 'm7' } }])
    })

    it.each(['live', 'bulk'] as const)('of a delivery wait in the lane %s until that is sent', async (lane) => {
      const store = await open()
      const [first] = await store.deliveries.add([aDelivery('old text')], NOON)
      await store.deliveries.add([aDelivery('new text', { lane, edits: { delivery: first ?? 0 } })], NOON)
      expect((await take(store)).map(({ id }) => id)).toEqual([first])
      expect(await take(store, { lane })).toEqual([])
      await store.deliveries.finish(first ?? 0, { ...SENT, ref: { id: 'm9' } })
      expect(await take(store, { lane })).toMatchObject([{ edits: { id: 'm9' } }])
    })

    it('of a delivery that was never shown are sent anew', async () => {
      const store = await open()
      const [first] = await store.deliveries.add([aDelivery('old text')], NOON)
      await store.deliveries.add([aDelivery('new text', { edits: { delivery: first ?? 0 } })], NOON)
      await take(store)
      await store.deliveries.finish(first ?? 0, FAILED)
      expect(await take(store)).toMatchObject([{ edits: undefined }])
    })

    it('follow a chain of edits to the message that is shown', async () => {
      const store = await open()
      const to = { ...ADDRESS, chat: 'chain' }
      let last: number | undefined
      for (const text of ['one', 'two', 'three']) {
        const edits = last === undefined ? {} : { edits: { delivery: last } }
        const [id] = await store.deliveries.add([aDelivery(text, { address: to, ...edits })], NOON)
        const [delivery] = await take(store)
        expect(delivery).toMatchObject({ id, edits: last === undefined ? undefined : { id: 'shown' } })
        await store.deliveries.finish(id ?? 0, { ...SENT, ref: { id: 'shown' } })
        last = id
      }
    })
  })
}
