import type { Log } from '../../log.ts'
import type { AnnouncementEvent, AnnouncementRefusal } from '../../outreach/announcing.ts'
import { settledOf } from '../../outreach/posting.ts'
import type { AnnouncementFile } from '../../store/outreach-store.ts'
import type { NewDelivery, Store } from '../../store/store.ts'
import { type ChangeOptions, changeOf, roomsOf } from '../announcing/change.ts'
import { tellAuthor } from '../announcing/outcome.ts'
import type { RelayContext } from '../relay/context.ts'

/** Announcements taken at a time. */
const BATCH = 20

export interface AnnouncementsOptions {
  readonly store: Store
  readonly context: () => RelayContext
  /** Bulk deliveries have been written. */
  readonly nudge: () => void
  readonly log: Log
}

/** Takes down notices that are over, posts what is due, and settles what has come to an end; called again and again. */
export async function runAnnouncements({ store, context, nudge, log }: AnnouncementsOptions): Promise<void> {
  for (const id of await store.outreach.endedNotices(context().now, BATCH)) {
    await changeAnnouncement(store, { id, ...byItself(context()) }, () => ({ kind: 'ended' }))
    nudge()
    log.info({ announcement: id }, 'a notice is over and is being taken down')
  }
  for (const id of await store.outreach.dueAnnouncements(context().now, BATCH)) {
    await changeAnnouncement(store, { id, ...byItself(context()) }, () => ({ kind: 'due' }))
    nudge()
    log.info({ announcement: id }, 'an announcement is being posted')
  }
  for (const id of await store.outreach.finishedAnnouncements(BATCH)) {
    const done = await changeAnnouncement(
      store,
      { id, ...byItself(context()) },
      ({ posts }) => ({ kind: 'finished', posts: settledOf(posts) }),
      (file) => tellAuthor(context(), file),
    )
    if (done?.file) log.info({ announcement: id, state: done.file.announcement.state }, 'an announcement is posted')
  }
}

function byItself(context: RelayContext): ChangeOptions {
  return { by: null, now: context.now, rules: context.announcementRules, findRoom: roomsOf(context) }
}

export interface AnnouncementChange extends ChangeOptions {
  readonly id: string
}

export interface ChangedFile {
  readonly file: AnnouncementFile
  /** Why nothing has changed. */
  readonly refusal?: AnnouncementRefusal
}

/**
 * Lets something happen to an announcement, with all that follows from it for networks and subscribers, at once or not
 * at all; `undefined` when there is none. `tell` says who else is to hear of it.
 */
export async function changeAnnouncement(
  store: Pick<Store, 'outreach'>,
  { id, ...options }: AnnouncementChange,
  eventOf: (found: AnnouncementFile) => AnnouncementEvent,
  tell: (file: AnnouncementFile) => readonly NewDelivery[] = () => [],
): Promise<ChangedFile | undefined> {
  let refusal: AnnouncementRefusal | undefined
  const file = await store.outreach.changeAnnouncement(id, options.now, (found) => {
    const changed = changeOf(found, eventOf(found), options)
    if (!changed.ok) {
      refusal = changed.refusal
      return { announcement: found.announcement, news: [], deliveries: [], audit: [] }
    }
    const { announcement, news, deliveries, audit } = changed
    const told = tell({ ...found, announcement })
    return { announcement, news, deliveries: [...deliveries, ...told], audit }
  })
  return file && { file, ...(refusal !== undefined && { refusal }) }
}
