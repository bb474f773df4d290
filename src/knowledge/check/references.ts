import type { Service } from '../service.ts'
import { isStep } from '../specification/outline.ts'
import { located, locatedDemands } from './located.ts'
import { type Report, repeated, some } from './report.ts'

/** Ids that stand twice, and those that nothing has. */
export function checkReferences(service: Service, report: Report): void {
  for (const list of ['documents', 'channels', 'facts'] as const) {
    for (const [index, id] of repeated(service[list].map((item) => item.id))) {
      report(`${list}.${index}.id`, `the id "${id}" stands twice in ${list}; give each its own`)
    }
  }
  service.facts.forEach(({ values }, index) => {
    for (const [at, id] of repeated(values.map((value) => value.id)))
      report(`facts.${index}.values.${at}.id`, `the value "${id}" stands twice; give each its own id`)
  })
  const nodes = located(service.steps)
  for (const [index, id] of repeated(nodes.map(({ node }) => node.id))) {
    report(
      `${nodes[index]?.path}.id`,
      `the id "${id}" stands twice in steps; give each its own, also within branches and parts`,
    )
  }
  const priced = service.costs.flatMap(({ id }, index) => (id === undefined ? [] : [{ id, index }]))
  for (const [at, id] of repeated(priced.map((cost) => cost.id)))
    report(`costs.${priced[at]?.index}.id`, `the id "${id}" stands twice in costs; give each its own`)

  const channels = new Set(service.channels.map(({ id }) => id))
  const documents = new Set(service.documents.map(({ id }) => id))
  const costs = new Set(priced.map(({ id }) => id))
  const knownChannel = (id: string | undefined, path: string) => {
    if (id !== undefined && !channels.has(id))
      report(path, `no channel has the id "${id}"; channels: ${some([...channels])}`)
  }
  const knownDocument = (id: string, path: string) => {
    if (!documents.has(id)) report(path, `no document has the id "${id}"; add it to documents`)
  }
  for (const { node, path } of nodes) {
    if (!isStep(node)) continue
    knownChannel(node.at, `${path}.at`)
    for (const id of node.documents ?? []) knownDocument(id, `${path}.documents`)
    for (const id of node.yields ?? []) knownDocument(id, `${path}.yields`)
    for (const id of node.costs ?? []) {
      if (!costs.has(id)) report(`${path}.costs`, `no cost has the id "${id}"; give the one that is meant this id`)
    }
  }
  service.costs.forEach(({ at }, index) => {
    knownChannel(at, `costs.${index}.at`)
  })
  for (const { tree, path } of service.requiredDocuments ? locatedDemands(service.requiredDocuments) : []) {
    if (typeof tree === 'string') knownDocument(tree, path)
  }
}
