import type { Announcement } from '../../outreach/announcement.ts'
import { fingerprint } from '../fingerprint.ts'

/** Of all that somebody approves. */
export function contentFingerprint(announcement: Announcement): string {
  const { texts, link, picture, countries, topics, targets, postAt, noticeUntil } = announcement
  return fingerprint(JSON.stringify([texts, link, picture, countries, topics, targets, postAt, noticeUntil]))
}
