import type { Service } from '../service.ts'
import { holds } from '../specification/conditions.ts'
import type { Cases } from './cases.ts'
import { locatedDemands } from './located.ts'
import type { Report } from './report.ts'

/** Whether every condition on documents can hold. */
export function checkDemands({ requiredDocuments }: Service, { all }: Cases, report: Report): void {
  if (requiredDocuments === undefined) return
  for (const { tree, path, outer } of locatedDemands(requiredDocuments)) {
    if (typeof tree === 'string' || !tree.when) continue
    const conditions = [...outer, tree.when]
    const canBe = all.some(({ facts }) => outer.every((when) => holds(when, facts)))
    if (canBe && !all.some(({ facts }) => conditions.every((when) => holds(when, facts))))
      report(`${path}.when`, 'this never holds here, within the conditions around it; mend it, or delete it all')
  }
}
