import type { SentRef } from '../address.ts'
import { LOCALES } from '../locale.ts'
import type { OutboundMessage } from '../message.ts'
import { index, integer, primaryKey, sql, sqliteTable, text, uniqueIndex } from './drizzle.ts'
import { announcements } from './schema-outreach.ts'
import { people } from './schema-people.ts'
import { questions, relayMessages } from './schema-relay.ts'

/** A copy whose author has not been told how it ended; a query that says the same uses the index. */
export const UNTOLD = sql.raw(
  `purpose = 'copy' and dropped = 0 and coalesce(edits_ref, edits_delivery, removes_ref, removes_delivery) is null and coalesce(told_state, 'waiting') = 'waiting'`,
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
    removesRef: text('removes_ref', { mode: 'json' }).$type<SentRef>(),
    removesDelivery: integer('removes_delivery'),
    replyRef: text('reply_ref', { mode: 'json' }).$type<SentRef>(),
    replyDelivery: integer('reply_delivery'),
    withinDelivery: integer('within_delivery'),
    traceless: integer('traceless', { mode: 'boolean' }).notNull(),
    questionId: text('question_id').references(() => questions.id, { onDelete: 'cascade' }),
    messageId: text('message_id').references(() => relayMessages.id, { onDelete: 'cascade' }),
    purpose: text('purpose', { enum: ['offer', 'copy', 'receipt', 'notice'] }),
    announcementId: text('announcement_id').references(() => announcements.id, { onDelete: 'cascade' }),
    announcementKind: text('announcement_kind', { enum: ['post', 'correction', 'withdrawal'] }),
    /** The message's language, which is needed when the message itself has been erased. */
    locale: text('locale', { enum: LOCALES }),
    /** No longer part of its question's file. */
    dropped: integer('dropped', { mode: 'boolean' }).notNull().default(false),
    /** The state of the copy of which its author was told last. */
    toldState: text('told_state', { enum: ['waiting', 'sent', 'unconfirmed', 'failed'] }),
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
    index('deliveries_question').on(table.questionId, table.purpose).where(sql`question_id is not null`),
    index('deliveries_message').on(table.messageId, table.purpose).where(sql`message_id is not null`),
    index('deliveries_announcement').on(table.announcementId, table.state).where(sql`announcement_id is not null`),
    index('deliveries_untold').on(table.id).where(sql`${UNTOLD}`),
  ],
)

/** Where a message of the relay is found by the platform's id of it: the author's own one, or one that was sent. */
export const messageRefs = sqliteTable(
  'message_refs',
  {
    platform: text('platform').notNull(),
    chat: text('chat').notNull(),
    ref: text('ref').notNull(),
    questionId: text('question_id')
      .notNull()
      .references(() => questions.id, { onDelete: 'cascade' }),
    messageId: text('message_id').references(() => relayMessages.id, { onDelete: 'cascade' }),
    /** The delivery that it was sent with; null for an author's own message. */
    delivery: integer('delivery').references(() => deliveries.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.platform, table.chat, table.ref] }),
    index('message_refs_question').on(table.questionId),
    index('message_refs_message').on(table.messageId).where(sql`message_id is not null`),
    index('message_refs_delivery').on(table.delivery).where(sql`delivery is not null`),
  ],
)

/** The threads that were opened with offers. */
export const threads = sqliteTable(
  'threads',
  {
    platform: text('platform').notNull(),
    chat: text('chat').notNull(),
    thread: text('thread').notNull(),
    questionId: text('question_id')
      .notNull()
      .references(() => questions.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.platform, table.chat, table.thread] }),
    index('threads_question').on(table.questionId),
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
