import type { OutboundMessage } from '../message.ts'
import type { Db } from './database.ts'
import { and, eq, inArray } from './drizzle.ts'
import { addresses, deliveries, identities, people, queries, questions, transcripts } from './schema.ts'
import type { Identity, PersonalData } from './store.ts'

/** The tables that say whose a row is; `transcripts` is found through the person's chats. */
const OWNED = { identities, addresses, queries, questions, deliveries } as const

/** Everything held on the person, by table. The ids of handled updates name nobody and are left out. */
export function exportPerson(db: Db, from: Identity): PersonalData | undefined {
  const identity = db
    .select()
    .from(identities)
    .where(and(eq(identities.platform, from.platform), eq(identities.user, from.user)))
    .get()
  if (!identity) return undefined
  const { personId } = identity
  const data: Record<string, readonly Record<string, unknown>[]> = {
    people: db.select().from(people).where(eq(people.id, personId)).all(),
  }
  for (const [name, table] of Object.entries(OWNED)) {
    data[name] = db.select().from(table).where(eq(table.personId, personId)).all().map(withoutFile)
  }
  data.transcripts = db
    .select()
    .from(transcripts)
    .where(inArray(transcripts.chat, chatsOf(db, personId)))
    .all()
    .map(withoutFile)
  return data
}

/** A file sent along is named only: it would be an earlier export, and each export would hold all those before it. */
function withoutFile<Row extends object>(row: Row): Row {
  if (!('message' in row) || typeof row.message !== 'object' || row.message === null) return row
  const { attachment, ...message } = row.message as OutboundMessage
  return attachment ? { ...row, message: { ...message, attachment: { name: attachment.name } } } : row
}

/** Erases the person from every table; foreign keys take along what belongs to them. */
export function forgetPerson(db: Db, personId: string): void {
  db.delete(transcripts)
    .where(inArray(transcripts.chat, chatsOf(db, personId)))
    .run()
  db.delete(people).where(eq(people.id, personId)).run()
}

function chatsOf(db: Db, personId: string) {
  return db.select({ chat: addresses.chat }).from(addresses).where(eq(addresses.personId, personId))
}
