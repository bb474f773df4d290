import type { NewNews, NewsItem } from '../outreach/news.ts'
import type { Db } from './database.ts'
import { and, asc, eq, gt, lte, sql } from './drizzle.ts'
import { news } from './schema.ts'

/** What there is to tell, used inside the transactions of other stores. */
export interface News {
  /** `announcement` is the one that it tells of. */
  add(items: readonly NewNews[], announcement: string | null): void
  /** Erases what tells of the announcement. */
  retract(announcement: string): void
  /** The number of the newest item that there has ever been; 0 for none. */
  newest(): number
  /** After `seq`, the oldest first. */
  after(seq: number, limit: number): readonly NewsItem[]
  notices(now: number): readonly NewsItem[]
}

export function createNews(db: Db): News {
  const newest = db.$client.prepare<[], number>(`select seq from sqlite_sequence where name = 'news'`).pluck()
  const after = db
    .select()
    .from(news)
    .where(gt(news.seq, sql.placeholder('seq')))
    .orderBy(asc(news.seq))
    .limit(sql.placeholder('limit'))
    .prepare()
  const notices = db
    .select()
    .from(news)
    .where(
      and(
        sql`kind = 'notice'`,
        lte(news.at, sql.placeholder('now')),
        sql`(${news.until} is null or ${news.until} > ${sql.placeholder('now')})`,
      ),
    )
    .orderBy(asc(news.seq))
    .prepare()

  return {
    add(items, announcementId) {
      for (const item of items)
        db.insert(news)
          .values({ ...item, announcementId })
          .run()
    },
    retract(announcement) {
      db.delete(news).where(eq(news.announcementId, announcement)).run()
    },
    newest: () => newest.get() ?? 0,
    after: (seq, limit) => after.all({ seq, limit }).map(toItem),
    notices: (now) => notices.all({ now }).map(toItem),
  }
}

function toItem({ announcementId: _announcement, ...item }: typeof news.$inferSelect): NewsItem {
  return item
}
