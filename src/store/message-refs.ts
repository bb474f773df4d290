import type { SentRef } from '../address.ts'
import type { Db } from './database.ts'
import { and, eq, sql } from './drizzle.ts'
import { messageRefs, threads } from './schema.ts'

/** What a message of some chat belongs to. */
export interface Belonging {
  readonly questionId: string
  readonly messageId: string | null
  /** The delivery that it was sent with; null for an author's own message. */
  readonly delivery: number | null
}

/** Finds questions and relayed messages by the platform's ids of messages; any part of an album will do. */
export interface MessageRefs {
  find(chat: { readonly platform: string; readonly chat: string }, ref: SentRef): Belonging | undefined
  /** `keep` leaves a message that is known already as it is. */
  remember(
    chat: { readonly platform: string; readonly chat: string },
    ref: SentRef,
    belonging: Belonging,
    keep?: 'keep',
  ): void
}

export function createMessageRefs(db: Db): MessageRefs {
  const find = db
    .select()
    .from(messageRefs)
    .where(
      and(
        eq(messageRefs.platform, sql.placeholder('platform')),
        eq(messageRefs.chat, sql.placeholder('chat')),
        eq(messageRefs.ref, sql.placeholder('ref')),
      ),
    )
    .prepare()
  const insert = () =>
    db.insert(messageRefs).values({
      platform: sql.placeholder('platform'),
      chat: sql.placeholder('chat'),
      ref: sql.placeholder('ref'),
      questionId: sql.placeholder('questionId'),
      messageId: sql.placeholder('messageId'),
      delivery: sql.placeholder('delivery'),
    })
  const add = insert().onConflictDoNothing().prepare()
  const replace = insert()
    .onConflictDoUpdate({
      target: [messageRefs.platform, messageRefs.chat, messageRefs.ref],
      set: {
        questionId: sql`excluded.question_id`,
        messageId: sql`excluded.message_id`,
        delivery: sql`excluded.delivery`,
      },
    })
    .prepare()
  const addThread = db
    .insert(threads)
    .values({
      platform: sql.placeholder('platform'),
      chat: sql.placeholder('chat'),
      thread: sql.placeholder('thread'),
      questionId: sql.placeholder('questionId'),
    })
    .onConflictDoNothing()
    .prepare()

  return {
    find({ platform, chat }, { id, parts = [] }) {
      for (const ref of [id, ...parts]) {
        const found = find.get({ platform, chat, ref })
        if (found) return found
      }
      return undefined
    },
    remember({ platform, chat }, { id, parts = [], opened }, { questionId, messageId, delivery }, keep) {
      const write = keep ? add : replace
      for (const ref of new Set([id, ...parts])) write.run({ platform, chat, ref, questionId, messageId, delivery })
      // Where a thread is a chat of its own, its address names none.
      if (opened)
        addThread.run({ platform: opened.platform, chat: opened.chat, thread: opened.thread ?? '', questionId })
    },
  }
}
