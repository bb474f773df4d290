import type { Condition, Fact, Facts } from '../process.ts'
import type { RequiredDocuments, Service } from '../service.ts'
import { holds, undecided } from './conditions.ts'
import { stepsOf } from './outline.ts'
import type { Path } from './path.ts'

/** What stands below a demand; nothing below a single document. */
export function partsOf(tree: RequiredDocuments): readonly RequiredDocuments[] {
  if (typeof tree === 'string') return []
  if ('allOf' in tree) return tree.allOf
  return 'anyOf' in tree ? tree.anyOf : tree.optional
}

/** Every document named anywhere in the tree. */
export function documentIds(tree: RequiredDocuments | undefined): string[] {
  if (tree === undefined) return []
  return typeof tree === 'string' ? [tree] : partsOf(tree).flatMap(documentIds)
}

/**
 * What the service demands altogether: its tree of documents or, without one, all that its steps need, and all that no
 * step speaks of.
 */
export function demands(service: Service): RequiredDocuments | undefined {
  return service.requiredDocuments ?? demandsOf(service, () => true)
}

function demandsOf({ steps, documents }: Service, isNeeded: (id: string) => boolean): RequiredDocuments | undefined {
  const all = stepsOf(steps)
  const named = new Set(all.flatMap((step) => [...(step.documents ?? []), ...(step.yields ?? [])]))
  const needed = new Set(all.flatMap((step) => step.documents ?? []))
  const ids = documents.map(({ id }) => id).filter((id) => !named.has(id) || (needed.has(id) && isNeeded(id)))
  return ids.length > 0 ? { allOf: ids } : undefined
}

/** What somebody has to bring who goes this path; what the path itself yields before it is needed is left out. */
export function toBring(service: Service, path: Path, facts: Facts): RequiredDocuments | undefined {
  const lacking = new Set(path.lacks.map(({ document }) => document))
  const tree = service.requiredDocuments
    ? applicable(service.requiredDocuments, facts)
    : demandsOf(service, (id) => path.items.some(({ node }) => 'documents' in node && node.documents?.includes(id)))
  return tree && without(tree, (id) => path.have.has(id) && !lacking.has(id))
}

/** The fact, asked first, that still decides which documents are demanded; `undefined` when none does. */
export function openDemand(service: Service, path: Path, facts: Facts): Fact | undefined {
  const tree = service.requiredDocuments
  if (!tree) return undefined
  const outcome = (known: Facts) => JSON.stringify(toBring(service, path, known))
  const first = service.facts.filter(({ asked }) => asked === 'first')
  return undecided(outcome, demandConditions(tree), first, facts)[0]
}

/** Every condition of the tree. */
export function demandConditions(tree: RequiredDocuments | undefined): Condition[] {
  if (tree === undefined || typeof tree === 'string') return []
  return [...(tree.when ? [tree.when] : []), ...partsOf(tree).flatMap(demandConditions)]
}

/** The tree for somebody, without conditions; what is not decided yet is left out. */
export function applicable(tree: RequiredDocuments, facts: Facts): RequiredDocuments | undefined {
  if (typeof tree === 'string') return tree
  if (holds(tree.when, facts) !== true) return undefined
  const { when: _, ...unconditional } = tree
  return withParts(
    unconditional,
    partsOf(tree).flatMap((part) => applicable(part, facts) ?? []),
  )
}

/** The tree without the documents that somebody has; a demand for one of several is met by any of them. */
export function without(tree: RequiredDocuments, has: (id: string) => boolean): RequiredDocuments | undefined {
  if (typeof tree === 'string') return has(tree) ? undefined : tree
  const left = partsOf(tree).map((part) => without(part, has))
  if ('anyOf' in tree && left.includes(undefined)) return undefined
  return withParts(
    tree,
    left.flatMap((part) => part ?? []),
  )
}

/** The same demand for other documents; nothing for none, and just the one for one of several that are no more. */
function withParts(
  tree: Exclude<RequiredDocuments, string>,
  parts: RequiredDocuments[],
): RequiredDocuments | undefined {
  if (parts.length === 0) return undefined
  if ('allOf' in tree) return { ...tree, allOf: parts }
  if ('optional' in tree) return { ...tree, optional: parts }
  return parts.length === 1 && !tree.when ? parts[0] : { ...tree, anyOf: parts }
}
