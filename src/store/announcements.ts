import type { Announcement, Target, TargetPost } from '../outreach/announcement.ts'
import type { Db } from './database.ts'
import { asc, count, desc, eq, sql } from './drizzle.ts'
import type { AnnouncementFile } from './outreach-store.ts'
import type { Page } from './relay-store.ts'
import { announcements, deliveries } from './schema.ts'
import { prepareUpsert } from './upsert.ts'

/** Announcements and their posts, used inside the transactions of other stores. */
export interface Announcements {
  file(id: string): AnnouncementFile | undefined
  /** Throws when there is one with this id. */
  create(announcement: Announcement): void
  save(announcement: Announcement): void
  /** Those with whom it is for time to tell; see OutreachStore. */
  due(now: number, limit: number): readonly string[]
  finished(limit: number): readonly string[]
  page(offset: number, limit: number): Page<Announcement>
}

export function createAnnouncements(db: Db): Announcements {
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
      return announcement && { announcement, posts: posts.all({ id }).map((row) => toPost(announcement, row)) }
    },
    create(announcement) {
      db.insert(announcements).values(announcement).run()
    },
    save,
    due: (now, limit) => due.all({ now, limit }).map(({ id }) => id),
    finished: (limit) => finished.all({ limit }).map(({ id }) => id),
    page(offset, limit) {
      const items = db
        .select()
        .from(announcements)
        .orderBy(desc(announcements.createdAt), desc(announcements.id))
        .limit(limit)
        .offset(offset)
        .all()
      return { items, total: db.select({ count: count() }).from(announcements).get()?.count ?? 0 }
    },
  }
}

function toPost({ targets }: Announcement, row: typeof deliveries.$inferSelect): TargetPost {
  const { id, platform, chat, announcementKind, state, lastError, ref } = row
  const written: Target = { network: platform, chat, locale: row.locale ?? 'en' }
  const there = targets.filter((target) => target.network === platform && target.chat === chat)
  return {
    delivery: id,
    // A target whose language has no text is posted to in another one.
    target: there.find(({ locale }) => locale === written.locale) ?? there.at(0) ?? written,
    kind: announcementKind ?? 'post',
    state,
    error: lastError,
    ref: ref?.id ?? null,
  }
}
