import type { Address } from '../address.ts'
import { addressColumns, toAddress } from './address-columns.ts'
import type { Copies } from './copies.ts'
import type { Db } from './database.ts'
import { and, asc, desc, eq, sql } from './drizzle.ts'
import type { MessageRefs } from './message-refs.ts'
import type { MessageFile, RelayedMessage } from './relay-store.ts'
import { questions, relayMessages } from './schema.ts'
import { prepareUpsert } from './upsert.ts'

/** What asker and claimant have written; used inside the transactions of other stores. */
export interface RelayedMessages {
  save(message: RelayedMessage): void
  file(id: string): MessageFile | undefined
  /** The newest one that has this album of the author's chat. */
  albumOf(personId: string, address: Address, album: string): string | undefined
  /** Those of a question, the oldest first. */
  of(questionId: string): readonly RelayedMessage[]
}

export function createRelayedMessages(db: Db, refs: MessageRefs, copies: Copies): RelayedMessages {
  const save = prepareUpsert(db, relayMessages, [relayMessages.id])
  const select = () => db.select().from(relayMessages)
  const get = select()
    .where(eq(relayMessages.id, sql.placeholder('id')))
    .prepare()
  const of = select()
    .where(eq(relayMessages.questionId, sql.placeholder('questionId')))
    .orderBy(asc(relayMessages.at), asc(sql`rowid`))
    .prepare()
  const albumOf = db
    .select({ id: relayMessages.id })
    .from(relayMessages)
    .where(
      and(
        eq(relayMessages.album, sql.placeholder('album')),
        eq(relayMessages.personId, sql.placeholder('personId')),
        eq(relayMessages.platform, sql.placeholder('platform')),
        eq(relayMessages.chat, sql.placeholder('chat')),
      ),
    )
    .orderBy(desc(relayMessages.at), desc(sql`rowid`))
    .limit(1)
    .prepare()
  const markUnerased = db
    .update(questions)
    .set({ erased: false })
    .where(and(eq(questions.id, sql.placeholder('id')), eq(questions.erased, sql`1`)))
    .prepare()

  return {
    save(message) {
      const { id, questionId, source } = message
      save(toRow(message))
      markUnerased.run({ id: questionId })
      if (source) refs.remember(source.address, source.ref, { questionId, messageId: id, delivery: null })
    },
    file(id) {
      const row = get.get({ id })
      return row && { ...toMessage(row), copies: copies.ofMessage(id), receipt: copies.receiptOf(id) }
    },
    albumOf(personId, { platform, chat }, album) {
      return albumOf.get({ personId, platform, chat, album })?.id
    },
    of: (questionId) => of.all({ questionId }).map(toMessage),
  }
}

type Row = typeof relayMessages.$inferSelect

function toRow({ authorId, source, ...rest }: RelayedMessage): Row {
  const from = source ? addressColumns(source.address) : { platform: null, chat: null, thread: null }
  return { ...rest, personId: authorId, ...from, ref: source?.ref ?? null }
}

function toMessage({ personId, platform, chat, thread, ref, ...rest }: Row): RelayedMessage {
  const hasSource = platform !== null && chat !== null && ref !== null
  return {
    ...rest,
    authorId: personId,
    source: hasSource ? { address: toAddress({ platform, chat, thread }), ref } : null,
  }
}
