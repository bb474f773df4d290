import { describe, expect, it } from 'vitest'
import type { Announcement } from '../../../src/outreach/announcement.ts'
import type { NewDelivery, Store } from '../../../src/store/store.ts'
import { ADDRESS, aDelivery, anUpdate, NOON, stateAt, take } from '../../support/store-data.ts'
import { aNotice, anAnnouncement, saveOutreach, subscribed, titlesOf } from './outreach-data.ts'

const CHANNEL = { ...ADDRESS, chat: 'channel' }
const NOTHING = { news: [], deliveries: [], audit: [] }
const entryOf = (action: string) => ({
  actorId: null,
  action,
  questionId: null,
  subjectId: null,
  detail: null,
  at: NOON,
})

export function announcementContract(open: () => Promise<Store>): void {
  async function announced(given: Partial<Announcement> = {}) {
    const store = await open()
    const announcement = anAnnouncement(given)
    await store.outreach.createAnnouncement(announcement, entryOf('announcement-written'))
    const change = (
      values: Partial<Announcement>,
      more: Partial<
        typeof NOTHING & { deliveries: readonly NewDelivery[]; news: readonly ReturnType<typeof aNotice>[] }
      > = {},
    ) =>
      store.outreach.changeAnnouncement(announcement.id, NOON, (found) => ({
        ...NOTHING,
        ...more,
        announcement: { ...found.announcement, ...values },
      }))
    const post = (text: string, kind: 'post' | 'correction' | 'withdrawal', rest: Partial<NewDelivery> = {}) =>
      aDelivery(text, { lane: 'bulk', address: CHANNEL, announcement: { id: announcement.id, kind }, ...rest })
    return { store, announcement, id: announcement.id, change, post }
  }

  describe('announcements', () => {
    it('come back as they were written, with who did what on record', async () => {
      const picture = {
        file: { platform: 'script', id: 'f1' },
        name: 'a.png',
        mediaType: 'image/png',
        alt: { en: 'A bridge' },
      } as const
      const { store, announcement, id, change } = await announced({ picture, postAt: NOON, noticeUntil: NOON + 1 })
      expect(await store.outreach.announcement(id)).toEqual({ announcement, posts: [] })
      const file = await change({ state: 'review', picture: null }, { audit: [entryOf('sent-to-review')] as never })
      expect(file).toEqual({ announcement: { ...announcement, state: 'review', picture: null }, posts: [] })
      expect(await store.outreach.announcement(id)).toEqual(file)
      const { items } = await store.relay.audit(0, 9)
      expect(items.map(({ action }) => action)).toEqual(['sent-to-review', 'announcement-written'])
      expect(await store.outreach.announcement('none')).toBeUndefined()
      const none = await store.outreach.changeAnnouncement('none', NOON, () => expect.fail('decided'))
      expect(none).toBeUndefined()
      await expect(store.outreach.createAnnouncement(announcement, entryOf('again'))).rejects.toThrow()
      expect((await store.relay.audit(0, 9)).total).toBe(2)
    })

    it('are not changed by a decision that throws', async () => {
      const { store, announcement, id } = await announced()
      const refused = store.outreach.changeAnnouncement(id, NOON, () => {
        throw new Error('not yours')
      })
      await expect(refused).rejects.toThrow('not yours')
      expect(await store.outreach.announcement(id)).toEqual({ announcement, posts: [] })
    })

    it('are listed page by page, the newest first', async () => {
      const { store, id } = await announced()
      const newer = anAnnouncement({ createdAt: NOON + 1 })
      await saveOutreach(store, { kind: 'announcement-saved', announcement: newer })
      expect(await store.outreach.announcements(0, 1)).toEqual({ items: [newer], total: 2 })
      expect((await store.outreach.announcements(1, 9)).items.map((each) => each.id)).toEqual([id])
    })

    it('are due once they are approved and their time has come', async () => {
      const { store, id } = await announced({ state: 'approved' })
      const others: readonly Partial<Announcement>[] = [
        { state: 'scheduled', postAt: NOON },
        { state: 'scheduled', postAt: NOON + 1 },
        { state: 'review', postAt: NOON },
        { state: 'posting', postAt: NOON },
      ]
      const [due, later] = others.map(anAnnouncement)
      for (const announcement of others
        .map(anAnnouncement)
        .slice(2)
        .concat(due ?? [], later ?? []))
        await saveOutreach(store, { kind: 'announcement-saved', announcement })
      expect(await store.outreach.dueAnnouncements(NOON, 9)).toEqual([id, due?.id])
      expect(await store.outreach.dueAnnouncements(NOON, 1)).toEqual([id])
      expect(await store.outreach.dueAnnouncements(NOON + 1, 9)).toEqual([id, due?.id, later?.id])
    })

    it('have their posts in order, each with its target and what became of it', async () => {
      const { store, id, change, post } = await announced()
      const inFinnish = { ...post('fi', 'post').message, locale: 'fi' } as const
      const elsewhere = { ...ADDRESS, chat: 'elsewhere' }
      await change(
        { state: 'posting' },
        {
          deliveries: [
            post('en', 'post'),
            { ...post('fi', 'post'), message: inFinnish },
            post('x', 'post', { address: elsewhere }),
          ] as never,
        },
      )
      expect(await store.outreach.finishedAnnouncements(9)).toEqual([])
      const ends = [
        { state: 'sent', at: NOON, ref: { id: 'p1', parts: ['p1', 'p2'] } },
        { state: 'failed', at: NOON, error: 'no', unreachable: false },
        { state: 'unconfirmed', at: NOON, error: 'lost', unreachable: false },
      ] as const
      for (const { announcement, posts } of [await store.outreach.announcement(id)].flatMap((file) => file ?? [])) {
        expect(announcement.state).toBe('posting')
        for (const [index, { delivery }] of posts.entries()) {
          for (const taken of await take(store, { lane: 'bulk' }))
            expect(posts.map((each) => each.delivery)).toContain(taken.id)
          expect(await store.outreach.finishedAnnouncements(9)).toEqual([])
          await store.deliveries.finish(delivery, ends[index] ?? ends[0])
        }
      }
      expect(await store.outreach.finishedAnnouncements(9)).toEqual([id])
      const [first] = (await store.outreach.announcement(id))?.posts ?? []
      await change(
        { state: 'corrected' },
        { deliveries: [post('better', 'correction', { edits: { delivery: first?.delivery ?? 0 } })] as never },
      )
      expect(await take(store, { lane: 'bulk' })).toMatchObject([{ edits: { id: 'p1' } }])
      const file = await change({ state: 'withdrawn' })
      const target = (chat: string, locale: string) => ({ network: 'script', chat, locale })
      expect(file?.posts).toMatchObject([
        { target: target('channel', 'en'), kind: 'post', state: 'sent', error: null, ref: 'p1' },
        { target: target('channel', 'fi'), kind: 'post', state: 'failed', error: 'no', ref: null },
        { target: target('elsewhere', 'en'), kind: 'post', state: 'unconfirmed', error: 'lost' },
        { target: target('channel', 'en'), kind: 'correction', state: 'sending' },
      ])
      expect(await store.outreach.finishedAnnouncements(9)).toEqual([])
    })

    it('are told of as they are now, and no more once they are withdrawn', async () => {
      const { store, id, change } = await announced()
      const { address } = await subscribed(store, { frequency: 'at-once', dueAt: null })
      await store.outreach.addNews([aNotice('of another')])
      const standing = async () => titlesOf({ news: await store.outreach.notices(NOON) })
      await change({ state: 'posted' }, { news: [aNotice('closed')] as never })
      expect((await store.outreach.subscription(address))?.dueAt).toBe(NOON)
      expect(await standing()).toEqual(['of another', 'closed'])
      await change({ state: 'posted' })
      await change({ state: 'corrected' }, { news: [aNotice('half closed')] as never })
      expect(await standing()).toEqual(['of another', 'half closed'])
      await saveOutreach(store, { kind: 'news-added', item: aNotice('open at night'), of: { announcement: id } })
      expect(await standing()).toEqual(['of another', 'open at night'])
      await change({ state: 'withdrawn' })
      expect(await standing()).toEqual(['of another'])
    })

    it('may be written in a conversation, with their posts, which are nobody’s own', async () => {
      const store = await open()
      const announcement = anAnnouncement({ state: 'posting' })
      const update = anUpdate()
      const { person } = await stateAt(store, update, {
        changes: [{ kind: 'announcement-saved', announcement }],
        deliveries: [
          aDelivery('public', { address: CHANNEL, announcement: { id: announcement.id, kind: 'post' } }),
          aDelivery('a receipt'),
        ],
      })
      expect((await store.outreach.announcement(announcement.id))?.posts).toMatchObject([
        { kind: 'post', state: 'due' },
      ])
      const data = await store.conversations.exportPerson(update.from)
      expect(data?.deliveries).toMatchObject([{ chat: ADDRESS.chat, personId: person.id }])
    })
  })
}
