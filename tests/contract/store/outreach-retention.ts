import { describe, expect, it } from 'vitest'
import { plainMessage } from '../../../src/message.ts'
import type { Announcement } from '../../../src/outreach/announcement.ts'
import type { Composing } from '../../../src/outreach/composing.ts'
import type { Store } from '../../../src/store/store.ts'
import { ADDRESS, aDelivery, anUpdate, NOON, stateAt, take } from '../../support/store-data.ts'
import { anAnnouncement, DAY_MS, saveOutreach } from './outreach-data.ts'
import { personOf } from './relay-data.ts'

const PICTURE = { name: 'bridge.png', mediaType: 'image/png', alt: { en: 'A bridge' } } as const

export function outreachRetentionContract(open: () => Promise<Store>): void {
  const withPicture = (id: string): Pick<Announcement, 'picture'> => ({
    picture: { ...PICTURE, file: { platform: 'pictures', id } },
  })

  describe('announcements that are over', () => {
    const audit = (detail: string, at: number) => ({
      actorId: null,
      action: 'announcement-changed',
      questionId: null,
      subjectId: null,
      detail,
      at,
    })

    it('stay, but for drafts that nobody has touched', async () => {
      const store = await open()
      const old = { createdAt: NOON - 100 * DAY_MS }
      const author = await personOf(store, 'mila', { allowanceAt: NOON - 80 * DAY_MS })
      const drafts = {
        left: anAnnouncement(old),
        changed: anAnnouncement(old),
        composed: anAnnouncement(old),
        typed: anAnnouncement({ ...old, authorId: author.id }),
      }
      const kept = [
        anAnnouncement(),
        ...(['review', 'posted', 'withdrawn', 'failed'] as const).map((state) => anAnnouncement({ ...old, state })),
      ]
      for (const announcement of [...Object.values(drafts), ...kept])
        await store.outreach.createAnnouncement(announcement, audit(announcement.id, announcement.createdAt))
      await store.outreach.changeAnnouncement(drafts.changed.id, NOON, ({ announcement }) => ({
        announcement,
        news: [],
        deliveries: [],
        audit: [audit(announcement.id, NOON - 80 * DAY_MS)],
      }))
      const composing: Composing = {
        announcement: drafts.composed.id,
        field: 'text',
        locale: 'fi',
        since: NOON,
        chat: ADDRESS,
        taken: [],
      }
      await stateAt(store, anUpdate(), { person: { composing } })
      const ids = async () => (await store.outreach.announcements(0, 99)).items.map(({ id }) => id).sort()
      expect(await store.outreach.eraseDrafts(NOON - 90 * DAY_MS, 0)).toBe(0)
      expect(await store.outreach.eraseDrafts(NOON - 90 * DAY_MS, 99)).toBe(1)
      const rest = [drafts.changed, drafts.composed, drafts.typed, ...kept].map(({ id }) => id)
      expect(await ids()).toEqual(rest.sort())
      expect(await store.outreach.eraseDrafts(NOON - 90 * DAY_MS, 99)).toBe(0)
      expect(await store.outreach.eraseDrafts(NOON + 1, 99)).toBe(4)
    })

    it('mention pictures, as do posts that are still to be sent', async () => {
      const store = await open()
      const announcement = anAnnouncement({ state: 'posted', ...withPicture('shown.png') })
      await saveOutreach(store, { kind: 'announcement-saved', announcement })
      const file = { platform: 'pictures', id: 'awaited.png' }
      const media = [{ kind: 'photo', file, name: 'a.png', mediaType: 'image/png', size: 9 }] as const
      const post = { id: announcement.id, kind: 'post' } as const
      const message = { ...plainMessage('en', 'post'), media }
      const delivery = aDelivery('post', { address: { ...ADDRESS, chat: 'c' }, announcement: post })
      await store.deliveries.add([{ ...delivery, message }], NOON)
      const ids = ['shown.png', 'gone.png', 'awaited.png']
      expect(await store.outreach.unusedPictures(ids)).toEqual(['gone.png'])
      const [taken] = await take(store)
      await store.deliveries.finish(taken?.id ?? 0, { state: 'sent', at: NOON, ref: { id: 'p1' } })
      expect(await store.outreach.unusedPictures(ids)).toEqual(['gone.png', 'awaited.png'])
      await saveOutreach(store, { kind: 'announcement-saved', announcement: { ...announcement, picture: null } })
      expect(await store.outreach.unusedPictures(ids)).toEqual(ids)
    })
  })
}
