import type { Address } from '../address.ts'
import type { Announcement, TargetPost } from '../outreach/announcement.ts'
import type { NewNews, NewsItem } from '../outreach/news.ts'
import type { Subscription } from '../outreach/subscription.ts'
import type { Synchronous } from './basics.ts'
import type { DeliveryState, Lane, NewDelivery } from './delivery-store.ts'
import type { AuditEntry, Page } from './relay-store.ts'

/** What goes out by itself: news to subscribers, announcements to networks. Times are milliseconds since 1970. */

/** What a decision in a conversation does to subscriptions and announcements. */
export type OutreachChange =
  /** Takes the place of any other of the same chat. A negative `cursor` begins with what comes next. */
  | { readonly kind: 'subscription-saved'; readonly subscription: Subscription }
  | { readonly kind: 'subscription-ended'; readonly id: string }
  | { readonly kind: 'announcement-saved'; readonly announcement: Announcement }
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
  /** For staff: questions that wait, by language; deliveries that were given up. */
  readonly waiting: readonly { readonly locale: string; readonly count: number }[]
  readonly givenUp: number
}

export interface DigestDecision {
  readonly subscription: Subscription
  readonly deliveries: readonly NewDelivery[]
}

export interface AnnouncementFile {
  readonly announcement: Announcement
  /** Every post, correction and withdrawal, in order. */
  readonly posts: readonly TargetPost[]
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
  /** What a digest would say, without any effect. */
  digestCase(id: string, newsLimit: number): Promise<DigestCase | undefined>
  /** How many subscriptions there are, by frequency and state. */
  subscriptionCounts(): Promise<
    readonly { readonly frequency: string; readonly state: string; readonly count: number }[]
  >
  addNews(items: readonly NewNews[]): Promise<void>
  /** News after `seq`, the oldest first. */
  news(seq: number, limit: number): Promise<readonly NewsItem[]>
  /** Notices that stand now. */
  notices(now: number): Promise<readonly NewsItem[]>
  entryVersions(): Promise<readonly EntryVersion[]>
  /**
   * Writes the versions that news has been written about, and that news, together; nothing when they are known
   * already, because another process has seen the same change.
   */
  recordEntries(versions: readonly EntryVersion[], gone: readonly string[], news: readonly NewNews[]): Promise<void>
  announcement(id: string): Promise<AnnouncementFile | undefined>
  announcements(offset: number, limit: number): Promise<Page<Announcement>>
  /** Announcements, approved or scheduled, whose time has come or that have none. */
  dueAnnouncements(now: number, limit: number): Promise<readonly string[]>
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
  /** Deliveries in these states, the newest first. */
  deliveries(states: readonly DeliveryState[], offset: number, limit: number): Promise<Page<DeliveryLine>>
  /**
   * Makes given-up deliveries due again, but for those whose message is gone or superseded: all of a platform, or one.
   * One that is named is sent even when nobody knows whether it arrived; of all of a platform, such a one stays
   * uncertain. An announcement whose post is tried again is `posting` again. Returns how many.
   */
  retry(which: { readonly id: number } | { readonly platform: string }, now: number): Promise<number>
}
