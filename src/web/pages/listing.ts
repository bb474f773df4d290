import type { KnowledgeBase } from '../../knowledge/answer.ts'
import { serviceTitle } from '../../knowledge/card/card.ts'
import { readerOf } from '../../knowledge/card/context.ts'
import type { Country, Service } from '../../knowledge/service.ts'
import type { Situation } from '../../knowledge/situation.ts'
import { type Locale, type Localised, translate } from '../../locale.ts'
import { derived } from '../derived.ts'

/** A service or a situation as a line of a list. */
export interface Listing {
  readonly path: string
  readonly country: Country
  readonly lifeEvents: readonly string[]
  readonly title: string
  readonly summary: Localised
  /** The language that it is shown in. */
  readonly locale: Locale
}

/** What the lists show, in the order of the alphabet of each language; worked out again only when the base changes. */
export interface Listings {
  services(locale: Locale): readonly Listing[]
  situations(locale: Locale): readonly Listing[]
  /** What may answer the question, the likeliest first. */
  answering(question: string, locale: Locale): readonly Listing[]
  /** How many services there are for each life event. */
  counts(): ReadonlyMap<string, number>
}

export function createListings(base: KnowledgeBase): Listings {
  const services = inEach(
    () => base.services,
    (all, locale) =>
      sorted(
        [...all.values()].map((service) => serviceListing(service, locale)),
        locale,
      ),
  )
  const situations = inEach(
    () => base.situations,
    (all, locale) =>
      sorted(
        [...all.values()].map((situation) => situationListing(situation, locale)),
        locale,
      ),
  )
  return {
    services,
    situations,
    answering(text, locale) {
      // An answer lists others at its end, which have nothing to do with the question.
      const found = base.answer({ text, locale }).services.filter(({ score }) => score > 0)
      return found.flatMap(({ id }) => {
        const [service, situation] = [base.services.get(id), base.situations.get(id)]
        if (service) return serviceListing(service, locale)
        return situation ? situationListing(situation, locale) : []
      })
    },
    counts: derived(
      () => base.services,
      (all) => {
        const counts = new Map<string, number>()
        for (const { lifeEvents } of all.values())
          for (const code of lifeEvents) counts.set(code, (counts.get(code) ?? 0) + 1)
        return counts
      },
    ),
  }
}

function sorted<Titled extends Pick<Listing, 'title'>>(listings: Titled[], locale: Locale): Titled[] {
  const { compare } = new Intl.Collator(locale)
  return listings.sort((a, b) => compare(a.title, b.title))
}

/** In the order of the alphabet of the language. */
export function byTitle(services: readonly Service[], locale: Locale): Service[] {
  const titled = services.map((service) => ({ service, title: serviceTitle(service, locale) }))
  return sorted(titled, locale).map(({ service }) => service)
}

function inEach<Source extends object>(
  source: () => Source,
  make: (from: Source, locale: Locale) => readonly Listing[],
) {
  const made = derived(source, (from) => {
    const known = new Map<Locale, readonly Listing[]>()
    return (locale: Locale) => {
      const listings = known.get(locale) ?? make(from, locale)
      known.set(locale, listings)
      return listings
    }
  })
  return (locale: Locale) => made()(locale)
}

function serviceListing(service: Service, wanted: Locale): Listing {
  const { locale, read } = readerOf(service, wanted)
  const { id, country, lifeEvents, summary } = service
  return { path: `/services/${id}`, country, lifeEvents, title: read(service.title), summary, locale }
}

function situationListing({ id, country, lifeEvents, title, summary }: Situation, wanted: Locale): Listing {
  const shown = translate(title, wanted)
  const own = { title: shown?.value ?? id, locale: shown?.locale ?? wanted }
  return { path: `/situations/${id}`, country, lifeEvents, summary, ...own }
}
