import type { Button, OutboundMessage } from '../../message.ts'
import { composeDigest, type Digest, type DigestButton } from '../../outreach/digest.ts'
import { deferred, nextDue } from '../../outreach/schedule.ts'
import type { Subscription } from '../../outreach/subscription.ts'
import type { DigestCase, DigestDecision } from '../../store/outreach-store.ts'
import type { NewDelivery } from '../../store/store.ts'
import { inRows } from '../labels.ts'
import type { Limits } from '../platform.ts'
import { type RelayContext, relayButton } from '../relay/context.ts'
import { button } from '../replies/context.ts'
import { encodeOutreachAction } from './actions.ts'

/** The longest digest where the platform's own limit is not known. */
const LIMIT = 4000

/**
 * One subscriber's digest and the time of the next one; nothing new is nothing to send. Notices come by themselves and
 * at once, so that a digest has none.
 */
export function decideDigest(context: RelayContext, found: DigestCase): DigestDecision {
  const { subscription, news } = found
  const { urgentAt } = subscription
  if (urgentAt !== null && urgentAt <= context.now) return tellNotices(context, found)
  const wake = deferred(subscription, context.now)
  if (wake > context.now) return { subscription: { ...subscription, dueAt: wake }, deliveries: [] }
  const digest = digestOf(context, withoutNotices(found))
  // News beyond what was read at once has its own digest, right after this one.
  const dueAt = found.more && subscription.frequency === 'at-once' ? context.now : nextDue(subscription, context.now)
  const next: Subscription = { ...subscription, cursor: news.at(-1)?.seq ?? digest.cursor, dueAt }
  return { subscription: next, deliveries: deliveriesOf(context, next, digest) }
}

/** What has not been told of what stands now, whatever the hour; the digest keeps its own time and what it has to tell. */
function tellNotices(context: RelayContext, { subscription: before, notices }: DigestCase): DigestDecision {
  const news = notices.filter(({ seq }) => seq > before.noticed)
  const subscription = { ...before, urgentAt: null, noticed: notices.at(-1)?.seq ?? before.noticed }
  const digest = digestOf(context, { subscription: { ...subscription, cursor: 0 }, news, notices, more: false })
  return { subscription, deliveries: deliveriesOf(context, subscription, digest) }
}

function deliveriesOf(context: RelayContext, { address, personId }: Subscription, digest: Digest): NewDelivery[] {
  if (digest.nothing) return []
  return context
    .split(address.platform, withButtons(digest))
    .map((part) => ({ lane: 'bulk', address, message: part, personId }))
}

/** The digest that the subscriber would get now, in one message; `undefined` for nothing. */
export function digestMessage(context: DigestTools, found: DigestCase): OutboundMessage | undefined {
  const digest = digestOf(context, withoutNotices(found))
  return digest.nothing ? undefined : withButtons(digest)
}

function withoutNotices(found: DigestCase): DigestCase {
  return { ...found, news: found.news.filter(({ kind }) => kind !== 'notice') }
}

/** What a digest is made with. */
export interface DigestTools extends Pick<RelayContext, 'catalogue' | 'now' | 'publicUrl' | 'length'> {
  readonly base: Pick<RelayContext['base'], 'services' | 'lifeEvents'>
  readonly limits: (platform: string) => Pick<Limits, 'text'> | undefined
}

function withButtons({ message, buttons }: Extract<Digest, { nothing: false }>): OutboundMessage {
  return { ...message, buttons: inRows(buttons.map(toButton), 1) }
}

function digestOf(context: DigestTools, { subscription, news, work }: DigestCase) {
  const { base, catalogue, now, publicUrl } = context
  return composeDigest({
    subscription,
    news,
    services: base.services,
    lifeEvents: base.lifeEvents,
    catalogue,
    ...(work && { work }),
    now,
    publicUrl,
    limit: Math.min(LIMIT, context.limits(subscription.address.platform)?.text ?? LIMIT),
    length: (message) => context.length(subscription.address.platform, message),
  })
}

function toButton(one: DigestButton): Button {
  switch (one.kind) {
    case 'entry':
      return button(one.label, { kind: 'card', service: one.service, query: null })
    case 'queue':
      return relayButton(one.label, { kind: 'queue', value: 'waiting', page: 0 })
    case 'topics':
      return button(one.label, { kind: 'topics', page: 0 })
    case 'change':
      return { label: one.label, action: encodeOutreachAction({ kind: 'sub', field: 'menu', value: 'main' }) }
    case 'unsubscribe':
      return { label: one.label, action: encodeOutreachAction({ kind: 'sub', field: 'end', value: 'yes' }) }
  }
}
