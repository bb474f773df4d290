import type { Address } from '../address.ts'
import { isClosed, QUESTION_STATES, type Question } from '../relay/question.ts'
import { addressColumns, toAddress } from './address-columns.ts'
import type { Db } from './database.ts'
import { and, asc, count, desc, eq, lte, min, sql } from './drizzle.ts'
import { questions, threads } from './schema.ts'
import { prepareUpsert } from './upsert.ts'

/** The questions themselves, used inside the transactions of other stores. */
export interface Questions {
  save(question: Question): void
  get(id: string): Question | undefined
  /** The person's own latest one that is not closed, or else that was closed last. */
  own(personId: string): Question | undefined
  /** The person's own one that a volunteer has. */
  conversing(personId: string): Question | undefined
  /** Whose conversation is at this place, or whose offer has opened this thread. */
  inThread(address: Address): Question | undefined
  /** Those not closed that the person has claimed. */
  claimed(personId: string): readonly Question[]
  claims(personId: string): number
  due(now: number, limit: number): readonly string[]
  nextDue(): number | undefined
}

/** The states of a question that is not closed. */
export const LIVE = sql.raw(
  `state in (${QUESTION_STATES.filter((state) => !isClosed({ state }))
    .map((state) => `'${state}'`)
    .join(', ')})`,
)

export function createQuestions(db: Db): Questions {
  const save = prepareUpsert(db, questions, [questions.id])
  const select = () => db.select().from(questions)
  const get = select()
    .where(eq(questions.id, sql.placeholder('id')))
    .prepare()
  const asker = eq(questions.personId, sql.placeholder('personId'))
  const own = select()
    .where(asker)
    .orderBy(sql`${questions.closedAt} is not null`, desc(sql`coalesce(${questions.closedAt}, ${questions.openedAt})`))
    .limit(1)
    .prepare()
  const conversing = select()
    .where(and(asker, sql`${questions.state} in ('claimed', 'answered')`))
    .orderBy(desc(questions.openedAt))
    .limit(1)
    .prepare()
  const at = {
    platform: sql.placeholder('platform'),
    chat: sql.placeholder('chat'),
    thread: sql.placeholder('thread'),
  }
  const byPlace = select()
    .where(
      and(
        eq(questions.placePlatform, at.platform),
        eq(questions.placeChat, at.chat),
        eq(questions.placeThread, at.thread),
      ),
    )
    .orderBy(sql`${questions.closedAt} is not null`, desc(questions.openedAt))
    .limit(1)
    .prepare()
  const byThread = db
    .select({ question: questions })
    .from(threads)
    .innerJoin(questions, eq(questions.id, threads.questionId))
    .where(and(eq(threads.platform, at.platform), eq(threads.chat, at.chat), eq(threads.thread, at.thread)))
    .prepare()
  const claimant = and(eq(questions.claimantId, sql.placeholder('personId')), LIVE)
  const claimed = select().where(claimant).prepare()
  const claims = db.select({ count: count() }).from(questions).where(claimant).prepare()
  const due = db
    .select({ id: questions.id })
    .from(questions)
    .where(lte(questions.dueAt, sql.placeholder('now')))
    .orderBy(asc(questions.dueAt))
    .limit(sql.placeholder('limit'))
    .prepare()
  const nextDue = db
    .select({ at: min(questions.dueAt) })
    .from(questions)
    .where(sql`${questions.dueAt} is not null`)
    .prepare()

  return {
    save: (question) => save(toRow(question)),
    get: (id) => toQuestion(get.get({ id })),
    own: (personId) => toQuestion(own.get({ personId })),
    conversing: (personId) => toQuestion(conversing.get({ personId })),
    inThread({ platform, chat, thread }) {
      const place = { platform, chat, thread: thread ?? '' }
      return toQuestion(byPlace.get(place) ?? byThread.get(place)?.question)
    },
    claimed: (personId) => claimed.all({ personId }).map((row) => toQuestion(row)),
    claims: (personId) => claims.get({ personId })?.count ?? 0,
    due: (now, limit) => due.all({ now, limit }).map(({ id }) => id),
    nextDue: () => nextDue.get()?.at ?? undefined,
  }
}

type Row = typeof questions.$inferSelect

function toRow({ askerId, address, place, ...rest }: Question): Row {
  return {
    ...rest,
    personId: askerId,
    ...addressColumns(address),
    placePlatform: place?.platform ?? null,
    placeChat: place?.chat ?? null,
    placeThread: place?.thread ?? null,
    // Whatever is saved may hold a text again.
    erased: false,
  }
}

export function toQuestion(row: Row): Question
export function toQuestion(row: Row | undefined): Question | undefined
export function toQuestion(row: Row | undefined): Question | undefined {
  if (!row) return undefined
  const { personId, platform, chat, thread, placePlatform, placeChat, placeThread, erased: _erased, ...rest } = row
  const hasPlace = placePlatform !== null && placeChat !== null
  return {
    ...rest,
    askerId: personId,
    address: toAddress({ platform, chat, thread }),
    place: hasPlace ? toAddress({ platform: placePlatform, chat: placeChat, thread: placeThread }) : null,
  }
}
