import type { Subscription } from '../outreach/subscription.ts'
import type { Db } from './database.ts'
import { and, count, inArray, sql } from './drizzle.ts'
import type { DigestCase, OutreachStore } from './outreach-store.ts'
import type { Parts } from './parts.ts'
import { WAITING } from './relay-lists.ts'
import { deliveries, questions } from './schema.ts'
import type { Writer } from './writer.ts'

/** How long a subscription waits whose digest could not be made. */
const POSTPONED_MS = 5 * 60 * 1000

/** Makes digests; see OutreachStore. */
export function createDigests(
  db: Db,
  writer: Writer,
  { subscriptions, news, addDelivery }: Parts,
): Pick<OutreachStore, 'digest' | 'digestCase'> {
  const waiting = db
    .select({ locale: questions.locale, count: count() })
    .from(questions)
    .where(and(sql`${questions.hidden} = 0`, inArray(questions.state, [...WAITING])))
    .groupBy(questions.locale)
    .prepare()
  const givenUp = db
    .select({ count: count() })
    .from(deliveries)
    // The first condition says no more than the second, and lets the index serve.
    .where(sql`state <> 'sent' and state in ('failed', 'unconfirmed')`)
    .prepare()

  function caseOf(subscription: Subscription, newsLimit: number): DigestCase {
    const found = news.after(subscription.cursor, newsLimit + 1)
    const isForStaff = subscription.interests.some(({ kind }) => kind === 'waiting-questions' || kind === 'moderation')
    return {
      subscription,
      news: found.slice(0, newsLimit),
      more: found.length > newsLimit,
      waiting: isForStaff ? waiting.all() : [],
      givenUp: isForStaff ? (givenUp.get()?.count ?? 0) : 0,
    }
  }

  return {
    async digest(now, limit, newsLimit, decide) {
      const makeOne = (id: string): readonly number[] => {
        const subscription = subscriptions.getDue(id, now)
        // Another process has made it meanwhile.
        if (!subscription) return []
        const decision = decide(caseOf(subscription, newsLimit))
        subscriptions.save(decision.subscription)
        return decision.deliveries.map((delivery) =>
          addDelivery(delivery, delivery.personId === undefined ? subscription.personId : delivery.personId, now),
        )
      }
      const ids = subscriptions.due(now, limit)
      const failures: unknown[] = []
      const written = await Promise.all(
        ids.map((id) =>
          writer
            .run(() => makeOne(id), 'power-cut')
            .catch(async (error: unknown) => {
              failures.push(error)
              await writer.run(() => subscriptions.postpone(id, now, now + POSTPONED_MS), 'process')
              return []
            }),
        ),
      )
      return { due: ids.length, failed: failures.length, error: failures.at(0), deliveries: written.flat() }
    },
    async digestCase(id, newsLimit) {
      const subscription = subscriptions.get(id)
      return subscription && caseOf(subscription, newsLimit)
    },
  }
}
