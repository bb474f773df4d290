import type { Announcement } from '../../../src/outreach/announcement.ts'
import type { NewNews } from '../../../src/outreach/news.ts'
import type { Subscription } from '../../../src/outreach/subscription.ts'
import type { DigestCase, DigestDecision, OutreachChange } from '../../../src/store/outreach-store.ts'
import type { Store } from '../../../src/store/store.ts'
import { ADDRESS, aDelivery, anUpdate, NOON, stateAt, unique } from '../../support/store-data.ts'

export const DAY_MS = 24 * 60 * 60 * 1000

/** A group's daily subscription that is due. */
export function aSubscription(given: Partial<Subscription> = {}): Subscription {
  const id = unique('sub')
  return {
    id,
    personId: null,
    address: { ...ADDRESS, chat: `chat of ${id}` },
    interests: [{ kind: 'everything' }],
    frequency: 'daily',
    minute: 540,
    weekday: 1,
    timeZone: 'Europe/Helsinki',
    quiet: null,
    locale: 'fi',
    state: 'active',
    cursor: 0,
    dueAt: NOON,
    urgentAt: null,
    noticed: 0,
    createdAt: NOON,
    ...given,
  }
}

export function someNews(title: string, given: Partial<NewNews> = {}): NewNews {
  return {
    kind: 'entry',
    at: NOON,
    service: 'fi-lost-passport',
    change: 'changed',
    countries: ['fi'],
    topics: ['lost'],
    texts: { en: { title, text: '' } },
    details: [{ key: 'change-hours', args: { count: 1 } }],
    link: null,
    until: null,
    ...given,
  }
}

export function aNotice(title: string, given: Partial<NewNews> = {}): NewNews {
  return someNews(title, { kind: 'notice', service: null, change: null, details: [], until: NOON + DAY_MS, ...given })
}

export function anAnnouncement(given: Partial<Announcement> = {}): Announcement {
  return {
    id: unique('ann'),
    state: 'draft',
    authorId: null,
    approvedBy: null,
    texts: { en: { title: 'Bridge closed', text: 'The bridge is closed.' } },
    link: 'https://example.org/bridge',
    picture: null,
    countries: ['ee'],
    topics: [],
    targets: [
      { network: 'script', chat: 'channel', locale: 'en' },
      { network: 'script', chat: 'channel', locale: 'fi' },
    ],
    postAt: null,
    noticeUntil: null,
    createdAt: NOON,
    postedAt: null,
    ...given,
  }
}

/** Makes changes in an update of nobody in particular. */
export async function saveOutreach(store: Store, ...changes: readonly OutreachChange[]): Promise<void> {
  const from = { platform: 'script', user: 'operator' }
  await stateAt(store, anUpdate({ from, direct: false, address: { ...ADDRESS, chat: 'office' } }), { changes })
}

export async function subscribed(store: Store, given: Partial<Subscription> = {}): Promise<Subscription> {
  const subscription = aSubscription(given)
  await saveOutreach(store, { kind: 'subscription-saved', subscription })
  return subscription
}

export function titlesOf({ news }: Pick<DigestCase, 'news'>): readonly string[] {
  return news.map(({ texts }) => texts.en?.title ?? '')
}

/** Sends the titles of what is new, if anything is, and is due again at once while there is more, else a day later. */
export function tellAll(found: DigestCase): DigestDecision {
  const { subscription, news, more } = found
  const { address, dueAt } = subscription
  const wait = subscription.frequency === 'at-once' ? null : (dueAt ?? 0) + DAY_MS
  const titles = titlesOf(found).join(', ')
  return {
    subscription: { ...subscription, cursor: news.at(-1)?.seq ?? subscription.cursor, dueAt: more ? dueAt : wait },
    deliveries: news.length === 0 ? [] : [aDelivery(`${subscription.id}: ${titles}`, { lane: 'bulk', address })],
  }
}

/** Makes digests until none is due; returns how many were due in all. */
export async function digestAll(store: Store, now = NOON, limit = 10, newsLimit = 100): Promise<number> {
  let all = 0
  for (;;) {
    const { due } = await store.outreach.digest(now, limit, newsLimit, tellAll)
    if (due === 0) return all
    all += due
  }
}
