import type { Db } from './database.ts'
import { and, eq, sql } from './drizzle.ts'
import { lessonDecisions, queries } from './schema.ts'
import type { ConversationState, Person, Query, Update } from './store.ts'

/** What people asked; used inside the transactions of other stores. */
export interface Queries {
  /** The query that the update refers to, and what answered it. */
  find(update: Update, person: Person): Pick<ConversationState, 'query' | 'answer'>
  /** `answer` is the delivery that answers the query. */
  add(update: Update, person: Person, query: Query, answer: number | null): void
  /** What was decided on what there is to learn from it counts no longer. */
  revise(query: Query, answer: number | null): void
  /** `entry` is what this is said of. */
  rate(id: string, helped: boolean, entry: string | null): void
}

export function createQueries(db: Db): Queries {
  const own = eq(queries.personId, sql.placeholder('personId'))
  const byId = db
    .select()
    .from(queries)
    .where(and(own, eq(queries.id, sql.placeholder('id'))))
    .prepare()
  const byMessage = db
    .select()
    .from(queries)
    .where(and(own, eq(queries.message, sql.placeholder('message'))))
    .prepare()
  const insert = db
    .insert(queries)
    .values({
      id: sql.placeholder('id'),
      personId: sql.placeholder('personId'),
      text: sql.placeholder('text'),
      locale: sql.placeholder('locale'),
      country: sql.placeholder('country'),
      decision: sql.placeholder('decision'),
      services: sql.placeholder('services'),
      askedAt: sql.placeholder('askedAt'),
      message: sql.placeholder('message'),
      answer: sql.placeholder('answer'),
    })
    .prepare()

  return {
    find(update, { id: personId }) {
      if (!update.query) return { query: undefined, answer: undefined }
      const row =
        'id' in update.query
          ? byId.get({ personId, id: update.query.id })
          : byMessage.get({ personId, message: messageKey(update, update.query.message.id) })
      return { query: row && toQuery(row), answer: row?.answer ?? undefined }
    },
    add(update, person, query, answer) {
      const message = query.message && messageKey(update, query.message.id)
      insert.run({ ...query, message, personId: person.id, answer })
    },
    revise({ id, text, locale, country, decision, services, helped }, answer) {
      db.update(queries)
        .set({
          ...{ text, locale, country, decision, services, helped, ratedEntry: null },
          ...(answer === null ? {} : { answer }),
        })
        .where(eq(queries.id, id))
        .run()
      db.delete(lessonDecisions).where(eq(lessonDecisions.queryId, id)).run()
    },
    rate(id, helped, ratedEntry) {
      db.update(queries).set({ helped, ratedEntry }).where(eq(queries.id, id)).run()
    },
  }
}

/** A message's id is unique only within its chat; both may hold any character. */
function messageKey(update: Update, id: string): string {
  return JSON.stringify([update.address.chat, id])
}

function toQuery(row: typeof queries.$inferSelect): Query {
  const { personId: _person, answer: _answer, ratedEntry: _rated, message, ...query } = row
  return { ...query, message: message === null ? null : { id: JSON.parse(message)[1] } }
}
