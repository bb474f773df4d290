import { returned } from '../relay/states.ts'
import type { Db } from './database.ts'
import { asc, eq, inArray, type SQL, sql } from './drizzle.ts'
import type { Questions } from './questions.ts'
import { addresses, deliveries, news, people, questions, relayMessages, suggestions, transcripts } from './schema.ts'
import type { MessageReference, NewDelivery } from './store.ts'

/**
 * Erases the person from every table; foreign keys take along what belongs to them. What they had claimed and not
 * finished is due at once, `now`, to be offered to others.
 */
export function forgetPerson(db: Db, { claimed, save }: Questions, personId: string, now: number): void {
  for (const question of claimed(personId)) save({ ...question, ...returned(now) })
  // Where they conversed is theirs as well.
  db.update(questions)
    .set({ placePlatform: null, placeChat: null, placeThread: null })
    .where(eq(questions.claimantId, personId))
    .run()
  // Of the questions they have asked, the foreign key takes along what is public.
  db.delete(news)
    .where(inArray(news.questionId, answeredBy(db, personId)))
    .run()
  db.delete(transcripts).where(isHistoryOf(personId)).run()
  eraseShown(
    db,
    sql`question_id in (select id from ${questions} where person_id = ${personId})
      or message_id in (select id from ${relayMessages} where person_id = ${personId})`,
  )
  passOnSuggestions(db, personId)
  db.delete(people).where(eq(people.id, personId)).run()
}

/** Those merged into one that goes with the person are shown as one still: they are merged into the oldest of them. */
function passOnSuggestions(db: Db, personId: string): void {
  const goes = sql`(author_id = ${personId} or question_id in (select id from ${questions} where person_id = ${personId}))`
  const stays = sql`${goes} is not true`
  const left = db
    .select({ id: suggestions.id, from: suggestions.mergedInto })
    .from(suggestions)
    .where(sql`${stays} and merged_into in (select id from ${suggestions} where ${goes})`)
    .orderBy(asc(suggestions.createdAt), asc(suggestions.id))
    .all()
  const heads = new Map<string | null, string>()
  for (const { id, from } of left) {
    const mergedInto = heads.get(from) ?? null
    if (mergedInto === null) heads.set(from, id)
    db.update(suggestions).set({ mergedInto }).where(eq(suggestions.id, id)).run()
  }
}

/** The questions that the person has written an answer to. */
export function answeredBy(db: Db, personId: string) {
  return db
    .select({ id: relayMessages.questionId })
    .from(relayMessages)
    .where(sql`${relayMessages.personId} = ${personId} and side = 'responder' and kind = 'message'`)
}

/** The entry stands in a chat of the person's, or in one of its threads: "chat/thread". */
export function isHistoryOf(personId: string): SQL {
  // The sign after "/" is "0"; as a range this finds the threads by the index.
  return sql`${transcripts.revision} in (select entry.revision from ${addresses} own join ${transcripts} entry
    on entry.chat = own.chat or (entry.chat > own.chat || '/' and entry.chat < own.chat || '0')
    where own.person_id = ${personId})`
}

/**
 * Erases from the histories of other people what was shown there by the deliveries that fulfil the condition: the
 * key of such an entry is the id of its delivery.
 */
export function eraseShown(db: Db, condition: SQL): void {
  const shown = sql`select entry.revision from ${deliveries} shown
    join ${transcripts} entry
    on entry.chat in (shown.chat, shown.chat || '/' || shown.thread) and entry.key = cast(shown.id as text)
    where shown.id in (select id from ${deliveries} where ${condition})`
  db.delete(transcripts).where(sql`${transcripts.revision} in (${shown})`).run()
}

/**
 * The delivery in words that still hold when the person has been erased, and with them the questions, messages and
 * deliveries that it names.
 */
export function pinned(db: Db, delivery: NewDelivery, personId: string): NewDelivery {
  const { edits, removes, replyTo, within, relay, ...rest } = delivery
  const opened = within === undefined ? undefined : refOf(db, within)?.opened
  const goes = relay !== undefined && belongsTo(db, relay, personId)
  return {
    ...rest,
    address: opened ?? rest.address,
    ...(rest.personId === personId ? { personId: null } : {}),
    ...(edits ? { edits: pin(db, edits) } : {}),
    ...(removes ? { removes: pin(db, removes) } : {}),
    ...(replyTo ? { replyTo: pin(db, replyTo) } : {}),
    ...(relay && !goes ? { relay } : {}),
  }
}

function pin(db: Db, reference: MessageReference): MessageReference {
  const ref = 'delivery' in reference ? refOf(db, reference.delivery) : undefined
  return ref ? { ref } : reference
}

function refOf(db: Db, delivery: number) {
  return db.select({ ref: deliveries.ref }).from(deliveries).where(eq(deliveries.id, delivery)).get()?.ref ?? undefined
}

function belongsTo(db: Db, relay: NonNullable<NewDelivery['relay']>, personId: string): boolean {
  const asker = db.select({ id: questions.personId }).from(questions).where(eq(questions.id, relay.question)).get()
  const author =
    relay.message === undefined
      ? undefined
      : db.select({ id: relayMessages.personId }).from(relayMessages).where(eq(relayMessages.id, relay.message)).get()
  return asker?.id === personId || author?.id === personId
}
