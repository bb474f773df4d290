import { isObject } from '../curation/paths.ts'
import { isLocale, LOCALES } from '../locale.ts'
import type { CurationStore, EntryFilter, RevisionLine } from './curation-store.ts'
import type { Db } from './database.ts'
import { alias, and, asc, count, desc, eq, inArray, lt, lte, ne, or, type SQL, sql } from './drizzle.ts'
import { toEntry, toRevision } from './entries.ts'
import { entries, responders, revisions } from './schema.ts'
import { wordsIn } from './words-in.ts'

/** Pages of the base, for people who look after it. */
export function createCurationLists(db: Db): Pick<CurationStore, 'entries' | 'before' | 'history' | 'proposals'> {
  const author = alias(responders, 'author')
  const reviewer = alias(responders, 'reviewer')
  // For the lines of one page alone: to look into the content of every entry would take long.
  const standing = db
    .select({
      checkedOn: sql<string | null>`json_extract(content, '$.review.on')`,
      proposals: sql<number>`(select count(*) from ${revisions} as other
        where other.kind = "revisions"."kind" and other.id = "revisions"."id" and other.state = 'proposed')`,
    })
    .from(revisions)
    .where(eq(revisions.seq, sql.placeholder('seq')))
    .prepare()

  function revisionPage(which: SQL | undefined, order: SQL[], offset: number, limit: number) {
    const rows = db
      .select({ revision: revisions, author: author.name, reviewer: reviewer.name, title: entries.title })
      .from(revisions)
      .leftJoin(author, eq(author.personId, revisions.authorId))
      .leftJoin(reviewer, eq(reviewer.personId, revisions.reviewerId))
      .leftJoin(entries, and(eq(entries.kind, revisions.kind), eq(entries.id, revisions.id)))
      .where(which)
      .orderBy(...order)
      .limit(limit)
      .offset(offset)
      .all()
    const items = rows.map(({ revision, title, ...names }): RevisionLine => {
      const { content, ...rest } = toRevision(revision)
      return { ...names, revision: rest, title: title ?? titleOf(content) }
    })
    return { items, total: db.select({ count: count() }).from(revisions).where(which).get()?.count ?? 0 }
  }

  return {
    async entries(filter, offset, limit) {
      const which = conditionOf(filter)
      const items = db
        .select()
        .from(entries)
        .where(which)
        // What is longest overdue comes first where that is what is looked for.
        .orderBy(...(filter.dueBefore === undefined ? [] : [asc(entries.dueAt)]), asc(entries.id), asc(entries.kind))
        .limit(limit)
        .offset(offset)
        .all()
      return {
        items: items.map((row) => ({
          ...toEntry(row),
          ...(standing.get({ seq: row.seq }) ?? { checkedOn: null, proposals: 0 }),
        })),
        total: db.select({ count: count() }).from(entries).where(which).get()?.count ?? 0,
      }
    },
    async before({ ref: { kind, id }, seq }) {
      const row = db
        .select()
        .from(revisions)
        .where(
          and(eq(revisions.kind, kind), eq(revisions.id, id), eq(revisions.state, 'published'), lt(revisions.seq, seq)),
        )
        .orderBy(desc(revisions.seq))
        .limit(1)
        .get()
      return row && toRevision(row)
    },
    async history({ kind, id }, offset, limit) {
      const which = and(eq(revisions.kind, kind), eq(revisions.id, id), ne(revisions.state, 'withdrawn'))
      return revisionPage(which, [desc(revisions.seq)], offset, limit)
    },
    async proposals({ author: by }, offset, limit) {
      const which = and(eq(revisions.state, 'proposed'), by === undefined ? undefined : eq(revisions.authorId, by))
      return revisionPage(which, [asc(revisions.createdAt), asc(revisions.seq)], offset, limit)
    },
  }
}

function conditionOf({ words = '', kind, country, status, ...filter }: EntryFilter) {
  const { dueBefore, stale, missing, institutions, keeper } = filter
  const kept = [
    ...(institutions && institutions.length > 0 ? [inArray(entries.institutionId, [...institutions])] : []),
    ...(keeper === undefined ? [] : [eq(entries.keeperId, keeper)]),
  ]
  const isLimited = institutions !== undefined || keeper !== undefined
  return and(
    wordsIn(words),
    kind && eq(entries.kind, kind),
    country === undefined ? undefined : eq(entries.country, country),
    status && eq(entries.status, status),
    dueBefore === undefined ? undefined : and(eq(entries.status, 'published'), lte(entries.dueAt, dueBefore)),
    stale === undefined ? undefined : isLocale(stale) ? sql`${entries.stale} ->> ${stale} is not null` : sql`false`,
    missing === undefined ? undefined : isLocale(missing) ? sql`${entries.title} ->> ${missing} is null` : sql`false`,
    isLimited ? (kept.length > 0 ? or(...kept) : sql`false`) : undefined,
  )
}

function titleOf({ title, name }: Readonly<Record<string, unknown>>): RevisionLine['title'] {
  const found = title ?? name
  // A proposal may say anything.
  const texts = isObject(found) ? found : {}
  return Object.fromEntries(
    LOCALES.flatMap((locale) => (typeof texts[locale] === 'string' ? [[locale, texts[locale]]] : [])),
  )
}
