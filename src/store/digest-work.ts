import type { Subscription } from '../outreach/subscription.ts'
import { type Moderation, type Work, workSince } from '../outreach/work.ts'
import { hasWork, isWork, type Reader, workLocales } from '../outreach/work-scope.ts'
import type { Db } from './database.ts'
import { and, count, eq, inArray, isNull, min, sql } from './drizzle.ts'
import type { Parts } from './parts.ts'
import { WAITING } from './relay-lists.ts'
import { announcements, deliveries, entries, people, queries, questions, revisions, suggestions } from './schema.ts'

/** Counts what waits for the reader of a digest at a time; `undefined` for those who asked for no work. */
export type FindWork = (subscription: Subscription, now: number) => Work | undefined

export function createFindWork(db: Db, { responders }: Pick<Parts, 'responders'>): FindWork {
  const since = sql.placeholder('since')
  const unclaimed = and(sql`${questions.hidden} = 0`, inArray(questions.state, [...WAITING]))
  const standing = db
    .select({ role: people.role, ban: people.ban })
    .from(people)
    .where(eq(people.id, sql.placeholder('id')))
    .prepare()
  const waiting = db
    .select({
      locale: questions.locale,
      count: count(),
      oldest: sql<number>`${min(questions.openedAt)}`,
      kept: sql<number>`sum(${questions.rung} = 'kept')`,
    })
    .from(questions)
    .where(unclaimed)
    .groupBy(questions.locale)
    .prepare()
  const unanswered = db
    .select({ locale: queries.locale, count: count() })
    .from(queries)
    .where(and(sql`${queries.askedAt} >= ${since}`, eq(queries.decision, 'none')))
    .groupBy(queries.locale)
    .prepare()
  const inReview = db.select({ count: count() }).from(announcements).where(eq(announcements.state, 'review')).prepare()
  const proposals = db.select({ count: count() }).from(revisions).where(sql`state = 'proposed'`).prepare()
  const suggested = db
    .select({ count: count() })
    .from(suggestions)
    .where(and(eq(suggestions.state, 'open'), isNull(suggestions.mergedInto)))
    .prepare()
  const overdue = db
    .select({
      due: count(),
      unowned: sql<number>`coalesce(sum(${entries.institutionId} is null and ${entries.keeperId} is null), 0)`,
    })
    .from(entries)
    .where(sql`${entries.status} = 'published' and ${entries.dueAt} <= ${sql.placeholder('now')}`)
    .prepare()
  const givenUp = db
    .select({ platform: deliveries.platform, count: count() })
    .from(deliveries)
    // The first condition says no more than the second, and lets the index serve.
    .where(sql`state <> 'sent' and state in ('failed', 'unconfirmed') and ${deliveries.finishedAt} >= ${since}`)
    .groupBy(deliveries.platform)
    .prepare()

  function readerOf({ personId, address }: Subscription): Reader {
    if (personId === null) return { desk: responders.desk(address) }
    const found = standing.get({ id: personId })
    return { role: found?.role ?? 'traveller', ban: found?.ban ?? null, responder: responders.get(personId) }
  }

  function moderationOf(subscription: Subscription, now: number): Moderation {
    const all = waiting.all()
    const from = workSince(subscription, now)
    return {
      waiting: all.reduce((sum, one) => sum + one.count, 0),
      kept: all.reduce((sum, one) => sum + one.kept, 0),
      since: from,
      unanswered: unanswered.all({ since: from }),
      announcements: inReview.get()?.count ?? 0,
      proposals: proposals.get()?.count ?? 0,
      suggestions: suggested.get()?.count ?? 0,
      due: 0,
      unowned: 0,
      ...overdue.get({ now }),
      givenUp: givenUp.all({ since: from }),
    }
  }

  return (subscription, now) => {
    const wanted = subscription.interests.filter(isWork).map(({ kind }) => kind)
    if (wanted.length === 0) return undefined
    const reader = readerOf(subscription)
    const locales = wanted.includes('waiting-questions') ? workLocales(reader, now) : []
    const spoken = locales.length > 0 ? waiting.all().filter(({ locale }) => locales.includes(locale)) : []
    return {
      waiting: spoken.map(({ locale, count, oldest }) => ({ locale, count, oldest })),
      ...(wanted.includes('moderation') && hasWork('moderation', reader)
        ? { moderation: moderationOf(subscription, now) }
        : {}),
    }
  }
}
