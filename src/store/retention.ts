import { endSessions } from './console.ts'
import type { Db } from './database.ts'
import { and, eq, inArray, isNotNull, isNull, lt, type SQL, type SQLiteTable, sql } from './drizzle.ts'
import { eraseShown } from './forgetting.ts'
import { LIVE } from './questions.ts'
import {
  addresses,
  announcements,
  audit,
  codes,
  consoleSessions,
  deliveries,
  entries,
  members,
  news,
  people,
  queries,
  questions,
  relayMessages,
  responders,
  revisions,
  subscriptions,
  suggestions,
  transcripts,
  updates,
  walkthroughs,
} from './schema.ts'

/** Of a question that is not closed: its messages are still edited, answered and taken back. */
const OF_LIVE_QUESTION = sql`question_id is not null
  and exists (select 1 from ${questions} where ${questions.id} = ${deliveries.questionId} and ${LIVE})`

/** Somebody on whom others count, however long they have been silent. */
const NEEDED = sql`role <> 'traveller'
  or exists (select 1 from ${questions} where ${questions.personId} = ${people.id} and ${LIVE})
  or exists (select 1 from ${questions} where ${questions.claimantId} = ${people.id} and ${LIVE})
  or exists (select 1 from ${walkthroughs} where ${walkthroughs.personId} = ${people.id}
    and ${walkthroughs.state} = 'active' and ${walkthroughs.dueAt} is not null)
  or exists (select 1 from ${responders} where ${responders.personId} = ${people.id}
    and ${responders.state} in ('applied', 'active'))
  or exists (select 1 from ${members} where ${members.personId} = ${people.id})
  or exists (select 1 from ${entries} where ${entries.keeperId} = ${people.id})`

/** Somebody who reads what is sent; a chat that has long been closed to the bot is not read. */
const isReader = (since: number) => sql`exists (select 1 from ${subscriptions}
  where ${subscriptions.personId} = ${people.id} and ${subscriptions.state} = 'active'
  and not exists (select 1 from ${addresses} where ${addresses.platform} = ${subscriptions.platform}
    and ${addresses.chat} = ${subscriptions.chat} and ${addresses.unreachableSince} < ${since}))`

/** Erases what may no longer be kept; see Store.prune. */
export function prune(db: Db, before: { updates: number; personal: number }, limit: number): number {
  const { personal } = before
  const old: readonly [SQLiteTable, SQL | undefined][] = [
    [updates, lt(updates.at, before.updates)],
    [codes, lt(codes.expiresAt, before.updates)],
    [
      deliveries,
      and(
        isNotNull(deliveries.finishedAt),
        lt(deliveries.finishedAt, personal),
        // A public post can still be corrected and taken back.
        isNull(deliveries.announcementId),
        sql`not (${OF_LIVE_QUESTION})`,
      ),
    ],
    [transcripts, lt(transcripts.at, personal)],
    [queries, lt(queries.askedAt, personal)],
    // One with a reminder to come is still waited for.
    [walkthroughs, and(lt(walkthroughs.changedAt, personal), sql`(state <> 'active' or due_at is null)`)],
    // Nobody waits for it so long, but for a notice that stands or has stood since.
    [news, and(lt(news.at, personal), sql`(${news.kind} <> 'notice' or ${news.until} < ${personal})`)],
    // What is published is the base's history, and what waits still is to be decided.
    [revisions, and(sql`${revisions.state} in ('rejected', 'withdrawn')`, lt(revisions.decidedAt, personal))],
    [suggestions, and(sql`${suggestions.state} <> 'open'`, lt(suggestions.decidedAt, personal))],
    // Who has only been heard of, by a block for example, has no allowance yet.
    [
      people,
      and(
        lt(people.allowanceAt, personal),
        lt(people.createdAt, personal),
        sql`not (${NEEDED})`,
        sql`not ${isReader(personal)}`,
      ),
    ],
  ]
  const over = endSessions(db, lt(consoleSessions.expiresAt, before.updates), limit)
  return old.reduce((erased, [table, condition]) => erased + erase(db, table, condition, limit), over)
}

function erase(db: Db, table: SQLiteTable, condition: SQL | undefined, limit: number): number {
  const rows = db.select({ rowid: sql`rowid` }).from(table).where(condition).limit(limit)
  return db.delete(table).where(inArray(sql`rowid`, rows)).run().changes
}

/** Erases what was said in questions closed before `closed`, of `limit` questions at most; numbers stay. */
export function eraseTexts(db: Db, closed: number, limit: number): number {
  const old = db
    .select({ id: questions.id })
    .from(questions)
    .where(and(sql`erased = 0`, isNotNull(questions.closedAt), lt(questions.closedAt, closed)))
    .limit(limit)
    .all()
  for (const { id } of old) {
    db.update(questions).set({ text: '', ratingWord: null, erased: true }).where(eq(questions.id, id)).run()
    db.update(relayMessages).set({ text: '', media: [] }).where(eq(relayMessages.questionId, id)).run()
    eraseShown(db, sql`question_id = ${id}`)
    // What is still due goes out whole or not at all, and has its own end.
    db.update(deliveries)
      .set({ message: null })
      .where(and(eq(deliveries.questionId, id), isNotNull(deliveries.finishedAt)))
      .run()
  }
  return old.length
}

/** Erases drafts that nobody has touched; see OutreachStore. */
export function eraseDrafts(db: Db, untouched: number, limit: number): number {
  // What is done to an announcement is in the audit under its id; what its author has typed meanwhile is not.
  const touched = sql`exists (select 1 from ${audit} where ${audit.detail} = ${announcements.id}
      and ${audit.at} >= ${untouched})
    or exists (select 1 from ${people} where ${people.composing} ->> 'announcement' = ${announcements.id}
      and ${people.composing} ->> 'since' >= ${untouched})
    or exists (select 1 from ${people} where ${people.id} = ${announcements.authorId}
      and ${people.allowanceAt} >= ${untouched})`
  const old = and(eq(announcements.state, 'draft'), lt(announcements.createdAt, untouched), sql`not (${touched})`)
  return erase(db, announcements, old, limit)
}

/** Which of these pictures nothing mentions; see OutreachStore. */
export function unusedPictures(db: Db, ids: readonly string[]): readonly string[] {
  const shown = db
    .select({ id: announcements.id })
    .from(announcements)
    .where(sql`${announcements.picture} -> 'file' ->> 'id' = ${sql.placeholder('id')}`)
    .limit(1)
    .prepare()
  const awaited = db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(
      sql`${deliveries.announcementId} is not null and ${deliveries.state} <> 'sent'
        and instr(${deliveries.message}, ${sql.placeholder('id')}) > 0`,
    )
    .limit(1)
    .prepare()
  return ids.filter((id) => !shown.get({ id }) && !awaited.get({ id }))
}
