import type { Db } from './database.ts'
import { and, inArray, isNotNull, lt, type SQL, type SQLiteTable, sql } from './drizzle.ts'
import { deliveries, people, queries, questions, transcripts, updates } from './schema.ts'

/** Erases what may no longer be kept; see Store.prune. */
export function prune(db: Db, before: { updates: number; personal: number }, limit: number): number {
  const { personal } = before
  const old: readonly [SQLiteTable, SQL | undefined][] = [
    [updates, lt(updates.at, before.updates)],
    [deliveries, and(isNotNull(deliveries.finishedAt), lt(deliveries.finishedAt, personal))],
    [transcripts, lt(transcripts.at, personal)],
    [questions, lt(questions.openedAt, personal)],
    [queries, lt(queries.askedAt, personal)],
    // Who has only been heard of, by a block for example, has no allowance yet.
    [people, and(lt(people.allowanceAt, personal), lt(people.createdAt, personal))],
  ]
  return old.reduce((erased, [table, condition]) => erased + erase(db, table, condition, limit), 0)
}

function erase(db: Db, table: SQLiteTable, condition: SQL | undefined, limit: number): number {
  const rows = db.select({ rowid: sql`rowid` }).from(table).where(condition).limit(limit)
  return db.delete(table).where(inArray(sql`rowid`, rows)).run().changes
}
