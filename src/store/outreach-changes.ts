import type { Announcement } from '../outreach/announcement.ts'
import type { NewNews } from '../outreach/news.ts'
import type { OutreachChange } from './outreach-store.ts'
import type { Parts } from './parts.ts'

const KINDS: Readonly<Record<OutreachChange['kind'], true>> = {
  'subscription-saved': true,
  'subscription-ended': true,
  'announcement-saved': true,
  'news-added': true,
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
    case 'news-added':
      if (change.announcement !== undefined) parts.news.retract(change.announcement)
      addNews(parts, [change.item], change.announcement)
      break
  }
}

/** What is told of it takes the place of what was told before, and one that is withdrawn is told of no more. */
export function saveAnnouncement(parts: Parts, announcement: Announcement, news: readonly NewNews[]): void {
  parts.announcements.save(announcement)
  if (news.length > 0 || announcement.state === 'withdrawn') parts.news.retract(announcement.id)
  addNews(parts, news, announcement.id)
}

/** Those who want it at once are due when the first of it came. */
export function addNews({ news, subscriptions }: Parts, items: readonly NewNews[], announcement?: string): void {
  if (items.length === 0) return
  news.add(items, announcement ?? null)
  subscriptions.wake(Math.min(...items.map(({ at }) => at)))
}
