import type { MediaFile } from '../../message.ts'
import type { Announcement, Target } from '../../outreach/announcement.ts'
import type { AnnouncementContent } from '../../outreach/announcing.ts'
import type { Content } from '../platform.ts'
import type { Turn } from '../turn.ts'
import type { Asked } from './asking.ts'
import { targetKey } from './menus.ts'
import { NOTHING, readAlt, readChannel, readLink, readText, readTime, type Typed } from './typed.ts'

/** A message that may be a part of an announcement. */
export type Part = Extract<Content, { readonly kind: 'text' | 'media' | 'unsupported' }>

/** What the message, taken as the field asked for, makes of the announcement. */
export function readPart(
  turn: Turn,
  announcement: Announcement,
  asked: Asked,
  content: Part,
): Typed<Partial<AnnouncementContent>> {
  if (asked.field === 'picture') return readPicture(announcement, content)
  const typed = content.kind === 'text' ? content.text : ''
  return typed.trim() === '' ? { ok: false, problem: 'words' } : readWords(turn, announcement, asked, typed)
}

function readPicture(announcement: Announcement, content: Part): Typed<Partial<AnnouncementContent>> {
  const photo =
    content.kind === 'media' ? content.media.find((one): one is MediaFile => one.kind === 'photo') : undefined
  if (!photo) return { ok: false, problem: 'picture' }
  const { name, mediaType, file } = photo
  if (mediaType !== 'image/jpeg' && mediaType !== 'image/png') return { ok: false, problem: 'picture' }
  return { ok: true, value: { picture: { file, name, mediaType, alt: announcement.picture?.alt ?? {} } } }
}

function readWords(
  { context, inbound }: Turn,
  announcement: Announcement,
  { field, locale }: Asked,
  typed: string,
): Typed<Partial<AnnouncementContent>> {
  const { picture, targets } = announcement
  const gone = typed.trim() === NOTHING
  const at = { now: context.now, timeZone: context.community.timeZone }
  switch (field) {
    case 'text':
      if (gone && announcement.postedAt !== null) return { ok: false, problem: 'words' }
      if (gone) return { ok: true, value: { texts: without(announcement.texts, locale) } }
      return mapped(readText(typed), (text) => ({ texts: { ...announcement.texts, [locale]: text } }))
    case 'link':
      return gone ? { ok: true, value: { link: null } } : mapped(readLink(typed), (link) => ({ link }))
    case 'time':
      return mapped(readTime(typed, at), (postAt) => ({ postAt }))
    case 'notice':
      return gone ? { ok: true, value: { noticeUntil: null } } : readNotice(readTime(typed, at))
    case 'channel': {
      // Only where there are groups are there channels.
      const hasChannels = (platform: string) => context.limits(platform)?.threads ?? false
      const place = readChannel(typed, inbound.address.platform, hasChannels)
      return place.ok ? withTarget(targets, { ...place.value, locale }) : place
    }
    default: {
      if (!picture) return { ok: false, problem: 'picture-gone' }
      if (gone) return { ok: true, value: { picture: { ...picture, alt: without(picture.alt, locale) } } }
      return mapped(readAlt(typed), (alt) => ({ picture: { ...picture, alt: { ...picture.alt, [locale]: alt } } }))
    }
  }
}

function readNotice(until: Typed<number | null>): Typed<Partial<AnnouncementContent>> {
  return until.ok && until.value === null
    ? { ok: false, problem: 'notice' }
    : mapped(until, (noticeUntil) => ({ noticeUntil }))
}

function withTarget(targets: readonly Target[], target: Target): Typed<Partial<AnnouncementContent>> {
  const isKnown = targets.some((one) => targetKey(one) === targetKey(target))
  return isKnown ? { ok: false, problem: 'repeated' } : { ok: true, value: { targets: [...targets, target] } }
}

function mapped<T, U>(typed: Typed<T>, change: (value: T) => U): Typed<U> {
  return typed.ok ? { ok: true, value: change(typed.value) } : typed
}

function without<T extends object>(values: T, key: keyof T): T {
  const { [key]: _, ...rest } = values
  return rest as T
}
