import type { Db } from './database.ts'
import { and, desc, eq, isNull, ne, sql } from './drizzle.ts'
import { LIVE } from './questions.ts'
import { addresses, questions, responders } from './schema.ts'

/**
 * Nobody comes back to the chat of a session that is over: whoever answers there is written to in their own chat from
 * now on. `hash` is the session's.
 */
export function leaveSession(db: Db, hash: string): void {
  const own = db
    .select({ personId: responders.personId })
    .from(responders)
    .where(and(eq(responders.platform, 'web'), eq(responders.chat, hash)))
    .all()
  for (const { personId } of own) {
    const other = db
      .select({ platform: addresses.platform, chat: addresses.chat })
      .from(addresses)
      .where(and(eq(addresses.personId, personId), isNull(addresses.unreachableSince), ne(addresses.chat, hash)))
      .orderBy(desc(addresses.lastUsedAt))
      .get()
    if (other)
      db.update(responders)
        .set({ ...other, thread: null })
        .where(eq(responders.personId, personId))
        .run()
  }
  const place = (column: string) =>
    sql`(select ${sql.raw(column)} from ${responders} where person_id = ${questions.claimantId})`
  db.update(questions)
    .set({ placePlatform: place('platform'), placeChat: place('chat'), placeThread: place('thread') })
    .where(and(eq(questions.placePlatform, 'web'), eq(questions.placeChat, hash), LIVE))
    .run()
}
