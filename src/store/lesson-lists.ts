import type { Db } from './database.ts'
import { and, asc, count, desc, eq, type SQL, sql } from './drizzle.ts'
import { CANDIDATES, type CandidateRow, toCandidate } from './lesson-candidates.ts'
import type { LessonLists } from './lesson-store.ts'
import { type Lessons, toLesson } from './lessons.ts'
import { entries, lessons, responders } from './schema.ts'
import { wordsIn } from './words-in.ts'

export function createLessonLists(db: Db, { candidate }: Pick<Lessons, 'candidate'>): LessonLists {
  const version = db.$client.prepare<[], { count: number; newest: number | null }>(
    'select count(*) as count, max(id) as newest from lessons',
  )

  return {
    async lessonVersion() {
      // A lesson never changes, and an id never comes back.
      const { count: there, newest } = version.get() ?? { count: 0, newest: null }
      return `${there}-${newest ?? 0}`
    },
    async lessons() {
      return db.select().from(lessons).orderBy(asc(lessons.id)).all().map(toLesson)
    },
    async lessonPage({ locale, words }, offset, limit) {
      const which = and(locale && eq(lessons.locale, locale), named(sql`${lessons.entryId}`, words))
      const rows = db
        .select({ row: lessons, moderator: responders.name })
        .from(lessons)
        .leftJoin(responders, eq(responders.personId, lessons.agreedBy))
        .where(which)
        .orderBy(desc(lessons.id))
        .limit(limit)
        .offset(offset)
        .all()
      return {
        items: rows.map(({ row, moderator }) => ({ lesson: toLesson(row), moderator })),
        total: db.select({ count: count() }).from(lessons).where(which).get()?.count ?? 0,
      }
    },
    async candidates({ source, locale, words }, offset, limit) {
      const which = and(
        source && sql`source = ${source}`,
        locale && sql`locale = ${locale}`,
        named(sql`entry`, words),
        sql`true`,
      )
      const rows = db.all<CandidateRow>(
        sql`select * from (${CANDIDATES}) where ${which} order by at, kind, id limit ${limit} offset ${offset}`,
      )
      const total = db.get<{ count: number }>(sql`select count(*) as count from (${CANDIDATES}) where ${which}`)
      return { items: rows.map(toCandidate), total: total.count }
    },
    async candidate(origin) {
      return candidate(origin)
    },
  }
}

/** The entry with this id has all the words in its titles or its id. */
function named(id: SQL, words = ''): SQL | undefined {
  const found = wordsIn(words)
  return found && sql`${id} in (select ${entries.id} from ${entries} where ${found})`
}
