import type { Address } from '../address.ts'
import type { Subscription } from '../outreach/subscription.ts'
import { toAddress } from './address-columns.ts'
import type { Db } from './database.ts'
import { and, count, eq, ne, sql } from './drizzle.ts'
import type { News } from './news.ts'
import { addresses, subscriptions } from './schema.ts'
import { prepareUpsert } from './upsert.ts'

/** Who is told the news, used inside the transactions of other stores. */
export interface Subscriptions {
  /** Of the thread, or else of the chat as a whole: a thread may be no more than an interaction to be answered. */
  at(address: Address): Subscription | undefined
  get(id: string): Subscription | undefined
  /** While it is active, due and can be delivered. */
  getDue(id: string, now: number): Subscription | undefined
  /** Takes the place of another one of the same chat. A negative cursor stands for the newest news. */
  save(subscription: Subscription): void
  end(id: string): void
  /** Puts off one that is still due `now`. */
  postpone(id: string, now: number, until: number): void
  /** Makes due, at `at`, those who want news at once and wait for some. */
  wake(at: number): void
  /** Makes urgent, at `at`, whoever may be told of a notice; who is follows from what it is about. */
  alert(at: number): void
  /** Ids of the urgent and then the longest due; a chat that is closed to the bot is due when it opens again. */
  due(now: number, limit: number): readonly string[]
  counts(): readonly { readonly frequency: string; readonly state: string; readonly count: number }[]
}

/** The state is a literal, since only then the indexes of those that are due are used. */
const REACHABLE = sql`state = 'active' and not exists (select 1 from ${addresses}
  where ${addresses.platform} = ${subscriptions.platform} and ${addresses.chat} = ${subscriptions.chat}
  and ${addresses.unreachableSince} is not null)`
const IS_DUE = sql`${subscriptions.dueAt} <= ${sql.placeholder('now')}`
const IS_URGENT = sql`${subscriptions.urgentAt} <= ${sql.placeholder('now')}`
const DUE = sql`${REACHABLE} and (${IS_URGENT} or ${IS_DUE})`

export function createSubscriptions(db: Db, news: Pick<News, 'newest'>): Subscriptions {
  const save = prepareUpsert(db, subscriptions, [subscriptions.id])
  const byId = eq(subscriptions.id, sql.placeholder('id'))
  const inChat = and(
    eq(subscriptions.platform, sql.placeholder('platform')),
    eq(subscriptions.chat, sql.placeholder('chat')),
  )
  const at = db
    .select()
    .from(subscriptions)
    .where(and(inChat, sql`${subscriptions.thread} in (${sql.placeholder('thread')}, '')`))
    .orderBy(sql`${subscriptions.thread} desc`)
    .limit(1)
    .prepare()
  const get = db.select().from(subscriptions).where(byId).prepare()
  const getDue = db.select().from(subscriptions).where(and(byId, DUE)).prepare()
  const replace = db
    .delete(subscriptions)
    .where(
      and(inChat, eq(subscriptions.thread, sql.placeholder('thread')), ne(subscriptions.id, sql.placeholder('id'))),
    )
    .prepare()
  const end = db.delete(subscriptions).where(byId).prepare()
  const postpone = db
    .update(subscriptions)
    .set({
      dueAt: sql`iif(${IS_DUE}, ${sql.placeholder('until')}, ${subscriptions.dueAt})`,
      urgentAt: sql`iif(${IS_URGENT}, ${sql.placeholder('until')}, ${subscriptions.urgentAt})`,
    })
    .where(and(byId, DUE))
    .prepare()
  const due = db
    .select({ id: subscriptions.id })
    .from(subscriptions)
    .where(and(REACHABLE, IS_DUE))
    .orderBy(subscriptions.dueAt, subscriptions.id)
    .limit(sql.placeholder('limit'))
    .prepare()
  const urgent = db
    .select({ id: subscriptions.id })
    .from(subscriptions)
    .where(and(REACHABLE, IS_URGENT))
    .orderBy(subscriptions.urgentAt, subscriptions.id)
    .limit(sql.placeholder('limit'))
    .prepare()

  return {
    at({ platform, chat, thread }) {
      return toSubscription(at.get({ platform, chat, thread: thread ?? '' }))
    },
    get: (id) => toSubscription(get.get({ id })),
    getDue: (id, now) => toSubscription(getDue.get({ id, now })),
    save({ address: { platform, chat, thread = '' }, cursor, ...rest }) {
      replace.run({ platform, chat, thread, id: rest.id })
      save({ ...rest, platform, chat, thread, cursor: cursor < 0 ? news.newest() : cursor })
    },
    end(id) {
      end.run({ id })
    },
    postpone(id, now, until) {
      postpone.run({ id, now, until })
    },
    wake(at) {
      db.update(subscriptions)
        .set({ dueAt: at })
        .where(sql`frequency = 'at-once' and state = 'active' and due_at is null`)
        .run()
    },
    alert(at) {
      db.update(subscriptions)
        .set({ urgentAt: at })
        .where(sql`state = 'active' and exists (
          select 1 from json_each(interests) where value ->> 'kind' in ('everything', 'announcements', 'country', 'topic'))`)
        .run()
    },
    due(now, limit) {
      const ids = [urgent, due].flatMap((query) => query.all({ now, limit }).map(({ id }) => id))
      return [...new Set(ids)].slice(0, limit)
    },
    counts: () =>
      db
        .select({ frequency: subscriptions.frequency, state: subscriptions.state, count: count() })
        .from(subscriptions)
        .groupBy(subscriptions.frequency, subscriptions.state)
        .all(),
  }
}

function toSubscription(row: typeof subscriptions.$inferSelect | undefined): Subscription | undefined {
  if (!row) return undefined
  const { platform, chat, thread, ...rest } = row
  return { ...rest, address: toAddress({ platform, chat, thread: thread === '' ? null : thread }) }
}
