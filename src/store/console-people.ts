import type { ConsoleStore, PeopleFilter, PersonLine } from './console-store.ts'
import type { Db } from './database.ts'
import { and, asc, count, eq, inArray, or, type SQL, sql } from './drizzle.ts'
import { LIVE } from './questions.ts'
import { toResponder } from './responders.ts'
import { consoleSessions, institutions, members, people, questions, responders } from './schema.ts'

/** A member of an institution, whoever they are otherwise. */
const IS_MEMBER = sql`exists (select 1 from ${members} where ${members.personId} = ${people.id})`

const KINDS: Readonly<Record<NonNullable<PeopleFilter['kind']>, SQL>> = {
  applied: sql`${responders.state} = 'applied'`,
  volunteers: sql`${responders.state} = 'active'`,
  staff: sql`${people.role} in ('moderator', 'admin')`,
  members: IS_MEMBER,
  banned: sql`${people.ban} is not null`,
}

/** Everybody who has a part in the community, and those who are banned from it; travellers are nobody's business. */
const LISTED = sql`(${responders.personId} is not null or ${people.role} <> 'traveller'
  or ${people.ban} is not null or ${IS_MEMBER})`

/** People as the console shows them; see ConsoleStore. */
export function createConsolePeople(db: Db): Pick<ConsoleStore, 'people' | 'person' | 'names'> {
  const amount = (table: SQL) => sql<number>`(select count(*) from ${table})`
  const columns = {
    personId: people.id,
    role: people.role,
    ban: people.ban,
    responder: responders,
    openClaims: amount(sql`${questions} where ${questions.claimantId} = ${people.id} and ${LIVE}`),
    sessions: amount(sql`${consoleSessions} where ${consoleSessions.personId} = ${people.id}`),
    question: sql<string | null>`(select ${questions.id} from ${questions}
      where ${questions.personId} = ${people.id} order by ${questions.openedAt} desc limit 1)`,
  }
  const select = () =>
    db.select(columns).from(people).leftJoin(responders, eq(responders.personId, people.id)).$dynamic()

  function institutionsOf(ids: readonly string[]) {
    const rows = db
      .select({ personId: members.personId, id: institutions.id, name: institutions.name })
      .from(members)
      .innerJoin(institutions, eq(institutions.id, members.institutionId))
      .where(inArray(members.personId, [...ids]))
      .orderBy(asc(institutions.id))
      .all()
    return Map.groupBy(rows, ({ personId }) => personId)
  }

  function toLines(rows: ReturnType<ReturnType<typeof select>['all']>): PersonLine[] {
    const belongs = institutionsOf(rows.map(({ personId }) => personId))
    return rows.map(({ responder, question, ...row }) => ({
      ...row,
      responder: responder && toResponder(responder),
      // A question is shown only where something can be done about its asker.
      question: row.ban === null ? null : question,
      institutions: (belongs.get(row.personId) ?? []).map(({ id, name }) => ({ id, name })),
    }))
  }

  return {
    async people({ words = '', kind }, offset, limit) {
      const where = and(LISTED, kind && KINDS[kind], ...words.split(/\s+/).filter(Boolean).map(named))
      const rows = select()
        .where(where)
        .orderBy(sql`${responders.name} is null`, asc(responders.name), asc(people.id))
        .limit(limit)
        .offset(offset)
        .all()
      const total = db
        .select({ count: count() })
        .from(people)
        .leftJoin(responders, eq(responders.personId, people.id))
        .where(where)
        .get()
      return { items: toLines(rows), total: total?.count ?? 0 }
    },
    async person(id) {
      return toLines(
        select()
          .where(and(LISTED, eq(people.id, id)))
          .all(),
      )[0]
    },
    async names(ids) {
      const rows = db
        .select({ id: responders.personId, name: responders.name })
        .from(responders)
        .where(inArray(responders.personId, [...new Set(ids)]))
        .all()
      return new Map(rows.map(({ id, name }) => [id, name]))
    },
  }
}

/** SQLite knows small and capital letters of English alone. */
function named(word: string): SQL | undefined {
  const small = word.toLowerCase()
  const forms = new Set([word, small, small.slice(0, 1).toUpperCase() + small.slice(1), word.toUpperCase()])
  return or(...[...forms].map((form) => sql`instr(${responders.name}, ${form}) > 0`))
}
