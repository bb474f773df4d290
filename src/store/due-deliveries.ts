import type { SentRef } from '../address.ts'
import { toAddress } from './address-columns.ts'
import type { Db } from './database.ts'
import { alias, and, asc, eq, lt, lte, notExists, or, sql } from './drizzle.ts'
import { deliveries } from './schema.ts'
import type { Delivery, Lane } from './store.ts'

/** A row that is due, with what has become of the deliveries that it refers to. */
export interface DueDelivery {
  readonly row: typeof deliveries.$inferSelect
  readonly editedRef: SentRef | null
  readonly removedRef: SentRef | null
  readonly repliedRef: SentRef | null
  readonly withinRef: SentRef | null
}

/**
 * Finds what may be sent now: the oldest unfinished delivery of each chat, once all those that it refers to have
 * ended.
 */
export function createFindDue(db: Db): (find: { lane: Lane; now: number; limit: number }) => readonly DueDelivery[] {
  const earlier = alias(deliveries, 'earlier')
  const edited = alias(deliveries, 'edited')
  const removed = alias(deliveries, 'removed')
  const replied = alias(deliveries, 'replied')
  const within = alias(deliveries, 'within')
  const hasEnded = ({ id, state }: typeof edited | typeof removed | typeof replied | typeof within) =>
    or(sql`${id} is null`, sql`${state} not in ('due', 'sending')`)
  const due = db
    .select({
      row: deliveries,
      editedRef: edited.ref,
      removedRef: removed.ref,
      repliedRef: replied.ref,
      withinRef: within.ref,
    })
    .from(deliveries)
    .leftJoin(edited, eq(edited.id, deliveries.editsDelivery))
    .leftJoin(removed, eq(removed.id, deliveries.removesDelivery))
    .leftJoin(replied, eq(replied.id, deliveries.replyDelivery))
    .leftJoin(within, eq(within.id, deliveries.withinDelivery))
    .where(
      and(
        eq(deliveries.state, sql`'due'`),
        eq(deliveries.lane, sql.placeholder('lane')),
        lte(deliveries.nextAttemptAt, sql.placeholder('now')),
        ...[edited, removed, replied, within].map(hasEnded),
        notExists(
          db
            .select({ id: earlier.id })
            .from(earlier)
            .where(
              and(
                eq(earlier.platform, deliveries.platform),
                eq(earlier.chat, deliveries.chat),
                eq(earlier.lane, deliveries.lane),
                sql`${earlier.state} in ('due', 'sending')`,
                lt(earlier.id, deliveries.id),
              ),
            ),
        ),
      ),
    )
    .orderBy(asc(deliveries.nextAttemptAt), asc(deliveries.id))
    .limit(sql.placeholder('limit'))
    .prepare()
  return (find) => due.all(find)
}

export function toDelivery({ row, editedRef, removedRef, repliedRef, withinRef }: DueDelivery): Delivery {
  if (!row.message) throw new Error(`delivery ${row.id} waits without a message`)
  const removes = row.removesRef ?? (row.removesDelivery === null ? undefined : removedRef)
  return {
    id: row.id,
    lane: row.lane,
    address: withinRef?.opened ?? toAddress(row),
    message: row.message,
    edits: row.editsRef ?? editedRef ?? undefined,
    removes,
    replyTo: row.replyRef ?? repliedRef ?? undefined,
    purpose: row.purpose,
    announcement: row.announcementKind,
    createdAt: row.createdAt,
    attempts: row.attempts,
    uncertain: row.uncertain,
  }
}
