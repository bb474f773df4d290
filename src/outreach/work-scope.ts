import { LOCALES, type Locale } from '../locale.ts'
import { type Ban, type Desk, hasRole, type Responder, type Role } from '../relay/responder.ts'
import type { Interest } from './subscription.ts'

/** Who reads a digest: a person as they stand now, or a group, which has work only while it is a desk. */
export type Reader =
  | { readonly role: Role; readonly ban: Ban | null; readonly responder: Responder | undefined }
  | { readonly desk: Desk | undefined }

/** The interests that are work, and not news. */
export type WorkKind = Extract<Interest['kind'], 'waiting-questions' | 'moderation'>

export function isWork(interest: Interest): interest is { readonly kind: WorkKind } {
  return interest.kind === 'waiting-questions' || interest.kind === 'moderation'
}

/** Whether such work is theirs: of active volunteers and of moderators, as long as they are that and not banned. */
export function hasWork(kind: WorkKind, reader: Reader): boolean {
  if ('desk' in reader) return reader.desk !== undefined
  if (reader.ban !== null) return false
  return hasRole(reader.role, 'moderator') || (kind === 'waiting-questions' && reader.responder?.state === 'active')
}

/**
 * The languages whose waiting questions a digest counts: those that they answer in, any where a desk has none and for
 * moderators who answer in none. None while a volunteer is away; `now` is in milliseconds since 1970.
 */
export function workLocales(reader: Reader, now: number): readonly Locale[] {
  if (!hasWork('waiting-questions', reader)) return []
  const responder = 'desk' in reader || reader.responder?.state !== 'active' ? undefined : reader.responder
  if (responder && responder.awayUntil !== null && responder.awayUntil > now) return []
  const spoken = 'desk' in reader ? reader.desk?.locales : responder?.locales
  if (spoken && spoken.length > 0) return spoken
  return 'desk' in reader || hasRole(reader.role, 'moderator') ? LOCALES : []
}
