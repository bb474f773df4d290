import type { Country } from '../knowledge/service.ts'
import type { Locale, Localised } from '../locale.ts'
import type { FileRef } from '../message.ts'

/** The life of an announcement; which state follows which is in `announcing.ts`. */
export const ANNOUNCEMENT_STATES = [
  'draft',
  'review',
  'approved',
  'scheduled',
  'posting',
  'posted',
  'partly',
  'failed',
  'corrected',
  'withdrawn',
] as const

export type AnnouncementState = (typeof ANNOUNCEMENT_STATES)[number]

/** One text for everybody: subscribers, groups and networks. Times are milliseconds since 1970. */
export interface Announcement {
  /** Ten letters and digits. */
  readonly id: string
  readonly state: AnnouncementState
  readonly authorId: string | null
  readonly approvedBy: string | null
  readonly texts: Localised<AnnouncementText>
  readonly link: string | null
  readonly picture: AnnouncementPicture | null
  /** Whom it concerns; empty for everybody. */
  readonly countries: readonly Country[]
  readonly topics: readonly string[]
  /** Where it is posted, and in which language. */
  readonly targets: readonly Target[]
  /** Null for as soon as it is approved. */
  readonly postAt: number | null
  /** An emergency notice stands on top of answers until then; null for an ordinary announcement. */
  readonly noticeUntil: number | null
  readonly createdAt: number
  readonly postedAt: number | null
}

export interface AnnouncementText {
  readonly title: string
  /** Plain paragraphs, separated by an empty line. */
  readonly text: string
}

export interface AnnouncementPicture {
  readonly file: FileRef
  readonly name: string
  readonly mediaType: 'image/jpeg' | 'image/png'
  readonly alt: Localised
}

export interface Target {
  /** The name of a publisher or a platform, such as that of a network. */
  readonly network: string
  /** The network's own id of the channel, wall or account; empty where the settings name it. */
  readonly chat: string
  /** The topic or thread of the chat; absent for the chat itself. */
  readonly thread?: string
  readonly locale: Locale
}

/** What became of an announcement on one target. */
export interface TargetPost {
  readonly delivery: number
  readonly target: Target
  readonly kind: 'post' | 'correction' | 'withdrawal'
  readonly state: 'due' | 'sending' | 'sent' | 'unconfirmed' | 'failed'
  readonly error: string | null
  /** The network's own id of the post. */
  readonly ref: string | null
}
