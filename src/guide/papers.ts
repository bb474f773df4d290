import type { Step } from '../knowledge/process.ts'
import type { Channel, RequiredDocuments, Service } from '../knowledge/service.ts'
import { partsOf, without } from '../knowledge/specification/needs.ts'
import { isStep, stepsOf } from '../knowledge/specification/outline.ts'
import type { Plan } from '../knowledge/specification/plan.ts'
import type { ChecklistItem, Progress } from './progress.ts'
import { timeOf, type Walkthrough } from './walkthrough.ts'

type Kept = Pick<Walkthrough, 'documents' | 'done'>

/** The documents that somebody has, with since when: those they say they have, and those that their steps have yielded. */
export function hadDocuments(service: Service, { documents, done }: Kept): ReadonlyMap<string, number> {
  const had = new Map<string, number>()
  for (const step of stepsOf(service.steps)) {
    const at = timeOf(done, step.id)
    if (at !== undefined) for (const id of step.yields ?? []) had.set(id, Math.max(at, had.get(id) ?? 0))
  }
  for (const [id, at] of Object.entries(documents)) had.set(id, at)
  return had
}

/** What is still to be got hold of; `undefined` for nothing. */
export function missing(
  tree: RequiredDocuments | undefined,
  had: ReadonlyMap<string, number>,
): RequiredDocuments | undefined {
  return tree && without(tree, (id) => had.has(id))
}

/** The next place to go to in person. */
export interface Visit {
  readonly step: Step
  readonly channel: Channel
  /** What to have along, as far as the step needs it. */
  readonly bring: RequiredDocuments | undefined
}

export function nextVisit(service: Service, { plan, items }: Progress): Visit | undefined {
  for (const { node, state } of items) {
    if (state === 'done' || !isStep(node) || (node.by ?? 'you') !== 'you') continue
    const channel = service.channels.find(({ id }) => id === node.at)
    if (channel && isPlace(channel)) return { step: node, channel, bring: neededBy(node, plan) }
  }
  return undefined
}

/** Somewhere to go to, whatever else can be done there. */
function isPlace({ type, address }: Channel): boolean {
  return type === 'office' || address !== undefined
}

/** Of all that is to be brought, what one step needs, and what the way there yields for it. */
function neededBy(step: Step, { documents: tree, items }: Plan): RequiredDocuments | undefined {
  if (!step.documents) return tree
  const wanted = new Set(step.documents)
  const brought = tree && only(tree, wanted)
  const yielded = step.documents.filter((id) => items.some(({ node }) => 'yields' in node && node.yields?.includes(id)))
  const all = [...(brought === undefined ? [] : [brought]), ...yielded]
  return all.length > 0 ? { allOf: all } : undefined
}

function only(tree: RequiredDocuments, wanted: ReadonlySet<string>): RequiredDocuments | undefined {
  if (typeof tree === 'string') return wanted.has(tree) ? tree : undefined
  const parts = partsOf(tree).flatMap((part) => only(part, wanted) ?? [])
  const [first] = parts
  if (first === undefined) return undefined
  if ('optional' in tree) return { optional: parts }
  if ('allOf' in tree) return { allOf: parts }
  return parts.length === 1 ? first : { anyOf: parts }
}

/** Whether somebody who has come so far will still have to show the document. */
export function isStillNeeded(service: Service, items: readonly ChecklistItem[], id: string): boolean {
  const isAsked = stepsOf(service.steps).some(({ documents }) => documents?.includes(id))
  if (!isAsked) return true
  return items.some(({ node, state }) => state !== 'done' && 'documents' in node && node.documents?.includes(id))
}
