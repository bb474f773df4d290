import { createConsolePeople } from './console-people.ts'
import type { ConsoleStore, ConsoleVisitor } from './console-store.ts'
import type { Db } from './database.ts'
import { and, eq, gt, inArray, lte, or, type SQL, sql } from './drizzle.ts'
import type { Parts } from './parts.ts'
import { addresses, audit, consoleSessions, identities, transcripts } from './schema.ts'
import { leaveSession } from './session-places.ts'
import type { Writer } from './writer.ts'

/** Writing to the disk with every page would be too often. */
const RENEWED_EVERY_MS = 60_000
/** The rest is left to the next one who signs in, and to the retention. */
const OVER_AT_ONCE = 100

export function createConsoleStore(db: Db, writer: Writer, { codes, files, institutions }: Parts): ConsoleStore {
  function visitorOf(personId: string, expiresAt: number): ConsoleVisitor | undefined {
    const party = files.party(personId)
    return party && { party, institutions: institutions.of(personId), expiresAt }
  }

  return {
    signIn(typed, session, now, expiresAt) {
      return writer.run(() => {
        endSessions(db, lte(consoleSessions.expiresAt, now), OVER_AT_ONCE)
        const code = codes.find(typed)
        if (code?.purpose !== 'console' || code.personId === null || code.expiresAt <= now) return undefined
        const { personId } = code
        codes.redeem(code.hash)
        db.insert(consoleSessions).values({ hash: session, personId, createdAt: now, expiresAt }).run()
        db.insert(identities).values({ platform: 'web', user: session, personId }).run()
        db.insert(audit).values({ actorId: personId, action: 'console-signed-in', at: now }).run()
        return visitorOf(personId, expiresAt)
      }, 'power-cut')
    },
    async visitor(session, now, expiresAt, longest) {
      const found = db
        .select()
        .from(consoleSessions)
        .where(and(eq(consoleSessions.hash, session), gt(consoleSessions.expiresAt, now)))
        .get()
      if (!found) return undefined
      const latest = found.createdAt + longest
      if (latest <= now) return undefined
      const until = Math.min(expiresAt, latest)
      if (until - found.expiresAt <= RENEWED_EVERY_MS) {
        return visitorOf(found.personId, Math.min(found.expiresAt, latest))
      }
      await writer.run(() => {
        db.update(consoleSessions).set({ expiresAt: until }).where(eq(consoleSessions.hash, session)).run()
      }, 'process')
      return visitorOf(found.personId, until)
    },
    signOut(session) {
      return writer.run(() => {
        endSessions(db, eq(consoleSessions.hash, session), 1)
      }, 'power-cut')
    },
    signOutEverywhere(personId, by, now) {
      return writer.run(() => {
        endSessionsOf(db, personId)
        const entry = { actorId: by, action: 'console-signed-out', subjectId: personId, at: now }
        db.insert(audit).values(entry).run()
      }, 'power-cut')
    },
    async endOver(now) {
      const over = lte(consoleSessions.expiresAt, now)
      // Looking costs nothing; a transaction would, every few seconds.
      if (!db.select({ hash: consoleSessions.hash }).from(consoleSessions).where(over).limit(1).get()) return
      await writer.run(() => {
        endSessions(db, over, OVER_AT_ONCE)
      }, 'process')
    },
    ...createConsolePeople(db),
  }
}

/** Ends every session of the person. */
export function endSessionsOf(db: Db, personId: string): void {
  while (endSessions(db, eq(consoleSessions.personId, personId), OVER_AT_ONCE) > 0);
}

/**
 * Ends at most `limit` of the sessions; the chat of each goes with it, since nobody could come back to it. Returns how
 * many there were.
 */
export function endSessions(db: Db, which: SQL, limit: number): number {
  const hashes = db
    .select({ hash: consoleSessions.hash })
    .from(consoleSessions)
    .where(which)
    .limit(limit)
    .all()
    .map(({ hash }) => hash)
  for (const hash of hashes) {
    leaveSession(db, hash)
    // Threads of the chat are "chat/thread", and "0" is the sign after "/".
    const inThread = sql`${transcripts.chat} > ${`${hash}/`} and ${transcripts.chat} < ${`${hash}0`}`
    db.delete(transcripts)
      .where(or(eq(transcripts.chat, hash), inThread))
      .run()
    db.delete(identities)
      .where(and(eq(identities.platform, 'web'), eq(identities.user, hash)))
      .run()
    db.delete(addresses)
      .where(and(eq(addresses.platform, 'web'), eq(addresses.chat, hash)))
      .run()
  }
  db.delete(consoleSessions).where(inArray(consoleSessions.hash, hashes)).run()
  return hashes.length
}
