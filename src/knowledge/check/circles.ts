import type { Fault } from '../../yaml.ts'
import type { RequiredDocuments, Service } from '../service.ts'
import { documentIds, partsOf, toBring } from '../specification/needs.ts'
import { yieldsOf } from '../specification/outline.ts'
import { allCases } from './cases.ts'
import type { Filed } from './filed.ts'
import { reporter } from './report.ts'

/** What one way through a service takes and gives. */
interface Way {
  readonly service: Service
  readonly needs: readonly RequiredDocuments[]
  readonly yields: ReadonlySet<string>
}

/** A document that one service needs and another yields. */
interface Link {
  readonly service: string
  readonly document: string
  readonly from: string
}

/** Whether documents that services need from each other can be had at all: somebody has to get the first one. */
export function checkCircles(services: readonly Filed<Service>[], faults: Fault[]): void {
  const byId = new Map(services.map(({ entry }) => [entry.id, entry]))
  const needing = services.filter(({ entry }) => entry.documents.some(({ id }) => originOf(entry, id)))
  const concerned = new Set(
    needing.flatMap(({ entry }) => [entry, ...entry.documents.flatMap(({ id }) => originOf(entry, id) ?? [])]),
  )
  const ways = new Map([...concerned].map((service) => [service.id, waysThrough(service)]))
  const obtainable = findObtainable()

  for (const { entry, file } of needing) {
    const circle = ways
      .get(entry.id)
      ?.map((way) => circleTo(entry.id, way, new Set()))
      .find(Boolean)
    if (!circle) continue
    const index = entry.documents.findIndex(({ id }) => id === circle[0]?.document)
    reporter(file, faults)(`documents.${index}`, inWords(circle))
  }

  /** The service that the document comes from, if it is there and yields it: else another fault says so. */
  function originOf({ documents }: Service, id: string): Service | undefined {
    const document = documents.find((one) => one.id === id)
    if (!document?.service || document.broughtAlong) return undefined
    const origin = byId.get(document.service)
    return origin && yieldsOf(origin.steps).includes(id) ? origin : undefined
  }

  /** Begins with what needs nothing, and goes on with what that makes possible, until nothing more comes. */
  function findObtainable(): ReadonlySet<string> {
    const found = new Set<string>()
    for (let before = -1; before !== found.size; ) {
      before = found.size
      for (const way of [...ways.values()].flat()) {
        const isOpen = way.needs.every((tree) => isMet(tree, (id) => canHave(way.service, id, found)))
        if (isOpen) for (const id of way.yields) found.add(`${way.service.id} ${id}`)
      }
    }
    return found
  }

  function canHave(service: Service, id: string, found: ReadonlySet<string>): boolean {
    const origin = originOf(service, id)
    return !origin || found.has(`${origin.id} ${id}`)
  }

  function circleTo(goal: string, { service, needs }: Way, seen: Set<string>): Link[] | undefined {
    const has = (id: string) => canHave(service, id, obtainable)
    for (const document of needs.filter((tree) => !isMet(tree, has)).flatMap(documentIds)) {
      const origin = originOf(service, document)
      if (!origin || has(document)) continue
      const link = { service: service.id, document, from: origin.id }
      if (origin.id === goal) return [link]
      if (seen.has(origin.id)) continue
      seen.add(origin.id)
      const next = ways.get(origin.id)?.filter(({ yields }) => yields.has(document)) ?? []
      const rest = next.map((way) => circleTo(goal, way, seen)).find(Boolean)
      if (rest) return [link, ...rest]
    }
    return undefined
  }
}

/** A base is checked anew whenever one of its services changes. */
const KNOWN = new WeakMap<Service, readonly Way[]>()

function waysThrough(service: Service): readonly Way[] {
  const ways = KNOWN.get(service) ?? findWays(service)
  KNOWN.set(service, ways)
  return ways
}

function findWays(service: Service): Way[] {
  const cases = allCases(service)
  if (typeof cases === 'number') return []
  const named = new Set(documentIds(service.requiredDocuments))
  return cases.all.map(({ path, facts }) => {
    const tree = toBring(service, path, facts)
    const others = path.lacks.map(({ document }) => document).filter((id) => !named.has(id))
    return { service, needs: [...(tree ? [tree] : []), ...others], yields: path.have }
  })
}

function isMet(tree: RequiredDocuments, has: (id: string) => boolean): boolean {
  if (typeof tree === 'string') return has(tree)
  if ('optional' in tree) return true
  const met = (part: RequiredDocuments) => isMet(part, has)
  return 'anyOf' in tree ? partsOf(tree).some(met) : partsOf(tree).every(met)
}

function inWords([first, ...rest]: readonly Link[]): string {
  const links = rest.map(({ document, from }) => `, which needs "${document}" from "${from}"`).join('')
  return `"${first?.service}" needs "${first?.document}" from "${first?.from}"${links}: nobody can begin this circle. Write where one of the documents comes from otherwise, or add another one with anyOf`
}
