import type { Suggestion, SuggestionState } from '../curation/suggestion.ts'
import type { SuggestedQuestion, SuggestionLine } from './curation-store.ts'
import type { Db } from './database.ts'
import { and, asc, count, desc, eq, isNull, sql } from './drizzle.ts'
import type { Page } from './relay-store.ts'
import { questions, suggestions } from './schema.ts'
import { prepareUpsert } from './upsert.ts'

/** What waits to become an entry, used inside the transactions of other stores. */
export interface Suggestions {
  get(id: string): Suggestion | undefined
  /** Those merged into it go along: into another one, and when it is decided. */
  save(suggestion: Suggestion): void
  /** Removes those that were made from the question. */
  drop(questionId: string): void
  /** What there is of a question that one may be made from. */
  ofQuestion(questionId: string): SuggestedQuestion
  /** Who wrote it and those merged into it. */
  authors(id: string): readonly string[]
  line(id: string): SuggestionLine | undefined
  page(state: SuggestionState, offset: number, limit: number, author?: string): Page<SuggestionLine>
  open(): readonly Suggestion[]
}

type Row = typeof suggestions.$inferSelect

export function createSuggestions(db: Db): Suggestions {
  const save = prepareUpsert(db, suggestions, [suggestions.id])
  const get = db
    .select()
    .from(suggestions)
    .where(eq(suggestions.id, sql.placeholder('id')))
    .prepare()
  const alike = db
    .select()
    .from(suggestions)
    .where(eq(suggestions.mergedInto, sql.placeholder('id')))
    .orderBy(asc(suggestions.createdAt), asc(suggestions.id))
    .prepare()
  const found = (id: string) => {
    const row = get.get({ id })
    return row && toSuggestion(row)
  }
  const openOnes = () =>
    db
      .select()
      .from(suggestions)
      .where(eq(suggestions.state, 'open'))
      .orderBy(asc(suggestions.createdAt), asc(suggestions.id))
      .all()
      .map(toSuggestion)
  const withAlike = (suggestion: Suggestion): SuggestionLine => ({
    suggestion,
    alike: alike.all({ id: suggestion.id }).map(toSuggestion),
  })

  return {
    get: found,
    save({ about, ...suggestion }) {
      const { id, mergedInto, state, decidedAt } = suggestion
      save({ ...suggestion, aboutKind: about?.kind ?? null, aboutId: about?.id ?? null })
      db.update(suggestions)
        .set({ state, decidedAt, ...(mergedInto === null ? {} : { mergedInto }) })
        .where(eq(suggestions.mergedInto, id))
        .run()
    },
    drop(questionId) {
      db.delete(suggestions).where(eq(suggestions.questionId, questionId)).run()
    },
    ofQuestion(questionId) {
      const row = db.select().from(suggestions).where(eq(suggestions.questionId, questionId)).get()
      const merged = db.select({ count: count() }).from(questions).where(eq(questions.mergedInto, questionId)).get()
      return { suggestion: row && toSuggestion(row), merged: merged?.count ?? 0, open: openOnes() }
    },
    authors(id) {
      const written = [found(id), ...alike.all({ id })].flatMap((one) => one?.authorId ?? [])
      return [...new Set(written)]
    },
    line(id) {
      const suggestion = found(id)
      return suggestion && withAlike(suggestion)
    },
    page(state, offset, limit, author) {
      const whose = author === undefined ? isNull(suggestions.mergedInto) : eq(suggestions.authorId, author)
      const which = and(eq(suggestions.state, state), whose)
      const rows = db
        .select()
        .from(suggestions)
        .where(which)
        // Each like it counts as well, as often as it was asked.
        .orderBy(
          desc(sql`${suggestions.asked} + (select coalesce(sum(other.asked), 0) from ${suggestions} other
            where other.merged_into = "suggestions"."id")`),
          asc(suggestions.createdAt),
          asc(suggestions.id),
        )
        .limit(limit)
        .offset(offset)
        .all()
      const total = db.select({ count: count() }).from(suggestions).where(which).get()?.count ?? 0
      return { items: rows.map((row) => withAlike(toSuggestion(row))), total }
    },
    open: () => openOnes().filter(({ mergedInto }) => mergedInto === null),
  }
}

function toSuggestion({ aboutKind, aboutId, ...row }: Row): Suggestion {
  return { ...row, about: aboutKind !== null && aboutId !== null ? { kind: aboutKind, id: aboutId } : null }
}
