import type { Facts } from '../knowledge/process.ts'
import { index, integer, sql, sqliteTable, text } from './drizzle.ts'
import { person } from './schema-people.ts'

const times = (name: string) => text(name, { mode: 'json' }).$type<Readonly<Record<string, number>>>().notNull()

export const walkthroughs = sqliteTable(
  'walkthroughs',
  {
    id: text('id').primaryKey(),
    personId: person(),
    service: text('service').notNull(),
    situation: text('situation'),
    facts: text('facts', { mode: 'json' }).$type<Facts>().notNull(),
    done: times('done'),
    documents: times('documents'),
    state: text('state', { enum: ['active', 'finished', 'left'] }).notNull(),
    reminds: integer('reminds', { mode: 'boolean' }).notNull(),
    reminded: text('reminded', { mode: 'json' }).$type<readonly string[]>().notNull(),
    platform: text('platform').notNull(),
    chat: text('chat').notNull(),
    thread: text('thread'),
    startedAt: integer('started_at').notNull(),
    changedAt: integer('changed_at').notNull(),
    dueAt: integer('due_at'),
  },
  (table) => [
    index('walkthroughs_person').on(table.personId, table.state, table.changedAt),
    index('walkthroughs_changed').on(table.changedAt),
    index('walkthroughs_due').on(table.dueAt).where(sql`state = 'active' and due_at is not null`),
  ],
)
