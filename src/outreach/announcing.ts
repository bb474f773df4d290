import type { Announcement, AnnouncementState, TargetPost } from './announcement.ts'

/** What can happen to an announcement; `by` is a person's id, null for an operator at the command line. */
export type AnnouncementEvent =
  | { readonly kind: 'changed'; readonly to: Partial<AnnouncementContent> }
  | { readonly kind: 'submitted' }
  | { readonly kind: 'approved'; readonly by: string | null }
  /** Back to its author. */
  | { readonly kind: 'rejected' }
  /** Its time has come. */
  | { readonly kind: 'due' }
  /** Every post has come to an end. */
  | { readonly kind: 'finished'; readonly posts: readonly TargetPost[] }
  | { readonly kind: 'corrected'; readonly to: Pick<Announcement, 'texts' | 'link' | 'picture'> }
  /** What no target has taken is posted again. */
  | { readonly kind: 'retried' }
  | { readonly kind: 'withdrawn' }
  /** The time of a notice is over: it is taken down. */
  | { readonly kind: 'ended' }

/** What its author decides, and who that is. */
export type AnnouncementContent = Omit<Announcement, 'id' | 'state' | 'approvedBy' | 'createdAt' | 'postedAt'>

/**
 * Why something may not happen: it is not its time, its author may not approve it, it has no text, or its notice would
 * be over before it begins.
 */
export type AnnouncementRefusal = 'not-now' | 'own' | 'empty' | 'over'

export type Announced =
  | { readonly ok: true; readonly announcement: Announcement }
  | { readonly ok: false; readonly refusal: AnnouncementRefusal }

export interface AnnouncementRules {
  /** Nobody approves what they have written themselves. */
  readonly fourEyes: boolean
}

/** States in which something stands on the networks. */
const PUBLIC: readonly AnnouncementState[] = ['posted', 'partly', 'corrected']

/** The announcement after the event; `now` is in milliseconds since 1970. */
export function announce(
  announcement: Announcement,
  event: AnnouncementEvent,
  rules: AnnouncementRules,
  now: number,
): Announced {
  const { state } = announcement
  const become = (changes: Partial<Announcement>): Announced => ({
    ok: true,
    announcement: { ...announcement, ...changes },
  })
  const when = (states: readonly AnnouncementState[], changes: Partial<Announcement>): Announced =>
    states.includes(state) ? become(changes) : { ok: false, refusal: 'not-now' }
  switch (event.kind) {
    case 'changed':
      return when(['draft', 'review'], { ...event.to, state: 'draft' })
    case 'submitted':
      if (!hasText(announcement)) return { ok: false, refusal: 'empty' }
      return isOver(announcement, now) ? { ok: false, refusal: 'over' } : when(['draft'], { state: 'review' })
    case 'approved': {
      if (rules.fourEyes && event.by !== null && event.by === announcement.authorId)
        return { ok: false, refusal: 'own' }
      if (state === 'review' && isOver(announcement, now)) return { ok: false, refusal: 'over' }
      const later = announcement.postAt !== null && announcement.postAt > now
      return when(['review'], { state: later ? 'scheduled' : 'approved', approvedBy: event.by })
    }
    case 'rejected':
      return when(['review', 'approved', 'scheduled'], { state: 'draft', approvedBy: null })
    case 'due':
      return when(['approved', 'scheduled'], { state: 'posting', postedAt: now })
    case 'finished':
      return when(['posting'], { state: resultOf(event.posts) })
    case 'corrected':
      return when(PUBLIC, { ...event.to, state: 'corrected' })
    case 'retried':
      return when(['partly', 'failed'], { state: 'posting' })
    case 'withdrawn':
      return when([...PUBLIC, 'posting', 'failed'], { state: 'withdrawn', noticeUntil: null })
    case 'ended':
      if (!isOver(announcement, now)) return { ok: false, refusal: 'not-now' }
      return when([...PUBLIC, 'posting', 'failed', 'approved', 'scheduled'], { state: 'withdrawn' })
  }
}

function isOver({ noticeUntil, postAt }: Announcement, now: number): boolean {
  return noticeUntil !== null && noticeUntil <= Math.max(now, postAt ?? now)
}

function hasText({ texts }: Announcement): boolean {
  return Object.values(texts).some((text) => text.text.trim() !== '' || text.title.trim() !== '')
}

/** By what the networks have answered, and by nothing else. */
function resultOf(posts: readonly TargetPost[]): AnnouncementState {
  const sent = posts.filter(({ state }) => state === 'sent').length
  if (sent === posts.length) return 'posted'
  return sent === 0 ? 'failed' : 'partly'
}
