import type { Db } from './database.ts'
import { count } from './drizzle.ts'
import type { OutreachStore } from './outreach-store.ts'
import type { Parts } from './parts.ts'
import { announcements } from './schema.ts'

/** What operators watch; see OutreachStore. */
export function createOutreachFigures(
  db: Db,
  { subscriptions }: Pick<Parts, 'subscriptions'>,
): Pick<OutreachStore, 'subscriptionCounts' | 'announcementCounts' | 'digestsDueSince'> {
  return {
    async subscriptionCounts() {
      return subscriptions.counts()
    },
    async announcementCounts() {
      return db
        .select({ state: announcements.state, count: count() })
        .from(announcements)
        .groupBy(announcements.state)
        .all()
    },
    async digestsDueSince(now) {
      const [id] = subscriptions.due(now, 1)
      return id === undefined ? undefined : (subscriptions.get(id)?.dueAt ?? undefined)
    },
  }
}
