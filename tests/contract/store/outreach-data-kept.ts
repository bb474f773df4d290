import { describe, expect, it } from 'vitest'
import type { Address } from '../../../src/address.ts'
import type { Store } from '../../../src/store/store.ts'
import { ADDRESS, aDelivery, NOON, stateAt, take } from '../../support/store-data.ts'
import { anAnnouncement, DAY_MS, saveOutreach, subscribed } from './outreach-data.ts'
import { asker } from './relay-data.ts'

export function outreachDataContract(open: () => Promise<Store>): void {
  async function olga() {
    const store = await open()
    const { person, from, update, address } = await asker(store, 'olga')
    const subscription = await subscribed(store, { personId: person.id, address: { ...address, thread: 'token' } })
    const announcement = anAnnouncement({ authorId: person.id, approvedBy: person.id })
    await saveOutreach(store, { kind: 'announcement-saved', announcement })
    return { store, person, from, update, address, subscription, announcement }
  }

  describe('personal data of outreach', () => {
    it('is in the export', async () => {
      const { store, from, subscription, announcement } = await olga()
      const data = await store.conversations.exportPerson(from)
      expect(data).toMatchObject({
        subscriptions: [{ id: subscription.id, interests: [{ kind: 'everything' }], timeZone: 'Europe/Helsinki' }],
        announcements: [{ id: announcement.id, texts: announcement.texts }],
      })
      expect(JSON.stringify(data)).not.toContain('token')
    })

    it('of one who approved it names no author', async () => {
      const { store, person, announcement } = await olga()
      const anna = await asker(store, 'anna')
      const approved = { ...announcement, approvedBy: anna.person.id }
      await saveOutreach(store, { kind: 'announcement-saved', announcement: approved })
      const data = await store.conversations.exportPerson(anna.from)
      expect(data?.announcements).toMatchObject([{ id: announcement.id }])
      expect(JSON.stringify(data)).not.toContain(person.id)
    })

    it('is forgotten, and the announcement stays without a name', async () => {
      const { store, update, subscription, announcement } = await olga()
      const group = await subscribed(store)
      await stateAt(store, update(), { changes: [{ kind: 'person-forgotten' }] })
      expect(await store.outreach.subscription(subscription.address)).toBeUndefined()
      expect(await store.outreach.subscription(group.address)).toEqual(group)
      expect((await store.outreach.announcement(announcement.id))?.announcement).toEqual({
        ...announcement,
        authorId: null,
        approvedBy: null,
      })
    })

    it('moves with the person to the one they are linked with', async () => {
      const { store, update, subscription, announcement } = await olga()
      const other = await asker(store, 'olga elsewhere')
      const own = await subscribed(store, { personId: other.person.id, address: other.address })
      await stateAt(store, update(), { changes: [{ kind: 'people-linked', into: other.person.id }] })
      const personId = other.person.id
      expect(await store.outreach.subscription(subscription.address)).toEqual({ ...subscription, personId })
      expect(await store.outreach.subscription(own.address)).toEqual(own)
      const file = await store.outreach.announcement(announcement.id)
      expect(file?.announcement).toMatchObject({ authorId: personId, approvedBy: personId })
    })
  })

  describe('the retention of outreach', () => {
    const prune = (store: Store) => store.prune({ updates: 0, personal: NOON + DAY_MS }, 100)

    async function closed(store: Store, address: Address, at: number): Promise<void> {
      const [id = 0] = await store.deliveries.add([aDelivery('to nobody', { address })], NOON)
      await take(store)
      await store.deliveries.finish(id, { state: 'failed', at, error: 'blocked', unreachable: true })
    }

    it('keeps people who read digests, until they have paused or closed their chat for long', async () => {
      for (const end of ['paused', 'closed'] as const) {
        const { store, from, address, subscription } = await olga()
        await prune(store)
        expect(await store.conversations.exportPerson(from), end).toBeDefined()
        const { chat, platform } = address
        if (end === 'paused') {
          await saveOutreach(store, { kind: 'subscription-saved', subscription: { ...subscription, state: 'paused' } })
        } else {
          await saveOutreach(store, {
            kind: 'subscription-saved',
            subscription: { ...subscription, address: { platform, chat } },
          })
          await closed(store, address, NOON + 2 * DAY_MS)
          await prune(store)
          expect(await store.conversations.exportPerson(from), 'lately').toBeDefined()
          await closed(store, address, NOON)
        }
        await prune(store)
        expect(await store.conversations.exportPerson(from), end).toBeUndefined()
        expect(await store.outreach.subscription(subscription.address), end).toBeUndefined()
      }
    })

    it('keeps posts, which can still be corrected and taken back', async () => {
      const { store, announcement } = await olga()
      const post = { id: announcement.id, kind: 'post' } as const
      await store.deliveries.add([aDelivery('post', { address: { ...ADDRESS, chat: 'c' }, announcement: post })], NOON)
      const [taken] = await take(store)
      await store.deliveries.finish(taken?.id ?? 0, { state: 'sent', at: NOON, ref: { id: 'p1' } })
      await prune(store)
      expect((await store.outreach.announcement(announcement.id))?.posts).toMatchObject([{ ref: 'p1' }])
    })
  })
}
