import { COUNTRIES } from '../../knowledge/service.ts'
import { nextDue, rescheduled } from '../../outreach/schedule.ts'
import { FREQUENCIES, type Interest, type Subscription } from '../../outreach/subscription.ts'
import { isWork, type WorkKind } from '../../outreach/work-scope.ts'
import type { RelayContext } from '../relay/context.ts'
import { timeZoneOf } from '../relay/times.ts'
import type { Turn } from '../turn.ts'

/** Nine in the morning, in minutes after midnight. */
const MORNING = 9 * 60

export const NIGHT = { from: 22 * 60, to: 7 * 60 } as const

/** What somebody has who begins: nothing yet, once a week, never at night. */
export function freshSubscription({ ids, state, inbound, locale, context }: Turn): Subscription {
  const { person } = state
  return {
    id: ids.question,
    personId: inbound.direct ? person.id : null,
    address: inbound.address,
    interests: [],
    frequency: 'weekly',
    minute: MORNING,
    weekday: 1,
    timeZone: timeZoneOf(person.country),
    quiet: NIGHT,
    locale,
    state: 'active',
    cursor: FROM_NOW_ON,
    dueAt: null,
    urgentAt: null,
    noticed: 0,
    createdAt: context.now,
  }
}

/** Stands for the newest news there is when the subscription is first written. */
export const FROM_NOW_ON = -1

/** The subscription with the field changed; `undefined` for what nobody was offered. */
export function changed(
  context: RelayContext,
  subscription: Subscription,
  field: string,
  value: string,
): Subscription | undefined {
  const with_ = (changes: Partial<Subscription> | undefined) =>
    changes && planned(subscription, { ...subscription, ...changes }, context.now)
  switch (field) {
    case 'all':
      return with_({ interests: toggled(subscription.interests, { kind: 'everything' }) })
    case 'announce':
      return with_({ interests: toggled(subscription.interests, { kind: 'announcements' }) })
    case 'waiting':
    case 'moderation':
      return with_(withWork(subscription, WORK_FIELDS[field]))
    case 'topic':
      return with_(
        context.base.lifeEvents.some(({ code }) => code === value)
          ? { interests: toggled(subscription.interests, { kind: 'topic', code: value }) }
          : undefined,
      )
    case 'country': {
      const country = COUNTRIES.find((known) => known === value && known !== 'x')
      return with_(country && { interests: toggled(subscription.interests, { kind: 'country', country }) })
    }
    case 'entry':
      return with_({ interests: toggled(subscription.interests, { kind: 'entry', service: value }) })
    case 'often': {
      const frequency = FREQUENCIES.find((known) => known === value)
      // Work comes by itself at its time, and no news brings it.
      const never = frequency === 'at-once' && subscription.interests.some(isWork)
      return with_(frequency && !never ? { frequency } : undefined)
    }
    case 'day':
      return with_(/^[1-7]$/.test(value) ? { weekday: Number(value) } : undefined)
    case 'time':
      return with_(/^\d{1,4}$/.test(value) && Number(value) < 24 * 60 ? { minute: Number(value) } : undefined)
    case 'quiet':
      return with_(value === 'night' ? { quiet: NIGHT } : value === 'none' ? { quiet: null } : undefined)
    case 'pause':
      return with_(value === 'on' ? { state: 'paused' } : { state: 'active', urgentAt: context.now })
    default:
      return undefined
  }
}

/** The fields that stand for work. */
export const WORK_FIELDS = { waiting: 'waiting-questions', moderation: 'moderation' } as const

/** Work is counted once a day at the most. */
function withWork({ interests, frequency }: Subscription, kind: WorkKind): Partial<Subscription> {
  const after = toggled(interests, { kind })
  return after.length > interests.length && frequency === 'at-once'
    ? { interests: after, frequency: 'daily' }
    : { interests: after }
}

/** With the time at which the next digest is due. */
export function planned(before: Subscription, after: Subscription, now: number): Subscription {
  if (after.interests.length === 0) return { ...after, dueAt: null }
  const isNew = before.interests.length === 0
  if (isNew) return { ...after, dueAt: nextDue(after, now) }
  return { ...after, dueAt: rescheduled(before, after, now) }
}

export function has(interests: readonly Interest[], wanted: Interest): boolean {
  return interests.some((one) => JSON.stringify(one) === JSON.stringify(wanted))
}

function toggled(interests: readonly Interest[], one: Interest): readonly Interest[] {
  const rest = interests.filter((each) => JSON.stringify(each) !== JSON.stringify(one))
  return rest.length < interests.length ? rest : [...rest, one]
}
