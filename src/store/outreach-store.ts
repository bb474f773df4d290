import type { Address } from '../address.ts'
import type { Announcement, AnnouncementState, TargetPost } from '../outreach/announcement.ts'
import type { NewNews, NewsItem } from '../outreach/news.ts'
import type { Subscription } from '../outreach/subscription.ts'
import type { Work } from '../outreach/work.ts'
import type { Synchronous } from './basics.ts'
import type { DeliveryState, Lane, NewDelivery } from './delivery-store.ts'
import type { AuditEntry, Page, Party } from './relay-store.ts'

/** What goes out by itself: news to subscribers, announcements to networks. Times are milliseconds since 1970. */

/** What a decision in a conversation does to subscriptions and announcements. */
export type OutreachChange =
  /** Takes the place of any other of the same chat. A negative `cursor` begins with what comes next. */
  | { readonly kind: 'subscription-saved'; readonly subscription: Subscription }
  | { readonly kind: 'subscription-ended'; readonly id: string }
  | { readonly kind: 'announcement-saved'; readonly announcement: Announcement }
  /** A draft that nobody wants any more: nothing of it is kept. */
  | { readonly kind: 'announcement-removed'; readonly id: string }
  /** News for everybody from now on; subscribers who want it at once are due at `item.at`. */
  | {
      readonly kind: 'news-added'
      readonly item: NewNews
      /** The announcement or the question that it tells of, in place of what was told of that before. */
      readonly of?: NewsSubject
    }
  /** What was told of it is told no more. */
  | { readonly kind: 'news-retracted'; readonly of: NewsSubject }

export type NewsSubject = { readonly announcement: string } | { readonly question: string }

/** What a digest is made from. */
export interface DigestCase {
  readonly subscription: Subscription
  /** News after the cursor, the oldest first, at most `limit`. */
  readonly news: readonly NewsItem[]
  /** There is more news than that. */
  readonly more: boolean
  /** Notices that stand now, for an urgent subscription. */
  readonly notices: readonly NewsItem[]
  /** What waits for staff, as far as it is theirs now; absent for those who asked for none. */
  readonly work?: Work
}

export interface DigestDecision {
  readonly subscription: Subscription
  readonly deliveries: readonly NewDelivery[]
}

export interface AnnouncementFile {
  readonly announcement: Announcement
  /** Every post, correction and withdrawal, in order. */
  readonly posts: readonly TargetPost[]
  /** Whoever has written it, where that is known. */
  readonly author: Party | undefined
}

/** The version of an entry that news was last written about. */
export interface EntryVersion {
  readonly service: string
  /** The whole entry, as JSON. */
  readonly content: string
}

/** One delivery as an operator sees it: never its text. */
export interface DeliveryLine {
  readonly id: number
  readonly lane: Lane
  readonly platform: string
  readonly state: DeliveryState
  readonly attempts: number
  readonly error: string | null
  readonly createdAt: number
  readonly nextAttemptAt: number
  readonly finishedAt: number | null
}

/** How many deliveries were given up for the same reason. */
export interface GivenUp {
  readonly platform: string
  readonly state: DeliveryState
  readonly error: string | null
  readonly count: number
  /** When the first and the last of them were given up. */
  readonly from: number
  readonly to: number
}

/** Deliveries that fit all that is given; one without anything fits all. */
export interface RetryFilter {
  readonly platform?: string
  /** A part of the reason; the case of ASCII letters does not matter. */
  readonly reason?: string
  /** Given up then or later, in milliseconds since 1970. */
  readonly since?: number
}

/** Announcements that fit all that is given. */
export interface AnnouncementFilter {
  readonly state?: AnnouncementState
  /** Posted, or to be posted, then or later and before `before`; times are milliseconds since 1970. */
  readonly from?: number
  readonly before?: number
}

export interface OutreachStore {
  /** The subscription of the thread, or else of the chat as a whole. */
  subscription(address: Address): Promise<Subscription | undefined>
  /**
   * Takes at most `limit` subscriptions that are due, makes each one's digest and closes its period, one transaction
   * a subscription. One whose `decide` throws is left as it was and due again five minutes later. A chat that is
   * closed to the bot is due when it opens again. Returns how many were due, how many failed, what the first of them
   * threw, and the deliveries written.
   */
  digest(
    now: number,
    limit: number,
    newsLimit: number,
    decide: (found: DigestCase) => Synchronous<DigestDecision>,
  ): Promise<{
    readonly due: number
    readonly failed: number
    readonly error: unknown
    readonly deliveries: readonly number[]
  }>
  /** What the next digest would be made from, without any effect. */
  digestCase(id: string, now: number, newsLimit: number): Promise<DigestCase | undefined>
  /** The same with the news since `since`, told or not, for the subscription of the chat, paused or not. */
  recentCase(address: Address, since: number, now: number, newsLimit: number): Promise<DigestCase | undefined>
  /** How many subscriptions there are, by frequency and state. */
  subscriptionCounts(): Promise<
    readonly { readonly frequency: string; readonly state: string; readonly count: number }[]
  >
  /** Since when the digest that should have been made first has been due; `undefined` when none is. */
  digestsDueSince(now: number): Promise<number | undefined>
  addNews(items: readonly NewNews[]): Promise<void>
  /** News after `seq`, the oldest first. */
  news(seq: number, limit: number): Promise<readonly NewsItem[]>
  /** The newest first; with `before`, those whose `seq` is below it. */
  latestNews(limit: number, before?: number): Promise<readonly NewsItem[]>
  /** Notices that stand now. */
  notices(now: number): Promise<readonly NewsItem[]>
  /** The answer that is public now. */
  publicAnswer(questionId: string): Promise<NewsItem | undefined>
  entryVersions(): Promise<readonly EntryVersion[]>
  /**
   * Writes the versions that news has been written about, and that news, together; nothing when they are known
   * already, because another process has seen the same change.
   */
  recordEntries(versions: readonly EntryVersion[], gone: readonly string[], news: readonly NewNews[]): Promise<void>
  announcement(id: string): Promise<AnnouncementFile | undefined>
  /** The newest first. */
  announcements(offset: number, limit: number, filter?: AnnouncementFilter): Promise<Page<Announcement>>
  announcementCounts(): Promise<readonly { readonly state: AnnouncementState; readonly count: number }[]>
  /** Announcements, approved or scheduled, whose time has come or that have none. */
  dueAnnouncements(now: number, limit: number): Promise<readonly string[]>
  /** Notices that are over by `now`, and are or will be posted: they have to be taken down. */
  endedNotices(now: number, limit: number): Promise<readonly string[]>
  /** Announcements being posted whose posts have all come to an end. */
  finishedAnnouncements(limit: number): Promise<readonly string[]>
  /**
   * Loads, decides and writes in one transaction; `undefined` when there is none. Throws what `decide` throws. The news
   * takes the place of what was told of the announcement before; one that is withdrawn is told of no more.
   */
  changeAnnouncement(
    id: string,
    now: number,
    decide: (found: AnnouncementFile) => Synchronous<{
      readonly announcement: Announcement
      readonly news: readonly NewNews[]
      readonly deliveries: readonly NewDelivery[]
      readonly audit: readonly AuditEntry[]
    }>,
  ): Promise<AnnouncementFile | undefined>
  createAnnouncement(announcement: Announcement, audit: AuditEntry): Promise<void>
  /**
   * Erases at most `limit` drafts that nobody has touched since `untouched` (milliseconds since 1970), and whose author
   * has not written since either. Other announcements stay for the audit. Returns how many went.
   */
  eraseDrafts(untouched: number, limit: number): Promise<number>
  /** Of these ids of pictures, those that neither an announcement nor a delivery to be sent mentions. */
  unusedPictures(ids: readonly string[]): Promise<readonly string[]>
  /** Deliveries in these states, the newest first. */
  deliveries(states: readonly DeliveryState[], offset: number, limit: number): Promise<Page<DeliveryLine>>
  /** What was given up, by platform, state and reason, the most frequent first. */
  givenUp(offset: number, limit: number): Promise<Page<GivenUp>>
  /**
   * Makes given-up deliveries due again, but for those whose message is gone or superseded: one, or all that fit.
   * One that is named is sent even when nobody knows whether it arrived; of those that fit, such a one stays
   * uncertain. An announcement whose post is tried again is `posting` again. `by` is who asks for it, for the audit.
   * Returns how many.
   */
  retry(which: { readonly id: number } | RetryFilter, now: number, by?: string): Promise<number>
}
