import type { EntryRef } from '../curation/entry.ts'
import type { Institution } from '../curation/institution.ts'
import type { InstitutionLine, Member } from './curation-store.ts'
import type { Db } from './database.ts'
import { and, asc, eq, isNotNull, sql } from './drizzle.ts'
import { entries, institutions, members, responders } from './schema.ts'
import type { Acting } from './store.ts'
import { prepareUpsert } from './upsert.ts'

/** Institutions and their people, used inside the transactions of other stores. */
export interface Institutions {
  get(id: string): Institution | undefined
  save(institution: Institution): void
  remove(id: string): void
  /** Those that the person belongs to. */
  of(personId: string): readonly Institution[]
  /** Those, with the entries that they keep. */
  acting(personId: string): Acting
  members(id: string): readonly string[]
  join(institutionId: string, personId: string, at: number): void
  leave(institutionId: string, personId: string): void
  all(): readonly InstitutionLine[]
  people(id: string): readonly Member[]
  owned(): readonly { readonly ref: EntryRef; readonly institutionId: string }[]
}

export function createInstitutions(db: Db): Institutions {
  const save = prepareUpsert(db, institutions, [institutions.id])
  const get = db
    .select()
    .from(institutions)
    .where(eq(institutions.id, sql.placeholder('id')))
    .prepare()
  const ofPerson = db
    .select({ institution: institutions })
    .from(members)
    .innerJoin(institutions, eq(institutions.id, members.institutionId))
    .where(eq(members.personId, sql.placeholder('personId')))
    .orderBy(asc(institutions.id))
    .prepare()
  const keptFor = db
    .select({ kind: entries.kind, id: entries.id })
    .from(members)
    .innerJoin(entries, eq(entries.institutionId, members.institutionId))
    .where(eq(members.personId, sql.placeholder('personId')))
    .prepare()
  const people = db
    .select({ personId: members.personId })
    .from(members)
    .where(eq(members.institutionId, sql.placeholder('id')))
    .orderBy(asc(members.addedAt), asc(members.personId))
    .prepare()

  return {
    get: (id) => get.get({ id }),
    save,
    remove(id) {
      db.delete(institutions).where(eq(institutions.id, id)).run()
    },
    of: (personId) => ofPerson.all({ personId }).map(({ institution }) => institution),
    acting(personId) {
      const own = ofPerson.all({ personId }).map(({ institution }) => institution)
      // Nearly nobody acts for one, and everybody pays for what is looked up with each message.
      return { institutions: own, entries: own.length > 0 ? keptFor.all({ personId }) : [] }
    },
    members: (id) => people.all({ id }).map(({ personId }) => personId),
    join(institutionId, personId, addedAt) {
      db.insert(members).values({ institutionId, personId, addedAt }).onConflictDoNothing().run()
    },
    leave(institutionId, personId) {
      db.delete(members)
        .where(and(eq(members.institutionId, institutionId), eq(members.personId, personId)))
        .run()
    },
    all() {
      const number = (table: typeof members | typeof entries) =>
        sql<number>`(select count(*) from ${table} where institution_id = "institutions"."id")`
      const rows = db
        .select({
          institution: institutions,
          members: number(members),
          entries: number(entries),
          answering: sql<number>`(select count(*) from ${members} join ${responders} using (person_id)
            where ${members.institutionId} = "institutions"."id" and ${responders.state} = 'active')`,
        })
        .from(institutions)
        .orderBy(asc(institutions.id))
        .all()
      return rows.map(({ institution, ...counts }) => ({ ...institution, ...counts }))
    },
    people(id) {
      const rows = db
        .select({
          personId: members.personId,
          name: responders.name,
          state: responders.state,
          addedAt: members.addedAt,
        })
        .from(members)
        .leftJoin(responders, eq(responders.personId, members.personId))
        .where(eq(members.institutionId, id))
        .orderBy(asc(members.addedAt), asc(members.personId))
        .all()
      return rows.map(({ state, ...member }) => ({ ...member, answers: state === 'active' }))
    },
    owned() {
      const rows = db
        .select({ kind: entries.kind, id: entries.id, institutionId: entries.institutionId })
        .from(entries)
        .where(isNotNull(entries.institutionId))
        .orderBy(asc(entries.kind), asc(entries.id))
        .all()
      return rows.flatMap(({ kind, id, institutionId }) =>
        institutionId === null ? [] : [{ ref: { kind, id }, institutionId }],
      )
    },
  }
}
