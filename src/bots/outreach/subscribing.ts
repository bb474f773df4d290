import { serviceTitle } from '../../knowledge/card/card.ts'
import { paragraph } from '../../message.ts'
import { nextDue } from '../../outreach/schedule.ts'
import type { Subscription } from '../../outreach/subscription.ts'
import { hasWork, type WorkKind } from '../../outreach/work-scope.ts'
import type { Change } from '../../store/store.ts'
import { parseCommand } from '../commands.ts'
import type { Content } from '../platform.ts'
import { isModerator, notAllowed } from '../relay/staff.ts'
import { parseHours } from '../relay/times.ts'
import { inPlace, type Outcome, say, type Turn } from '../turn.ts'
import { type OutreachAction, parseOutreachAction } from './actions.ts'
import { MENUS, type Menu, subscriptionMenu, subscriptionPanel } from './panel.ts'
import { showNow } from './show-now.ts'
import { changed, freshSubscription, has, planned, WORK_FIELDS } from './subscription.ts'

/** Shows what the chat is told, and sets the time of day by an argument such as "8:30 Europe/Tallinn". */
export function subscribeCommand(turn: Turn, argument: string): Outcome {
  if (!mayDecide(turn)) return say(turn, 'subscription', 'sub-group-only-moderators')
  const subscription = turn.state.subscription ?? freshSubscription(turn)
  if (argument === '') return show(turn, subscription)
  const words = argument.trim().split(/\s+/)
  // A time of day is read as the beginning of a span.
  const read = parseHours([`${words[0]}-24`, ...words.slice(1)].join(' '), subscription.timeZone)
  if (!read) return say(turn, 'subscription', 'sub-time-forms')
  const { timeZone, hours } = read
  const changedTime = { ...subscription, timeZone, minute: hours?.from ?? 0 }
  return save(turn, planned(subscription, changedTime, turn.context.now), 'main')
}

export function unsubscribeCommand(turn: Turn): Outcome {
  const { subscription } = turn.state
  if (!mayDecide(turn)) return say(turn, 'subscription', 'sub-group-only-moderators')
  return subscription ? end(turn, subscription) : say(turn, 'subscription', 'sub-none')
}

/** Whether the message asks for a subscription to be shown or changed. */
export function isAboutSubscription(content: Content): boolean {
  if (content.kind === 'action') return parseOutreachAction(content.action) !== undefined
  const command =
    content.kind === 'text' ? parseCommand(content.text) : content.kind === 'command' ? content : undefined
  return command?.name === 'subscribe' || command?.name === 'unsubscribe'
}

/** In a group its administrators and Silta's moderators decide; in their own chat everybody. */
function mayDecide(turn: Turn): boolean {
  return turn.inbound.direct || turn.administers || isModerator(turn)
}

/** Whether the chat may be told of such work; that of moderators only they bring into a group. */
function mayHave(turn: Turn, kind: WorkKind): boolean {
  const { desk, responder } = turn.state.relay
  const { role, ban } = turn.state.person
  if (turn.inbound.direct) return hasWork(kind, { role, ban, responder })
  return hasWork(kind, { desk }) && (kind === 'waiting-questions' || isModerator(turn))
}

export function outreachAction(turn: Turn, action: OutreachAction): Outcome {
  if (!mayDecide(turn)) return say(turn, 'subscription', 'sub-group-only-moderators')
  return action.kind === 'follow' ? follow(turn, action.service) : subscriptionAction(turn, action.field, action.value)
}

function subscriptionAction(turn: Turn, field: string, value: string): Outcome {
  const subscription = turn.state.subscription ?? freshSubscription(turn)
  if (field === 'menu') return show(turn, subscription, MENUS.find((menu) => menu === value) ?? 'main')
  if (field === 'topics') return show(turn, subscription, 'topics', Number(value) || 0)
  if (field === 'end') return end(turn, subscription)
  if (field === 'show') return showNow(turn)
  const work = field === 'waiting' || field === 'moderation' ? WORK_FIELDS[field] : undefined
  if (work && !has(subscription.interests, { kind: work }) && !mayHave(turn, work)) return notAllowed(turn)
  const after = changed(turn.context, subscription, field, value)
  if (!after) return say(turn, 'subscription', 'button-unknown')
  return save(turn, after, MENU_OF[field] ?? 'main', field === 'topic' ? value : 0)
}

/** Where somebody who has chosen will probably choose again. */
const MENU_OF: Readonly<Record<string, Menu>> = {
  all: 'what',
  announce: 'what',
  waiting: 'what',
  moderation: 'what',
  topic: 'topics',
  country: 'countries',
  entry: 'entries',
}

/** "Tell me when this changes", pressed below an entry. */
function follow(turn: Turn, id: string): Outcome {
  const { context, locale, texts, state } = turn
  const service = context.base.services.get(id)
  if (!service) return say(turn, 'subscription', 'service-gone')
  const before = state.subscription ?? freshSubscription(turn)
  const title = serviceTitle(service, locale)
  const following = has(before.interests, { kind: 'entry', service: id })
  const after = changed(context, before, 'entry', id)
  if (!after) return say(turn, 'subscription', 'button-unknown')
  // Who follows one entry only wants to know at once.
  const wanted: Subscription = state.subscription ? after : { ...after, frequency: 'at-once', dueAt: null }
  const text = texts(following ? 'sub-follow-ended' : 'sub-follow', { title })
  return {
    result: 'subscription',
    replies: [{ message: { locale, blocks: [paragraph(text)] } }],
    changes: [savedOrEnded(wanted)],
  }
}

function savedOrEnded(subscription: Subscription): Change {
  return subscription.interests.length > 0
    ? { kind: 'subscription-saved', subscription }
    : { kind: 'subscription-ended', id: subscription.id }
}

function end(turn: Turn, subscription: Subscription): Outcome {
  const { locale, texts } = turn
  return {
    result: 'subscription',
    replies: [inPlace(turn, { locale, blocks: [paragraph(texts('sub-ended'))] })],
    changes: [{ kind: 'subscription-ended', id: subscription.id }],
  }
}

function save(turn: Turn, subscription: Subscription, menu: Menu | 'main', at: number | string = 0): Outcome {
  const due = subscription.dueAt ?? (subscription.interests.length > 0 ? nextDue(subscription, turn.context.now) : null)
  const saved = { ...subscription, locale: turn.locale, dueAt: due }
  return { ...show(turn, saved, menu, at), changes: [savedOrEnded(saved)] }
}

function show(turn: Turn, subscription: Subscription, menu: Menu | 'main' = 'main', at: number | string = 0): Outcome {
  const { context, locale, inbound } = turn
  const work = Object.values(WORK_FIELDS).filter((kind) => mayHave(turn, kind))
  const message =
    menu === 'main'
      ? subscriptionPanel(context, subscription, locale)
      : subscriptionMenu(context, subscription, locale, menu, { at, work })
  const reply = inbound.content.kind === 'action' ? inPlace(turn, message) : { message }
  return { result: 'subscription', replies: [reply] }
}
