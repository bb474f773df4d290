import { BANS, ROLES } from '../relay/responder.ts'
import { returned } from '../relay/states.ts'
import type { Db } from './database.ts'
import { and, eq, inArray, type SQLiteColumn, type SQLiteTable } from './drizzle.ts'
import type { Questions } from './questions.ts'
import {
  addresses,
  announcements,
  audit,
  codes,
  consoleSessions,
  deliveries,
  entries,
  identities,
  lessons,
  members,
  passes,
  people,
  queries,
  questions,
  relayMessages,
  responders,
  revisions,
  subscriptions,
  suggestions,
  walkthroughs,
} from './schema.ts'

/** What says whose a row is, by the name of the property that says it. */
const OWNED: readonly { readonly table: SQLiteTable; readonly column: SQLiteColumn; readonly name: string }[] = [
  ...[
    identities,
    addresses,
    queries,
    questions,
    relayMessages,
    deliveries,
    codes,
    responders,
    passes,
    subscriptions,
    walkthroughs,
    members,
    consoleSessions,
  ].map((table) => ({ table, column: table.personId, name: 'personId' })),
  { table: questions, column: questions.claimantId, name: 'claimantId' },
  { table: announcements, column: announcements.authorId, name: 'authorId' },
  { table: announcements, column: announcements.approvedBy, name: 'approvedBy' },
  { table: revisions, column: revisions.authorId, name: 'authorId' },
  { table: revisions, column: revisions.reviewerId, name: 'reviewerId' },
  { table: entries, column: entries.keeperId, name: 'keeperId' },
  { table: suggestions, column: suggestions.authorId, name: 'authorId' },
  { table: lessons, column: lessons.agreedBy, name: 'agreedBy' },
  { table: audit, column: audit.actorId, name: 'actorId' },
  { table: audit, column: audit.subjectId, name: 'subjectId' },
]

/**
 * Makes one person of two: all that `from` has goes to `into`, who keeps what both have. Rights and bans are those
 * of the one who has more of them. Who would now answer their own question has it no longer: it is due at once, `now`,
 * to be offered to others. Nothing happens when either is unknown.
 */
export function linkPeople(db: Db, { claimed, save }: Questions, from: string, into: string, now: number): void {
  const source = db.select().from(people).where(eq(people.id, from)).get()
  const target = db.select().from(people).where(eq(people.id, into)).get()
  if (!source || !target || from === into) return
  const isResponder = db.select().from(responders).where(eq(responders.personId, into)).get() !== undefined
  if (isResponder) db.delete(responders).where(eq(responders.personId, from)).run()
  const passed = db.select({ id: passes.questionId }).from(passes).where(eq(passes.personId, into))
  db.delete(passes)
    .where(and(eq(passes.personId, from), inArray(passes.questionId, passed)))
    .run()
  const joined = db.select({ id: members.institutionId }).from(members).where(eq(members.personId, into))
  db.delete(members)
    .where(and(eq(members.personId, from), inArray(members.institutionId, joined)))
    .run()
  for (const { table, column, name } of OWNED) {
    db.update(table)
      .set({ [name]: into })
      .where(eq(column, from))
      .run()
  }
  db.update(people)
    .set({
      locale: target.locale ?? source.locale,
      detected: target.detected ?? source.detected,
      country: target.country ?? source.country,
      greetedAt: target.greetedAt ?? source.greetedAt,
      createdAt: Math.min(target.createdAt, source.createdAt),
      // Linking must not be a way round the flood limit.
      allowance: Math.min(target.allowance, source.allowance),
      allowanceAt: Math.max(target.allowanceAt, source.allowanceAt),
      warned: target.warned || source.warned,
      role: later(ROLES, target.role, source.role),
      ban: target.ban && source.ban ? later(BANS, target.ban, source.ban) : (target.ban ?? source.ban),
    })
    .where(eq(people.id, into))
    .run()
  db.delete(people).where(eq(people.id, from)).run()
  for (const question of claimed(into)) if (question.askerId === into) save({ ...question, ...returned(now) })
}

function later<T>(order: readonly T[], one: T, other: T): T {
  return order.indexOf(one) > order.indexOf(other) ? one : other
}
