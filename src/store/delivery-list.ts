import type { Db } from './database.ts'
import { and, count, desc, eq, inArray, sql } from './drizzle.ts'
import type { DeliveryLine, OutreachStore, RetryFilter } from './outreach-store.ts'
import { announcements, audit, deliveries } from './schema.ts'
import type { DeliveryState } from './store.ts'
import type { Writer } from './writer.ts'

/**
 * Would undo what was sent later, or publish what has been withdrawn: a withdrawn copy, or a post or correction of an
 * announcement which another correction or withdrawal has followed.
 */
const SUPERSEDED = sql`(dropped = 1 or (announcement_kind in ('post', 'correction') and (
  exists (select 1 from ${announcements} said where said.id = announcement_id and said.state = 'withdrawn')
  or exists (select 1 from ${deliveries} later where later.announcement_id = ${deliveries.announcementId}
    and later.platform = ${deliveries.platform} and later.chat = ${deliveries.chat} and later.thread is ${deliveries.thread}
    and later.announcement_kind <> 'post' and later.created_at > ${deliveries.createdAt}))))`

/** Stated so that the index of what was not sent is used. */
const GIVEN_UP = sql`state <> 'sent' and state in ('failed', 'unconfirmed')`

/** Deliveries as operators see them, and those that were given up tried again; see OutreachStore. */
export function createDeliveryList(db: Db, writer: Writer): Pick<OutreachStore, 'deliveries' | 'givenUp' | 'retry'> {
  const columns = {
    id: deliveries.id,
    lane: deliveries.lane,
    platform: deliveries.platform,
    state: deliveries.state,
    attempts: deliveries.attempts,
    error: deliveries.lastError,
    createdAt: deliveries.createdAt,
    nextAttemptAt: deliveries.nextAttemptAt,
    finishedAt: deliveries.finishedAt,
  } satisfies Record<keyof DeliveryLine, unknown>

  function inStates(states: readonly DeliveryState[]) {
    // The index of what was not sent is used only where the condition says that literally.
    const unsent = states.includes('sent') ? undefined : sql`state <> 'sent'`
    return and(unsent, inArray(deliveries.state, [...states]))
  }

  return {
    async deliveries(states, offset, limit) {
      const condition = inStates(states)
      const items = db
        .select(columns)
        .from(deliveries)
        .where(condition)
        .orderBy(desc(deliveries.id))
        .limit(limit)
        .offset(offset)
        .all()
      return { items, total: db.select({ count: count() }).from(deliveries).where(condition).get()?.count ?? 0 }
    },
    async givenUp(offset, limit) {
      const kind = { platform: deliveries.platform, state: deliveries.state, error: deliveries.lastError }
      const number = count()
      const items = db
        .select({
          ...kind,
          count: number,
          from: sql<number>`min(${deliveries.finishedAt})`,
          to: sql<number>`max(${deliveries.finishedAt})`,
        })
        .from(deliveries)
        .where(GIVEN_UP)
        .groupBy(deliveries.platform, deliveries.state, deliveries.lastError)
        .orderBy(desc(number), deliveries.platform, deliveries.state, deliveries.lastError)
        .limit(limit)
        .offset(offset)
        .all()
      const kinds = db.selectDistinct(kind).from(deliveries).where(GIVEN_UP).as('kinds')
      return { items, total: db.select({ count: count() }).from(kinds).get()?.count ?? 0 }
    },
    async retry(which, now, by) {
      return writer.run(() => {
        const one = 'id' in which
        const retried = db
          .update(deliveries)
          .set({
            state: 'due',
            attempts: 0,
            // Somebody who names one has looked whether it arrived.
            uncertain: one ? false : sql`(uncertain or state = 'unconfirmed')`,
            nextAttemptAt: now,
            finishedAt: null,
          })
          .where(
            and(
              one ? eq(deliveries.id, which.id) : fitting(which),
              GIVEN_UP,
              sql`message is not null and not ${SUPERSEDED}`,
            ),
          )
          .returning({ announcement: deliveries.announcementId, kind: deliveries.announcementKind })
          .all()
        const posting = retried.flatMap(({ announcement, kind }) => (kind === 'post' && announcement) || [])
        db.update(announcements)
          .set({ state: 'posting' })
          .where(and(inArray(announcements.id, posting), inArray(announcements.state, ['partly', 'failed'])))
          .run()
        if (by !== undefined && retried.length > 0) {
          const detail = String(retried.length)
          db.insert(audit).values({ actorId: by, action: 'deliveries-retried', detail, at: now }).run()
        }
        return retried.length
      }, 'power-cut')
    },
  }
}

function fitting({ platform, reason, since }: RetryFilter) {
  return and(
    platform === undefined ? undefined : eq(deliveries.platform, platform),
    reason === undefined ? undefined : sql`instr(lower(${deliveries.lastError}), lower(${reason})) > 0`,
    since === undefined ? undefined : sql`${deliveries.finishedAt} >= ${since}`,
  )
}
