import { readerOf } from '../../knowledge/card/context.ts'
import type { Channel, DAYS, Service } from '../../knowledge/service.ts'
import { yieldsOf } from '../../knowledge/specification/outline.ts'
import type { Locale, Localised } from '../../locale.ts'
import { addressParts } from './address.ts'
import { COUNTRY_CODES, type Json, pruned } from './context.ts'

type Read = (text: Localised) => string

const DAY_NAMES: Readonly<Record<(typeof DAYS)[number], string>> = {
  mo: 'https://schema.org/Monday',
  tu: 'https://schema.org/Tuesday',
  we: 'https://schema.org/Wednesday',
  th: 'https://schema.org/Thursday',
  fr: 'https://schema.org/Friday',
  sa: 'https://schema.org/Saturday',
  su: 'https://schema.org/Sunday',
}

/**
 * A service in one language as a GovernmentService of schema.org, as JSON-LD for its page. `page` is the address of that
 * page. To put it into a page, escape `<`: a text may contain the end of a script.
 */
export function schemaOrg(service: Service, locale: Locale, page?: string): Json {
  const reader = readerOf(service, locale)
  const { read } = reader
  const country = service.country === 'x' ? undefined : COUNTRY_CODES[service.country].two
  const yielded = new Set(yieldsOf(service.steps))
  return pruned({
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    '@id': page,
    url: page,
    identifier: service.id,
    name: read(service.title),
    description: read(service.summary),
    provider: {
      '@type': 'GovernmentOrganization',
      name: read(service.competentAuthority.name),
      url: service.competentAuthority.url,
    },
    jurisdiction: country && { '@type': 'Country', name: country },
    areaServed: service.place
      ? { '@type': 'Place', name: read(service.place) }
      : country && { '@type': 'Country', name: country },
    audience: service.eligibility && { '@type': 'Audience', audienceType: read(service.eligibility) },
    availableChannel: service.channels.map((channel) => serviceChannel(service, channel, read)),
    serviceOutput: service.documents
      .filter(({ id }) => yielded.has(id))
      .map(({ name }) => ({ '@type': 'Thing', name: read(name) })),
    offers: service.costs.map(({ description, amount, currency, asOf, url }) => ({
      '@type': 'Offer',
      description: read(description),
      price: amount,
      priceCurrency: amount === undefined ? undefined : currency,
      validFrom: asOf,
      url,
    })),
  })
}

function serviceChannel(service: Service, channel: Channel, read: Read): Json {
  const { url, phone, note, languages } = channel
  return {
    '@type': 'ServiceChannel',
    name: read(channel.name),
    description: note && read(note),
    serviceUrl: url,
    servicePhone:
      phone === undefined
        ? undefined
        : { '@type': 'ContactPoint', telephone: phone, ...hours(channel, 'hoursAvailable') },
    serviceLocation: channel.address === undefined ? undefined : place(service, channel, channel.address, read),
    availableLanguage: languages,
    processingTime: service.processingTimes.find(({ duration }) => duration !== undefined)?.duration,
  }
}

function place({ country }: Service, channel: Channel, line: string, read: Read): Json {
  const { street, city, postalCode } = addressParts(line)
  const { coordinates } = channel
  return {
    '@type': 'Place',
    name: read(channel.name),
    address: {
      '@type': 'PostalAddress',
      streetAddress: street,
      postalCode: postalCode || undefined,
      addressLocality: city || undefined,
      addressCountry: country === 'x' ? undefined : COUNTRY_CODES[country].two,
    },
    geo: coordinates && { '@type': 'GeoCoordinates', latitude: coordinates.lat, longitude: coordinates.lon },
    ...hours(channel, 'openingHoursSpecification', 'specialOpeningHoursSpecification'),
  }
}

function hours({ openingHours = [], specialOpeningHours = [] }: Channel, weekly: string, special = weekly): Json {
  const usual = openingHours.map(({ days, opens, closes }) => ({
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: days.map((day) => DAY_NAMES[day]),
    opens,
    closes: lastMinute(closes),
  }))
  // schema.org says "closed" by opening and closing at the same time.
  const other = specialOpeningHours.map(({ from, to, opens = '00:00', closes = '00:00' }) => ({
    '@type': 'OpeningHoursSpecification',
    validFrom: from,
    validThrough: to,
    opens,
    closes: lastMinute(closes),
  }))
  return weekly === special ? { [weekly]: [...usual, ...other] } : { [weekly]: usual, [special]: other }
}

/** schema.org's times end before midnight. */
function lastMinute(time: string): string {
  return time === '24:00' ? '23:59' : time
}
