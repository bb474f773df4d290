import type { Address } from '../address.ts'
import type { Country } from '../knowledge/service.ts'
import type { Locale } from '../locale.ts'

/** Who is told what news, when and in which language. */
export interface Subscription {
  /** Ten characters. */
  readonly id: string
  /** `null` for a group or channel, which belongs to nobody. */
  readonly personId: string | null
  readonly address: Address
  readonly interests: readonly Interest[]
  readonly frequency: Frequency
  /** When the digest comes, in minutes after midnight by the clock of `timeZone`. */
  readonly minute: number
  /** The day of a weekly digest: 1 is Monday, 7 is Sunday. */
  readonly weekday: number
  /** As `Europe/Helsinki`. */
  readonly timeZone: string
  /** When nothing is sent, in minutes after midnight; over midnight when `to` is before `from`. */
  readonly quiet: { readonly from: number; readonly to: number } | null
  readonly locale: Locale
  readonly state: 'active' | 'paused'
  /** The `seq` of the last news that was told or passed over. */
  readonly cursor: number
  /** When the next digest is due, in milliseconds since 1970; `null` while nothing is to come. */
  readonly dueAt: number | null
  /** When notices are to be told, even in the quiet hours; `null` for none. The digest keeps its own time. */
  readonly urgentAt: number | null
  /** The `seq` of the last notice that was told. */
  readonly noticed: number
  readonly createdAt: number
}

export const FREQUENCIES = ['at-once', 'daily', 'weekly', 'monthly'] as const

/** A monthly digest comes on the first day of the month. */
export type Frequency = (typeof FREQUENCIES)[number]

export type Interest =
  | { readonly kind: 'everything' | 'announcements' }
  /** A life event. */
  | { readonly kind: 'topic'; readonly code: string }
  | { readonly kind: 'country'; readonly country: Country }
  /** "Tell me when this changes." */
  | { readonly kind: 'entry'; readonly service: string }
  /** Work of volunteers and moderators: counted when the digest is made, and never news. */
  | { readonly kind: 'waiting-questions' | 'moderation' }
