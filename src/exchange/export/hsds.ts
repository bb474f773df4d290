import { languageName } from '../../formats.ts'
import { type Reader, readerOf } from '../../knowledge/card/context.ts'
import type { Channel, DAYS, Document, Service } from '../../knowledge/service.ts'
import { demands, documentIds } from '../../knowledge/specification/needs.ts'
import { yieldsOf } from '../../knowledge/specification/outline.ts'
import { type Locale, translate } from '../../locale.ts'
import { addressParts } from './address.ts'
import { COUNTRY_CODES, type ExportContext, type Json, procedureLines, pruned } from './context.ts'
import { uuid } from './identity.ts'

const STATUS = { draft: 'inactive', published: 'active', retired: 'defunct' } as const

const BYDAY: Readonly<Record<(typeof DAYS)[number], string>> = {
  mo: 'MO',
  tu: 'TU',
  we: 'WE',
  th: 'TH',
  fr: 'FR',
  sa: 'SA',
  su: 'SU',
}

/**
 * A service as a compiled record of HSDS 3.0 (https://docs.openreferral.org/en/3.0/), which has one language: each
 * language has a package of its own, in which the same things have the same ids. What HSDS has no place for is said in
 * words (the process, deadlines) or left out: whether documents are alternatives, facts, risks, customs, sources.
 */
export function hsdsService(service: Service, locale: Locale, { catalogue, lifeEvents, home }: ExportContext): Json {
  const reader = readerOf(service, locale)
  const { read } = reader
  const ownId = (...path: readonly string[]) => uuid('service', service.id, ...path)
  const authority = read(service.competentAuthority.name)
  const texts = catalogue(locale)
  const land = service.country === 'x' ? undefined : texts(`country-${service.country}`)
  const area = service.place ? read(service.place) : land
  const page = home === undefined ? onlineChannel(service)?.url : `${home}/services/${service.id}?lang=${locale}`
  return pruned({
    id: ownId(),
    name: read(service.title),
    description: read(service.summary),
    url: page,
    status: STATUS[service.status],
    application_process: procedureLines(service, locale, texts)
      .map((line, index) => `${index + 1}. ${line}`)
      .join('\n'),
    fees_description: lines(service.costs.map(({ description }) => read(description))),
    wait_time: lines([...service.processingTimes, ...service.deadlines].map(({ description }) => read(description))),
    eligibility_description: service.eligibility && read(service.eligibility),
    assured_date: service.review.on,
    organization: {
      id: uuid('organization', service.competentAuthority.url),
      name: authority,
      description: authority,
      website: service.competentAuthority.url,
    },
    phones: service.emergencyNumbers.map(({ number, name }) => ({
      id: ownId('emergency', number),
      number,
      description: read(name),
    })),
    languages: languagesOf(service).map((code) => ({ id: ownId('language', code), ...language(code, locale) })),
    service_areas: area === undefined ? [] : [{ id: ownId('area'), name: area }],
    service_at_locations: service.channels.map((channel) => ({
      id: ownId('channel', channel.id),
      description: channel.note && read(channel.note),
      location: location(service, channel, reader),
    })),
    cost_options: service.costs.map(({ description, amount, currency, asOf }, index) => ({
      id: ownId('cost', String(index)),
      option: read(description),
      amount,
      currency,
      valid_from: asOf,
    })),
    required_documents: demandedDocuments(service).map(({ id: document, name, note }) => ({
      id: ownId('document', document),
      document: note ? `${read(name)}: ${read(note)}` : read(name),
    })),
    attributes: service.lifeEvents.flatMap((code) => {
      const name = lifeEvents.find((one) => one.code === code)?.name
      const text = name && translate(name, locale)?.value
      return text === undefined ? [] : [lifeEvent(ownId('life-event', code), code, text, locale)]
    }),
  })
}

function lines(texts: readonly string[]): string | undefined {
  return texts.length > 0 ? texts.join('\n') : undefined
}

function location(service: Service, channel: Channel, { locale, read }: Reader) {
  const ownId = (...path: readonly string[]) => uuid('service', service.id, 'channel', channel.id, ...path)
  const { address, coordinates, route, phone, url, languages = [] } = channel
  return {
    id: ownId('location'),
    location_type: address === undefined ? 'virtual' : 'physical',
    name: read(channel.name),
    url,
    transportation: route && read(route),
    latitude: coordinates?.lat,
    longitude: coordinates?.lon,
    addresses: (address === undefined ? [] : [addressParts(address)]).map(({ street, city, postalCode }) => ({
      id: ownId('address'),
      address_1: street,
      city,
      state_province: '',
      postal_code: postalCode,
      country: service.country === 'x' ? '' : COUNTRY_CODES[service.country].two,
      address_type: 'physical',
    })),
    phones: phone === undefined ? [] : [{ id: ownId('phone'), number: phone }],
    languages: languages.map((code) => ({ id: ownId('language', code), ...language(code, locale) })),
    schedules: schedules(channel).map((schedule, index) => ({ id: ownId('schedule', String(index)), ...schedule })),
  }
}

/** The times are those of the place, whose zone is in `notes`: an offset would be wrong for half of the year. */
function schedules({ openingHours = [], specialOpeningHours = [], timeZone }: Channel) {
  return [
    ...openingHours.map(({ days, opens, closes }) => ({
      freq: 'WEEKLY',
      byday: days.map((day) => BYDAY[day]).join(','),
      opens_at: opens,
      closes_at: closes,
      notes: timeZone,
    })),
    // A period without times is one in which it is closed.
    ...specialOpeningHours.map(({ from, to, opens, closes }) => ({
      valid_from: from,
      valid_to: to,
      opens_at: opens,
      closes_at: closes,
      notes: timeZone,
    })),
  ]
}

/** The documents that are needed on one of the paths and that the process does not yield itself. */
export function demandedDocuments(service: Service): Document[] {
  const needed = new Set(documentIds(demands(service)))
  const yielded = new Set(yieldsOf(service.steps))
  return service.documents.filter(({ id }) => needed.has(id) && !yielded.has(id))
}

function lifeEvent(id: string, code: string, name: string, locale: Locale) {
  return {
    id,
    link_type: 'life_event',
    link_entity: 'service',
    taxonomy_term: {
      id: uuid('life-event', code),
      code,
      name,
      description: name,
      taxonomy: code.startsWith('KE') ? LIFE_EVENTS : 'Silta',
      language: locale,
    },
  }
}

/** The list of life events of the Finnish Service Catalogue. */
export const LIFE_EVENTS = 'http://uri.suomi.fi/codelist/ptv/ptvelti'

function onlineChannel({ channels }: Service): Channel | undefined {
  return channels.find(({ type, url }) => (type === 'web' || type === 'form') && url !== undefined)
}

/** The languages in which people are served, through any of the channels. */
export function languagesOf({ channels }: Service): string[] {
  return [...new Set(channels.flatMap(({ languages = [] }) => languages))]
}

function language(code: string, locale: Locale) {
  return { code, name: languageName(code, locale) }
}
