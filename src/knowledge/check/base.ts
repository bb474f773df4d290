import type { Fault } from '../../yaml.ts'
import type { Document, Service } from '../service.ts'
import type { Situation } from '../situation.ts'
import { checkCircles } from './circles.ts'
import type { Filed } from './filed.ts'
import { checkOrigin } from './origins.ts'
import { reporter } from './report.ts'
import { checkSituation } from './situations.ts'

/** Everything in the base that is sound by itself. */
export interface Base {
  readonly services: readonly Filed<Service>[]
  /** Those that have a file of their own; the services that name them have the same objects. */
  readonly documents: readonly Filed<Document>[]
  readonly situations: readonly Filed<Situation>[]
  /** The services that are left out, since their files have faults of their own, by id. */
  readonly leftOut: ReadonlySet<string>
}

/** What is wrong between the entries: documents come from services that yield them, situations lead to services. */
export function checkBase({ services, documents, situations, leftOut }: Base): Fault[] {
  const faults: Fault[] = []
  const byId = new Map(services.map(({ entry }) => [entry.id, entry]))
  const shared = new Set(documents.map(({ entry }) => entry))
  for (const { entry, file } of documents) checkOrigin(entry, '', byId, leftOut, reporter(file, faults))
  for (const { entry, file } of services) {
    entry.documents.forEach((document, index) => {
      if (!shared.has(document)) checkOrigin(document, `documents.${index}.`, byId, leftOut, reporter(file, faults))
    })
  }
  checkCircles(services, faults)
  for (const { entry, file } of situations) checkSituation(entry, byId, leftOut, reporter(file, faults))
  return faults
}
