import type { RequiredDocuments, Service } from '../service.ts'
import { applicable, demands, documentIds } from '../specification/needs.ts'
import { isStep } from '../specification/outline.ts'
import { endsAsWanted, type Path } from '../specification/path.ts'
import { type Case, type Cases, inWords } from './cases.ts'
import { type Located, located } from './located.ts'
import { type Report, some } from './report.ts'

/**
 * Whether every document that is needed can be had: it is brought along, a step yields it before it is needed, or a
 * service yields it, which is checked across all services.
 */
export function checkDocuments(service: Service, cases: Cases, report: Report): void {
  const nodes = located(service.steps)
  const steps = nodes.flatMap(({ node, path }) => (isStep(node) ? [{ node, path }] : []))
  const yielded = new Set(steps.flatMap(({ node }) => node.yields ?? []))
  const demanded = new Set(documentIds(demands(service)))
  const needed = new Set([...demanded, ...steps.flatMap(({ node }) => node.documents ?? [])])

  service.documents.forEach(({ id, broughtAlong, service: from }, index) => {
    if (!needed.has(id) && !yielded.has(id))
      report(`documents.${index}`, `nothing needs "${id}" and nothing yields it; name it where it is needed`, 'warning')
    if (!needed.has(id) || broughtAlong || from) return
    if (yielded.has(id)) checkYielded(id, service, cases, nodes, report)
    else
      report(
        `documents.${index}`,
        `nothing says where "${id}" comes from: write "broughtAlong: true" when people have it or make it, the service that it comes from, or "yields" at the step that gives it`,
        'warning',
      )
  })
  if (!service.requiredDocuments) return
  for (const { node, path } of steps) {
    const missing = (node.documents ?? []).filter(
      (id) => !demanded.has(id) && cases.all.some(({ path }) => lacks(id, path)),
    )
    for (const id of missing)
      report(
        `${path}.documents`,
        `"${id}" is needed here, but nobody is told to bring it; add it to requiredDocuments`,
        'warning',
      )
  }
}

/** A document that a step yields has to be yielded before it is needed, whoever needs it. */
function checkYielded(id: string, service: Service, { all, used }: Cases, nodes: readonly Located[], report: Report) {
  const tree = service.requiredDocuments
  const isNamed = documentIds(tree).includes(id)
  const isWithout = ({ path, facts }: Case) => {
    const isNeeded = lacks(id, path) || (isNamed && endsAsWanted(path) && !path.have.has(id))
    return isNeeded && (!isNamed || isDemanded(id, tree && applicable(tree, facts)))
  }
  const { without = [], others = [] } = Object.groupBy(all, (one) => (isWithout(one) ? 'without' : 'others'))
  if (without.length === 0) return
  const step = without.flatMap(({ path }) => path.lacks).find(({ document }) => document === id)?.step
  const at = nodes.find(({ node }) => node === step)
  const who = inWords(
    without.map(({ facts }) => facts),
    others.map(({ facts }) => facts),
    used,
  )
  report(
    at ? `${at.path}.documents` : 'requiredDocuments',
    `"${id}" is needed here before any step yields it, for ${some(who, '; ')}; move the step that yields it, or write where else it comes from`,
  )
}

function lacks(id: string, path: Path): boolean {
  return path.lacks.some(({ document }) => document === id)
}

/** Whether there is no way around the document: it is not one of several, and not optional. */
export function isDemanded(id: string, tree: RequiredDocuments | undefined): boolean {
  if (tree === undefined || typeof tree === 'string') return tree === id
  return 'allOf' in tree && tree.allOf.some((part) => isDemanded(id, part))
}
