import type { EntryKind } from '../curation/entry.ts'
import type { LoadedKnowledge, Written } from '../knowledge/assemble.ts'
import { type Standing, together } from '../knowledge/standing.ts'

/** What is published of an entry, and how it stands. */
export interface Kept extends Written {
  readonly standing: Standing
}

/** How each service and situation stands; a service with the documents that it shows. */
export function standingsOf(
  { services, situations, documents }: LoadedKnowledge,
  kept: ReadonlyMap<EntryKind, ReadonlyMap<string, Kept>>,
): ReadonlyMap<string, Standing> {
  const of = (kind: EntryKind, id: string) => kept.get(kind)?.get(id)?.standing ?? []
  const shared = new Set(documents.map(({ id }) => id))
  return new Map([
    ...situations.map(({ id }) => [id, together([of('situation', id)].flat())] as const),
    ...services.map((service) => {
      const shown = service.documents.filter(({ id }) => shared.has(id))
      const all = [of('service', service.id), ...shown.map(({ id }) => of('document', id))].flat()
      return [service.id, together(all)] as const
    }),
  ])
}
