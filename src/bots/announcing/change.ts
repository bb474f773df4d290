import type { Announcement, TargetPost } from '../../outreach/announcement.ts'
import type { AnnouncementRules } from '../../outreach/announcing.ts'
import { type AnnouncementEvent, type AnnouncementRefusal, announce } from '../../outreach/announcing.ts'
import type { NewNews } from '../../outreach/news.ts'
import {
  announcementNews,
  correctionsOf,
  type FindRoom,
  type PostDelivery,
  postsOf,
  retriesOf,
  withdrawalsOf,
} from '../../outreach/posting.ts'
import type { AnnouncementFile } from '../../store/outreach-store.ts'
import type { AuditEntry } from '../../store/relay-store.ts'
import type { RelayContext } from '../relay/context.ts'

export interface ChangeOptions {
  /** Who asks for it; null for an operator at the command line and for time itself. */
  readonly by: string | null
  /** Milliseconds since 1970. */
  readonly now: number
  readonly rules: AnnouncementRules
  readonly findRoom: FindRoom
}

/** All that follows from an event, to be written together. */
export interface ChangedAnnouncement {
  readonly ok: true
  readonly announcement: Announcement
  /** What subscribers are told. */
  readonly news: readonly NewNews[]
  /** What networks and channels are sent. */
  readonly deliveries: readonly PostDelivery[]
  readonly audit: readonly AuditEntry[]
}

/** Lets something happen to an announcement, from wherever it is asked for. */
export function changeOf(
  { announcement: before, posts }: AnnouncementFile,
  event: AnnouncementEvent,
  { by, now, rules, findRoom }: ChangeOptions,
): ChangedAnnouncement | { readonly ok: false; readonly refusal: AnnouncementRefusal } {
  const result = announce(before, event, rules, now)
  if (!result.ok) return result
  const { announcement } = result
  const isTold = event.kind === 'due' || event.kind === 'corrected'
  return {
    ok: true,
    announcement,
    news: isTold ? [announcementNews(announcement, now)] : [],
    deliveries: deliveriesOf(event, announcement, before, posts, findRoom),
    // A draft is nobody's business yet.
    audit: event.kind === 'changed' ? [] : [announcementAudit(event.kind, before.id, by, now)],
  }
}

export function announcementAudit(
  what: AnnouncementEvent['kind'] | 'discarded',
  id: string,
  by: string | null,
  at: number,
): AuditEntry {
  return { actorId: by, action: `announcement-${what}`, questionId: null, subjectId: null, detail: id, at }
}

function deliveriesOf(
  { kind }: AnnouncementEvent,
  announcement: Announcement,
  before: Announcement,
  posts: readonly TargetPost[],
  findRoom: FindRoom,
): PostDelivery[] {
  switch (kind) {
    case 'due':
      return postsOf(announcement, findRoom)
    case 'corrected':
      return correctionsOf(announcement, posts, findRoom, before)
    case 'retried':
      return retriesOf(announcement, posts, findRoom)
    case 'withdrawn':
    case 'ended':
      return withdrawalsOf(announcement, posts, findRoom)
    default:
      return []
  }
}

/** The room of chats, as the platforms say it. */
export function roomsOf({ limits, length }: Pick<RelayContext, 'limits' | 'length'>): FindRoom {
  return (network) => {
    const found = limits(network)
    return found && { limit: found.text, length: (message) => length(network, message) }
  }
}
