import { createHash } from 'node:crypto'
import { isSame } from '../curation/differences.ts'
import type { Entry, EntryContent, EntryRef, Stale } from '../curation/entry.ts'
import type { NewRevision, Revision } from '../curation/revision.ts'
import { reviewDue } from '../knowledge/card/review.ts'
import { LOCALES, type Localised } from '../locale.ts'
import type { DueFilter, EntryFile, PublishedEntry } from './curation-store.ts'
import type { Db } from './database.ts'
import { and, asc, desc, eq, gt, isNotNull, sql } from './drizzle.ts'
import { entries, revisions } from './schema.ts'
import { prepareUpsert } from './upsert.ts'

/** The entries of the living base and their revisions, used inside the transactions of other stores. */
export interface Entries {
  /** The newest revision that is published; 0 for none. */
  version(): number
  published(after: number): readonly PublishedEntry[]
  file(ref: EntryRef): EntryFile
  revision(seq: number): Revision | undefined
  /** A published one is from now on what the entry says. */
  add(revision: NewRevision, stale: Stale, seed?: string): void
  publish(seq: number, content: EntryContent, reviewerId: string, at: number, stale: Stale): void
  end(seq: number, state: 'rejected' | 'withdrawn', reviewerId: string | null, verdict: string | null, at: number): void
  /** The authors of the proposals that wait, without those that came from files. */
  waiting(): readonly (string | null)[]
  due(when: DueFilter): readonly EntryRef[]
  keep(ref: EntryRef, institutionId: string | null, keeperId: string | null): void
  ask(ref: EntryRef, at: number): void
  /** The file with this hash has been seen; `text` is its own when it says just what the entry does. */
  noteSeed(ref: EntryRef, seed: string, text?: string): void
  /** The text of the file that the revision was read from, or that says the same. */
  source(seq: number): string | undefined
  /** What is published of the revision says just what this text does, which has other remarks or another order. */
  noteSource(seq: number, text: string): void
  /** The entry says what its file in `data` said when it was last taken in, so that a change of the file is one of the entry. */
  isFromFile(ref: EntryRef): boolean
  /** The newest revision that was published and is what its file in `data` said. */
  lastRead(ref: EntryRef): number | undefined
}

type RevisionRow = typeof revisions.$inferSelect
type EntryRow = typeof entries.$inferSelect

export function createEntries(db: Db): Entries {
  const save = prepareUpsert(db, entries, [entries.kind, entries.id])
  const ofEntry = and(eq(entries.kind, sql.placeholder('kind')), eq(entries.id, sql.placeholder('id')))
  const getEntry = db.select().from(entries).where(ofEntry).prepare()
  const getRevision = db
    .select()
    .from(revisions)
    .where(eq(revisions.seq, sql.placeholder('seq')))
    .prepare()
  const proposed = db
    .select()
    .from(revisions)
    .where(
      and(
        eq(revisions.kind, sql.placeholder('kind')),
        eq(revisions.id, sql.placeholder('id')),
        eq(revisions.state, 'proposed'),
      ),
    )
    .orderBy(asc(revisions.seq))
    .prepare()
  const source = db
    .select({ text: revisions.source, origin: revisions.origin })
    .from(revisions)
    .where(eq(revisions.seq, sql.placeholder('seq')))
    .prepare()
  const lastRead = db
    .select({ seq: revisions.seq, origin: revisions.origin, text: revisions.source })
    .from(revisions)
    .where(
      and(
        eq(revisions.kind, sql.placeholder('kind')),
        eq(revisions.id, sql.placeholder('id')),
        eq(revisions.state, 'published'),
        isNotNull(revisions.source),
      ),
    )
    .orderBy(desc(revisions.seq))
    .prepare()
  const waiting = db
    .select({ authorId: revisions.authorId })
    .from(revisions)
    .where(sql`state = 'proposed' and ${revisions.origin} <> 'file'`)
    .prepare()
  const due = db.$client.prepare<[DueFilter], EntryRef>(`
    select kind, id from (
      select kind, id, due_at,
        row_number() over (partition by coalesce(institution_id, keeper_id) order by due_at, kind, id) as place,
        (select count(*) from entries other
          where coalesce(other.institution_id, other.keeper_id) = coalesce(entries.institution_id, entries.keeper_id)
          and other.asked_at > @since) as asked
      from entries
      where status = 'published' and kind <> 'document' and due_at <= @now
        and coalesce(institution_id, keeper_id) is not null and (asked_at is null or asked_at <= @askedBefore)
    ) where place + asked <= @most order by due_at, kind, id`)
  const newest = db.$client.prepare<[], number | null>('select max(seq) from entries').pluck()
  const current = db
    .select({
      kind: entries.kind,
      id: entries.id,
      seq: entries.seq,
      number: entries.number,
      stale: entries.stale,
      updatedAt: entries.updatedAt,
      content: revisions.content,
    })
    .from(entries)
    .innerJoin(revisions, eq(revisions.seq, entries.seq))
    .where(gt(entries.seq, sql.placeholder('after')))
    .orderBy(asc(entries.kind), asc(entries.id))
    .prepare()

  function insert(revision: NewRevision, number: number | null): number {
    const { ref, source = null, ...rest } = revision
    const row = db
      .insert(revisions)
      .values({ ...rest, ...ref, source, number })
      .returning({ seq: revisions.seq })
      .get()
    return row.seq
  }

  function add(revision: NewRevision, stale: Stale, seed?: string): void {
    const before = getEntry.get({ ...revision.ref })
    const isPublished = revision.state === 'published'
    const number = isPublished ? (before?.number ?? 0) + 1 : null
    const seq = insert(revision, number)
    if (number === null) return
    save(entryRow(revision, before, { seq, number, stale, seed: seed ?? before?.seed ?? null }))
  }

  return {
    version: () => newest.get() ?? 0,
    published: (after) => current.all({ after }).map(({ kind, id, ...rest }) => ({ ref: { kind, id }, ...rest })),
    file(ref) {
      const entry = getEntry.get({ ...ref })
      const row = entry && getRevision.get({ seq: entry.seq })
      return {
        entry: entry && toEntry(entry),
        current: row && toRevision(row),
        proposals: proposed.all({ ...ref }).map(toRevision),
      }
    },
    revision(seq) {
      const row = getRevision.get({ seq })
      return row && toRevision(row)
    },
    add,
    publish(seq, content, reviewerId, at, stale) {
      const row = getRevision.get({ seq })
      if (row?.state !== 'proposed') return
      db.delete(revisions).where(eq(revisions.seq, seq)).run()
      const { number: _, seq: __, ...revision } = toRevision(row)
      const changed = { content, state: 'published', reviewerId, decidedAt: at } as const
      // Once the file is merged with what people have written, the entry is theirs as well.
      if (row.source === null || !isSame(row.content, content)) {
        add({ ...revision, ...changed, origin: row.origin === 'file' ? 'import' : row.origin }, stale)
      } else add({ ...revision, ...changed, source: row.source }, stale)
    },
    end(seq, state, reviewerId, verdict, at) {
      const ended = { state, reviewerId, verdict, decidedAt: at }
      db.update(revisions)
        .set(ended)
        .where(and(eq(revisions.seq, seq), eq(revisions.state, 'proposed')))
        .run()
    },
    waiting: () => waiting.all().map(({ authorId }) => authorId),
    due: (when) => due.all({ ...when }),
    keep(ref, institutionId, keeperId) {
      db.update(entries).set({ institutionId, keeperId, askedAt: null }).where(isEntry(ref)).run()
    },
    ask(ref, at) {
      db.update(entries).set({ askedAt: at }).where(isEntry(ref)).run()
    },
    noteSeed(ref, seed, text) {
      const changed = db.update(entries).set({ seed }).where(isEntry(ref)).returning({ seq: entries.seq }).get()
      if (!changed || text === undefined) return
      db.update(revisions).set({ source: text }).where(eq(revisions.seq, changed.seq)).run()
    },
    source: (seq) => source.get({ seq })?.text ?? undefined,
    noteSource(seq, text) {
      db.update(revisions)
        .set({ source: text })
        .where(and(eq(revisions.seq, seq), eq(revisions.state, 'published')))
        .run()
    },
    isFromFile(ref) {
      const entry = getEntry.get({ ...ref })
      const found = entry && source.get({ seq: entry.seq })
      return found !== undefined && isFiled(found, entry?.seed)
    },
    lastRead(ref) {
      const seed = getEntry.get({ ...ref })?.seed
      return lastRead.all({ ...ref }).find((read) => isFiled(read, seed))?.seq
    },
  }
}

/** An import has a text as well, but not that of the file in `data`. */
function isFiled(
  { origin, text }: { origin: Revision['origin']; text: string | null },
  seed: string | null | undefined,
) {
  return origin === 'file' || (text !== null && createHash('sha256').update(text).digest('hex') === seed)
}

function isEntry({ kind, id }: EntryRef) {
  return and(eq(entries.kind, kind), eq(entries.id, id))
}

function entryRow(
  { ref, content, createdAt, decidedAt }: NewRevision,
  before: EntryRow | undefined,
  now: Pick<EntryRow, 'seq' | 'number' | 'stale' | 'seed'>,
): EntryRow {
  // Of what is published, the shape has been checked; a document has neither status nor country.
  const { status, country, title, name, review } = content as {
    status?: Entry['status']
    country?: string
    title?: Localised
    name?: Localised
    review?: Parameters<typeof reviewDue>[0]
  }
  const texts = title ?? name ?? {}
  const at = decidedAt ?? createdAt
  // What nobody has ever checked is due since it is there.
  const dueAt = review ? (reviewDue(review) ?? before?.dueAt ?? at) : null
  return {
    ...ref,
    ...now,
    status: status ?? 'published',
    country: country ?? null,
    title: texts,
    words: [ref.id, ...LOCALES.flatMap((locale) => texts[locale] ?? [])].join(' ').toLowerCase(),
    dueAt,
    institutionId: before?.institutionId ?? null,
    keeperId: before?.keeperId ?? null,
    // Whoever changes something else has not done what was asked; whoever has is not asked for more on the same day.
    askedAt: before?.askedAt ?? null,
    updatedAt: at,
  }
}

export function toEntry({ words: _, seed: __, ...entry }: EntryRow): Entry {
  return entry
}

export function toRevision({ kind, id, source: _, ...row }: RevisionRow): Revision {
  return { ...row, ref: { kind, id } }
}
