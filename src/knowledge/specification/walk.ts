import type { Parallel } from '../process.ts'
import type { Service } from '../service.ts'
import { anyFacts, knownFacts } from './conditions.ts'
import { documentIds, openDemand, toBring } from './needs.ts'
import { follow, type Path } from './path.ts'
import type { MakePlan, Plan, PlanItem, PlannedDocument } from './plan.ts'

/** See {@link MakePlan}. As long as something is to be asked, the items are those that come before it. */
export const makePlan: MakePlan = (service, facts) => {
  const known = knownFacts(service.facts, facts)
  const path = follow(service.steps, service.facts, known)
  const { stop } = path
  const end = stop && 'end' in stop ? stop.end : null
  // Whoever has nothing to do, since they are refused at once, has nothing to bring either.
  const isNothing = end !== null && path.items.length === 0
  const ask = stop && 'ask' in stop ? stop.ask : isNothing ? undefined : openDemand(service, path, known)
  const settled = ask ? known : { ...anyFacts(service.facts.filter(({ asked }) => asked === 'first')), ...known }
  const later = !ask && stop && 'later' in stop ? stop.later : undefined
  return {
    ask,
    items: planItems(path),
    later,
    end: ask || later ? undefined : end,
    documents: isNothing ? undefined : toBring(service, path, settled),
    takes: path.takes,
  }
}

/** Numbers the parallels in the order in which somebody comes to them; an item that has nothing beside it is in none. */
function planItems({ items }: Path): PlanItem[] {
  const met: Parallel[] = []
  return items.map(({ node, part }) => {
    if (!part) return { node, parallel: undefined }
    if (!met.includes(part.of)) met.push(part.of)
    return { node, parallel: `${met.indexOf(part.of) + 1}.${part.index + 1}` }
  })
}

/** The documents of a plan, those to bring and those that it yields, in the order in which the service lists them. */
export function plannedDocuments(service: Service, plan: Plan): PlannedDocument[] {
  const bring = new Set(documentIds(plan.documents))
  const steps = plan.items.flatMap(({ node }) => ('wait' in node ? [] : [node]))
  return service.documents.flatMap((document) => {
    const yieldedBy = bring.has(document.id) ? undefined : steps.find(({ yields }) => yields?.includes(document.id))
    return bring.has(document.id) || yieldedBy ? [{ document, yieldedBy }] : []
  })
}
