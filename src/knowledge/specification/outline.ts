import type { Choice, Condition, End, Fact, Node, Step, Wait } from '../process.ts'
import { excludes, otherwise } from './conditions.ts'

/** What is written down one after another, whoever it is for. */
export interface OutlineItem {
  readonly node: Step | Wait | End
  /** For whom it is; all have to hold. Empty for everybody, unless `isOtherwise`. */
  readonly conditions: readonly Condition[]
  /** It is only for those for whom no earlier branch is, and the conditions do not say who that is. */
  readonly isOtherwise: boolean
}

interface Context {
  readonly conditions: readonly Condition[]
  readonly isOtherwise: boolean
}

const EVERYBODY: Context = { conditions: [], isOtherwise: false }

/**
 * The whole process as one list, in the order of the file. With the facts that it declares, what stands in a last branch
 * without a condition has one that names the values left over.
 */
export function outline(
  nodes: readonly Node[],
  facts: readonly Fact[] = [],
  outer: Context = EVERYBODY,
): OutlineItem[] {
  return nodes.flatMap((node): OutlineItem[] => {
    const context = narrowed(outer, node.when)
    if ('choice' in node) {
      return node.choice.flatMap(({ steps }, index) =>
        outline(steps, facts, withinBranch(node.choice, index, facts, context)),
      )
    }
    if ('parallel' in node) return node.parallel.flatMap(({ steps }) => outline(steps, facts, context))
    return [{ node, ...context }]
  })
}

function withinBranch(branches: Choice['choice'], index: number, facts: readonly Fact[], context: Context): Context {
  const earlier = branches.slice(0, index).map(({ when }) => when)
  const when = branches[index]?.when
  const isOtherwise = context.isOtherwise || earlier.some((other) => !when || !excludes(other, when))
  if (when) return { ...narrowed(context, when), isOtherwise }
  const left = otherwise(earlier, facts)
  return left ? narrowed(context, left) : { ...context, isOtherwise }
}

function narrowed(context: Context, when: Condition | undefined): Context {
  return when ? { ...context, conditions: [...context.conditions, when] } : context
}

/** Every step of the process, in the order of the file. */
export function stepsOf(nodes: readonly Node[]): Step[] {
  return outline(nodes).flatMap(({ node }) => (isStep(node) ? [node] : []))
}

/** The documents that the process yields, on any of its paths. */
export function yieldsOf(nodes: readonly Node[]): string[] {
  return stepsOf(nodes).flatMap((step) => step.yields ?? [])
}

export function isStep(node: Node): node is Step {
  return 'text' in node && !('end' in node)
}

/** Every node, each before what stands in it. */
export function everyNode(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => [node, ...listsIn(node).flatMap(everyNode)])
}

/** The lists of nodes that stand in one: its branches or its parts. */
function listsIn(node: Node): (readonly Node[])[] {
  const parts = 'choice' in node ? node.choice : 'parallel' in node ? node.parallel : []
  return parts.map(({ steps }) => steps)
}

/** Every condition of the process, in the order of the file. */
export function conditionsOf(nodes: readonly Node[]): Condition[] {
  return everyNode(nodes).flatMap(ownConditions)
}

/** The conditions of the node itself and of its branches. */
export function ownConditions(node: Node): Condition[] {
  const branches = 'choice' in node ? node.choice : []
  return [node, ...branches].flatMap(({ when }) => (when ? [when] : []))
}
