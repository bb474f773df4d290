import type { Address } from '../address.ts'
import type { End, Facts } from '../knowledge/process.ts'
import type { Service } from '../knowledge/service.ts'
import { documentIds } from '../knowledge/specification/needs.ts'
import { restartOf } from '../knowledge/specification/restart.ts'
import { makePlan } from '../knowledge/specification/walk.ts'
import { adapted } from './entry.ts'
import { openItems, type Progress, progressOf } from './progress.ts'
import { nextDue, remindersOf } from './reminders.ts'
import type { Walkthrough } from './walkthrough.ts'

/** What a person does with a walkthrough; what does not fit to how it stands changes nothing. */
export type GuideEvent =
  | { readonly kind: 'seen' }
  | { readonly kind: 'answered'; readonly fact: string; readonly value: string }
  | { readonly kind: 'done' | 'undone'; readonly node: string }
  | { readonly kind: 'has' | 'lacks'; readonly document: string }
  | { readonly kind: 'has-all' }
  | { readonly kind: 'reminds'; readonly wanted: boolean }
  | { readonly kind: 'left' | 'resumed' }

export interface Moment {
  readonly now: number
  /** Where the person is. */
  readonly address: Address
  /** Stands for the entry's shape; see {@link adapted}. */
  readonly shape: string
}

export interface Advanced {
  readonly walkthrough: Walkthrough
  readonly progress: Progress
  /** The end that has led back to an earlier step. */
  readonly restarted?: End
  /** The entry has changed since the person was last told. */
  readonly changed: boolean
}

/** The walkthrough after the event. Whoever has come to its end has finished; who takes something back has not. */
export function advance(service: Service, before: Walkthrough, event: GuideEvent, moment: Moment): Advanced {
  const { now, address, shape } = moment
  const { walkthrough: known, changed } = adapted(service, before, shape)
  const applied = apply(service, { ...known, address, changedAt: now }, event, now)
  const { walkthrough, restarted } = restart(service, applied)
  const progress = progressOf(service, walkthrough)
  const state = stateAfter(walkthrough, progress, event)
  const next = { ...walkthrough, state }
  return {
    walkthrough: { ...next, dueAt: nextDue(service, next, progress, now) },
    progress,
    ...(restarted && { restarted }),
    changed: changed && before.state === 'active',
  }
}

function stateAfter({ state }: Walkthrough, { standing }: Progress, { kind }: GuideEvent): Walkthrough['state'] {
  if (kind === 'left') return 'left'
  // A step that the entry has got since does not reopen what was finished before.
  if (state === 'left' || (state === 'finished' && kind !== 'undone' && kind !== 'answered')) return state
  return standing.kind === 'ended' ? 'finished' : 'active'
}

function apply(service: Service, walkthrough: Walkthrough, event: GuideEvent, now: number): Walkthrough {
  const { facts, done, documents, reminded } = walkthrough
  switch (event.kind) {
    case 'seen':
    case 'left':
      return walkthrough
    case 'resumed':
      return { ...walkthrough, state: 'active' }
    case 'answered': {
      const values = service.facts.find(({ id }) => id === event.fact)?.values
      const isValue = values?.some(({ id }) => id === event.value)
      return isValue ? { ...walkthrough, facts: { ...facts, [event.fact]: event.value } } : walkthrough
    }
    case 'done': {
      const isOpen = openItems(progressOf(service, walkthrough).items).some(({ node }) => node.id === event.node)
      return isOpen ? { ...walkthrough, done: { ...done, [event.node]: now } } : walkthrough
    }
    case 'undone':
      return {
        ...walkthrough,
        done: withoutKey(done, event.node),
        facts: knownBefore(service, facts, event.node),
      }
    case 'has':
      if (!service.documents.some(({ id }) => id === event.document)) return walkthrough
      return { ...walkthrough, documents: { ...documents, [event.document]: now } }
    case 'lacks':
      return { ...walkthrough, documents: withoutKey(documents, event.document) }
    case 'has-all': {
      const ids = documentIds(progressOf(service, walkthrough).plan.documents)
      return { ...walkthrough, documents: { ...Object.fromEntries(ids.map((id) => [id, now])), ...documents } }
    }
    case 'reminds': {
      if (!event.wanted) return { ...walkthrough, reminds: false }
      // Whoever asks for it now sees what has passed already.
      const passed = remindersOf(service, walkthrough, progressOf(service, walkthrough)).filter(
        ({ kind, at }) => kind !== 'expiring' && at <= now,
      )
      const told = new Set([...reminded, ...passed.map(({ key }) => key)])
      return { ...walkthrough, reminds: true, reminded: [...told] }
    }
  }
}

/** The facts without those that were asked only after the node was done. */
function knownBefore(service: Service, facts: Facts, node: string): Facts {
  const later = new Set(service.facts.filter(({ asked }) => asked === 'later').map(({ id }) => id))
  let known = withoutKeys(facts, later)
  for (const [id, value] of Object.entries(facts)) {
    if (makePlan(service, known).items.some((item) => item.node.id === node)) break
    known = { ...known, [id]: value }
  }
  return known
}

/** At an end that leads back, what comes after it is to be done again. */
function restart(service: Service, walkthrough: Walkthrough): { walkthrough: Walkthrough; restarted?: End } {
  const { standing } = progressOf(service, walkthrough)
  if (walkthrough.state !== 'active' || standing.kind !== 'ended' || standing.end?.end !== 'restart')
    return { walkthrough }
  const again = restartOf(service, standing.end)
  const [nodes, facts] = [new Set(again.nodes), new Set(again.facts)]
  return {
    walkthrough: {
      ...walkthrough,
      done: withoutKeys(walkthrough.done, nodes),
      facts: withoutKeys(walkthrough.facts, facts),
    },
    restarted: standing.end,
  }
}

function withoutKey<T>(values: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return withoutKeys(values, new Set([key]))
}

function withoutKeys<T>(values: Readonly<Record<string, T>>, keys: ReadonlySet<string>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !keys.has(key)))
}
