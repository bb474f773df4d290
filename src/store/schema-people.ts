import type { Writing } from '../curation/writing.ts'
import { COUNTRIES } from '../knowledge/service.ts'
import { LOCALES } from '../locale.ts'
import type { Composing } from '../outreach/composing.ts'
import { BANS, ROLES } from '../relay/responder.ts'
import { index, integer, primaryKey, sql, sqliteTable, text } from './drizzle.ts'

/** Whose a row is: it goes with the person. */
export const person = () =>
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
    role: text('role', { enum: ROLES }).notNull().default('traveller'),
    ban: text('ban', { enum: BANS }),
    composing: text('composing', { mode: 'json' }).$type<Composing | Writing>(),
  },
  (table) => [
    index('people_idle').on(table.allowanceAt),
    index('people_admin').on(table.role).where(sql`role = 'admin'`),
    index('people_staff').on(table.role).where(sql`role in ('moderator', 'admin')`),
  ],
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
    lastUsedAt: integer('last_used_at').notNull().default(0),
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
    /** The entry that this was said of. */
    ratedEntry: text('rated_entry'),
  },
  (table) => [
    index('queries_person').on(table.personId, table.message),
    index('queries_asked').on(table.askedAt),
    index('queries_rated').on(table.askedAt).where(sql`helped is not null`),
  ],
)

/** One-time codes, of which only the hash is kept. */
export const codes = sqliteTable(
  'codes',
  {
    hash: text('hash').primaryKey(),
    purpose: text('purpose', { enum: ['link', 'admin', 'console', 'institution'] }).notNull(),
    personId: text('person_id').references(() => people.id, { onDelete: 'cascade' }),
    /** The institution that somebody is invited to. */
    detail: text('detail'),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [index('codes_person').on(table.personId), index('codes_expiry').on(table.expiresAt)],
)
