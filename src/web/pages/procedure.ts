import type { Choice, Condition, End, Fact, Facts, Node, Parallel, Step, Wait } from '../../knowledge/process.ts'
import { excludes, holds, otherwise, valuesIn } from '../../knowledge/specification/conditions.ts'
import { isStep, stepsOf } from '../../knowledge/specification/outline.ts'

/** A process as a page shows it: nested, without what is not for the person, as far as that is known. */
export type Shown = ShownNode | ShownChoice | ShownParallel

interface Common {
  /** For whom it is, beyond what is known already; all have to hold. */
  readonly conditions: readonly Condition[]
}

export interface ShownNode extends Common {
  readonly node: Step | Wait | End
}

export interface ShownChoice extends Common {
  readonly cases: readonly Case[]
}

export interface Case {
  /** `undefined` where no condition says who is left over. */
  readonly when: Condition | undefined
  /** It is only for those for whom no earlier case is. */
  readonly isOtherwise: boolean
  readonly nodes: readonly Shown[]
}

export interface ShownParallel extends Common {
  readonly parts: readonly (readonly Shown[])[]
}

interface Narrowed {
  readonly nodes: readonly Shown[]
  /** Nobody comes to what follows. */
  readonly isOver: boolean
}

/** What of the process is for somebody of whom `facts` are known, with every path that is still open. */
export function narrow(nodes: readonly Node[], declared: readonly Fact[], facts: Facts): readonly Shown[] {
  return sequence(nodes, declared, facts).nodes
}

/** Every step, wait and end that is shown. */
export function shownNodes(shown: readonly Shown[]): (Step | Wait | End)[] {
  return shown.flatMap((one) => {
    if ('node' in one) return [one.node]
    return ('cases' in one ? one.cases.map(({ nodes }) => nodes) : one.parts).flatMap(shownNodes)
  })
}

/** What only steps name that are not shown, such as the places where somebody else has to go. */
export function namedElsewhere(
  shown: readonly Shown[],
  nodes: readonly Node[],
  names: (step: Step) => readonly string[],
): ReadonlySet<string> {
  const here = new Set(shownNodes(shown).filter(isStep).flatMap(names))
  return new Set(
    stepsOf(nodes)
      .flatMap(names)
      .filter((name) => !here.has(name)),
  )
}

/** The condition without what is known to hold; `undefined` when that is all of it. */
export function openPart(condition: Condition | undefined, facts: Facts): Condition | undefined {
  const open = Object.entries(condition ?? {}).filter(([id]) => !Object.hasOwn(facts, id))
  return open.length > 0 ? Object.fromEntries(open) : undefined
}

function sequence(nodes: readonly Node[], declared: readonly Fact[], facts: Facts): Narrowed {
  const shown: Shown[] = []
  for (const node of nodes) {
    if (holds(node.when, facts) === false) continue
    const when = openPart(node.when, facts)
    const one = single(node, declared, within(facts, when))
    shown.push(...one.nodes.map((each) => (when ? { ...each, conditions: [when, ...each.conditions] } : each)))
    if (one.isOver && !when) return { nodes: shown, isOver: true }
  }
  return { nodes: shown, isOver: false }
}

function single(node: Node, declared: readonly Fact[], facts: Facts): Narrowed {
  if ('choice' in node) return choice(node, declared, facts)
  if ('parallel' in node) return parallel(node, declared, facts)
  return { nodes: [{ node, conditions: [] }], isOver: 'end' in node }
}

function choice({ choice: branches }: Choice, declared: readonly Fact[], facts: Facts): Narrowed {
  const cases: Case[] = []
  const earlier: Condition[] = []
  let isOver = true
  for (const { when, steps } of branches) {
    const verdict = holds(when, facts)
    if (verdict === false) continue
    if (verdict && earlier.length === 0) return sequence(steps, declared, facts)
    const own = verdict ? otherwise(earlier, declared) : openPart(when, facts)
    const inside = sequence(steps, declared, within(facts, own))
    const isOtherwise = verdict ? !own : earlier.some((other) => own && !excludes(other, own))
    cases.push({ when: own, isOtherwise, nodes: inside.nodes })
    isOver &&= inside.isOver
    if (verdict) break
    if (own) earlier.push(own)
  }
  if (cases.length === 0) return { nodes: [], isOver: false }
  return { nodes: [{ cases, conditions: [] }], isOver }
}

function parallel({ parallel: parts }: Parallel, declared: readonly Fact[], facts: Facts): Narrowed {
  const found = parts.map(({ steps }) => sequence(steps, declared, facts))
  const isOver = found.some((part) => part.isOver)
  const shown = found.map(({ nodes }) => nodes).filter((nodes) => nodes.length > 0)
  if (shown.length < 2) return { nodes: shown.flat(), isOver }
  return { nodes: [{ parts: shown, conditions: [] }], isOver }
}

/** What is known of whoever comes to what stands under the condition. */
function within(facts: Facts, when: Condition | undefined): Facts {
  const pinned = Object.entries(when ?? {}).flatMap(([id, wanted]): [string, string][] => {
    const [value, ...more] = valuesIn(wanted)
    return value !== undefined && more.length === 0 ? [[id, value]] : []
  })
  return { ...facts, ...Object.fromEntries(pinned) }
}
