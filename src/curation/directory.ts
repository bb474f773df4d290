import type { Country, Service } from '../knowledge/service.ts'
import type { Localised } from '../locale.ts'
import type { EntryRef } from './entry.ts'
import type { InstitutionLine } from './institution.ts'
import { hostOf } from './institution.ts'

/** Who answers for services: all whose competent authority has its pages on the same host. */
export interface Authority {
  /** Without "www."; tells it from all others. */
  readonly host: string
  readonly name: Localised
  readonly url: string
  readonly countries: readonly Country[]
  /** By their ids. */
  readonly services: readonly Service[]
  /** In which people are served anywhere there, as ISO 639-1 codes. */
  readonly languages: readonly string[]
}

/** The competent authorities of the services, by their hosts. */
export function authoritiesOf(services: Iterable<Service>): ReadonlyMap<string, Authority> {
  const byHost = new Map<string, Service[]>()
  for (const service of services) {
    const host = hostOf(service.competentAuthority.url)
    if (host === '') continue
    const others = byHost.get(host)
    if (others) others.push(service)
    else byHost.set(host, [service])
  }
  const hosts = [...byHost].sort(([one], [other]) => compare(one, other))
  return new Map(hosts.map(([host, found]) => [host, authority(host, found)]))
}

function authority(host: string, found: readonly Service[]): Authority {
  const services = [...found].sort((one, other) => compare(one.id, other.id))
  const { name, url } = mostUsed(services.map(({ competentAuthority }) => competentAuthority))
  const unique = <T extends string>(values: readonly T[]) => [...new Set(values)].sort(compare)
  return {
    host,
    name,
    url,
    services,
    countries: unique(services.map(({ country }) => country)),
    languages: unique(services.flatMap(({ channels }) => channels.flatMap(({ languages = [] }) => languages))),
  }
}

/** Each entry calls its authority as it likes: what most of them say. */
function mostUsed(all: readonly Service['competentAuthority'][]): Service['competentAuthority'] {
  const counts = new Map<string, number>()
  const keyOf = (one: Service['competentAuthority']) => JSON.stringify([one.name, one.url])
  for (const one of all) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1)
  return all.reduce((best, one) => ((counts.get(keyOf(one)) ?? 0) > (counts.get(keyOf(best)) ?? 0) ? one : best))
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** Services whose institution has people who answer questions, so that one about them can be handed over. */
export function answeredServices(
  institutions: readonly Pick<InstitutionLine, 'id' | 'answering'>[],
  owned: readonly { readonly ref: EntryRef; readonly institutionId: string }[],
): ReadonlySet<string> {
  const answering = new Set(institutions.filter((one) => one.answering > 0).map(({ id }) => id))
  return new Set(
    owned.flatMap(({ ref, institutionId }) => (ref.kind === 'service' && answering.has(institutionId) ? [ref.id] : [])),
  )
}
