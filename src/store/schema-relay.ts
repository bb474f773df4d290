import type { SentRef } from '../address.ts'
import { COUNTRIES, type Country } from '../knowledge/service.ts'
import { LOCALES, type Locale } from '../locale.ts'
import type { Media } from '../message.ts'
import { QUESTION_STATES, RATINGS, RUNGS } from '../relay/question.ts'
import { RESPONDER_STATES, type Responder } from '../relay/responder.ts'
import { type AnySQLiteColumn, index, integer, primaryKey, sql, sqliteTable, text } from './drizzle.ts'
import { people, person } from './schema-people.ts'

const strings = (name: string) => text(name, { mode: 'json' }).$type<readonly string[]>().notNull()

export const questions = sqliteTable(
  'questions',
  {
    id: text('id').primaryKey(),
    alias: text('alias').notNull(),
    /** The asker. */
    personId: person(),
    queryId: text('query_id'),
    text: text('text').notNull(),
    locale: text('locale', { enum: LOCALES }).notNull(),
    country: text('country', { enum: COUNTRIES }),
    topic: text('topic'),
    services: strings('services'),
    platform: text('platform').notNull(),
    chat: text('chat').notNull(),
    thread: text('thread'),
    state: text('state', { enum: QUESTION_STATES }).notNull(),
    rung: text('rung', { enum: RUNGS }).notNull(),
    dueAt: integer('due_at'),
    awaits: text('awaits', { enum: ['responder', 'asker'] }),
    reminded: integer('reminded', { mode: 'boolean' }).notNull(),
    claimantId: text('claimant_id').references(() => people.id, { onDelete: 'set null' }),
    placePlatform: text('place_platform'),
    placeChat: text('place_chat'),
    placeThread: text('place_thread'),
    openedAt: integer('opened_at').notNull(),
    claimedAt: integer('claimed_at'),
    answeredAt: integer('answered_at'),
    closedAt: integer('closed_at'),
    mergedInto: text('merged_into').references((): AnySQLiteColumn => questions.id, { onDelete: 'set null' }),
    rating: text('rating', { enum: RATINGS }),
    ratingWord: text('rating_word'),
    sharesContacts: integer('shares_contacts', { mode: 'boolean' }).notNull(),
    hidden: integer('hidden', { mode: 'boolean' }).notNull(),
    /** The texts are gone; only numbers are left. */
    erased: integer('erased', { mode: 'boolean' }).notNull(),
  },
  (table) => [
    index('questions_person').on(table.personId, table.openedAt),
    index('questions_claimant').on(table.claimantId, table.state).where(sql`claimant_id is not null`),
    index('questions_due').on(table.dueAt).where(sql`due_at is not null`),
    index('questions_state').on(table.state, table.openedAt),
    index('questions_place')
      .on(table.placePlatform, table.placeChat, table.placeThread)
      .where(sql`place_thread is not null`),
    index('questions_claimed').on(table.locale, table.claimedAt).where(sql`claimed_at is not null`),
    index('questions_closed').on(table.closedAt).where(sql`erased = 0 and closed_at is not null`),
    index('questions_merged').on(table.mergedInto).where(sql`merged_into is not null`),
  ],
)

/** A question that something hangs on. */
const question = () =>
  text('question_id')
    .notNull()
    .references(() => questions.id, { onDelete: 'cascade' })

export const relayMessages = sqliteTable(
  'relay_messages',
  {
    id: text('id').primaryKey(),
    questionId: question(),
    /** The author. */
    personId: person(),
    side: text('side', { enum: ['asker', 'responder'] }).notNull(),
    kind: text('kind', { enum: ['message', 'note'] }).notNull(),
    platform: text('platform'),
    chat: text('chat'),
    thread: text('thread'),
    ref: text('ref', { mode: 'json' }).$type<SentRef>(),
    text: text('text').notNull(),
    media: text('media', { mode: 'json' }).$type<readonly Media[]>().notNull(),
    album: text('album'),
    replyTo: text('reply_to').references((): AnySQLiteColumn => relayMessages.id, { onDelete: 'set null' }),
    at: integer('at').notNull(),
    withdrawn: integer('withdrawn', { mode: 'boolean' }).notNull(),
    masked: integer('masked', { mode: 'boolean' }).notNull(),
  },
  (table) => [
    index('relay_messages_question').on(table.questionId, table.at),
    index('relay_messages_person').on(table.personId),
    index('relay_messages_album').on(table.album, table.personId).where(sql`album is not null`),
    index('relay_messages_reply').on(table.replyTo).where(sql`reply_to is not null`),
  ],
)

/** Who will not have a question. */
export const passes = sqliteTable('passes', { questionId: question(), personId: person() }, (table) => [
  primaryKey({ columns: [table.questionId, table.personId] }),
  index('passes_person').on(table.personId),
])

export const responders = sqliteTable(
  'responders',
  {
    personId: person().primaryKey(),
    name: text('name').notNull(),
    state: text('state', { enum: RESPONDER_STATES }).notNull(),
    locales: text('locales', { mode: 'json' }).$type<readonly Locale[]>().notNull(),
    countries: text('countries', { mode: 'json' }).$type<readonly Country[]>().notNull(),
    topics: strings('topics'),
    hours: text('hours', { mode: 'json' }).$type<NonNullable<Responder['hours']>>(),
    timeZone: text('time_zone').notNull(),
    maxClaims: integer('max_claims').notNull(),
    awayUntil: integer('away_until'),
    platform: text('platform').notNull(),
    chat: text('chat').notNull(),
    thread: text('thread'),
    focus: text('focus').references(() => questions.id, { onDelete: 'set null' }),
    joinedAt: integer('joined_at').notNull(),
  },
  (table) => [
    index('responders_state').on(table.state),
    index('responders_focus').on(table.focus).where(sql`focus is not null`),
  ],
)

export const desks = sqliteTable(
  'desks',
  {
    platform: text('platform').notNull(),
    chat: text('chat').notNull(),
    thread: text('thread'),
    name: text('name').notNull(),
    locales: text('locales', { mode: 'json' }).$type<readonly Locale[]>().notNull(),
    addedAt: integer('added_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.platform, table.chat] })],
)

/** What was done by whom to whom; a name that is erased elsewhere is erased here. */
export const audit = sqliteTable(
  'audit',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    actorId: text('actor_id').references(() => people.id, { onDelete: 'set null' }),
    action: text('action').notNull(),
    questionId: text('question_id').references(() => questions.id, { onDelete: 'set null' }),
    subjectId: text('subject_id').references(() => people.id, { onDelete: 'set null' }),
    detail: text('detail'),
    at: integer('at').notNull(),
  },
  (table) => [
    index('audit_actor').on(table.actorId).where(sql`actor_id is not null`),
    index('audit_question').on(table.questionId).where(sql`question_id is not null`),
    index('audit_subject').on(table.subjectId).where(sql`subject_id is not null`),
  ],
)
