import type { Address } from '../address.ts'
import { translate } from '../locale.ts'
import { type Block, heading, type OutboundMessage, paragraph } from '../message.ts'
import type { Announcement, AnnouncementText, Target, TargetPost } from './announcement.ts'
import type { NewNews } from './news.ts'
import { shortened } from './shortened.ts'

/** What an announcement's part in the outbox is. */
export interface PostDelivery {
  readonly lane: 'bulk'
  readonly address: Address
  readonly message: OutboundMessage
  readonly personId: null
  readonly announcement: { readonly id: string; readonly kind: TargetPost['kind'] }
  readonly edits?: { readonly delivery: number }
  readonly removes?: { readonly delivery: number }
}

/** A chat that takes only so much, and has no place of its own for a link. Networks do both themselves. */
export interface Room {
  /** The longest message, as `length` counts it. */
  readonly limit: number
  readonly length: (message: OutboundMessage) => number
}

/** The room of a target's chat; `undefined` for networks. */
export type FindRoom = (network: string) => Room | undefined

/**
 * The announcement as it stands on one target: in its language, else in the nearest one that has a text. In a chat
 * it is one message, shortened where it must be, with the link below it.
 */
export function announcementMessage(
  announcement: Announcement,
  { network, locale: wanted }: Target,
  findRoom: FindRoom,
): OutboundMessage {
  const found = translate(announcement.texts, wanted)
  const { locale, value } = found ?? { locale: wanted, value: { title: '', text: '' } }
  const { picture, link } = announcement
  const room = findRoom(network)
  const alt = (picture && translate(picture.alt, locale)?.value) ?? ''
  const make = (text: string): OutboundMessage => ({
    locale,
    blocks: [
      ...blocksOf({ ...value, text }),
      ...(room && link !== null ? [paragraph({ text: link, href: link })] : []),
    ],
    ...(link === null ? {} : { link }),
    ...(picture
      ? {
          media: [
            { kind: 'photo', name: picture.name, mediaType: picture.mediaType, size: 0, file: picture.file, alt },
          ],
        }
      : {}),
  })
  return room ? fitted(value.text, locale, make, room) : make(value.text)
}

/** As much of the text as there is room for. */
function fitted(text: string, locale: string, make: (text: string) => OutboundMessage, { limit, length }: Room) {
  let message = make(text)
  for (let most = text.length; most > 0 && length(message) > limit; ) {
    most -= Math.max(1, length(message) - limit)
    message = make(most > 0 ? shortened(text, most, locale) : '')
  }
  return message
}

function blocksOf({ title, text }: AnnouncementText): readonly Block[] {
  const paragraphs = text.split(/\n{2,}/).filter((part) => part.trim() !== '')
  return [...(title === '' ? [] : [heading(title)]), ...paragraphs.map((part) => paragraph(part.trim()))]
}

/** One post for each target. */
export function postsOf(announcement: Announcement, findRoom: FindRoom): PostDelivery[] {
  return announcement.targets.map((target) => delivery(announcement, target, 'post', findRoom))
}

/**
 * What changes the posts that stand, and posts anew those that have failed: a retry of these would say what is wrong.
 * One of unknown fate is left alone, and so is one that says the same as it did in `before`.
 */
export function correctionsOf(
  announcement: Announcement,
  posts: readonly TargetPost[],
  findRoom: FindRoom,
  before?: Announcement,
): PostDelivery[] {
  const correct = ({ target }: TargetPost) => delivery(announcement, target, 'correction', findRoom)
  const says = (one: Announcement, target: Target) => JSON.stringify(announcementMessage(one, target, findRoom))
  return byTarget(posts).flatMap((own) => {
    const last = standing(own).at(-1)
    const isUnchanged = (target: Target) => before && says(before, target) === says(announcement, target)
    if (last && own.at(-1)?.state === 'sent' && isUnchanged(last.target)) return []
    if (last) return [{ ...correct(last), edits: { delivery: last.delivery } }]
    return hasFailed(own) ? own.slice(-1).map(correct) : []
  })
}

/**
 * Posts anew what no target has taken. Not as a post, since that one could still be tried again by hand, and people
 * would see both.
 */
export function retriesOf(
  announcement: Announcement,
  posts: readonly TargetPost[],
  findRoom: FindRoom,
): PostDelivery[] {
  return byTarget(posts)
    .filter(hasFailed)
    .flatMap((own) => own.slice(-1).map(({ target }) => delivery(announcement, target, 'correction', findRoom)))
}

/** What became of it on each target in the end. A correction of what never stood there is its post. */
export function outcomesOf(posts: readonly TargetPost[]): readonly TargetPost[] {
  return byTarget(posts).flatMap((own) => {
    const last = own.at(-1)
    if (!last) return []
    const stood = standing(own.slice(0, -1)).length > 0
    return [last.kind === 'correction' && !stood ? { ...last, kind: 'post' as const } : last]
  })
}

/** Whether each target has it: one whose correction was refused still has the post. */
export function settledOf(posts: readonly TargetPost[]): readonly TargetPost[] {
  return byTarget(posts).flatMap((own) => standing(own).at(-1) ?? own.at(-1) ?? [])
}

function byTarget(posts: readonly TargetPost[]): readonly (readonly TargetPost[])[] {
  const key = ({ target: { network, chat, thread, locale } }: TargetPost) =>
    JSON.stringify([network, chat, thread, locale])
  return [...Map.groupBy(posts, key).values()]
}

function hasFailed(own: readonly TargetPost[]): boolean {
  return own.length > 0 && own.every(({ state }) => state === 'failed')
}

/** What takes back whatever stands, and what is on its way. */
export function withdrawalsOf(
  announcement: Announcement,
  posts: readonly TargetPost[],
  findRoom: FindRoom,
): PostDelivery[] {
  const underWay = posts.filter(({ kind, state }) => kind !== 'withdrawal' && (state === 'due' || state === 'sending'))
  return [...standing(posts), ...underWay].map((post) => ({
    ...delivery(announcement, post.target, 'withdrawal', findRoom),
    removes: { delivery: post.delivery },
  }))
}

/** Every message that people see: a correction that could not change the post stands beside it. */
export function standing(posts: readonly TargetPost[]): readonly TargetPost[] {
  const byRef = new Map<string, TargetPost>()
  for (const post of posts) {
    const { kind, state, ref, target } = post
    if (kind === 'withdrawal' || state !== 'sent' || ref === null) continue
    const key = JSON.stringify([target.network, target.chat, ref])
    if (!byRef.has(key)) byRef.set(key, post)
  }
  return [...byRef.values()]
}

function delivery(
  announcement: Announcement,
  target: Target,
  kind: TargetPost['kind'],
  findRoom: FindRoom,
): PostDelivery {
  const message: OutboundMessage = announcementMessage(announcement, target, findRoom)
  const { network: platform, chat, thread } = target
  return {
    lane: 'bulk',
    address: thread === undefined ? { platform, chat } : { platform, chat, thread },
    // What cannot be taken back any more must not be said again in its place.
    message: kind === 'withdrawal' ? { locale: message.locale, blocks: [] } : message,
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
