import type { KnowledgeBase } from '../../knowledge/answer.ts'
import { serviceTitle } from '../../knowledge/card/card.ts'
import type { Service } from '../../knowledge/service.ts'
import type { Situation } from '../../knowledge/situation.ts'
import { type Locale, translate } from '../../locale.ts'

/** What an answer can be about. */
export type Entry =
  | { readonly kind: 'service'; readonly service: Service }
  | { readonly kind: 'situation'; readonly situation: Situation }

/** `undefined` for what is not in the base, or no longer. */
export function findEntry({ services, situations }: KnowledgeBase, id: string | null): Entry | undefined {
  const service = services.get(id ?? '')
  if (service) return { kind: 'service', service }
  const situation = situations.get(id ?? '')
  return situation && { kind: 'situation', situation }
}

export function entryTitle(entry: Entry, locale: Locale): string {
  return entry.kind === 'service'
    ? serviceTitle(entry.service, locale)
    : (translate(entry.situation.title, locale)?.value ?? entry.situation.id)
}

export function entryCountry(entry: Entry): Service['country'] {
  return entry.kind === 'service' ? entry.service.country : entry.situation.country
}

export function entryId(entry: Entry): string {
  return entry.kind === 'service' ? entry.service.id : entry.situation.id
}
