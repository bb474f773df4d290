import type { Service } from '../service.ts'
import type { Situation } from '../situation.ts'
import { missingService } from './origins.ts'
import { type Report, repeated, some } from './report.ts'

/** Whether the services that a situation leads to are there for people, and have the facts that it presets. */
export function checkSituation(
  { status, services }: Situation,
  byId: ReadonlyMap<string, Service>,
  leftOut: ReadonlySet<string>,
  report: Report,
): void {
  for (const [index, id] of repeated(services.map(({ service }) => service)))
    report(`services.${index}.service`, `the service "${id}" stands twice; name it once`)
  services.forEach(({ service: id, facts = {} }, index) => {
    const path = `services.${index}`
    const service = byId.get(id)
    if (!service) {
      report(`${path}.service`, ...missingService(id, leftOut))
      return
    }
    if (status === 'published' && service.status !== 'published')
      report(`${path}.service`, `the service "${id}" is not published (${service.status}), but the situation is`)
    for (const [fact, value] of Object.entries(facts)) {
      const problem = unknownPreset(fact, value, service)
      if (problem) report(`${path}.facts.${fact}`, problem)
    }
  })
}

function unknownPreset(id: string, value: string, service: Service): string | undefined {
  const fact = service.facts.find((one) => one.id === id)
  if (!fact) {
    const known = service.facts.map((one) => one.id)
    return `the service "${service.id}" has no fact "${id}"; ${known.length > 0 ? `its facts: ${some(known)}` : 'it has none'}`
  }
  if (fact.asked === 'later') return `"${id}" is only known later (asked: later), so it cannot be given beforehand`
  const values = fact.values.map((one) => one.id)
  return values.includes(value) ? undefined : `"${id}" has no value "${value}"; its values: ${values.join(', ')}`
}
