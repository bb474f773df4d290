import type { SentRef } from '../address.ts'
import type { Db } from './database.ts'
import { alias, and, asc, count, eq, gt, isNotNull, isNull, lt, lte, min, notExists, or, sql } from './drizzle.ts'
import { addresses, deliveries } from './schema.ts'
import type { Delivery, DeliveryStore, NewDelivery, Outcome } from './store.ts'
import type { Writer } from './writer.ts'

/** The writer used inside other stores' transactions. */
export type AddDelivery = (delivery: NewDelivery, personId: string | null, now: number) => number

export function createAddDelivery(db: Db): AddDelivery {
  const insert = db
    .insert(deliveries)
    .values({
      lane: sql.placeholder('lane'),
      platform: sql.placeholder('platform'),
      chat: sql.placeholder('chat'),
      thread: sql.placeholder('thread'),
      personId: sql.placeholder('personId'),
      message: sql.placeholder('message'),
      // A bare placeholder of a JSON column turns null into the text "null".
      editsRef: sql`${sql.placeholder('editsRef')}`,
      editsDelivery: sql.placeholder('editsDelivery'),
      traceless: sql.placeholder('traceless'),
      state: 'due',
      attempts: 0,
      uncertain: false,
      nextAttemptAt: sql.placeholder('now'),
      createdAt: sql.placeholder('now'),
    })
    .prepare()
  return (delivery, personId, now) => {
    const { lane, address, message, edits, traceless } = delivery
    const { lastInsertRowid } = insert.run({
      lane,
      platform: address.platform,
      chat: address.chat,
      thread: address.thread ?? null,
      personId: traceless ? null : personId,
      message,
      editsRef: edits && 'ref' in edits ? JSON.stringify(edits.ref) : null,
      editsDelivery: edits && 'delivery' in edits ? edits.delivery : null,
      traceless: traceless ?? false,
      now,
    })
    return Number(lastInsertRowid)
  }
}

export function createDeliveryStore(db: Db, writer: Writer, add: AddDelivery): DeliveryStore {
  const earlier = alias(deliveries, 'earlier')
  const edited = alias(deliveries, 'edited')
  const due = db
    .select({ row: deliveries, editedRef: edited.ref })
    .from(deliveries)
    .leftJoin(edited, eq(edited.id, deliveries.editsDelivery))
    .where(
      and(
        eq(deliveries.state, sql`'due'`),
        eq(deliveries.lane, sql.placeholder('lane')),
        lte(deliveries.nextAttemptAt, sql.placeholder('now')),
        or(isNull(edited.id), sql`${edited.state} not in ('due', 'sending')`),
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
  const lease = db
    .update(deliveries)
    .set({
      state: 'sending',
      leaseOwner: sql`${sql.placeholder('owner')}`,
      leaseUntil: sql`${sql.placeholder('leaseUntil')}`,
    })
    .where(eq(deliveries.id, sql.placeholder('id')))
    .prepare()
  const nextDue = db
    .select({ at: min(deliveries.nextAttemptAt) })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.state, sql`'due'`),
        eq(deliveries.lane, sql.placeholder('lane')),
        gt(deliveries.nextAttemptAt, sql.placeholder('after')),
      ),
    )
    .prepare()
  const sent = db
    .update(deliveries)
    .set({
      state: 'sent',
      ref: sql`${sql.placeholder('ref')}`,
      finishedAt: sql`${sql.placeholder('at')}`,
      message: null,
      leaseOwner: null,
      leaseUntil: null,
      lastError: null,
    })
    .where(eq(deliveries.id, sql.placeholder('id')))
    .prepare()
  const eraseTraceless = db
    .delete(deliveries)
    .where(
      and(eq(deliveries.id, sql.placeholder('id')), eq(deliveries.traceless, sql`1`), isNotNull(deliveries.finishedAt)),
    )
    .prepare()

  const personAt = db
    .select({ id: addresses.personId })
    .from(addresses)
    .where(and(eq(addresses.platform, sql.placeholder('platform')), eq(addresses.chat, sql.placeholder('chat'))))
    .prepare()

  return {
    async add(list, now) {
      const write = (delivery: NewDelivery) => {
        const { platform, chat } = delivery.address
        return add(delivery, personAt.get({ platform, chat })?.id ?? null, now)
      }
      return writer.run(() => list.map(write), 'power-cut')
    },
    async takeDue({ lane, now, limit, owner, leaseUntil }) {
      return writer.run(
        () => {
          const rows = due.all({ lane, now, limit })
          for (const { row } of rows) lease.run({ id: row.id, owner, leaseUntil })
          return rows.map(({ row, editedRef }) => toDelivery(row, editedRef))
          // A public post whose lease is lost would be posted again; a reply may.
        },
        lane === 'bulk' ? 'power-cut' : 'process',
      )
    },
    async finish(id, outcome) {
      await writer.run(() => {
        if (outcome.state === 'sent') sent.run({ id, at: outcome.at, ref: JSON.stringify(outcome.ref) })
        else finishOtherwise(db, id, outcome)
        if (outcome.state !== 'due') eraseTraceless.run({ id })
      }, 'process')
    },
    async reclaim(now, isGone, delayMs = () => 0) {
      return writer.run(() => {
        const leased = db
          .select({
            id: deliveries.id,
            owner: deliveries.leaseOwner,
            until: deliveries.leaseUntil,
            attempts: deliveries.attempts,
          })
          .from(deliveries)
          .where(eq(deliveries.state, sql`'sending'`))
          .all()
        const lost = leased.filter(({ owner, until }) => (until ?? 0) <= now || owner === null || isGone(owner))
        for (const { id, attempts } of lost) {
          db.update(deliveries)
            .set({
              state: 'due',
              uncertain: true,
              // The lost attempt counts, or a message that ends the process would be tried at every start for ever.
              attempts: attempts + 1,
              nextAttemptAt: now + delayMs(attempts),
              leaseOwner: null,
              leaseUntil: null,
            })
            .where(eq(deliveries.id, id))
            .run()
        }
        return lost.length
      }, 'process')
    },
    async nextDue(lane, after = Number.MIN_SAFE_INTEGER) {
      return nextDue.get({ lane, after })?.at ?? undefined
    },
    async counts() {
      return db
        .select({ lane: deliveries.lane, state: deliveries.state, count: count() })
        .from(deliveries)
        .where(sql`${deliveries.state} <> 'sent'`)
        .groupBy(deliveries.lane, deliveries.state)
        .all()
    },
  }
}

function toDelivery(row: typeof deliveries.$inferSelect, editedRef: SentRef | null): Delivery {
  if (!row.message) throw new Error(`delivery ${row.id} waits without a message`)
  const address = { platform: row.platform, chat: row.chat }
  return {
    id: row.id,
    lane: row.lane,
    address: row.thread === null ? address : { ...address, thread: row.thread },
    message: row.message,
    edits: row.editsRef ?? editedRef ?? undefined,
    attempts: row.attempts,
    uncertain: row.uncertain,
  }
}

function finishOtherwise(db: Db, id: number, outcome: Exclude<Outcome, { state: 'sent' }>): void {
  const released = { leaseOwner: null, leaseUntil: null, lastError: outcome.error, state: outcome.state }
  const values =
    outcome.state === 'due'
      ? { ...released, nextAttemptAt: outcome.nextAttemptAt, attempts: outcome.attempts, uncertain: outcome.uncertain }
      : { ...released, finishedAt: outcome.at }
  // Whoever lost the lease may say so late: what another process has sent stays sent.
  const sending = and(eq(deliveries.id, id), eq(deliveries.state, 'sending'))
  const row = db.update(deliveries).set(values).where(sending).returning().get()
  if (row && outcome.state !== 'due' && outcome.unreachable) {
    db.update(addresses)
      .set({ unreachableSince: outcome.at })
      .where(and(eq(addresses.platform, row.platform), eq(addresses.chat, row.chat)))
      .run()
  }
}
