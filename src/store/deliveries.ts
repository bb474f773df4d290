import { addressColumns } from './address-columns.ts'
import type { Db } from './database.ts'
import { and, count, eq, gt, isNotNull, min, sql } from './drizzle.ts'
import { createFindDue, toDelivery } from './due-deliveries.ts'
import type { Parts } from './parts.ts'
import { addresses, deliveries } from './schema.ts'
import type { DeliveryStore, NewDelivery, Outcome } from './store.ts'
import type { Writer } from './writer.ts'

export function createDeliveryStore(db: Db, writer: Writer, { addDelivery, refs }: Parts): DeliveryStore {
  const findDue = createFindDue(db)
  const lease = db
    .update(deliveries)
    .set({
      state: 'sending',
      // The thread that it goes to may only now be known, and whoever answers there is found by it.
      platform: sql`${sql.placeholder('platform')}`,
      chat: sql`${sql.placeholder('chat')}`,
      thread: sql`${sql.placeholder('thread')}`,
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
      // A copy that arrived after all has to be told anew.
      toldState: sql`case when state = 'sent' then told_state end`,
      leaseOwner: null,
      leaseUntil: null,
      lastError: null,
    })
    .where(eq(deliveries.id, sql.placeholder('id')))
    .returning({
      platform: deliveries.platform,
      chat: deliveries.chat,
      questionId: deliveries.questionId,
      messageId: deliveries.messageId,
      editsRef: deliveries.editsRef,
      editsDelivery: deliveries.editsDelivery,
      isRemoval: sql<0 | 1>`coalesce(removes_ref, removes_delivery) is not null`,
    })
    .prepare()
  const makeUpFor = db
    .update(deliveries)
    .set({
      state: 'sent',
      ref: sql`${sql.placeholder('ref')}`,
      finishedAt: sql`${sql.placeholder('at')}`,
      message: null,
      lastError: null,
      toldState: null,
    })
    .where(
      and(
        eq(deliveries.id, sql.placeholder('id')),
        sql`state not in ('due', 'sending') and ref is not ${sql.placeholder('ref')}`,
      ),
    )
    .prepare()
  const eraseTraceless = db
    .delete(deliveries)
    .where(
      and(eq(deliveries.id, sql.placeholder('id')), eq(deliveries.traceless, sql`1`), isNotNull(deliveries.finishedAt)),
    )
    .prepare()

  function finishSent(id: number, { at, ref }: Extract<Outcome, { state: 'sent' }>): void {
    const json = JSON.stringify(ref)
    const row = sent.get({ id, at, ref: json })
    if (!row || row.questionId === null || row.isRemoval) return
    const { questionId, messageId, editsRef, editsDelivery } = row
    const edits = editsRef !== null || editsDelivery !== null
    refs.remember(row, ref, { questionId, messageId, delivery: id }, edits ? 'keep' : undefined)
    // An edit that could only be sent anew stands for the message from now on.
    if (editsDelivery !== null) makeUpFor.run({ id: editsDelivery, at, ref: json })
  }

  return {
    async add(list, now) {
      const write = (delivery: NewDelivery) => addDelivery(delivery, delivery.personId, now)
      return writer.run(() => list.map(write), 'power-cut')
    },
    async takeDue({ lane, now, limit, owner, leaseUntil }) {
      return writer.run(
        () => {
          const taken = findDue({ lane, now, limit }).map(toDelivery)
          for (const { id, address } of taken) lease.run({ id, ...addressColumns(address), owner, leaseUntil })
          return taken
          // A public post whose lease is lost would be posted again; a reply may.
        },
        lane === 'bulk' ? 'power-cut' : 'process',
      )
    },
    async finish(id, outcome) {
      await writer.run(() => {
        if (outcome.state === 'sent') finishSent(id, outcome)
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
