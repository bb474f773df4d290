import type { OutboundMessage } from '../message.ts'
import { hasRole } from '../relay/responder.ts'
import { endSessionsOf } from './console.ts'
import type { Db } from './database.ts'
import { and, eq, sql } from './drizzle.ts'
import type { Parts } from './parts.ts'
import type { RelayChange } from './relay-store.ts'
import { audit, deliveries, passes, people } from './schema.ts'

/** Writes what was decided on the relay, inside the transactions of other stores; linking people is not its part. */
export type ApplyRelayChange = (change: RelayChange) => void

export function createApplyRelayChange(db: Db, parts: Parts): ApplyRelayChange {
  const { questions, messages, responders, codes } = parts
  const told = db
    .update(deliveries)
    .set({ toldState: sql`case when state in ('due', 'sending') then 'waiting' else state end` })
    .where(eq(deliveries.id, sql.placeholder('id')))
    .prepare()

  return (change) => {
    switch (change.kind) {
      case 'question-saved':
        return questions.save(change.question)
      case 'question-passed': {
        const { questionId, personId } = change
        db.insert(passes).values({ questionId, personId }).onConflictDoNothing().run()
        return
      }
      case 'message-saved':
        return messages.save(change.message)
      case 'delivery-changed':
        return changeDelivery(db, change.delivery, change.message, change.notBefore)
      case 'copy-dropped':
        db.update(deliveries).set({ dropped: true }).where(eq(deliveries.id, change.delivery)).run()
        return
      case 'copy-told':
        told.run({ id: change.delivery })
        return
      case 'responder-saved':
        return responders.save(change.responder)
      case 'standing-changed': {
        const { personId, role, ban } = change
        const values = { ...(role === undefined ? {} : { role }), ...(ban === undefined ? {} : { ban }) }
        const before = db.select({ role: people.role }).from(people).where(eq(people.id, personId)).get()
        if (Object.keys(values).length > 0) db.update(people).set(values).where(eq(people.id, personId)).run()
        // What they could do until now, nobody does from a page that is still open.
        if (before && role !== undefined && !hasRole(role, before.role)) endSessionsOf(db, personId)
        return
      }
      case 'desk-saved':
        return responders.saveDesk(change.desk)
      case 'desk-removed':
        return responders.removeDesk(change.address)
      case 'code-made':
        return codes.make(change.code)
      case 'code-redeemed':
        return codes.redeem(change.hash)
      case 'audited':
        db.insert(audit).values(change.entry).run()
        return
      case 'people-linked':
        return
    }
  }
}

function changeDelivery(db: Db, id: number, message: OutboundMessage, notBefore: number | undefined): void {
  db.update(deliveries)
    .set({ message, locale: message.locale, ...(notBefore === undefined ? {} : { nextAttemptAt: notBefore }) })
    // One that is under way is left as it is taken: what is sent must be what is known of it.
    .where(and(eq(deliveries.id, id), eq(deliveries.state, 'due')))
    .run()
}
