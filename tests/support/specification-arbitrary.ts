import fc from 'fast-check'
import type { Facts } from '../../src/knowledge/process.ts'
import type { Service } from '../../src/knowledge/service.ts'
import type { Plan } from '../../src/knowledge/specification/plan.ts'
import { makePlan } from '../../src/knowledge/specification/walk.ts'
import { aService, serviceContent } from './knowledge-data.ts'
import { buildSpecification, type Written } from './specification-builder.ts'

/** Services that can be: with facts, choices, parallels, waits, ends, documents, nested; without any fault. */
export function anySpecification(): fc.Arbitrary<Service> {
  return anySpecificationContent().map(aService)
}

/** The same as a file has it. */
export function anySpecificationContent(): fc.Arbitrary<Written> {
  return fc
    .array(fc.nat(999), { minLength: 20, maxLength: 150, size: 'max' })
    .map((decisions) => serviceContent({ id: 'fi-any', ...buildSpecification(decisions) }))
}

/** Somebody: a value for each fact of the service, those that are asked later included. */
export function anybody({ facts }: Service): fc.Arbitrary<Facts> {
  return fc.record(
    Object.fromEntries(facts.map(({ id, values }) => [id, fc.constantFrom(...values.map((one) => one.id))])),
  )
}

/**
 * Goes through the service as somebody does who answers each question when it is asked; the plans on the way, of which
 * the last one has an end.
 */
export function walkToTheEnd(service: Service, person: Facts): Plan[] {
  const plans: Plan[] = []
  let known: Facts = {}
  for (let asked = 0; asked <= service.facts.length; asked += 1) {
    const plan = makePlan(service, known)
    plans.push(plan)
    const fact = plan.ask ?? plan.later
    if (!fact) return plans
    known = { ...known, [fact.id]: person[fact.id] ?? '' }
  }
  throw new Error('it goes on asking')
}
