import { isSame } from '../curation/differences.ts'
import type { Entry, EntryRef } from '../curation/entry.ts'
import { type NewRevision, newRevision } from '../curation/revision.ts'
import { applyCurationChange, isCurationChange } from './curation-changes.ts'
import { createCurationLists } from './curation-lists.ts'
import type { CurationCase, CurationReference, CurationStore, SeedEntry } from './curation-store.ts'
import type { Db } from './database.ts'
import { eq, sql } from './drizzle.ts'
import { createLessonLists } from './lesson-lists.ts'
import type { Parts } from './parts.ts'
import { createApplyRelayChange } from './relay-changes.ts'
import { entries as entryTable, revisions } from './schema.ts'
import type { Writer } from './writer.ts'

export function createCurationStore(db: Db, writer: Writer, parts: Parts): CurationStore {
  const { entries, suggestions, institutions, addDelivery } = parts
  const applyRelayChange = createApplyRelayChange(db, parts)
  const load = createLoadCuration(parts)

  return {
    ...createCurationLists(db),
    ...createLessonLists(db, parts.lessons),
    async version() {
      return entries.version()
    },
    async published(after = 0) {
      return entries.published(after)
    },
    async file(ref) {
      const file = entries.file(ref)
      return file.entry || file.proposals.length > 0 ? file : undefined
    },
    async revision(seq) {
      return entries.revision(seq)
    },
    async suggestions(state, offset, limit, author) {
      return suggestions.page(state, offset, limit, author)
    },
    async suggestion(id) {
      return suggestions.line(id)
    },
    async openSuggestions() {
      return suggestions.open()
    },
    async institutions() {
      return institutions.all()
    },
    async institution(id) {
      return institutions.get(id)
    },
    async members(institutionId) {
      return institutions.people(institutionId)
    },
    async owned() {
      return institutions.owned()
    },
    async standing(personId) {
      return { institutions: institutions.of(personId) }
    },
    async state(reference, personId) {
      return load(reference, personId)
    },
    async due(when) {
      return entries.due(when)
    },
    handle(reference, personId, now, decide) {
      return writer.run(() => {
        const { changes, deliveries, result } = decide(load(reference, personId))
        for (const change of changes) {
          if (isCurationChange(change)) applyCurationChange(parts, change)
          else applyRelayChange(change)
        }
        return { result, deliveries: deliveries.map((one) => addDelivery(one, one.personId ?? null, now)) }
      }, 'power-cut')
    },
    async seeds() {
      const rows = db
        .select({
          kind: entryTable.kind,
          id: entryTable.id,
          seed: entryTable.seed,
          isRead: sql`${revisions.origin} = 'file'`.mapWith(Boolean),
          hasText: sql`${revisions.source} is not null`.mapWith(Boolean),
        })
        .from(entryTable)
        .innerJoin(revisions, eq(revisions.seq, entryTable.seq))
        .all()
      return rows.map(({ kind, id, seed, isRead, hasText }) => {
        const ref = { kind, id }
        return { ref, seed, fromFile: isRead || (hasText && entries.isFromFile(ref)) }
      })
    },
    seed(found, now) {
      return writer.run(() => {
        for (const entry of found) takeIn(parts, entry, now)
      }, 'power-cut')
    },
    retire(ref, now) {
      return writer.run(() => {
        const { entry, current } = entries.file(ref)
        if (!entry || !current || entry.status === 'retired' || !entries.isFromFile(ref)) return
        const content = { ...current.content, status: 'retired' }
        // With an unknown seed, so that a file that comes back is taken in again.
        entries.add(fileRevision({ ref, content, base: entry.seq, isPublished: true, now }), entry.stale, '')
      }, 'power-cut')
    },
    async source(seq) {
      return entries.source(seq)
    },
    noteSource(seq, text) {
      return writer.run(() => entries.noteSource(seq, text), 'process')
    },
  }
}

/** What a decision about the base starts from; for conversations as well. */
export function createLoadCuration({ entries, suggestions, institutions, lessons, files, people }: Parts) {
  const parties = (ids: readonly string[]) => ids.flatMap((id) => files.party(id) ?? [])
  const ownersOf = (entry: Entry | undefined): readonly string[] => {
    const acting = entry?.institutionId == null ? [] : institutions.members(entry.institutionId)
    return acting.length === 0 && entry?.keeperId != null ? [entry.keeperId] : acting
  }
  return (reference: CurationReference, personId: string | null): CurationCase => {
    const line = reference.suggestion === undefined ? undefined : suggestions.line(reference.suggestion)
    const suggestion = line?.suggestion
    const revision = reference.revision === undefined ? undefined : entries.revision(reference.revision)
    const ref: EntryRef | undefined = reference.entry ?? revision?.ref
    const base = reference.base ?? revision?.base ?? null
    const authorId = revision ? revision.authorId : (suggestion?.authorId ?? null)
    const members = reference.institution === undefined ? [] : institutions.members(reference.institution)
    const file = ref && entries.file(ref)
    const material = suggestion?.id ?? revision?.suggestionId ?? null
    return {
      file,
      revision,
      base: base === null ? undefined : entries.revision(base),
      suggestion,
      ...(line && { alike: line.alike }),
      ...(reference.into !== undefined && { into: suggestions.get(reference.into) }),
      ...(reference.candidate && { candidate: lessons.candidate(reference.candidate) }),
      ...(reference.lesson !== undefined && { lesson: lessons.get(reference.lesson) }),
      institutions: personId === null ? [] : institutions.of(personId),
      institution: reference.institution === undefined ? undefined : institutions.get(reference.institution),
      members: parties(members),
      author: authorId === null ? undefined : files.party(authorId),
      othersReview: people.hasModeratorBeside(personId),
      contributors: parties(material === null ? [] : suggestions.authors(material)),
      owners: parties(ownersOf(file?.entry)),
      writtenFor: revision?.institutionId == null ? undefined : institutions.get(revision.institutionId),
      moderators: ref ? parties(people.moderators()) : [],
      waiting: ref ? entries.waiting() : [],
      question: reference.question === undefined ? undefined : suggestions.ofQuestion(reference.question),
    }
  }
}

/** Nobody's work is overwritten: what somebody has changed since stays, and what the file says waits as a proposal. */
function takeIn(parts: Parts, { ref, content, source, hash, stale }: SeedEntry, now: number): void {
  const { entries } = parts
  const { entry, current, proposals } = entries.file(ref)
  // The file does not say any more what it said then.
  for (const { seq, origin } of proposals) if (origin === 'file') entries.end(seq, 'withdrawn', null, null, now)
  const isOurs = entry === undefined || entries.isFromFile(ref)
  if (current && isSame(current.content, content)) {
    entries.noteSeed(ref, hash, source)
  } else if (isOurs) {
    const revision = fileRevision({ ref, content, base: entry?.seq ?? null, isPublished: true, now })
    entries.add({ ...revision, source }, stale(entry?.stale ?? {}, current?.content, content), hash)
  } else {
    // The proposal is what has changed in the file: what people have changed elsewhere stays when it is published.
    const base = entries.lastRead(ref) ?? entry.seq
    entries.add({ ...fileRevision({ ref, content, base, isPublished: false, now }), source }, {})
    entries.noteSeed(ref, hash)
  }
}

interface FileRevision extends Pick<NewRevision, 'ref' | 'content' | 'base'> {
  readonly isPublished: boolean
  readonly now: number
}

function fileRevision({ isPublished, now, ...what }: FileRevision): NewRevision {
  return newRevision({ ...what, state: isPublished ? 'published' : 'proposed', origin: 'file', createdAt: now })
}
