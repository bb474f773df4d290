import type { Db } from './database.ts'
import { and, asc, eq, gt, isNull, max, or, sql } from './drizzle.ts'
import { transcripts } from './schema.ts'
import type { TranscriptEntry, TranscriptStore } from './store.ts'
import type { Writer } from './writer.ts'

export function createTranscriptStore(db: Db, writer: Writer): TranscriptStore {
  const byKey = db
    .select()
    .from(transcripts)
    .where(and(eq(transcripts.chat, sql.placeholder('chat')), eq(transcripts.key, sql.placeholder('key'))))
    .prepare()
  const insert = db
    .insert(transcripts)
    .values({
      chat: sql.placeholder('chat'),
      key: sql.placeholder('key'),
      author: sql.placeholder('author'),
      message: sql.placeholder('message'),
      at: sql.placeholder('at'),
    })
    .returning()
    .prepare()
  const since = db
    .select()
    .from(transcripts)
    .where(and(eq(transcripts.chat, sql.placeholder('chat')), gt(transcripts.revision, sql.placeholder('revision'))))
    .orderBy(asc(transcripts.revision))
    .limit(sql.placeholder('limit'))
    .prepare()
  const newest = db
    .select({ revision: max(transcripts.revision) })
    .from(transcripts)
    .prepare()
  const changed = db
    .select({ chat: transcripts.chat, revision: transcripts.revision })
    .from(transcripts)
    .where(gt(transcripts.revision, sql.placeholder('after')))
    .orderBy(asc(transcripts.revision))
    .prepare()

  return {
    async append(chat, { key, author, message, at }) {
      return writer.run(() => {
        const present = byKey.get({ chat, key })
        if (present) return { entry: toEntry(present), added: false }
        return { entry: toEntry(insert.get({ chat, key, author, message, at })), added: true }
      }, 'power-cut')
    },
    async replace(chat, id, message) {
      return writer.run(() => {
        const first = and(isNull(transcripts.replaces), eq(transcripts.revision, id))
        const old = db
          .delete(transcripts)
          .where(and(eq(transcripts.chat, chat), or(first, eq(transcripts.replaces, id))))
          .returning()
          .get()
        if (!old) return undefined
        const { key, author, at } = old
        return toEntry(
          db.insert(transcripts).values({ replaces: id, chat, key, author, message, at }).returning().get(),
        )
      }, 'power-cut')
    },
    async since(chat, revision, limit) {
      return since.all({ chat, revision, limit }).map(toEntry)
    },
    async changes(after) {
      if (after === undefined) return { revision: newest.get()?.revision ?? 0, chats: [] }
      const found = changed.all({ after })
      return { revision: found.at(-1)?.revision ?? after, chats: [...new Set(found.map(({ chat }) => chat))] }
    },
  }
}

function toEntry(row: typeof transcripts.$inferSelect): TranscriptEntry {
  const { revision, replaces, author, message, at } = row
  return { id: replaces ?? revision, revision, author, message, at }
}
