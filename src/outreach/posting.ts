import { translate } from '../locale.ts'
import { heading, type OutboundMessage, paragraph } from '../message.ts'
import type { Announcement, Target, TargetPost } from './announcement.ts'
import type { NewNews } from './news.ts'

/** What an announcement's part in the outbox is. */
export interface PostDelivery {
  readonly lane: 'bulk'
  readonly address: { readonly platform: string; readonly chat: string }
  readonly message: OutboundMessage
  readonly personId: null
  readonly announcement: { readonly id: string; readonly kind: TargetPost['kind'] }
  readonly edits?: { readonly delivery: number }
  readonly removes?: { readonly delivery: number }
}

/** The announcement as it stands on one target: in its language, else in the nearest one that has a text. */
export function announcementMessage(announcement: Announcement, { locale: wanted }: Target): OutboundMessage {
  const found = translate(announcement.texts, wanted)
  const { locale, value } = found ?? { locale: wanted, value: { title: '', text: '' } }
  const paragraphs = value.text.split(/\n{2,}/).filter((text) => text.trim() !== '')
  const { picture, link } = announcement
  return {
    locale,
    blocks: [...(value.title === '' ? [] : [heading(value.title)]), ...paragraphs.map((text) => paragraph(text))],
    ...(link === null ? {} : { link }),
    ...(picture
      ? {
          media: [
            {
              kind: 'photo',
              name: picture.name,
              mediaType: picture.mediaType,
              size: 0,
              file: picture.file,
              alt: translate(picture.alt, locale)?.value ?? '',
            },
          ],
        }
      : {}),
  }
}

/** One post for each target. */
export function postsOf(announcement: Announcement): PostDelivery[] {
  return announcement.targets.map((target) => delivery(announcement, target, 'post'))
}

/** What changes the posts that stand; those that never came about are posted anew by a retry, not here. */
export function correctionsOf(announcement: Announcement, posts: readonly TargetPost[]): PostDelivery[] {
  return standing(posts).map((post) => ({
    ...delivery(announcement, post.target, 'correction'),
    edits: { delivery: post.delivery },
  }))
}

export function withdrawalsOf(announcement: Announcement, posts: readonly TargetPost[]): PostDelivery[] {
  return standing(posts).map((post) => ({
    ...delivery(announcement, post.target, 'withdrawal'),
    removes: { delivery: post.delivery },
  }))
}

function standing(posts: readonly TargetPost[]): readonly TargetPost[] {
  return posts.filter(({ kind, state }) => kind === 'post' && state === 'sent')
}

function delivery(announcement: Announcement, target: Target, kind: TargetPost['kind']): PostDelivery {
  return {
    lane: 'bulk',
    address: { platform: target.network, chat: target.chat },
    message: announcementMessage(announcement, target),
    personId: null,
    announcement: { id: announcement.id, kind },
  }
}

/** What subscribers are told of it. */
export function announcementNews({ texts, countries, topics, link, noticeUntil }: Announcement, at: number): NewNews {
  return {
    kind: noticeUntil === null ? 'announcement' : 'notice',
    at,
    service: null,
    change: null,
    countries,
    topics,
    texts,
    details: [],
    link,
    until: noticeUntil,
  }
}
