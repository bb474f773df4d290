import type { Candidate, Lesson, LessonOrigin, NewLesson } from '../curation/lesson.ts'
import type { Db } from './database.ts'
import { and, eq, ne, sql } from './drizzle.ts'
import { CANDIDATES, type CandidateRow, toCandidate } from './lesson-candidates.ts'
import { lessonDecisions, lessons } from './schema.ts'

/** What people meant, used inside the transactions of other stores. */
export interface Lessons {
  get(id: number): Lesson | undefined
  /** Once; it replaces one that says the opposite. */
  add(lesson: NewLesson): void
  remove(id: number): void
  /** `undefined` when there is nothing to decide, or no longer. */
  candidate(origin: LessonOrigin): Candidate | undefined
  decide(origin: LessonOrigin, at: number): void
}

export function createLessons(db: Db): Lessons {
  return {
    get(id) {
      const row = db.select().from(lessons).where(eq(lessons.id, id)).get()
      return row && toLesson(row)
    },
    add({ entry, ...lesson }) {
      const row = { ...lesson, entryKind: entry.kind, entryId: entry.id }
      db.delete(lessons)
        .where(
          and(
            eq(lessons.entryId, row.entryId),
            eq(lessons.entryKind, row.entryKind),
            ne(lessons.verdict, row.verdict),
            eq(lessons.locale, row.locale),
            eq(lessons.text, row.text),
          ),
        )
        .run()
      db.insert(lessons).values(row).onConflictDoNothing().run()
    },
    remove(id) {
      db.delete(lessons).where(eq(lessons.id, id)).run()
    },
    candidate({ kind, id }) {
      const row = db.get<CandidateRow | undefined>(
        sql`select * from (${CANDIDATES}) where kind = ${kind} and id = ${id}`,
      )
      return row && toCandidate(row)
    },
    decide({ kind, id }, at) {
      const origin = kind === 'query' ? { queryId: id } : { questionId: id }
      db.insert(lessonDecisions)
        .values({ ...origin, at })
        .onConflictDoNothing()
        .run()
    },
  }
}

export function toLesson({ entryKind, entryId, ...row }: typeof lessons.$inferSelect): Lesson {
  return { ...row, entry: { kind: entryKind, id: entryId } }
}
