import { DeliveryError } from './errors.ts'
import type { Diagrams } from './knowledge/diagram/diagrams.ts'
import { DIAGRAM_OUTLET, readDiagramId } from './knowledge/diagram/media.ts'
import type { Service } from './knowledge/service.ts'
import type { Outlet } from './publishers/outlet.ts'

/** The outbox's way to the diagrams of `services`, which are drawn when they are fetched; nothing can be sent there. */
export function createDiagramOutlet(services: ReadonlyMap<string, Service>, diagrams: Diagrams): Outlet {
  const refuse = async () => {
    throw new DeliveryError('rejected', 'diagrams are drawn there, and nothing is sent there')
  }
  return {
    name: DIAGRAM_OUTLET,
    repeats: 'idempotent',
    limits: {
      text: 0,
      caption: 0,
      label: 0,
      buttonsPerRow: 0,
      edits: false,
      threads: false,
      files: { download: Number.MAX_SAFE_INTEGER, upload: 0, album: 0 },
    },
    allowances: () => [],
    send: refuse,
    edit: refuse,
    remove: refuse,
    async download({ id }) {
      const reference = readDiagramId(id)
      if (!reference) throw new DeliveryError('rejected', 'the diagram has a name that Silta never gives')
      const service = services.get(reference.service)
      if (!service) throw new DeliveryError('rejected', `there is no service "${reference.service}" to draw`)
      return diagrams.png(service, reference)
    },
  }
}
