import type { Fault } from '../../yaml.ts'
import type { Base } from './collect.ts'
import { type ProseFigure, proseFigures, serviceFigures } from './prose.ts'

/** Warns of every figure that stands in some languages of a text and neither in digits nor in words in the others. */
export function checkFigures({ services, documents, situations }: Base): Fault[] {
  const shared = new Set(documents)
  return [
    ...services.flatMap((service) =>
      faultsIn(`services/${service.country}/${service.id}.yaml`, serviceFigures(service, shared)),
    ),
    ...documents.flatMap((document) => faultsIn(`documents/${document.id}.yaml`, proseFigures(document))),
    ...situations.flatMap((situation) => faultsIn(`situations/${situation.id}.yaml`, proseFigures(situation))),
  ]
}

function faultsIn(file: string, figures: readonly ProseFigure[]): Fault[] {
  return figures.flatMap(({ path, value, texts, missing }): Fault[] => {
    if (missing.length === 0) return []
    const message = `${value} is in ${Object.keys(texts).join(', ')} and not in ${missing.join(', ')}; find out what is right, and say it in all of them`
    return [{ file, path, message, severity: 'warning' }]
  })
}
