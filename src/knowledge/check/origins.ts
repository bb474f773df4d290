import type { Fault } from '../../yaml.ts'
import type { Document, Service } from '../service.ts'
import { yieldsOf } from '../specification/outline.ts'
import type { Report } from './report.ts'

/** Whether the service that a document comes from is there and yields it. `path` is that of the document, with a dot. */
export function checkOrigin(
  { id, service: from }: Document,
  path: string,
  services: ReadonlyMap<string, Service>,
  leftOut: ReadonlySet<string>,
  report: Report,
): void {
  if (from === undefined) return
  const service = services.get(from)
  if (!service) {
    report(`${path}service`, ...missingService(from, leftOut))
  } else if (service.status === 'retired') {
    report(`${path}service`, `the service "${from}" is retired; write where "${id}" comes from now`)
  } else if (!yieldsOf(service.steps).includes(id)) {
    report(
      `${path}service`,
      `no step of the service "${from}" yields "${id}"; add it to "yields" there, or mend the id`,
    )
  }
}

/** The fault of naming a service that is not there. One with faults of its own is no mistake of who names it. */
export function missingService(id: string, leftOut: ReadonlySet<string>): [string, Fault['severity']] {
  return leftOut.has(id)
    ? [`the service "${id}" is left out, since its file has faults; mend those first`, 'warning']
    : [`no service has the id "${id}"; mend the id, or add the service`, 'error']
}
