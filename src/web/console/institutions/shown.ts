import { type Authority, authoritiesOf } from '../../../curation/directory.ts'
import { hostOf, type Institution } from '../../../curation/institution.ts'
import type { KnowledgeBase } from '../../../knowledge/answer.ts'
import type { Service } from '../../../knowledge/service.ts'
import type { Locale } from '../../../locale.ts'
import { hasRole } from '../../../relay/responder.ts'
import type { ConsoleVisitor } from '../../../store/console-store.ts'
import type { InstitutionLine } from '../../../store/curation-store.ts'
import type { Store } from '../../../store/store.ts'
import { titleText } from '../entries/shown.ts'

type Visitor = Pick<ConsoleVisitor, 'party' | 'institutions'>

export function managesInstitutions({ party }: Visitor): boolean {
  return hasRole(party.role, 'moderator')
}

/** Whether the person may look at it: staff at all, others at those that they act for. */
export function seesInstitution({ party, institutions }: Visitor, id: string): boolean {
  return hasRole(party.role, 'responder') || institutions.some((own) => own.id === id)
}

/** Whether the person may know who acts for it. */
export function seesMembers(visitor: Visitor, id: string): boolean {
  return managesInstitutions(visitor) || visitor.institutions.some((own) => own.id === id)
}

export function institutionName({ name, id }: Pick<Institution, 'name' | 'id'>, locale: Locale): string {
  return titleText(name, id, locale)
}

/** Services of an authority on the institution's host that no institution keeps. */
export async function servicesToGive(
  store: Pick<Store, 'curation'>,
  base: KnowledgeBase,
  { url }: Institution,
): Promise<readonly Service[]> {
  const { services } = authoritiesOf(base.services.values()).get(hostOf(url)) ?? { services: [] }
  const owned = new Set((await store.curation.owned()).flatMap(({ ref }) => (ref.kind === 'service' ? [ref.id] : [])))
  return services.filter(({ id }) => !owned.has(id))
}

/** Authorities that no institution stands for, those with most services first. */
export function withoutInstitution(base: KnowledgeBase, institutions: readonly InstitutionLine[]): Authority[] {
  const known = new Set(institutions.map(({ url }) => hostOf(url)))
  return [...authoritiesOf(base.services.values()).values()]
    .filter(({ host }) => !known.has(host))
    .sort((one, other) => other.services.length - one.services.length)
}
