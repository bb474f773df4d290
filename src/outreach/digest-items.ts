import { type Locale, translate } from '../locale.ts'
import { isFollowed, isOfInterest } from './interests.ts'
import type { Detail, NewsItem } from './news.ts'
import type { Subscription } from './subscription.ts'

/** In the order in which a digest shows them. */
export const GROUPS = ['notice', 'announcement', 'changed', 'new', 'answer'] as const

export type Group = (typeof GROUPS)[number]

/** One thing that a digest tells. */
export interface DigestItem {
  readonly group: Group
  /** The `seq` of all the news that it tells, ascending: several of an entry that changed several times. */
  readonly news: readonly number[]
  readonly service: string | null
  readonly title: string
  readonly text: string
  /** The language of title and text: the subscriber's, or the one that stands in for it. */
  readonly locale: Locale
  readonly retired: boolean
  readonly details: readonly Detail[]
  readonly link: string | null
  /** Milliseconds since 1970. */
  readonly until: number | null
}

/**
 * What there is to tell of the news, the most important first: notices, entries that were asked for by name, then
 * group by group, and in each the newest. Left out is what nobody asked for, what is over by `now`, and an entry
 * that has come and gone since the last digest.
 */
export function itemsOf(subscription: Subscription, news: readonly NewsItem[], now: number): readonly DigestItem[] {
  const { interests, cursor, locale } = subscription
  const told = news
    .filter(({ seq, until }) => seq > cursor && (until === null || until > now))
    .filter((item) => isOfInterest(interests, item))
    .sort((a, b) => a.seq - b.seq)
  const followed = new Set(told.filter((item) => isFollowed(interests, item)).map(({ seq }) => seq))
  const rank = ({ group, news: seqs }: DigestItem) => {
    if (group === 'notice') return 0
    return seqs.some((seq) => followed.has(seq)) ? 1 : 1 + GROUPS.indexOf(group)
  }
  return [...Map.groupBy(told, identity).values()]
    .flatMap((same) => toItem(same, locale) ?? [])
    .sort((a, b) => rank(a) - rank(b) || newest(b) - newest(a))
}

/** As a digest shows them: by group, the oldest first. */
export function inGroups(items: readonly DigestItem[]): readonly (readonly DigestItem[])[] {
  return GROUPS.map((group) =>
    items.filter((item) => item.group === group).sort((a, b) => newest(a) - newest(b)),
  ).filter((group) => group.length > 0)
}

function newest({ news }: DigestItem): number {
  return news.at(-1) ?? 0
}

/** All news of an entry is one thing. */
function identity({ kind, service, seq }: NewsItem): string {
  return kind === 'entry' && service !== null ? service : `${seq}`
}

/** `news` is of one thing, the oldest first. */
function toItem(news: readonly NewsItem[], wanted: Locale): DigestItem | undefined {
  const last = news.at(-1)
  const found = last && translate(last.texts, wanted)
  const group = groupOf(news)
  if (!last || !found || !group) return undefined
  return {
    group,
    news: news.map(({ seq }) => seq),
    service: last.service,
    title: found.value.title,
    text: found.value.text,
    locale: found.locale,
    retired: last.change === 'retired',
    details: group === 'changed' ? detailsOf(news) : [],
    link: last.link,
    until: last.until,
  }
}

/** `undefined` for an entry that the reader has never heard of and never will. */
function groupOf(news: readonly NewsItem[]): Group | undefined {
  const [first, last] = [news[0], news.at(-1)]
  if (!first || !last) return undefined
  if (last.kind !== 'entry') return last.kind
  if (last.change === 'retired') return first.change === 'new' ? undefined : 'changed'
  return news.some(({ change }) => change === 'new') ? 'new' : 'changed'
}

/** Each kind of change once, as it is now. */
function detailsOf(news: readonly NewsItem[]): readonly Detail[] {
  return [...new Map(news.flatMap(({ details }) => details).map((detail) => [detail.key, detail])).values()]
}
