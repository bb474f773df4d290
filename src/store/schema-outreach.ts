import type { Country } from '../knowledge/service.ts'
import { LOCALES, type Localised } from '../locale.ts'
import {
  ANNOUNCEMENT_STATES,
  type AnnouncementPicture,
  type AnnouncementText,
  type Target,
} from '../outreach/announcement.ts'
import type { Detail, NewsText } from '../outreach/news.ts'
import { FREQUENCIES, type Interest, type Subscription } from '../outreach/subscription.ts'
import { index, integer, sql, sqliteTable, text, uniqueIndex } from './drizzle.ts'
import { people } from './schema-people.ts'
import { questions } from './schema-relay.ts'

const strings = (name: string) => text(name, { mode: 'json' }).$type<readonly string[]>().notNull()
const countries = () => text('countries', { mode: 'json' }).$type<readonly Country[]>().notNull()

export const subscriptions = sqliteTable(
  'subscriptions',
  {
    id: text('id').primaryKey(),
    /** Null for a group. */
    personId: text('person_id').references(() => people.id, { onDelete: 'cascade' }),
    platform: text('platform').notNull(),
    chat: text('chat').notNull(),
    /** Empty for none: two NULLs would not be the same chat. */
    thread: text('thread').notNull(),
    interests: text('interests', { mode: 'json' }).$type<readonly Interest[]>().notNull(),
    frequency: text('frequency', { enum: FREQUENCIES }).notNull(),
    minute: integer('minute').notNull(),
    weekday: integer('weekday').notNull(),
    timeZone: text('time_zone').notNull(),
    quiet: text('quiet', { mode: 'json' }).$type<NonNullable<Subscription['quiet']>>(),
    locale: text('locale', { enum: LOCALES }).notNull(),
    state: text('state', { enum: ['active', 'paused'] }).notNull(),
    cursor: integer('cursor').notNull(),
    dueAt: integer('due_at'),
    urgentAt: integer('urgent_at'),
    noticed: integer('noticed').notNull().default(0),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('subscriptions_chat').on(table.platform, table.chat, table.thread),
    index('subscriptions_person').on(table.personId).where(sql`person_id is not null`),
    index('subscriptions_due').on(table.dueAt, table.id).where(sql`state = 'active' and due_at is not null`),
    index('subscriptions_urgent').on(table.urgentAt, table.id).where(sql`state = 'active' and urgent_at is not null`),
    // Finds those who wait for news at once, and counts.
    index('subscriptions_frequency').on(table.frequency, table.state, table.dueAt),
  ],
)

export const announcements = sqliteTable(
  'announcements',
  {
    id: text('id').primaryKey(),
    state: text('state', { enum: ANNOUNCEMENT_STATES }).notNull(),
    authorId: text('author_id').references(() => people.id, { onDelete: 'set null' }),
    approvedBy: text('approved_by').references(() => people.id, { onDelete: 'set null' }),
    texts: text('texts', { mode: 'json' }).$type<Localised<AnnouncementText>>().notNull(),
    link: text('link'),
    picture: text('picture', { mode: 'json' }).$type<AnnouncementPicture>(),
    countries: countries(),
    topics: strings('topics'),
    targets: text('targets', { mode: 'json' }).$type<readonly Target[]>().notNull(),
    postAt: integer('post_at'),
    noticeUntil: integer('notice_until'),
    createdAt: integer('created_at').notNull(),
    postedAt: integer('posted_at'),
  },
  (table) => [
    index('announcements_created').on(table.createdAt),
    index('announcements_state').on(table.state, table.postAt),
    index('announcements_author').on(table.authorId).where(sql`author_id is not null`),
    index('announcements_approver').on(table.approvedBy).where(sql`approved_by is not null`),
  ],
)

export const news = sqliteTable(
  'news',
  {
    /** Never given out twice, so that a cursor misses nothing after an erasure. */
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    /** The announcement that it tells of. */
    announcementId: text('announcement_id').references(() => announcements.id, { onDelete: 'cascade' }),
    /** The question whose answer it tells: that is forgotten with the question. */
    questionId: text('question_id').references(() => questions.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: ['entry', 'answer', 'announcement', 'notice'] }).notNull(),
    at: integer('at').notNull(),
    service: text('service'),
    change: text('change', { enum: ['new', 'changed', 'retired'] }),
    countries: countries(),
    topics: strings('topics'),
    texts: text('texts', { mode: 'json' }).$type<Localised<NewsText>>().notNull(),
    details: text('details', { mode: 'json' }).$type<readonly Detail[]>().notNull(),
    link: text('link'),
    until: integer('until'),
  },
  (table) => [
    index('news_at').on(table.at),
    index('news_notices').on(table.seq).where(sql`kind = 'notice'`),
    index('news_announcement').on(table.announcementId).where(sql`announcement_id is not null`),
    index('news_question').on(table.questionId).where(sql`question_id is not null`),
  ],
)

/** The entries as news was last written about them. */
export const entryVersions = sqliteTable('entry_versions', {
  service: text('service').primaryKey(),
  content: text('content').notNull(),
})
