import { DeliveryError } from './errors.ts'
import type { Diagrams } from './knowledge/diagram/diagrams.ts'
import { DIAGRAM_OUTLET, readDiagramId } from './knowledge/diagram/media.ts'
import type { Service } from './knowledge/service.ts'
import { fileOutlet, type Outlet } from './publishers/outlet.ts'

/** The outbox's way to the diagrams of `services`, which are drawn when they are fetched; nothing can be sent there. */
export function createDiagramOutlet(services: ReadonlyMap<string, Service>, diagrams: Diagrams): Outlet {
  return fileOutlet(DIAGRAM_OUTLET, 'diagrams are drawn there', async ({ id }) => {
    const reference = readDiagramId(id)
    if (!reference) throw new DeliveryError('rejected', 'the diagram has a name that Silta never gives')
    const service = services.get(reference.service)
    if (!service) throw new DeliveryError('rejected', `there is no service "${reference.service}" to draw`)
    return diagrams.png(service, reference)
  })
}
