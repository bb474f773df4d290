import type { Link } from '../links/link.ts'
import { addressesIn } from '../links/naming.ts'
import type { Db } from './database.ts'
import { asc, count, eq, inArray, lte, sql } from './drizzle.ts'
import type { LinkStore } from './link-store.ts'
import type { Parts } from './parts.ts'
import { links } from './schema.ts'
import type { Writer } from './writer.ts'

/** Rows written in one go, so that nobody waits long for their answer. */
const BATCH = 500

export function createLinkStore(db: Db, writer: Writer, { entries }: Pick<Parts, 'entries'>): LinkStore {
  const get = db
    .select()
    .from(links)
    .where(eq(links.url, sql.placeholder('url')))
    .prepare()
  // The same as `viewOf`.
  const view = sql<
    'unseen' | Link['state']
  >`case when ${links.remark} is not null and ${links.state} in ('ok', 'unchecked') then 'unseen' else ${links.state} end`

  async function inBatches(urls: readonly string[], write: (some: string[]) => void): Promise<void> {
    for (let at = 0; at < urls.length; at += BATCH) {
      await writer.run(() => write(urls.slice(at, at + BATCH)), 'process')
      await new Promise(setImmediate)
    }
  }

  return {
    async name(urls, now) {
      const named = new Set(urls)
      const known = new Set(
        db
          .select({ url: links.url })
          .from(links)
          .all()
          .map(({ url }) => url),
      )
      const fresh = { state: 'unchecked', failures: 0, since: now, nextAt: now } as const
      await inBatches(
        [...named].filter((url) => !known.has(url)),
        (some) => {
          db.insert(links)
            .values(some.map((url) => ({ ...fresh, url })))
            .onConflictDoNothing()
            .run()
        },
      )
      await inBatches(
        [...known].filter((url) => !named.has(url)),
        (some) => {
          db.delete(links).where(inArray(links.url, some)).run()
        },
      )
    },
    async due(now, offset, limit) {
      const rows = db
        .select({ url: links.url })
        .from(links)
        .where(lte(links.nextAt, now))
        .orderBy(asc(links.nextAt), asc(links.url))
        .limit(limit)
        .offset(offset)
        .all()
      return rows.map(({ url }) => url)
    },
    async lease(urls, until) {
      await inBatches(urls, (some) => {
        db.update(links).set({ nextAt: until }).where(inArray(links.url, some)).run()
      })
    },
    update(url, change) {
      return writer.run(() => {
        const link = get.get({ url })
        if (!link) return undefined
        const changed = change(link)
        db.update(links).set(changed).where(eq(links.url, url)).run()
        return changed
      }, 'process')
    },
    async page(wanted, offset, limit) {
      const which = eq(view, wanted)
      const items = db
        .select()
        .from(links)
        .where(which)
        .orderBy(asc(links.since), asc(links.url))
        .limit(limit)
        .offset(offset)
        .all()
      return { items, total: db.select({ count: count() }).from(links).where(which).get()?.count ?? 0 }
    },
    async counts() {
      return db.select({ state: view, count: count() }).from(links).groupBy(view).all()
    },
    async ofEntry(ref) {
      const urls = [...addressesIn(entries.file(ref).current?.content)]
      return urls.flatMap((url) => get.get({ url }) ?? [])
    },
  }
}
