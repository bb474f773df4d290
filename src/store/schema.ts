import type { SentRef } from '../address.ts'
import { COUNTRIES } from '../knowledge/service.ts'
import { LOCALES } from '../locale.ts'
import type { OutboundMessage } from '../message.ts'
import { index, integer, primaryKey, sql, sqliteTable, text, uniqueIndex } from './drizzle.ts'

/** The tables. Times are milliseconds since 1970; what a column is for stands in store.ts. */

const person = () =>
  text('person_id')
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' })

export const people = sqliteTable(
  'people',
  {
    id: text('id').primaryKey(),
    locale: text('locale', { enum: LOCALES }),
    detected: text('detected', { enum: LOCALES }),
    country: text('country', { enum: COUNTRIES }),
    greetedAt: integer('greeted_at'),
    createdAt: integer('created_at').notNull(),
    allowance: integer('allowance').notNull(),
    allowanceAt: integer('allowance_at').notNull(),
    warned: integer('warned', { mode: 'boolean' }).notNull(),
  },
  (table) => [index('people_idle').on(table.allowanceAt)],
)

export const identities = sqliteTable(
  'identities',
  { platform: text('platform').notNull(), user: text('user').notNull(), personId: person() },
  (table) => [primaryKey({ columns: [table.platform, table.user] }), index('identities_person').on(table.personId)],
)

/** The direct chats of people, so that a block in one of them is remembered. */
export const addresses = sqliteTable(
  'addresses',
  {
    platform: text('platform').notNull(),
    chat: text('chat').notNull(),
    personId: person(),
    unreachableSince: integer('unreachable_since'),
  },
  (table) => [primaryKey({ columns: [table.platform, table.chat] }), index('addresses_person').on(table.personId)],
)

export const updates = sqliteTable(
  'updates',
  { platform: text('platform').notNull(), id: text('id').notNull(), at: integer('at').notNull() },
  (table) => [primaryKey({ columns: [table.platform, table.id] }), index('updates_at').on(table.at)],
)

export const queries = sqliteTable(
  'queries',
  {
    id: text('id').primaryKey(),
    personId: person(),
    text: text('text').notNull(),
    locale: text('locale', { enum: LOCALES }).notNull(),
    country: text('country', { enum: COUNTRIES }),
    decision: text('decision').notNull(),
    services: text('services', { mode: 'json' }).$type<readonly string[]>().notNull(),
    askedAt: integer('asked_at').notNull(),
    /** The person's message on its platform, and the delivery that answered it. */
    message: text('message'),
    answer: integer('answer'),
    helped: integer('helped', { mode: 'boolean' }),
  },
  (table) => [index('queries_person').on(table.personId, table.message), index('queries_asked').on(table.askedAt)],
)

export const questions = sqliteTable(
  'questions',
  {
    id: text('id').primaryKey(),
    personId: person(),
    queryId: text('query_id').notNull(),
    text: text('text').notNull(),
    locale: text('locale', { enum: LOCALES }).notNull(),
    country: text('country', { enum: COUNTRIES }),
    services: text('services', { mode: 'json' }).$type<readonly string[]>().notNull(),
    openedAt: integer('opened_at').notNull(),
  },
  (table) => [uniqueIndex('questions_query').on(table.queryId), index('questions_person').on(table.personId)],
)

export const deliveries = sqliteTable(
  'deliveries',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    lane: text('lane', { enum: ['live', 'bulk'] }).notNull(),
    platform: text('platform').notNull(),
    chat: text('chat').notNull(),
    thread: text('thread'),
    /** Whom it is about; null for what must leave no trace. */
    personId: text('person_id').references(() => people.id, { onDelete: 'cascade' }),
    /** Erased once it is sent. */
    message: text('message', { mode: 'json' }).$type<OutboundMessage>(),
    editsRef: text('edits_ref', { mode: 'json' }).$type<SentRef>(),
    editsDelivery: integer('edits_delivery'),
    traceless: integer('traceless', { mode: 'boolean' }).notNull(),
    state: text('state', { enum: ['due', 'sending', 'sent', 'unconfirmed', 'failed'] }).notNull(),
    attempts: integer('attempts').notNull(),
    uncertain: integer('uncertain', { mode: 'boolean' }).notNull(),
    nextAttemptAt: integer('next_attempt_at').notNull(),
    leaseOwner: text('lease_owner'),
    leaseUntil: integer('lease_until'),
    lastError: text('last_error'),
    ref: text('ref', { mode: 'json' }).$type<SentRef>(),
    createdAt: integer('created_at').notNull(),
    finishedAt: integer('finished_at'),
  },
  (table) => [
    index('deliveries_due').on(table.lane, table.nextAttemptAt, table.id).where(sql`state = 'due'`),
    index('deliveries_unfinished')
      .on(table.platform, table.chat, table.lane, table.id)
      .where(sql`state in ('due', 'sending')`),
    index('deliveries_leased').on(table.leaseUntil).where(sql`state = 'sending'`),
    index('deliveries_finished').on(table.finishedAt).where(sql`finished_at is not null`),
    index('deliveries_person').on(table.personId),
    index('deliveries_counted').on(table.lane, table.state).where(sql`state <> 'sent'`),
  ],
)

export const transcripts = sqliteTable(
  'transcripts',
  {
    /** Never given out twice, so that a reader who remembers one misses nothing after an erasure. */
    revision: integer('revision').primaryKey({ autoIncrement: true }),
    /** The entry's id: the revision it was first written under, null for that revision itself. */
    replaces: integer('replaces'),
    chat: text('chat').notNull(),
    key: text('key').notNull(),
    author: text('author', { enum: ['person', 'silta'] }).notNull(),
    message: text('message', { mode: 'json' }).$type<OutboundMessage>().notNull(),
    at: integer('at').notNull(),
  },
  (table) => [
    uniqueIndex('transcripts_key').on(table.chat, table.key),
    index('transcripts_chat').on(table.chat, table.revision),
    index('transcripts_at').on(table.at),
  ],
)
