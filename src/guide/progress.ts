import type { End, Fact, Step, Wait } from '../knowledge/process.ts'
import type { Service } from '../knowledge/service.ts'
import { NO_TIME, type Range, rangeOf } from '../knowledge/specification/durations.ts'
import type { Plan, PlanItem } from '../knowledge/specification/plan.ts'
import { makePlan } from '../knowledge/specification/walk.ts'
import { timeOf, type Walkthrough } from './walkthrough.ts'

/** `now`: can be done. `waiting`: a wait that has begun. `later`: something before it is open. */
export type ItemState = 'done' | 'now' | 'waiting' | 'later'

export interface ChecklistItem {
  readonly node: Step | Wait
  readonly state: ItemState
  /** When a wait under way is over, at the earliest and at the latest; milliseconds since 1970. */
  readonly until?: Range
  /** When it could be begun: what comes before it is done since then. */
  readonly since?: number
}

/** What comes next, beside what is on the list: a question, the list itself, or the end. */
export type Standing =
  | { readonly kind: 'asked'; readonly fact: Fact }
  | { readonly kind: 'under-way' }
  | { readonly kind: 'ended'; readonly end: End | null }

export interface Progress {
  readonly plan: Plan
  readonly items: readonly ChecklistItem[]
  readonly standing: Standing
}

type Kept = Pick<Walkthrough, 'facts' | 'done' | 'startedAt'>

/** How far somebody has come. */
export function progressOf(service: Service, kept: Kept): Progress {
  const plan = makePlan(service, kept.facts)
  const items = checklist(plan, kept)
  return { plan, items, standing: standingOf(plan, items) }
}

function standingOf(plan: Plan, items: readonly ChecklistItem[]): Standing {
  if (plan.ask) return { kind: 'asked', fact: plan.ask }
  if (items.some(({ state }) => state !== 'done')) return { kind: 'under-way' }
  if (plan.later) return { kind: 'asked', fact: plan.later }
  return { kind: 'ended', end: plan.end ?? null }
}

/**
 * The plan's items with how far each is. What stands one after another is done in this order; the parts of a parallel
 * are open beside each other, and what stands after them once all are done.
 */
export function checklist({ items }: Pick<Plan, 'items'>, { done, startedAt }: Kept): ChecklistItem[] {
  let isOpen = true
  let since = startedAt
  return stages(items).flatMap((lanes) => {
    const walked = lanes.map((lane) => alongLane(lane, done, isOpen, since))
    isOpen &&= walked.every((lane) => lane.isOpen)
    since = Math.max(...walked.map((lane) => lane.since))
    return walked.flatMap((lane) => lane.items)
  })
}

function alongLane(lane: readonly PlanItem[], done: Kept['done'], isOpenBefore: boolean, sinceBefore: number) {
  let isOpen = isOpenBefore
  let since = sinceBefore
  const items = lane.map(({ node }): ChecklistItem => {
    const at = timeOf(done, node.id)
    if (at !== undefined) {
      since = Math.max(since, at)
      return { node, state: 'done' }
    }
    const isNext = isOpen
    isOpen = false
    if (!isNext) return { node, state: 'later' }
    if (!('wait' in node)) return { node, state: 'now', since }
    const { from, to } = rangeOf(node.takes)
    return { node, state: 'waiting', since, until: { from: since + from, to: since + to } }
  })
  return { items, isOpen, since }
}

/** What comes one after another; in each, the parts that stand beside each other. */
function stages(items: readonly PlanItem[]): PlanItem[][][] {
  const found: { readonly key: string; readonly lanes: Map<string, PlanItem[]> }[] = []
  for (const item of items) {
    const [key = ''] = item.parallel?.split('.') ?? []
    const last = found.at(-1)
    const stage = last?.key === key ? last : { key, lanes: new Map<string, PlanItem[]>() }
    if (stage !== last) found.push(stage)
    const lane = item.parallel ?? ''
    stage.lanes.set(lane, [...(stage.lanes.get(lane) ?? []), item])
  }
  return found.map(({ lanes }) => [...lanes.values()])
}

/** What can be done now or is waited for, in order. */
export function openItems(items: readonly ChecklistItem[]): ChecklistItem[] {
  return items.filter(({ state }) => state === 'now' || state === 'waiting')
}

/** How long the wait of an item lasts altogether; nothing for what is no wait. */
export function waitOf({ until, since = 0 }: ChecklistItem): Range {
  return until ? { from: until.from - since, to: until.to - since } : NO_TIME
}
