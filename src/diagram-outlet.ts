import { DeliveryError } from './errors.ts'
import type { KnowledgeBase } from './knowledge/answer.ts'
import type { Diagrams } from './knowledge/diagram/diagrams.ts'
import { DIAGRAM_OUTLET, readDiagramId } from './knowledge/diagram/media.ts'
import { fileOutlet, type Outlet } from './publishers/outlet.ts'

/** The outbox's way to the diagrams of the services, which are drawn when they are fetched; nothing can be sent there. */
export function createDiagramOutlet(base: Pick<KnowledgeBase, 'services'>, diagrams: Diagrams): Outlet {
  return fileOutlet(DIAGRAM_OUTLET, 'diagrams are drawn there', async ({ id }) => {
    const reference = readDiagramId(id)
    if (!reference) throw new DeliveryError('rejected', 'the diagram has a name that Silta never gives')
    const service = base.services.get(reference.service)
    if (!service) throw new DeliveryError('rejected', `there is no service "${reference.service}" to draw`)
    return diagrams.png(service, reference)
  })
}
