import type { Db } from './database.ts'
import { and, eq, sql } from './drizzle.ts'
import { addresses, deliveries } from './schema.ts'
import type { MessageReference, NewDelivery } from './store.ts'

/**
 * Writes a delivery inside the transaction of another store and returns its id. Without a person it is held to be
 * for the one whose chat it goes to.
 */
export type AddDelivery = (delivery: NewDelivery, personId: string | null | undefined, now: number) => number

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
      removesRef: sql`${sql.placeholder('removesRef')}`,
      removesDelivery: sql.placeholder('removesDelivery'),
      replyRef: sql`${sql.placeholder('replyRef')}`,
      replyDelivery: sql.placeholder('replyDelivery'),
      withinDelivery: sql.placeholder('withinDelivery'),
      traceless: sql.placeholder('traceless'),
      questionId: sql.placeholder('questionId'),
      messageId: sql.placeholder('messageId'),
      purpose: sql.placeholder('purpose'),
      announcementId: sql.placeholder('announcementId'),
      announcementKind: sql.placeholder('announcementKind'),
      locale: sql.placeholder('locale'),
      dropped: false,
      state: 'due',
      attempts: 0,
      uncertain: false,
      nextAttemptAt: sql.placeholder('nextAttemptAt'),
      createdAt: sql.placeholder('now'),
    })
    .prepare()
  const personAt = db
    .select({ id: addresses.personId })
    .from(addresses)
    .where(and(eq(addresses.platform, sql.placeholder('platform')), eq(addresses.chat, sql.placeholder('chat'))))
    .prepare()

  return (delivery, personId, now) => {
    const { lane, address, message, edits, removes, replyTo, within, notBefore, relay, announcement, traceless } =
      delivery
    const { platform, chat } = address
    const owner = personId === undefined ? personAt.get({ platform, chat })?.id : personId
    const { lastInsertRowid } = insert.run({
      lane,
      platform,
      chat,
      thread: address.thread ?? null,
      personId: traceless ? null : (owner ?? null),
      message,
      editsRef: refOf(edits),
      editsDelivery: deliveryOf(edits),
      removesRef: refOf(removes),
      removesDelivery: deliveryOf(removes),
      replyRef: refOf(replyTo),
      replyDelivery: deliveryOf(replyTo),
      withinDelivery: within ?? null,
      traceless: traceless ?? false,
      questionId: relay?.question ?? null,
      messageId: relay?.message ?? null,
      purpose: relay?.purpose ?? null,
      announcementId: announcement?.id ?? null,
      announcementKind: announcement?.kind ?? null,
      locale: relay || announcement ? message.locale : null,
      nextAttemptAt: Math.max(now, notBefore ?? now),
      now,
    })
    return Number(lastInsertRowid)
  }
}

function refOf(reference: MessageReference | undefined): string | null {
  return reference && 'ref' in reference ? JSON.stringify(reference.ref) : null
}

function deliveryOf(reference: MessageReference | undefined): number | null {
  return reference && 'delivery' in reference ? reference.delivery : null
}
