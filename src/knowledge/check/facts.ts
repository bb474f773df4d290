import type { Condition } from '../process.ts'
import type { Service } from '../service.ts'
import { valuesIn } from '../specification/conditions.ts'
import { conditionsAt, located, locatedDemands } from './located.ts'
import { type Report, repeated, some } from './report.ts'

/** Whether conditions name facts and values that there are, and each fact decides something. Says whether they do. */
export function checkFacts(service: Service, report: Report): boolean {
  let isSound = true
  const used = new Set<string>()
  for (const { when, path } of conditionsIn(service)) {
    for (const [id, wanted] of Object.entries(when)) {
      used.add(id)
      const fact = service.facts.find((one) => one.id === id)
      const known = fact?.values.map((value) => value.id)
      const problem = known ? unknownValue(id, valuesIn(wanted), known) : unknownFact(id, service)
      if (problem) {
        report(`${path}.${id}`, problem)
        isSound = false
      }
    }
  }
  service.facts.forEach(({ id }, index) => {
    if (!used.has(id))
      report(`facts.${index}`, `no condition asks for "${id}"; use it in a "when", or delete it`, 'warning')
  })
  return isSound
}

function conditionsIn({ steps, requiredDocuments }: Service): { readonly when: Condition; readonly path: string }[] {
  const demands = requiredDocuments ? locatedDemands(requiredDocuments) : []
  return [
    ...located(steps).flatMap(conditionsAt),
    ...demands.flatMap(({ tree, path }) =>
      typeof tree === 'object' && tree.when ? [{ when: tree.when, path: `${path}.when` }] : [],
    ),
  ]
}

function unknownFact(id: string, { facts }: Service): string {
  const known = facts.length > 0 ? `facts: ${some(facts.map((fact) => fact.id))}` : 'there are none yet'
  return `no fact has the id "${id}"; ${known}. Add it to facts, or mend the name`
}

function unknownValue(fact: string, wanted: readonly string[], known: readonly string[]): string | undefined {
  const unknown = wanted.find((value) => !known.includes(value))
  if (unknown !== undefined) return `"${fact}" has no value "${unknown}"; its values: ${known.join(', ')}`
  const [twice] = repeated(wanted)
  return twice && `the value "${twice[1]}" stands twice in the condition; write it once`
}
