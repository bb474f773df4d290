import type { QuestionState } from '../relay/question.ts'
import type { Db } from './database.ts'
import { and, asc, count, desc, eq, inArray, type SQL, sql } from './drizzle.ts'
import { toQuestion } from './questions.ts'
import type { RelayStore } from './relay-store.ts'
import { toResponder } from './responders.ts'
import { audit, questions, responders } from './schema.ts'

/** States in which a question waits for somebody to claim it. */
export const WAITING: readonly QuestionState[] = ['open', 'offered', 'escalated']

/** What is shown page by page, and the figures. Questions of the shadow-banned are in neither. */
export function createRelayLists(db: Db): Pick<RelayStore, 'questions' | 'responders' | 'audit' | 'counts'> {
  const shown = sql`${questions.hidden} = 0`
  const total = (table: typeof questions | typeof responders | typeof audit, condition?: SQL) =>
    db.select({ count: count() }).from(table).where(condition).get()?.count ?? 0

  return {
    async questions({ states, locales = [], claimant, newestFirst }, offset, limit) {
      const condition = and(
        shown,
        inArray(questions.state, [...states]),
        locales.length > 0 ? inArray(questions.locale, [...locales]) : undefined,
        claimant === undefined ? undefined : eq(questions.claimantId, claimant),
      )
      const rows = db
        .select({ row: questions, claimant: responders.name })
        .from(questions)
        .leftJoin(responders, eq(responders.personId, questions.claimantId))
        .where(condition)
        .orderBy((newestFirst ? desc : asc)(questions.openedAt), asc(questions.id))
        .limit(limit)
        .offset(offset)
        .all()
      const items = rows.map(({ row, claimant }) => ({ question: toQuestion(row), claimant }))
      return { items, total: total(questions, condition) }
    },
    async responders(offset, limit) {
      const rows = db
        .select()
        .from(responders)
        .orderBy(asc(responders.joinedAt), asc(responders.personId))
        .limit(limit)
        .offset(offset)
        .all()
      return { items: rows.map(toResponder), total: total(responders) }
    },
    async audit(offset, limit) {
      const rows = db.select().from(audit).orderBy(desc(audit.id)).limit(limit).offset(offset).all()
      return { items: rows.map(({ id: _id, ...entry }) => entry), total: total(audit) }
    },
    async counts() {
      const states = db
        .select({ state: questions.state, count: count() })
        .from(questions)
        .where(shown)
        .groupBy(questions.state)
        .all()
      const oldest = db
        .select({ at: sql<number | null>`min(${questions.openedAt})` })
        .from(questions)
        .where(and(shown, inArray(questions.state, [...WAITING])))
        .get()
      return { states, oldestWaiting: oldest?.at ?? undefined }
    },
  }
}
