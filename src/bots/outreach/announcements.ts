import type { Log } from '../../log.ts'
import type { Announcement, TargetPost } from '../../outreach/announcement.ts'
import { type AnnouncementEvent, type AnnouncementRefusal, announce } from '../../outreach/announcing.ts'
import {
  announcementNews,
  correctionsOf,
  type FindRoom,
  type PostDelivery,
  postsOf,
  withdrawalsOf,
} from '../../outreach/posting.ts'
import type { AnnouncementFile } from '../../store/outreach-store.ts'
import type { Store } from '../../store/store.ts'
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

/** Posts what is due, and settles what has come to an end; called again and again. */
export async function runAnnouncements({ store, context, nudge, log }: AnnouncementsOptions): Promise<void> {
  for (const id of await store.outreach.dueAnnouncements(context().now, BATCH)) {
    const { now } = context()
    await changeAnnouncement(store, { id, by: null, now, findRoom: roomsOf(context()) }, () => ({ kind: 'due' }))
    nudge()
    log.info({ announcement: id }, 'an announcement is being posted')
  }
  for (const id of await store.outreach.finishedAnnouncements(BATCH)) {
    const { now } = context()
    const change = { id, by: null, now, findRoom: roomsOf(context()) }
    const done = await changeAnnouncement(store, change, ({ posts }) => ({ kind: 'finished', posts: postsIn(posts) }))
    if (done?.file) log.info({ announcement: id, state: done.file.announcement.state }, 'an announcement is posted')
  }
}

export interface AnnouncementChange {
  readonly id: string
  /** Who asks for it; null for an operator at the command line and for time itself. */
  readonly by: string | null
  /** Milliseconds since 1970. */
  readonly now: number
  readonly findRoom: FindRoom
}

export interface ChangedAnnouncement {
  readonly file: AnnouncementFile
  /** Why nothing has changed. */
  readonly refusal?: AnnouncementRefusal
}

/**
 * Lets something happen to an announcement, with all that follows from it for networks and subscribers, at once or not
 * at all; `undefined` when there is none. Nobody approves their own.
 */
export async function changeAnnouncement(
  store: Pick<Store, 'outreach'>,
  { id, by, now, findRoom }: AnnouncementChange,
  eventOf: (found: AnnouncementFile) => AnnouncementEvent,
): Promise<ChangedAnnouncement | undefined> {
  let refusal: AnnouncementRefusal | undefined
  const file = await store.outreach.changeAnnouncement(id, now, (found) => {
    const event = eventOf(found)
    const result = announce(found.announcement, event, { fourEyes: true }, now)
    if (!result.ok) {
      refusal = result.refusal
      return { announcement: found.announcement, news: [], deliveries: [], audit: [] }
    }
    const { announcement } = result
    const audit = [
      { actorId: by, action: `announcement-${event.kind}`, questionId: null, subjectId: null, detail: id, at: now },
    ]
    const isTold = event.kind === 'due' || event.kind === 'corrected'
    return {
      announcement,
      news: isTold ? [announcementNews(announcement, now)] : [],
      deliveries: deliveriesOf(event, announcement, found.posts, findRoom),
      audit,
    }
  })
  return file && { file, ...(refusal !== undefined && { refusal }) }
}

function deliveriesOf(
  { kind }: AnnouncementEvent,
  announcement: Announcement,
  posts: readonly TargetPost[],
  findRoom: FindRoom,
): PostDelivery[] {
  if (kind === 'due') return postsOf(announcement, findRoom)
  if (kind === 'corrected') return correctionsOf(announcement, posts, findRoom)
  return kind === 'withdrawn' ? withdrawalsOf(announcement, posts, findRoom) : []
}

function postsIn(posts: readonly TargetPost[]): readonly TargetPost[] {
  return posts.filter(({ kind }) => kind === 'post')
}

function roomsOf({ limits, length }: RelayContext): FindRoom {
  return (network) => {
    const found = limits(network)
    return found && { limit: found.text, length: (message) => length(network, message) }
  }
}
