import type { Document, Service } from '../service.ts'
import type { Situation } from '../situation.ts'
import { type DataFact, documentData, serviceData } from './data-facts.ts'
import type { FactSource, Flag, StatedFact } from './fact.ts'
import { type ProseFigure, proseFigures, serviceFigures } from './prose.ts'
import { fieldOf } from './twice.ts'

export interface Base {
  readonly services: readonly Service[]
  /** Those that have a file of their own; the services that name them have the same objects. */
  readonly documents: readonly Document[]
  readonly situations: readonly Situation[]
}

interface Grounds {
  readonly sources: readonly FactSource[]
  /** What was seen before this day, as `2026-11-22`, is too long ago. */
  readonly since: string
}

/**
 * Everything that a base states in figures, entry by entry: services, then documents, then situations, with what is
 * doubtful about it. `now` is in milliseconds since 1970. The pages that an entry rests on are facts of no entry.
 */
export function collectFacts({ services, documents, situations }: Base, now: number): StatedFact[] {
  const since = yearBefore(now)
  const shared = new Set(documents)
  const byId = new Map(services.map((service) => [service.id, service]))
  return [
    ...services.flatMap((service) => serviceFacts(service, shared, since)),
    ...documents.flatMap((document) => {
      // A document has no sources of its own: the service that gives it says what it is.
      const sources = byId.get(document.service ?? '')?.sources ?? []
      return entryFacts(document.id, documentData(document), proseFigures(document), { sources, since })
    }),
    ...situations.flatMap((situation) =>
      entryFacts(situation.id, [], proseFigures(situation), { sources: situation.sources, since }),
    ),
  ]
}

function serviceFacts(service: Service, shared: ReadonlySet<Document>, since: string): StatedFact[] {
  const documents = service.documents.flatMap((document, index) =>
    shared.has(document) ? [] : documentData(document, `documents.${index}.`),
  )
  const prose = serviceFigures(service, shared)
  return entryFacts(service.id, [...serviceData(service), ...documents], prose, { sources: service.sources, since })
}

function entryFacts(
  entry: string,
  data: readonly DataFact[],
  prose: readonly ProseFigure[],
  grounds: Grounds,
): StatedFact[] {
  return [
    ...data.map(({ path, kind, value, page }): StatedFact => {
      const sources = sourcesOf(kind === 'link' ? sourceAt(value, grounds) : page, grounds)
      return { entry, path, kind, value, texts: {}, sources, flags: sourceFlags(sources, grounds) }
    }),
    ...prose.map((figure): StatedFact => {
      const { path, value, texts, missing } = figure
      const twice = fieldOf(figure, data)
      const flags: Flag[] = [
        ...(missing.length > 0
          ? [{ kind: 'differs between languages', detail: `not in ${missing.join(', ')}` } as const]
          : []),
        ...(twice === undefined ? [] : [{ kind: 'twice', detail: twice } as const]),
        ...sourceFlags(grounds.sources, grounds),
      ]
      return { entry, path, kind: 'figure-in-text', value, texts, sources: grounds.sources, flags }
    }),
  ]
}

/** The page of the field alone when somebody has read it, else what the whole entry rests on too. */
function sourcesOf(page: FactSource | undefined, grounds: Grounds): readonly FactSource[] {
  if (page === undefined) return grounds.sources
  const known = sourceAt(page.url, grounds) ?? page
  return known.seen === undefined ? [known, ...grounds.sources] : [known]
}

function sourceAt(url: string, { sources }: Grounds): FactSource | undefined {
  const plain = (address: string) => address.replace(/\/$/, '')
  return sources.find((source) => plain(source.url) === plain(url))
}

function sourceFlags(sources: readonly FactSource[], { since }: Grounds): Flag[] {
  if (sources.length === 0) return [{ kind: 'no source' }]
  // Which of several pages says it nobody has noted down, so that the oldest one counts.
  return sources.some(({ seen }) => seen !== undefined && seen < since) ? [{ kind: 'not seen for 12 months' }] : []
}

function yearBefore(now: number): string {
  const day = new Date(now)
  day.setUTCFullYear(day.getUTCFullYear() - 1)
  return day.toISOString().slice(0, 10)
}
