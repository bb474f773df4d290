import type { Address } from '../address.ts'
import { LOCALES } from '../locale.ts'
import type { Desk, Responder, Role, Roster } from '../relay/responder.ts'
import { addressColumns, toAddress } from './address-columns.ts'
import type { Db } from './database.ts'
import { and, desc, eq, isNotNull, isNull, sql } from './drizzle.ts'
import type { Questions } from './questions.ts'
import { addresses, desks, people, questions, responders } from './schema.ts'
import { prepareUpsert } from './upsert.ts'

/** How many of the latest claims in each language an estimate is made from. */
const WAITS = 20

/** Those who answer, used inside the transactions of other stores. */
export interface Responders {
  get(personId: string): Responder | undefined
  save(responder: Responder): void
  desk(address: Address): Desk | undefined
  saveDesk(desk: Desk): void
  removeDesk(address: Address): void
  /** Those who take part, are not banned and can be reached. */
  roster(): Roster
}

export function createResponders(db: Db, { claims }: Pick<Questions, 'claims'>): Responders {
  const get = db
    .select()
    .from(responders)
    .where(eq(responders.personId, sql.placeholder('personId')))
    .prepare()
  const save = prepareUpsert(db, responders, [responders.personId])
  const saveDesk = prepareUpsert(db, desks, [desks.platform, desks.chat])
  const desk = db
    .select()
    .from(desks)
    .where(and(eq(desks.platform, sql.placeholder('platform')), eq(desks.chat, sql.placeholder('chat'))))
    .prepare()
  const active = db
    .select({ row: responders, role: people.role })
    .from(responders)
    .innerJoin(people, eq(people.id, responders.personId))
    .leftJoin(addresses, and(eq(addresses.platform, responders.platform), eq(addresses.chat, responders.chat)))
    .where(and(eq(responders.state, sql`'active'`), isNull(people.ban), isNull(addresses.unreachableSince)))
    .orderBy(responders.joinedAt)
    .prepare()
  const allDesks = db.select().from(desks).orderBy(desks.addedAt).prepare()
  const waits = db
    .select({ waited: sql<number>`${questions.claimedAt} - ${questions.openedAt}` })
    .from(questions)
    .where(and(eq(questions.locale, sql.placeholder('locale')), isNotNull(questions.claimedAt)))
    .orderBy(desc(questions.claimedAt))
    .limit(WAITS)
    .prepare()

  const toCandidate = ({ row, role }: { row: Row; role: Role }) => ({
    ...toResponder(row),
    role,
    openClaims: claims(row.personId),
  })

  return {
    get(personId) {
      const row = get.get({ personId })
      return row && toResponder(row)
    },
    save: ({ address, ...rest }) => save({ ...rest, ...addressColumns(address) }),
    desk({ platform, chat }) {
      const row = desk.get({ platform, chat })
      return row && toDesk(row)
    },
    saveDesk: ({ address, ...rest }) => saveDesk({ ...rest, ...addressColumns(address) }),
    removeDesk({ platform, chat }) {
      db.delete(desks)
        .where(and(eq(desks.platform, platform), eq(desks.chat, chat)))
        .run()
    },
    roster: () => ({
      responders: active.all().map(toCandidate),
      desks: allDesks.all().map(toDesk),
      waits: LOCALES.flatMap((locale) => waits.all({ locale }).map(({ waited }) => ({ locale, waited }))),
    }),
  }
}

type Row = typeof responders.$inferSelect

export function toResponder({ platform, chat, thread, ...rest }: Row): Responder {
  return { ...rest, address: toAddress({ platform, chat, thread }) }
}

function toDesk({ platform, chat, thread, ...rest }: typeof desks.$inferSelect): Desk {
  return { ...rest, address: toAddress({ platform, chat, thread }) }
}
