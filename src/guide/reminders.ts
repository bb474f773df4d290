import type { Wait } from '../knowledge/process.ts'
import type { Country, Document, Service } from '../knowledge/service.ts'
import { milliseconds } from '../knowledge/specification/durations.ts'
import { deferred } from '../outreach/schedule.ts'
import { hadDocuments, isStillNeeded } from './papers.ts'
import { openItems, type Progress, progressOf, waitOf } from './progress.ts'
import type { Walkthrough } from './walkthrough.ts'

/** What somebody is reminded of; times are milliseconds since 1970. */
export type Reminder = { readonly key: string; readonly at: number } & (
  | { readonly kind: 'earliest' | 'latest'; readonly wait: Wait }
  | { readonly kind: 'expiring'; readonly document: Document; readonly ends: number }
)

const DAY = 24 * 60 * 60_000
/** Long enough to get another one. */
const BEFORE_EXPIRY = 14 * DAY
/** Nobody is reminded before nine in the morning or from eight in the evening on; minutes after midnight. */
const QUIET = { from: 20 * 60, to: 9 * 60 }

const TIME_ZONES: Readonly<Record<Country, string>> = {
  fi: 'Europe/Helsinki',
  ee: 'Europe/Tallinn',
  ru: 'Europe/Moscow',
  x: 'Europe/Helsinki',
}

/** The clock of the country where somebody has things to do. */
export function timeZoneOf({ country }: Pick<Service, 'country'>): string {
  return TIME_ZONES[country]
}

/** Everything to be reminded of as things stand, the first first; what has been told already is in it. */
export function remindersOf(service: Service, walkthrough: Walkthrough, progress: Progress): Reminder[] {
  const waits = openItems(progress.items).flatMap((item): Reminder[] => {
    const { node, since, until } = item
    if (!('wait' in node) || !until) return []
    const { from, to } = waitOf(item)
    const one = (kind: 'earliest' | 'latest', at: number): Reminder[] => [
      { key: `${kind}:${node.id}:${since}`, at, kind, wait: node },
    ]
    return [...(from > 0 && from < to ? one('earliest', until.from) : []), ...(to > 0 ? one('latest', until.to) : [])]
  })
  const papers = [...hadDocuments(service, walkthrough)].flatMap(([id, since]): Reminder[] => {
    const document = service.documents.find((one) => one.id === id)
    if (!document?.validity || !isStillNeeded(service, progress.items, id)) return []
    const ends = since + milliseconds(document.validity)
    return [{ key: `expiring:${id}:${since}`, at: ends - BEFORE_EXPIRY, kind: 'expiring', document, ends }]
  })
  return [...waits, ...papers].sort((a, b) => a.at - b.at)
}

/** Whether there is, or will be, anything to be reminded of. */
export function canRemind(service: Service, { items }: Progress): boolean {
  const waits = items.some(({ node, state }) => 'wait' in node && state !== 'done')
  return waits || service.documents.some(({ id, validity }) => validity && isStillNeeded(service, items, id))
}

/** The next one that has not been told; `undefined` for none. */
export function nextReminder(
  service: Service,
  walkthrough: Walkthrough,
  progress: Progress = progressOf(service, walkthrough),
): Reminder | undefined {
  return remindersOf(service, walkthrough, progress).find(({ key }) => !walkthrough.reminded.includes(key))
}

/** When the next reminder is due, within the day of the service's country; null for none, or while none are wanted. */
export function nextDue(service: Service, walkthrough: Walkthrough, progress: Progress, now: number): number | null {
  if (walkthrough.state !== 'active' || !walkthrough.reminds) return null
  const next = nextReminder(service, walkthrough, progress)
  return next ? atDaytime(service, Math.max(now, next.at)) : null
}

/** The moment itself, or the next morning. */
export function atDaytime(service: Pick<Service, 'country'>, at: number): number {
  return deferred({ quiet: QUIET, timeZone: timeZoneOf(service) }, at)
}

/** What is due at `now`, told and taken off: the walkthrough as it is kept afterwards. */
export function remind(
  service: Service,
  walkthrough: Walkthrough,
  now: number,
): { readonly walkthrough: Walkthrough; readonly reminders: readonly Reminder[] } {
  const progress = progressOf(service, walkthrough)
  const isQuiet = atDaytime(service, now) > now
  const reminders = isQuiet
    ? []
    : remindersOf(service, walkthrough, progress).filter(
        ({ key, at }) => at <= now && !walkthrough.reminded.includes(key),
      )
  const told = { ...walkthrough, reminded: [...walkthrough.reminded, ...reminders.map(({ key }) => key)] }
  return { walkthrough: { ...told, dueAt: nextDue(service, told, progress, now) }, reminders }
}
