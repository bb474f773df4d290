import type { Announcement, Target, TargetPost } from '../outreach/announcement.ts'
import type { Db } from './database.ts'
import { and, asc, count, desc, eq, sql } from './drizzle.ts'
import type { AnnouncementFile, AnnouncementFilter } from './outreach-store.ts'
import type { QuestionFiles } from './question-files.ts'
import type { Page } from './relay-store.ts'
import { announcements, deliveries } from './schema.ts'
import { prepareUpsert } from './upsert.ts'

/** Announcements and their posts, used inside the transactions of other stores. */
export interface Announcements {
  file(id: string): AnnouncementFile | undefined
  /** Throws when there is one with this id. */
  create(announcement: Announcement): void
  save(announcement: Announcement): void
  remove(id: string): void
  /** Those with whom it is for time to tell; see OutreachStore. */
  due(now: number, limit: number): readonly string[]
  ended(now: number, limit: number): readonly string[]
  finished(limit: number): readonly string[]
  page(offset: number, limit: number, filter?: AnnouncementFilter): Page<Announcement>
}

export function createAnnouncements(db: Db, { party }: Pick<QuestionFiles, 'party'>): Announcements {
  const save = prepareUpsert(db, announcements, [announcements.id])
  const get = db
    .select()
    .from(announcements)
    .where(eq(announcements.id, sql.placeholder('id')))
    .prepare()
  const posts = db
    .select()
    .from(deliveries)
    .where(eq(deliveries.announcementId, sql.placeholder('id')))
    .orderBy(asc(deliveries.id))
    .prepare()
  const due = db
    .select({ id: announcements.id })
    .from(announcements)
    .where(
      sql`state in ('approved', 'scheduled') and (${announcements.postAt} is null or ${announcements.postAt} <= ${sql.placeholder('now')})`,
    )
    .orderBy(asc(announcements.postAt), asc(announcements.createdAt))
    .limit(sql.placeholder('limit'))
    .prepare()
  const ended = db
    .select({ id: announcements.id })
    .from(announcements)
    .where(
      sql`state in ('approved', 'scheduled', 'posting', 'posted', 'partly', 'failed', 'corrected')
        and ${announcements.noticeUntil} <= ${sql.placeholder('now')}`,
    )
    .orderBy(asc(announcements.noticeUntil))
    .limit(sql.placeholder('limit'))
    .prepare()
  const finished = db
    .select({ id: announcements.id })
    .from(announcements)
    .where(
      sql`${announcements.state} = 'posting' and not exists (select 1 from ${deliveries}
        where ${deliveries.announcementId} = ${announcements.id} and ${deliveries.state} in ('due', 'sending'))`,
    )
    .limit(sql.placeholder('limit'))
    .prepare()

  return {
    file(id) {
      const announcement = get.get({ id })
      if (!announcement) return undefined
      const { authorId } = announcement
      const author = authorId === null ? undefined : party(authorId)
      return { announcement, posts: posts.all({ id }).map((row) => toPost(announcement, row)), author }
    },
    create(announcement) {
      db.insert(announcements).values(announcement).run()
    },
    save,
    remove(id) {
      db.delete(announcements).where(eq(announcements.id, id)).run()
    },
    due: (now, limit) => due.all({ now, limit }).map(({ id }) => id),
    ended: (now, limit) => ended.all({ now, limit }).map(({ id }) => id),
    finished: (limit) => finished.all({ limit }).map(({ id }) => id),
    page(offset, limit, { state, from, before } = {}) {
      const at = sql`coalesce(${announcements.postedAt}, ${announcements.postAt})`
      const where = and(
        state && eq(announcements.state, state),
        from === undefined ? undefined : sql`${at} >= ${from}`,
        before === undefined ? undefined : sql`${at} < ${before}`,
      )
      const items = db
        .select()
        .from(announcements)
        .where(where)
        .orderBy(desc(announcements.createdAt), desc(announcements.id))
        .limit(limit)
        .offset(offset)
        .all()
      return { items, total: db.select({ count: count() }).from(announcements).where(where).get()?.count ?? 0 }
    },
  }
}

function toPost({ targets }: Announcement, row: typeof deliveries.$inferSelect): TargetPost {
  const { id, platform, chat, thread, announcementKind, state, lastError, ref } = row
  const place = { network: platform, chat, ...(thread !== null && { thread }) }
  const written: Target = { ...place, locale: row.locale ?? 'en' }
  const there = targets.filter(
    (target) => target.network === platform && target.chat === chat && (target.thread ?? null) === thread,
  )
  return {
    delivery: id,
    // A target whose language has no text is posted to in another one.
    target: there.find(({ locale }) => locale === written.locale) ?? there.at(0) ?? written,
    kind: announcementKind ?? 'post',
    state,
    error: lastError ?? ref?.remark ?? null,
    ref: ref?.id ?? null,
  }
}
