import type { Db } from './database.ts'
import { createDeliveryList } from './delivery-list.ts'
import { createDigests } from './digests.ts'
import { eq, inArray, sql } from './drizzle.ts'
import { addNews, saveAnnouncement } from './outreach-changes.ts'
import { createOutreachFigures } from './outreach-figures.ts'
import type { OutreachStore } from './outreach-store.ts'
import type { Parts } from './parts.ts'
import { eraseDrafts, unusedPictures } from './retention.ts'
import { audit, entryVersions } from './schema.ts'
import { prepareUpsert } from './upsert.ts'
import type { Writer } from './writer.ts'

export function createOutreachStore(db: Db, writer: Writer, parts: Parts): OutreachStore {
  const { subscriptions, news, announcements, addDelivery } = parts
  const saveVersion = prepareUpsert(db, entryVersions, [entryVersions.service])

  const versionOf = db
    .select()
    .from(entryVersions)
    .where(eq(entryVersions.service, sql.placeholder('service')))
    .prepare()

  return {
    ...createDigests(db, writer, parts),
    ...createDeliveryList(db, writer),
    ...createOutreachFigures(db, parts),
    async subscription(address) {
      return subscriptions.at(address)
    },
    async addNews(items) {
      await writer.run(() => addNews(parts, items), 'power-cut')
    },
    async news(seq, limit) {
      return news.after(seq, limit)
    },
    async latestNews(limit, before) {
      return news.latest(limit, before)
    },
    async notices(now) {
      return news.notices(now)
    },
    async publicAnswer(questionId) {
      return news.ofQuestion(questionId)
    },
    async entryVersions() {
      return db.select().from(entryVersions).orderBy(entryVersions.service).all()
    },
    async recordEntries(versions, gone, items) {
      await writer.run(() => {
        const isChange = versions.some(({ service, content }) => versionOf.get({ service })?.content !== content)
        const isEnd = gone.some((service) => versionOf.get({ service }) !== undefined)
        if (versions.length + gone.length > 0 && !isChange && !isEnd) return
        for (const version of versions) saveVersion(version)
        db.delete(entryVersions)
          .where(inArray(entryVersions.service, [...gone]))
          .run()
        addNews(parts, items)
      }, 'power-cut')
    },
    async eraseDrafts(untouched, limit) {
      return writer.run(() => eraseDrafts(db, untouched, limit), 'process')
    },
    async unusedPictures(ids) {
      return unusedPictures(db, ids)
    },
    async announcement(id) {
      return announcements.file(id)
    },
    async announcements(offset, limit, filter) {
      return announcements.page(offset, limit, filter)
    },
    async dueAnnouncements(now, limit) {
      return announcements.due(now, limit)
    },
    async endedNotices(now, limit) {
      return announcements.ended(now, limit)
    },
    async finishedAnnouncements(limit) {
      return announcements.finished(limit)
    },
    async changeAnnouncement(id, now, decide) {
      return writer.run(() => {
        const found = announcements.file(id)
        if (!found) return undefined
        const decision = decide(found)
        saveAnnouncement(parts, decision.announcement, decision.news)
        for (const delivery of decision.deliveries) addDelivery(delivery, delivery.personId, now)
        for (const entry of decision.audit) db.insert(audit).values(entry).run()
        return announcements.file(id)
      }, 'power-cut')
    },
    async createAnnouncement(announcement, entry) {
      await writer.run(() => {
        announcements.create(announcement)
        db.insert(audit).values(entry).run()
      }, 'power-cut')
    },
  }
}
