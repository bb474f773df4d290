import type { Button } from '../../message.ts'
import { composeDigest, type DigestButton } from '../../outreach/digest.ts'
import { deferred, nextDue } from '../../outreach/schedule.ts'
import type { Subscription } from '../../outreach/subscription.ts'
import type { DigestCase, DigestDecision } from '../../store/outreach-store.ts'
import { inRows } from '../labels.ts'
import type { RelayContext } from '../relay/context.ts'
import { button } from '../replies/context.ts'
import { encodeOutreachAction } from './actions.ts'

/** The longest digest where the platform's own limit is not known. */
const LIMIT = 4000

/** One subscriber's digest and the time of the next one; nothing new is nothing to send. */
export function decideDigest(context: RelayContext, found: DigestCase): DigestDecision {
  const { subscription } = found
  const wake = deferred(subscription, context.now)
  if (wake > context.now) return { subscription: { ...subscription, dueAt: wake }, deliveries: [] }
  const digest = digestOf(context, found)
  // News beyond what was read at once has its own digest, right after this one.
  const dueAt = found.more && subscription.frequency === 'at-once' ? context.now : nextDue(subscription, context.now)
  const next: Subscription = { ...subscription, cursor: digest.cursor, dueAt }
  if (digest.nothing) return { subscription: next, deliveries: [] }
  const message = { ...digest.message, buttons: inRows(digest.buttons.map(toButton), 1) }
  const deliveries = context.split(subscription.address.platform, message).map((part) => ({
    lane: 'bulk' as const,
    address: subscription.address,
    message: part,
    personId: subscription.personId,
  }))
  return { subscription: next, deliveries }
}

/** What a digest would say now. */
function digestOf(context: RelayContext, { subscription, news, waiting, givenUp }: DigestCase) {
  const { base, catalogue, now, publicUrl } = context
  return composeDigest({
    subscription,
    news,
    services: base.services,
    lifeEvents: base.lifeEvents,
    catalogue,
    work: { waiting, givenUp },
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
    case 'topics':
      return button(one.label, { kind: 'topics', page: 0 })
    case 'change':
      return { label: one.label, action: encodeOutreachAction({ kind: 'sub', field: 'menu', value: 'main' }) }
    case 'unsubscribe':
      return { label: one.label, action: encodeOutreachAction({ kind: 'sub', field: 'end', value: 'yes' }) }
  }
}
