import type { Address, SentRef } from '../address.ts'
import type { EntryRef } from '../curation/entry.ts'
import type { Institution } from '../curation/institution.ts'
import type { Writing } from '../curation/writing.ts'
import type { Walkthrough } from '../guide/walkthrough.ts'
import type { Country } from '../knowledge/service.ts'
import type { Locale } from '../locale.ts'
import type { OutboundMessage } from '../message.ts'
import type { Composing } from '../outreach/composing.ts'
import type { NewsItem } from '../outreach/news.ts'
import type { Subscription } from '../outreach/subscription.ts'
import type { Ban, Role } from '../relay/responder.ts'
import type { Identity, Synchronous } from './basics.ts'
import type { ConsoleStore } from './console-store.ts'
import type { CurationCase, CurationChange, CurationReference, CurationStore } from './curation-store.ts'
import type { DeliveryStore, NewDelivery } from './delivery-store.ts'
import type { GuideChange, GuideStore } from './guide-store.ts'
import type { LinkStore } from './link-store.ts'
import type { AnnouncementFile, OutreachChange, OutreachStore } from './outreach-store.ts'
import type { RelayChange, RelayReference, RelayState, RelayStore } from './relay-store.ts'

export type * from './basics.ts'
export type * from './delivery-store.ts'

/**
 * What Silta keeps. Methods are async so that a networked database can stand behind them later; a
 * `decide` callback is not, because it runs inside the transaction (an async one would commit outside it).
 */
export interface Store {
  readonly conversations: ConversationStore
  readonly deliveries: DeliveryStore
  readonly transcripts: TranscriptStore
  readonly relay: RelayStore
  readonly outreach: OutreachStore
  readonly guide: GuideStore
  readonly curation: CurationStore
  readonly console: ConsoleStore
  readonly links: LinkStore
  /**
   * Erases at most `limit` rows of each kind that may no longer be kept: the ids of updates handled before
   * `updates`, and finished deliveries, queries, transcripts, news and people idle since before `personal`
   * (milliseconds since 1970). Posts of announcements stay, as do notices that have stood since and people who read
   * digests. Returns how many rows went.
   */
  prune(before: { updates: number; personal: number }, limit: number): Promise<number>
  /** Throws when the database does not answer. */
  ping(): Promise<void>
  close(): Promise<void>
}

// People and what they ask

export interface Person {
  readonly id: string
  /** The language the person chose; until then `detected` serves. */
  readonly locale: Locale | null
  readonly detected: Locale | null
  readonly country: Country | null
  /** When the person was first shown the line on privacy; times are milliseconds since 1970. */
  readonly greetedAt: number | null
  readonly createdAt: number
  /** Flood limit: messages left at `allowanceAt`, the time of the last one, and whether the person has been told. */
  readonly allowance: number
  readonly allowanceAt: number
  readonly warned: boolean
  readonly role: Role
  readonly ban: Ban | null
  /** What their next message is taken as. */
  readonly composing: Composing | Writing | null
}

export interface Query {
  readonly id: string
  readonly text: string
  readonly locale: Locale
  readonly country: Country | null
  readonly decision: string
  /** The services found, best first. */
  readonly services: readonly string[]
  readonly askedAt: number
  /** The person's own message, so that an edit of it finds the answer. */
  readonly message: SentRef | null
  readonly helped: boolean | null
}

/** What a decision does beside changing the person. */
export type Change =
  | { readonly kind: 'query-asked'; readonly query: Query }
  | { readonly kind: 'query-revised'; readonly query: Query }
  | { readonly kind: 'query-rated'; readonly queryId: string; readonly helped: boolean; readonly entry: string | null }
  | { readonly kind: 'reachability'; readonly address: Address; readonly reachable: boolean }
  | { readonly kind: 'person-forgotten' }
  | RelayChange
  | OutreachChange
  | GuideChange
  | CurationChange

export interface Decision<Result> {
  readonly person: Person
  readonly changes: readonly Change[]
  readonly deliveries: readonly NewDelivery[]
  readonly result: Result
}

export interface Acting {
  readonly institutions: readonly Institution[]
  readonly entries: readonly EntryRef[]
}

export interface ConversationState {
  readonly person: Person
  /** The query that the update refers to, when it is this person's and still kept. */
  readonly query: Query | undefined
  /** The delivery that answered `query`, to be edited when the query is. */
  readonly answer: number | undefined
  readonly relay: RelayState
  /** The subscription of the update's chat. */
  readonly subscription: Subscription | undefined
  /** The announcement named by a button, or else the one that the person is writing. */
  readonly announcement: AnnouncementFile | undefined
  /** The person's walkthroughs, those under way first, at most ten. */
  readonly walkthroughs: readonly Walkthrough[]
  /** The institutions that the person acts for, and the entries that these keep. */
  readonly acting: Acting
  /** What of the base the update is about, or else what the person is writing about; absent for most. */
  readonly curation: CurationCase | undefined
  /** Emergency notices that stand now. */
  readonly notices: readonly NewsItem[]
}

export type Decide<Result> = (state: ConversationState) => Decision<Synchronous<Result>>

export interface Update {
  readonly id: string
  readonly from: Identity
  readonly address: Address
  /** The address is the person's own chat, not a group. */
  readonly direct: boolean
  readonly at: number
  /** Says something of a person who may be unknown, and must not make them known. */
  readonly onlyKnown?: true
  /** Finds the query by its id, or by the person's message. */
  readonly query?: { readonly id: string } | { readonly message: SentRef }
  /** What of the relay the update is about. */
  readonly relay?: RelayReference
  /** The id of an announcement that a button names. */
  readonly announcement?: string
  /** What of the base the update is about. */
  readonly curation?: CurationReference
}

export type Handled<Result> =
  | { readonly duplicate: true }
  | { readonly duplicate: false; readonly result: Result; readonly deliveries: readonly number[] }

export interface ConversationStore {
  /**
   * Loads the person (made on first contact), decides, and writes the new state, the deliveries and the
   * update's id in one immediate transaction. An update seen before changes nothing, and neither does one with
   * `onlyKnown` of somebody who is not.
   */
  handle<Result>(update: Update, decide: Decide<Result>): Promise<Handled<Result>>
  /**
   * What `handle` would decide now, of which nothing is kept: for what has to be fetched before a decision. `undefined`
   * for an update with `onlyKnown` of somebody who is not. Whether the update was seen before is not looked at.
   */
  preview<Result>(update: Update, decide: Decide<Result>): Promise<Decision<Result> | undefined>
  /** Everything held on the person, by table; `undefined` when nothing is. */
  exportPerson(from: Identity): Promise<PersonalData | undefined>
}

export type PersonalData = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>

// History for platforms that keep none themselves

export interface TranscriptEntry {
  readonly id: number
  /** Grows with every new or changed entry of any chat: what a reader remembers to ask for the rest. */
  readonly revision: number
  readonly author: 'person' | 'silta'
  readonly message: OutboundMessage
  readonly at: number
}

export interface TranscriptStore {
  /** Appends once per `key`: the second time the first entry is returned with `added: false`. */
  append(
    chat: string,
    entry: { key: string; author: TranscriptEntry['author']; message: OutboundMessage; at: number },
  ): Promise<{ entry: TranscriptEntry; added: boolean }>
  /** Replaces an entry's message under a new revision; `undefined` when there is no such entry. */
  replace(chat: string, id: number, message: OutboundMessage): Promise<TranscriptEntry | undefined>
  /** Entries with a revision above `revision`, in the order of revisions, at most `limit`. */
  since(chat: string, revision: number, limit: number): Promise<readonly TranscriptEntry[]>
  /** The newest revision, and the chats with one above `after` (none without it): for what other processes write. */
  changes(after?: number): Promise<{ readonly revision: number; readonly chats: readonly string[] }>
}
