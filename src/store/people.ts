import { randomUUID } from 'node:crypto'
import type { Db } from './database.ts'
import { and, eq, ne, sql } from './drizzle.ts'
import { addresses, identities, people } from './schema.ts'
import type { Person, Update } from './store.ts'

/** People and where to reach them, used inside the transactions of other stores. */
export interface People {
  /** The person who sent the update; `undefined` on first contact. */
  find(update: Pick<Update, 'from'>): Person | undefined
  make(update: Pick<Update, 'from' | 'at'>): Person
  /** What `make` would make; nothing is kept. */
  unknown(update: Pick<Update, 'at'>): Person
  save(person: Person): void
  hasAdmin(): boolean
  /** Somebody but this person may review what others propose. */
  hasModeratorBeside(personId: string | null): boolean
  /** Who may review what is proposed. */
  moderators(): readonly string[]
  /** Remembers the person's own chat, which is reachable since something came from it. */
  saveAddress(update: Update, person: Person): void
}

export function createPeople(db: Db): People {
  const find = db
    .select({ person: people })
    .from(identities)
    .innerJoin(people, eq(people.id, identities.personId))
    .where(and(eq(identities.platform, sql.placeholder('platform')), eq(identities.user, sql.placeholder('user'))))
    .prepare()
  const insertPerson = db
    .insert(people)
    .values({
      id: sql.placeholder('id'),
      locale: sql.placeholder('locale'),
      detected: sql.placeholder('detected'),
      country: sql.placeholder('country'),
      greetedAt: sql.placeholder('greetedAt'),
      createdAt: sql.placeholder('createdAt'),
      allowance: sql.placeholder('allowance'),
      allowanceAt: sql.placeholder('allowanceAt'),
      warned: sql.placeholder('warned'),
      role: sql.placeholder('role'),
      ban: sql.placeholder('ban'),
      composing: sql.placeholder('composing'),
    })
    .prepare()
  const insertIdentity = db
    .insert(identities)
    .values({
      platform: sql.placeholder('platform'),
      user: sql.placeholder('user'),
      personId: sql.placeholder('personId'),
    })
    .prepare()
  const save = db
    .update(people)
    .set({
      locale: sql`${sql.placeholder('locale')}`,
      detected: sql`${sql.placeholder('detected')}`,
      country: sql`${sql.placeholder('country')}`,
      greetedAt: sql`${sql.placeholder('greetedAt')}`,
      allowance: sql`${sql.placeholder('allowance')}`,
      allowanceAt: sql`${sql.placeholder('allowanceAt')}`,
      warned: sql`${sql.placeholder('warned')}`,
      role: sql`${sql.placeholder('role')}`,
      ban: sql`${sql.placeholder('ban')}`,
      composing: sql`${sql.placeholder('composing')}`,
    })
    .where(eq(people.id, sql.placeholder('id')))
    .prepare()
  const saveAddress = db
    .insert(addresses)
    .values({
      platform: sql.placeholder('platform'),
      chat: sql.placeholder('chat'),
      personId: sql.placeholder('personId'),
      unreachableSince: null,
      lastUsedAt: sql.placeholder('at'),
    })
    .onConflictDoUpdate({
      target: [addresses.platform, addresses.chat],
      set: { unreachableSince: null, lastUsedAt: sql`excluded.last_used_at` },
    })
    .prepare()
  const otherModerator = db
    .select({ id: people.id })
    .from(people)
    .where(and(sql`${people.role} in ('moderator', 'admin')`, ne(people.id, sql.placeholder('personId'))))
    .limit(1)
    .prepare()
  const moderators = db
    .select({ id: people.id })
    .from(people)
    .where(sql`${people.role} in ('moderator', 'admin')`)
    .orderBy(people.createdAt, people.id)
    .prepare()
  const admin = db.select({ id: people.id }).from(people).where(eq(people.role, sql`'admin'`)).limit(1).prepare()

  return {
    find({ from: { platform, user } }) {
      return find.get({ platform, user })?.person
    },
    make(update) {
      const person = unknown(update)
      insertPerson.run({ ...person })
      insertIdentity.run({ platform: update.from.platform, user: update.from.user, personId: person.id })
      return person
    },
    unknown,
    save(person) {
      // SQLite has neither booleans nor objects.
      const composing = person.composing && JSON.stringify(person.composing)
      save.run({ ...person, warned: Number(person.warned), composing })
    },
    hasAdmin: () => admin.get() !== undefined,
    hasModeratorBeside: (personId) => otherModerator.get({ personId: personId ?? '' }) !== undefined,
    moderators: () => moderators.all().map(({ id }) => id),
    saveAddress({ address: { platform, chat }, at }, person) {
      saveAddress.run({ platform, chat, personId: person.id, at })
    },
  }
}

function unknown({ at }: Pick<Update, 'at'>): Person {
  return {
    id: randomUUID(),
    locale: null,
    detected: null,
    country: null,
    greetedAt: null,
    createdAt: at,
    allowance: 0,
    allowanceAt: 0,
    warned: false,
    role: 'traveller',
    ban: null,
    composing: null,
  }
}
