import type { Db } from './database.ts'
import type { AddDelivery } from './deliveries.ts'
import { and, eq, sql } from './drizzle.ts'
import { createPeople } from './people.ts'
import { exportPerson, forgetPerson } from './personal-data.ts'
import { createQueries, type Queries } from './queries.ts'
import { addresses, updates } from './schema.ts'
import type { Change, ConversationStore, Decide, Handled, Person, Update } from './store.ts'
import type { Writer } from './writer.ts'

export function createConversationStore(db: Db, writer: Writer, addDelivery: AddDelivery): ConversationStore {
  const people = createPeople(db)
  const queries = createQueries(db)
  const recordUpdate = db
    .insert(updates)
    .values({ platform: sql.placeholder('platform'), id: sql.placeholder('id'), at: sql.placeholder('at') })
    .onConflictDoNothing()
    .prepare()

  return {
    handle<Result>(update: Update, decide: Decide<Result>) {
      return writer.run((): Handled<Result> => {
        const { platform } = update.from
        if (recordUpdate.run({ platform, id: update.id, at: update.at }).changes === 0) return { duplicate: true }
        const before = people.find(update) ?? (update.onlyKnown ? undefined : people.make(update))
        if (!before) return { duplicate: true }
        const decision = decide({ person: before, ...queries.find(update, before) })
        const { person } = decision
        const forgets = decision.changes.some((change) => change.kind === 'person-forgotten')
        if (forgets) forgetPerson(db, person.id)
        else if (person !== before) people.save(person)
        if (!forgets && update.direct) people.saveAddress(update, person)
        const deliveries = decision.deliveries.map((delivery) =>
          addDelivery(delivery, forgets ? null : person.id, update.at),
        )
        for (const change of decision.changes) apply(db, queries, update, person, change, deliveries.at(-1) ?? null)
        return { duplicate: false, result: decision.result, deliveries }
      }, 'power-cut')
    },
    async exportPerson(from) {
      return exportPerson(db, from)
    },
  }
}

function apply(db: Db, queries: Queries, update: Update, person: Person, change: Change, answer: number | null): void {
  switch (change.kind) {
    case 'query-asked':
      queries.add(update, person, change.query, answer)
      return
    case 'query-revised':
      queries.revise(change.query, answer)
      return
    case 'query-rated':
      queries.rate(change.queryId, change.helped)
      return
    case 'question-opened':
      queries.openQuestion(person, change.question)
      return
    case 'reachability': {
      const { platform, chat } = change.address
      db.update(addresses)
        .set({ unreachableSince: change.reachable ? null : update.at })
        .where(and(eq(addresses.platform, platform), eq(addresses.chat, chat)))
        .run()
      return
    }
    case 'person-forgotten':
      return
  }
}
