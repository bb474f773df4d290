import type { Subscription } from '../outreach/subscription.ts'
import type { Db } from './database.ts'
import { createFindWork } from './digest-work.ts'
import type { DigestCase, OutreachStore } from './outreach-store.ts'
import type { Parts } from './parts.ts'
import type { Writer } from './writer.ts'

/** How long a subscription waits whose digest could not be made. */
const POSTPONED_MS = 5 * 60 * 1000

/** Makes digests; see OutreachStore. */
export function createDigests(
  db: Db,
  writer: Writer,
  parts: Parts,
): Pick<OutreachStore, 'digest' | 'digestCase' | 'recentCase'> {
  const { subscriptions, news, addDelivery } = parts
  const findWork = createFindWork(db, parts)

  function caseOf(subscription: Subscription, now: number, newsLimit: number): DigestCase {
    const found = news.after(subscription.cursor, newsLimit + 1)
    const work = findWork(subscription, now)
    return {
      subscription,
      news: found.slice(0, newsLimit),
      more: found.length > newsLimit,
      notices: subscription.urgentAt !== null ? news.notices(now) : [],
      ...(work && { work }),
    }
  }

  return {
    async digest(now, limit, newsLimit, decide) {
      const makeOne = (id: string): readonly number[] => {
        const subscription = subscriptions.getDue(id, now)
        // Another process has made it meanwhile.
        if (!subscription) return []
        const decision = decide(caseOf(subscription, now, newsLimit))
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
    async digestCase(id, now, newsLimit) {
      const subscription = subscriptions.get(id)
      return subscription && caseOf(subscription, now, newsLimit)
    },
    async recentCase(address, since, now, newsLimit) {
      const subscription = subscriptions.at(address)
      if (!subscription) return undefined
      const recent = news.latest(newsLimit).filter(({ at }) => at >= since)
      const before = recent.at(-1)?.seq
      const cursor = before === undefined ? news.newest() : before - 1
      return caseOf({ ...subscription, cursor, state: 'active' }, now, newsLimit)
    },
  }
}
