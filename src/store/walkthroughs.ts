import type { Walkthrough } from '../guide/walkthrough.ts'
import type { Locale } from '../locale.ts'
import { addressColumns, toAddress } from './address-columns.ts'
import type { Db } from './database.ts'
import { and, desc, eq, sql } from './drizzle.ts'
import type { GuideChange, GuideStore } from './guide-store.ts'
import type { AddDelivery } from './new-deliveries.ts'
import { addresses, people, walkthroughs } from './schema.ts'
import { prepareUpsert } from './upsert.ts'
import type { Writer } from './writer.ts'

/** People's ways through services, used inside the transactions of other stores. */
export interface Walkthroughs {
  /** The person's own: those under way first, then by when they were last changed. */
  of(personId: string, limit: number): readonly Walkthrough[]
  save(walkthrough: Walkthrough): void
  remove(id: string): void
  due(now: number, limit: number): readonly string[]
  /** While it is active and due; with the language of its person. */
  getDue(id: string, now: number): { readonly walkthrough: Walkthrough; readonly locale: Locale | null } | undefined
}

/** What the store of them works on. */
interface Kept {
  readonly walkthroughs: Walkthroughs
}

const DUE = sql`state = 'active' and ${walkthroughs.dueAt} <= ${sql.placeholder('now')}
  and not exists (select 1 from ${addresses} where ${addresses.platform} = ${walkthroughs.platform}
    and ${addresses.chat} = ${walkthroughs.chat} and ${addresses.unreachableSince} is not null)`

export function createWalkthroughs(db: Db): Walkthroughs {
  const save = prepareUpsert(db, walkthroughs, [walkthroughs.id])
  const byId = eq(walkthroughs.id, sql.placeholder('id'))
  const own = db
    .select()
    .from(walkthroughs)
    .where(eq(walkthroughs.personId, sql.placeholder('personId')))
    .orderBy(sql`${walkthroughs.state} <> 'active'`, desc(walkthroughs.changedAt))
    .limit(sql.placeholder('limit'))
    .prepare()
  const getDue = db
    .select({ walkthrough: walkthroughs, chosen: people.locale, detected: people.detected })
    .from(walkthroughs)
    .innerJoin(people, eq(people.id, walkthroughs.personId))
    .where(and(byId, DUE))
    .prepare()
  const due = db
    .select({ id: walkthroughs.id })
    .from(walkthroughs)
    .where(DUE)
    .orderBy(walkthroughs.dueAt)
    .limit(sql.placeholder('limit'))
    .prepare()
  const remove = db.delete(walkthroughs).where(byId).prepare()
  return {
    of: (personId, limit) => own.all({ personId, limit }).map(toWalkthrough),
    save({ address, ...rest }) {
      save({ ...rest, ...addressColumns(address) })
    },
    remove(id) {
      remove.run({ id })
    },
    due: (now, limit) => due.all({ now, limit }).map(({ id }) => id),
    getDue(id, now) {
      const row = getDue.get({ id, now })
      return row && { walkthrough: toWalkthrough(row.walkthrough), locale: row.chosen ?? row.detected }
    },
  }
}

function toWalkthrough({ platform, chat, thread, ...row }: typeof walkthroughs.$inferSelect): Walkthrough {
  return { ...row, address: toAddress({ platform, chat, thread }) }
}

export function createGuideStore(
  writer: Writer,
  { walkthroughs: kept, addDelivery }: Kept & { readonly addDelivery: AddDelivery },
): GuideStore {
  return {
    async due(now, limit) {
      return kept.due(now, limit)
    },
    remind(id, now, decide) {
      return writer.run(() => {
        const found = kept.getDue(id, now)
        if (!found) return undefined
        const { walkthrough, deliveries } = decide(found.walkthrough, found.locale)
        kept.save(walkthrough)
        return deliveries.map((delivery) => addDelivery(delivery, delivery.personId ?? walkthrough.personId, now))
      }, 'power-cut')
    },
  }
}

export function isGuideChange<Other extends { readonly kind: string }>(
  change: Other | GuideChange,
): change is GuideChange {
  return change.kind === 'walkthrough-saved' || change.kind === 'walkthrough-removed'
}

export function applyGuideChange({ walkthroughs: kept }: Kept, change: GuideChange): void {
  if (change.kind === 'walkthrough-saved') kept.save(change.walkthrough)
  else kept.remove(change.id)
}
