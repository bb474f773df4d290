import type { NewNews, NewsItem } from '../outreach/news.ts'
import type { Db } from './database.ts'
import { and, asc, desc, eq, gt, lt, lte, sql } from './drizzle.ts'
import type { NewsSubject } from './outreach-store.ts'
import { news } from './schema.ts'

/** What there is to tell, used inside the transactions of other stores. */
export interface News {
  add(items: readonly NewNews[], of: NewsSubject | undefined): void
  /** Erases what tells of it. */
  retract(of: NewsSubject): void
  /** The number of the newest item that there has ever been; 0 for none. */
  newest(): number
  /** After `seq`, the oldest first. */
  after(seq: number, limit: number): readonly NewsItem[]
  /** The newest first; with `before`, those whose number is below it. */
  latest(limit: number, before?: number): readonly NewsItem[]
  notices(now: number): readonly NewsItem[]
  /** What is told of the question now. */
  ofQuestion(id: string): NewsItem | undefined
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
  const latest = db
    .select()
    .from(news)
    .where(lt(news.seq, sql.placeholder('before')))
    .orderBy(desc(news.seq))
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
    add(items, of) {
      const subject = {
        announcementId: of && 'announcement' in of ? of.announcement : null,
        questionId: of && 'question' in of ? of.question : null,
      }
      for (const item of items)
        db.insert(news)
          .values({ ...item, ...subject })
          .run()
    },
    retract(of) {
      const isOf = 'announcement' in of ? eq(news.announcementId, of.announcement) : eq(news.questionId, of.question)
      db.delete(news).where(isOf).run()
    },
    newest: () => newest.get() ?? 0,
    latest: (limit, before = Number.MAX_SAFE_INTEGER) => latest.all({ before, limit }).map(toItem),
    after: (seq, limit) => after.all({ seq, limit }).map(toItem),
    notices: (now) => notices.all({ now }).map(toItem),
    ofQuestion(id) {
      const found = db.select().from(news).where(eq(news.questionId, id)).orderBy(desc(news.seq)).get()
      return found && toItem(found)
    },
  }
}

function toItem({ announcementId: _announcement, questionId: _question, ...item }: typeof news.$inferSelect): NewsItem {
  return item
}
