import type { Announcement } from '../outreach/announcement.ts'
import type { NewNews } from '../outreach/news.ts'
import type { NewsSubject, OutreachChange } from './outreach-store.ts'
import type { Parts } from './parts.ts'

const KINDS: Readonly<Record<OutreachChange['kind'], true>> = {
  'subscription-saved': true,
  'subscription-ended': true,
  'announcement-saved': true,
  'announcement-removed': true,
  'news-added': true,
  'news-retracted': true,
}

export function isOutreachChange<Other extends { readonly kind: string }>(
  change: Other | OutreachChange,
): change is OutreachChange {
  return Object.hasOwn(KINDS, change.kind)
}

/** Writes what was decided on outreach, inside the transactions of other stores. */
export function applyOutreachChange(parts: Parts, change: OutreachChange): void {
  switch (change.kind) {
    case 'subscription-saved':
      parts.subscriptions.save(change.subscription)
      break
    case 'subscription-ended':
      parts.subscriptions.end(change.id)
      break
    case 'announcement-saved':
      saveAnnouncement(parts, change.announcement, [])
      break
    case 'announcement-removed':
      parts.announcements.remove(change.id)
      break
    case 'news-added':
      if (change.of) parts.news.retract(change.of)
      addNews(parts, [change.item], change.of)
      break
    case 'news-retracted':
      parts.news.retract(change.of)
      break
  }
}

/** What is told of it takes the place of what was told before, and one that is withdrawn is told of no more. */
export function saveAnnouncement(parts: Parts, announcement: Announcement, news: readonly NewNews[]): void {
  parts.announcements.save(announcement)
  if (news.length > 0 || announcement.state === 'withdrawn') parts.news.retract({ announcement: announcement.id })
  addNews(parts, news, { announcement: announcement.id })
}

/** Those who want it at once are due when the first of it came; of a notice everybody is told at once. */
export function addNews({ news, subscriptions }: Parts, items: readonly NewNews[], of?: NewsSubject): void {
  if (items.length === 0) return
  news.add(items, of)
  subscriptions.wake(Math.min(...items.map(({ at }) => at)))
  const notices = items.filter(({ kind }) => kind === 'notice')
  if (notices.length > 0) subscriptions.alert(Math.min(...notices.map(({ at }) => at)))
}
