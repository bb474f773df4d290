import { hasRole, type Role } from '../../relay/responder.ts'
import type { ConsoleVisitor } from '../../store/console-store.ts'

/** The parts of the console, in the order of its menu. */
export const AREAS = [
  'overview',
  'entries',
  'trying',
  'review',
  'suggestions',
  'lessons',
  'institutions',
  'links',
  'questions',
  'announcements',
  'deliveries',
  'people',
  'settings',
] as const
export type Area = (typeof AREAS)[number]

/** Who has a look at them: from this role on, or the people of institutions as well. */
const ADMITS: Readonly<Record<Area, { readonly least: Role; readonly members?: true }>> = {
  overview: { least: 'responder', members: true },
  entries: { least: 'responder', members: true },
  trying: { least: 'responder', members: true },
  review: { least: 'responder', members: true },
  suggestions: { least: 'moderator' },
  lessons: { least: 'moderator' },
  institutions: { least: 'responder', members: true },
  links: { least: 'moderator' },
  questions: { least: 'responder' },
  announcements: { least: 'moderator' },
  deliveries: { least: 'admin' },
  people: { least: 'moderator' },
  settings: { least: 'admin' },
}

export function admits(area: Area, { party, institutions }: Pick<ConsoleVisitor, 'party' | 'institutions'>): boolean {
  const { least, members } = ADMITS[area]
  return hasRole(party.role, least) || (members === true && institutions.length > 0)
}

/** Somebody who has any business in the console. */
export function isAdmitted(visitor: Pick<ConsoleVisitor, 'party' | 'institutions'>): boolean {
  return admits('overview', visitor)
}

export function addressOf(area: Area): string {
  return area === 'overview' ? '/console' : `/console/${area}`
}

/** The area that an address belongs to. */
export function areaOf(path: string): Area {
  const name = path.split('/')[2]
  return AREAS.find((area) => area === name) ?? 'overview'
}
