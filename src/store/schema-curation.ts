import { ENTRY_KINDS, type EntryContent, type Stale } from '../curation/entry.ts'
import { ORIGINS, REVISION_STATES } from '../curation/revision.ts'
import { SUGGESTION_STATES } from '../curation/suggestion.ts'
import { COUNTRIES } from '../knowledge/service.ts'
import { LINK_STATES } from '../links/link.ts'
import { LOCALES, type Localised } from '../locale.ts'
import { type AnySQLiteColumn, index, integer, primaryKey, sql, sqliteTable, text } from './drizzle.ts'
import { people, person } from './schema-people.ts'
import { questions } from './schema-relay.ts'

const kind = () => text('kind', { enum: ENTRY_KINDS }).notNull()
/** Who did it: the name goes with the person, the work stays. */
const by = (name: string) => text(name).references(() => people.id, { onDelete: 'set null' })

export const institutions = sqliteTable('institutions', {
  id: text('id').primaryKey(),
  name: text('name', { mode: 'json' }).$type<Localised>().notNull(),
  url: text('url').notNull(),
  createdAt: integer('created_at').notNull(),
})

const institution = () => text('institution_id').references(() => institutions.id, { onDelete: 'set null' })

/** Who acts for an institution. */
export const members = sqliteTable(
  'members',
  {
    institutionId: text('institution_id')
      .notNull()
      .references(() => institutions.id, { onDelete: 'cascade' }),
    personId: person(),
    addedAt: integer('added_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.institutionId, table.personId] }),
    index('members_person').on(table.personId),
  ],
)

export const revisions = sqliteTable(
  'revisions',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    kind: kind(),
    id: text('id').notNull(),
    number: integer('number'),
    state: text('state', { enum: REVISION_STATES }).notNull(),
    content: text('content', { mode: 'json' }).$type<EntryContent>().notNull(),
    /** The text of the file that it was read from. */
    source: text('source'),
    base: integer('base'),
    origin: text('origin', { enum: ORIGINS }).notNull(),
    authorId: by('author_id'),
    reviewerId: by('reviewer_id'),
    institutionId: institution(),
    why: text('why').notNull(),
    verdict: text('verdict'),
    suggestionId: text('suggestion_id').references((): AnySQLiteColumn => suggestions.id, { onDelete: 'set null' }),
    createdAt: integer('created_at').notNull(),
    decidedAt: integer('decided_at'),
  },
  (table) => [
    index('revisions_entry').on(table.kind, table.id, table.seq),
    index('revisions_proposed').on(table.createdAt).where(sql`state = 'proposed'`),
    index('revisions_author').on(table.authorId).where(sql`author_id is not null`),
    index('revisions_reviewer').on(table.reviewerId).where(sql`reviewer_id is not null`),
    index('revisions_suggestion').on(table.suggestionId).where(sql`suggestion_id is not null`),
    index('revisions_ended').on(table.decidedAt).where(sql`state in ('rejected', 'withdrawn')`),
  ],
)

export const entries = sqliteTable(
  'entries',
  {
    kind: kind(),
    id: text('id').notNull(),
    seq: integer('seq')
      .notNull()
      .references(() => revisions.seq),
    number: integer('number').notNull(),
    status: text('status', { enum: ['draft', 'published', 'retired'] }).notNull(),
    country: text('country'),
    title: text('title', { mode: 'json' }).$type<Localised>().notNull(),
    /** The id and the titles in small letters: what the console searches. */
    words: text('words').notNull(),
    dueAt: integer('due_at'),
    institutionId: institution(),
    keeperId: by('keeper_id'),
    stale: text('stale', { mode: 'json' }).$type<Stale>().notNull(),
    askedAt: integer('asked_at'),
    /** The file that was last taken in, as its SHA-256. */
    seed: text('seed'),
    updatedAt: integer('updated_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.id] }),
    index('entries_id').on(table.id, table.kind),
    index('entries_seq').on(table.seq),
    index('entries_due').on(table.dueAt).where(sql`due_at is not null`),
    index('entries_keeper').on(table.keeperId).where(sql`keeper_id is not null`),
    index('entries_institution').on(table.institutionId).where(sql`institution_id is not null`),
  ],
)

export const suggestions = sqliteTable(
  'suggestions',
  {
    id: text('id').primaryKey(),
    kind: text('kind', { enum: ['answer', 'change'] }).notNull(),
    state: text('state', { enum: SUGGESTION_STATES }).notNull(),
    locale: text('locale', { enum: LOCALES }).notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
    country: text('country', { enum: COUNTRIES }),
    topic: text('topic'),
    aboutKind: text('about_kind', { enum: ENTRY_KINDS }),
    aboutId: text('about_id'),
    questionId: text('question_id').references(() => questions.id, { onDelete: 'cascade' }),
    authorId: text('author_id').references(() => people.id, { onDelete: 'cascade' }),
    mergedInto: text('merged_into').references((): AnySQLiteColumn => suggestions.id, { onDelete: 'set null' }),
    asked: integer('asked').notNull(),
    createdAt: integer('created_at').notNull(),
    decidedAt: integer('decided_at'),
  },
  (table) => [
    index('suggestions_state').on(table.state, table.createdAt),
    index('suggestions_question').on(table.questionId).where(sql`question_id is not null`),
    index('suggestions_author').on(table.authorId).where(sql`author_id is not null`),
    index('suggestions_merged').on(table.mergedInto).where(sql`merged_into is not null`),
  ],
)

/** The addresses that entries name, as they were last found. */
export const links = sqliteTable(
  'links',
  {
    url: text('url').primaryKey(),
    state: text('state', { enum: LINK_STATES }).notNull(),
    /** What the server said: a status, or why there was no answer. */
    remark: text('remark'),
    /** Where it has moved to. */
    location: text('location'),
    /** Of the text that was there, as SHA-256. */
    fingerprint: text('fingerprint'),
    /** In a row. */
    failures: integer('failures').notNull(),
    checkedAt: integer('checked_at'),
    /** Since when it is as it is. */
    since: integer('since').notNull(),
    nextAt: integer('next_at').notNull(),
  },
  (table) => [index('links_next').on(table.nextAt), index('links_state').on(table.state)],
)

/** Browsers in which somebody is signed in to the console. */
export const consoleSessions = sqliteTable(
  'console_sessions',
  {
    /** SHA-256 of the cookie's token; also the chat of what is done there. */
    hash: text('hash').primaryKey(),
    personId: person(),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [
    index('console_sessions_person').on(table.personId),
    index('console_sessions_expiry').on(table.expiresAt),
  ],
)
