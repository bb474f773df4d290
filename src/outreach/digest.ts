import type { Catalogue } from '../i18n.ts'
import { serviceTitle } from '../knowledge/card/card.ts'
import type { LifeEvent, Service } from '../knowledge/service.ts'
import type { OutboundMessage } from '../message.ts'
import { type DigestContext, digestBlocks } from './digest-blocks.ts'
import { type DigestItem, inGroups, itemsOf } from './digest-items.ts'
import type { NewsItem } from './news.ts'
import type { Subscription } from './subscription.ts'
import { hasQuestions, type Work, workBlocks } from './work.ts'

/** More than this at once is not read. */
export const MOST_ITEMS = 12

const MOST_BUTTONS = 8

/** How much of each text is kept, tried from the first on until the digest fits. */
const TEXT_LENGTHS = [Number.POSITIVE_INFINITY, 1000, 300, 120] as const

export interface DigestOptions {
  readonly subscription: Subscription
  /** All news after the subscription's cursor; what is before it is passed over. */
  readonly news: readonly NewsItem[]
  readonly services: ReadonlyMap<string, Service>
  readonly lifeEvents: readonly LifeEvent[]
  readonly catalogue: Catalogue
  /** What waits for a volunteer or moderator. */
  readonly work?: Work
  /** Milliseconds since 1970. */
  readonly now: number
  readonly publicUrl?: string | undefined
  /** The longest message, as `length` counts it. */
  readonly limit: number
  readonly length: (message: OutboundMessage) => number
}

/** `cursor` is the subscription's next one, to be stored together with the deliveries. */
export type Digest =
  | { readonly nothing: true; readonly cursor: number }
  | {
      readonly nothing: false
      readonly cursor: number
      /** Without buttons, which the caller makes of `buttons`. */
      readonly message: OutboundMessage
      readonly buttons: readonly DigestButton[]
      /** What the message tells, in its order. */
      readonly items: readonly DigestItem[]
      /** How many items are left out, which the message says. */
      readonly more: number
    }

/** What a button below a digest is for; at most eight in all. */
export type DigestButton =
  | { readonly kind: 'entry'; readonly service: string; readonly label: string }
  | { readonly kind: 'queue' | 'topics' | 'change' | 'unsubscribe'; readonly label: string }

/**
 * What the subscriber is told of the news, in one message of their language: at most {@link MOST_ITEMS} items, fewer
 * or shorter ones where the platform's limit asks for it, and the least important left out. News that was left out is
 * counted and not told later. Nothing new is nothing to send. While a subscription is paused its cursor stays, so that
 * the first digest afterwards tells what came meanwhile, in the same way.
 */
export function composeDigest(options: DigestOptions): Digest {
  const { subscription, news, catalogue, work, now } = options
  if (subscription.state === 'paused') return { nothing: true, cursor: subscription.cursor }
  const cursor = news.reduce((last, { seq }) => Math.max(last, seq), subscription.cursor)
  const found = itemsOf(subscription, news, now)
  const names = { ...options, locale: subscription.locale, texts: catalogue(subscription.locale) }
  const context: DigestContext = { ...names, work: work ? workBlocks(work, names) : [] }
  if (found.length === 0 && context.work.length === 0) return { nothing: true, cursor }
  const { message, items } = fitted(found, context, options)
  const more = found.length - items.length
  const buttons = buttonsFor(items, { queue: work !== undefined && hasQuestions(work), topics: more > 0 }, context)
  return { nothing: false, cursor, message, buttons, items, more }
}

/** The longest texts of the most items that fit; where not even one title does, that is the message nevertheless. */
function fitted(found: readonly DigestItem[], context: DigestContext, { limit, length }: DigestOptions) {
  const attempt = (count: number, textLength: number) => {
    const items = inGroups(found.slice(0, count)).flat()
    const blocks = digestBlocks(items, found.length - count, textLength, context)
    return { items, message: { locale: context.locale, blocks } satisfies OutboundMessage }
  }
  const most = Math.min(found.length, MOST_ITEMS)
  const shortest = TEXT_LENGTHS.at(-1) ?? 0
  const attempts = [
    ...TEXT_LENGTHS.map((textLength) => [most, textLength] as const),
    ...Array.from({ length: most - 1 }, (_, index) => [most - 1 - index, shortest] as const),
  ]
  for (const [count, textLength] of attempts) {
    const made = attempt(count, textLength)
    if (length(made.message) <= limit) return made
  }
  return attempt(1, 0)
}

/** The first entries that can be opened, and always the ways to change or end it. */
function buttonsFor(
  items: readonly DigestItem[],
  has: { readonly queue: boolean; readonly topics: boolean },
  context: DigestContext,
): readonly DigestButton[] {
  const { texts, services, locale } = context
  const last: readonly DigestButton[] = [
    ...(has.queue ? [{ kind: 'queue', label: texts('button-queue') } as const] : []),
    ...(has.topics ? [{ kind: 'topics', label: texts('button-topics') } as const] : []),
    { kind: 'change', label: texts('outreach-button-change') },
    { kind: 'unsubscribe', label: texts('outreach-button-unsubscribe') },
  ]
  const ids = new Set(items.flatMap(({ service }) => service ?? []))
  const entries = [...ids].flatMap((id): readonly DigestButton[] => {
    const service = services.get(id)
    return service?.status === 'published' ? [{ kind: 'entry', service: id, label: serviceTitle(service, locale) }] : []
  })
  return [...entries.slice(0, MOST_BUTTONS - last.length), ...last]
}
