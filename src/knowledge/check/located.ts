import type { Condition, Node } from '../process.ts'
import type { RequiredDocuments } from '../service.ts'
import { partsOf } from '../specification/needs.ts'

/** A node with its place in the file. */
export interface Located {
  readonly node: Node
  /** As `steps.3.choice.1.steps.0`. */
  readonly path: string
  readonly isInParallel: boolean
}

/** Every node, each before what stands in it, as `everyNode` has them. */
export function located(nodes: readonly Node[], path = 'steps', isInParallel = false): Located[] {
  return nodes.flatMap((node, index) => {
    const own = `${path}.${index}`
    return [
      { node, path: own, isInParallel },
      ...listsIn(node, own).flatMap((list) => located(list.nodes, list.path, isInParallel || 'parallel' in node)),
    ]
  })
}

/** The lists that stand in a node, its branches or its parts, with their places. */
export function listsIn(node: Node, path: string): { readonly nodes: readonly Node[]; readonly path: string }[] {
  const [field, lists] =
    'choice' in node ? ['choice', node.choice] : 'parallel' in node ? ['parallel', node.parallel] : ['', []]
  return lists.map(({ steps }, index) => ({ nodes: steps, path: `${path}.${field}.${index}.steps` }))
}

/** Every condition of a node, its own and those of its branches, with its place. */
export function conditionsAt({ node, path }: Located): { readonly when: Condition; readonly path: string }[] {
  const branches = 'choice' in node ? node.choice : []
  return [
    ...(node.when ? [{ when: node.when, path: `${path}.when` }] : []),
    ...branches.flatMap(({ when }, index) => (when ? [{ when, path: `${path}.choice.${index}.when` }] : [])),
  ]
}

/** A demand for documents with its place in the file. */
export interface LocatedDemand {
  readonly tree: RequiredDocuments
  readonly path: string
  /** The conditions of the demands around it. */
  readonly outer: readonly Condition[]
}

/** Every demand of a tree, each before those in it. */
export function locatedDemands(
  tree: RequiredDocuments,
  path = 'requiredDocuments',
  outer: readonly Condition[] = [],
): LocatedDemand[] {
  if (typeof tree === 'string') return [{ tree, path, outer }]
  const field = 'allOf' in tree ? 'allOf' : 'anyOf' in tree ? 'anyOf' : 'optional'
  const inner = tree.when ? [...outer, tree.when] : outer
  return [
    { tree, path, outer },
    ...partsOf(tree).flatMap((part, index) => locatedDemands(part, `${path}.${field}.${index}`, inner)),
  ]
}
