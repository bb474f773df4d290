import { toAddress } from './address-columns.ts'
import type { Db } from './database.ts'
import { and, asc, desc, eq, type SQL, sql } from './drizzle.ts'
import type { Copy } from './relay-store.ts'
import { addresses, deliveries, questions, relayMessages } from './schema.ts'

/**
 * What was sent of questions and of relayed messages. A delivery that edits or takes back another is not counted:
 * the other one stands for the message.
 */
export interface Copies {
  offersOf(questionId: string): readonly Copy[]
  ofMessage(messageId: string): readonly Copy[]
  receiptOf(messageId: string): Copy | undefined
  /** Offers of the person's questions and copies of their messages that others have been sent. */
  tracesOf(personId: string): readonly Copy[]
}

export function createCopies(db: Db): Copies {
  const select = (condition: SQL) =>
    db
      .select({ row: deliveries, unreachableSince: addresses.unreachableSince })
      .from(deliveries)
      .leftJoin(addresses, and(eq(addresses.platform, deliveries.platform), eq(addresses.chat, deliveries.chat)))
      .where(
        and(
          condition,
          sql`${deliveries.dropped} = 0`,
          sql`coalesce(${deliveries.editsDelivery}, ${deliveries.removesDelivery}) is null`,
          sql`coalesce(${deliveries.editsRef}, ${deliveries.removesRef}) is null`,
        ),
      )
  const question = eq(deliveries.questionId, sql.placeholder('id'))
  const message = eq(deliveries.messageId, sql.placeholder('id'))
  const offers = select(sql`${question} and ${deliveries.purpose} = 'offer'`).orderBy(asc(deliveries.id)).prepare()
  const copies = select(sql`${message} and ${deliveries.purpose} = 'copy'`).orderBy(asc(deliveries.id)).prepare()
  const receipt = select(sql`${message} and ${deliveries.purpose} = 'receipt'`)
    .orderBy(desc(deliveries.id))
    .limit(1)
    .prepare()

  const sent = sql`${deliveries.state} = 'sent'`
  const tracesOf = (personId: string) => [
    ...select(
      sql`${sent} and ${deliveries.purpose} = 'offer' and ${deliveries.questionId} in (select ${questions.id} from ${questions} where ${questions.personId} = ${personId})`,
    ).all(),
    ...select(
      sql`${sent} and ${deliveries.purpose} = 'copy' and ${deliveries.messageId} in (select ${relayMessages.id} from ${relayMessages} where ${relayMessages.personId} = ${personId})`,
    ).all(),
  ]

  return {
    tracesOf: (personId) => tracesOf(personId).map(toCopy),
    offersOf: (id) => offers.all({ id }).map(toCopy),
    ofMessage: (id) => copies.all({ id }).map(toCopy),
    receiptOf: (id) => receipt.all({ id }).map(toCopy).at(0),
  }
}

function toCopy(found: { row: typeof deliveries.$inferSelect; unreachableSince: number | null }): Copy {
  const { row, unreachableSince } = found
  const { id, personId, locale, state, lastError, ref } = row
  return {
    delivery: id,
    address: toAddress(row),
    personId,
    locale: locale ?? 'en',
    state,
    error: lastError,
    unreachable: unreachableSince !== null,
    ref,
  }
}
