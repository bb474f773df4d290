import { ENTRY_KINDS, type EntryContent, type Stale } from '../curation/entry.ts'
import { LESSON_SOURCES, VERDICTS } from '../curation/lesson.ts'
import { ORIGINS, REVISION_STATES } from '../curation/revision.ts'
import { SUGGESTION_STATES } from '../curation/suggestion.ts'
import { COUNTRIES } from '../knowledge/service.ts'
import { LINK_STATES } from '../links/link.ts'
import { LOCALES, type Localised } from '../locale.ts'
import { type AnySQLiteColumn, index, integer, primaryKey, sql, sqliteTable, text, uniqueIndex } from './drizzle.ts'
import { people, person, queries } from './schema-people.ts'
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

/** What people mean by a question, as was agreed; nothing in it leads to whoever asked. */
export const lessons = sqliteTable(
  'lessons',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    text: text('text').notNull(),
    locale: text('locale', { enum: LOCALES }).notNull(),
    entryKind: text('entry_kind', { enum: ENTRY_KINDS }).notNull(),
    entryId: text('entry_id').notNull(),
    verdict: text('verdict', { enum: VERDICTS }).notNull(),
    source: text('source', { enum: LESSON_SOURCES }).notNull(),
    agreedBy: by('agreed_by'),
    agreedAt: integer('agreed_at').notNull(),
  },
  (table) => [
    uniqueIndex('lessons_same').on(table.entryId, table.entryKind, table.verdict, table.locale, table.text),
    index('lessons_agreed_by').on(table.agreedBy).where(sql`agreed_by is not null`),
  ],
)

/** From what nothing more is to be learnt, whatever was decided; it goes with what it is about. */
export const lessonDecisions = sqliteTable(
  'lesson_decisions',
  {
    queryId: text('query_id').references(() => queries.id, { onDelete: 'cascade' }),
    questionId: text('question_id').references(() => questions.id, { onDelete: 'cascade' }),
    at: integer('at').notNull(),
  },
  (table) => [
    uniqueIndex('lesson_decisions_query').on(table.queryId).where(sql`query_id is not null`),
    uniqueIndex('lesson_decisions_question').on(table.questionId).where(sql`question_id is not null`),
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
