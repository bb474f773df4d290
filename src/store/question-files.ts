import type { Question } from '../relay/question.ts'
import type { Copies } from './copies.ts'
import type { Db } from './database.ts'
import { and, desc, eq, isNull, sql } from './drizzle.ts'
import type { Party, QuestionFile } from './relay-store.ts'
import type { Responders } from './responders.ts'
import { addresses, consoleSessions, passes, people } from './schema.ts'

/** Puts together what decisions about a question need. */
export interface QuestionFiles {
  of(question: Question): QuestionFile
  party(personId: string): Party | undefined
}

export function createQuestionFiles(db: Db, copies: Copies, responders: Responders): QuestionFiles {
  const person = db
    .select()
    .from(people)
    .where(eq(people.id, sql.placeholder('personId')))
    .prepare()
  const reachable = db
    .select({ platform: addresses.platform, chat: addresses.chat })
    .from(addresses)
    .where(
      and(
        eq(addresses.personId, sql.placeholder('personId')),
        isNull(addresses.unreachableSince),
        // A session of the console is soon over, and is left without a look back.
        sql`not exists (select 1 from ${consoleSessions} where ${consoleSessions.hash} = ${addresses.chat})`,
      ),
    )
    .orderBy(desc(addresses.lastUsedAt), desc(sql`rowid`))
    .prepare()
  const passed = db
    .select({ personId: passes.personId })
    .from(passes)
    .where(eq(passes.questionId, sql.placeholder('id')))
    .prepare()

  function party(personId: string): Party | undefined {
    const row = person.get({ personId })
    if (!row) return undefined
    return {
      personId,
      role: row.role,
      ban: row.ban,
      locale: row.locale ?? row.detected,
      addresses: reachable.all({ personId }),
      responder: responders.get(personId),
    }
  }

  return {
    of(question) {
      const asker = party(question.askerId)
      if (!asker) throw new Error(`the question ${question.id} is nobody's`)
      return {
        question,
        asker,
        claimant: question.claimantId === null ? undefined : party(question.claimantId),
        offers: copies.offersOf(question.id),
        passed: passed.all({ id: question.id }).map(({ personId }) => personId),
      }
    },
    party,
  }
}
