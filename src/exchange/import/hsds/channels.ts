import type { Channel, Country } from '../../../knowledge/service.ts'
import type { Locale, Localised } from '../../../locale.ts'
import { LIMITS, MOST_CHANNELS, type Notebook } from '../draft.ts'
import { createIds } from '../ids.ts'
import { listOf, numberOf, objectOf, objectsOf, textOf } from '../loose.ts'
import { hoursOf } from './schedules.ts'

type Loose = Readonly<Record<string, unknown>>

export interface Speaking {
  /** The language of the record: HSDS has one. */
  readonly language: Locale
  readonly country: Country
  readonly book: Notebook
}

/** The channels of a service: its places, its numbers and its page. */
export function channelsOf(service: Loose, name: Localised, speaking: Speaking): Channel[] {
  const { book } = speaking
  const ids = createIds()
  const places = objectsOf(service.service_at_locations)
  const channels: Omit<Channel, 'id'>[] = [
    ...places.flatMap((place) => placeChannel(place, service, name, speaking)),
    ...phoneChannels(service.phones, name, speaking),
  ]
  const page = book.address(textOf(service.url))
  if (page !== undefined && !channels.some(({ url }) => url === page))
    channels.unshift({ type: 'web', name, url: page })
  if (channels.length === 0) {
    const organisation = objectOf(service.organization)
    const website = book.address(textOf(organisation.website))
    channels.push(...phoneChannels(organisation.phones, name, speaking))
    if (website !== undefined) channels.push({ type: 'web', name, url: website })
  }
  if (textOf(service.email) !== undefined) book.note('e-mail address left out', textOf(service.email))
  if (channels.length > MOST_CHANNELS)
    book.note(`only the first ${MOST_CHANNELS} channels taken`, String(channels.length))
  return channels
    .slice(0, MOST_CHANNELS)
    .map((channel): Channel => ({ id: ids(channel.type, channel.type), ...channel }))
}

function placeChannel(place: Loose, service: Loose, fallback: Localised, speaking: Speaking): Omit<Channel, 'id'>[] {
  const { language, country, book } = speaking
  const location = objectOf(place.location)
  const text = (value: unknown, maximum: number, field: string) =>
    book.text(textOf(value) === undefined ? [] : [{ language, value: textOf(value) ?? '' }], maximum, field)
  const name = text(location.name, LIMITS.name, 'name of a channel') ?? fallback
  const address = objectsOf(location.addresses)
    .filter((one) => one.address_type !== 'postal' || textOf(location.location_type) === 'physical')
    .map(addressLine)
    .find((line) => line !== undefined)
  const [phone] = [place.phones, location.phones].flatMap(numbersOf)
  const url = book.address(textOf(location.url))
  const type = address !== undefined ? 'office' : url !== undefined ? 'web' : phone !== undefined ? 'phone' : undefined
  if (type === undefined) {
    book.note('channel left out, since nothing says how to reach it', textOf(location.name))
    return []
  }
  const [lat, lon] = [numberOf(location.latitude), numberOf(location.longitude)]
  const isOnEarth = lat !== undefined && lon !== undefined && Math.abs(lat) <= 90 && Math.abs(lon) <= 180
  const languages = languagesOf(location.languages)
  const schedules = [place.schedules, location.schedules, service.schedules].find((list) => listOf(list).length > 0)
  const [route, note] = [
    text(location.transportation, LIMITS.note, 'route'),
    text(place.description, LIMITS.note, 'note of a channel'),
  ]
  return [
    {
      type,
      name,
      ...(url !== undefined && { url }),
      ...(phone !== undefined && { phone }),
      ...(address !== undefined && { address }),
      ...(type === 'office' && isOnEarth && { coordinates: { lat, lon } }),
      ...hoursOf(schedules, country, book),
      ...(languages.length > 0 && { languages }),
      ...(type === 'office' && route && { route }),
      ...(note && { note }),
    },
  ]
}

/** On one line, in the order of the country. */
function addressLine({ address_1, address_2, postal_code, city, country }: Loose): string | undefined {
  const street = [textOf(address_1), textOf(address_2)].filter(Boolean).join(', ')
  if (street === '') return undefined
  const [code, town] = [textOf(postal_code), textOf(city)]
  const parts = country === 'RU' ? [code, town, street] : [street, [code, town].filter(Boolean).join(' ')]
  const line = parts.filter(Boolean).join(', ').slice(0, LIMITS.address)
  return line.length < 5 ? undefined : line
}

function phoneChannels(phones: unknown, name: Localised, { language, book }: Speaking): Omit<Channel, 'id'>[] {
  return objectsOf(phones).flatMap((phone): Omit<Channel, 'id'>[] => {
    const [number] = numbersOf([phone])
    if (number === undefined) return []
    const words = textOf(phone.description)
    const own =
      words === undefined ? undefined : book.text([{ language, value: words }], LIMITS.name, 'name of a channel')
    const languages = languagesOf(phone.languages)
    return [{ type: 'phone', name: own ?? name, phone: number, ...(languages.length > 0 && { languages }) }]
  })
}

function numbersOf(phones: unknown): string[] {
  return objectsOf(phones).flatMap(({ number, type }) => {
    const plain = (textOf(number) ?? '')
      .replace(/[^\d+ ]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
    return type !== 'fax' && /^\+?[0-9][0-9 ]{2,19}$/.test(plain) ? [plain] : []
  })
}

function languagesOf(languages: unknown): string[] {
  const codes = objectsOf(languages).flatMap(({ code }) => textOf(code)?.toLowerCase() ?? [])
  return [...new Set(codes)].filter((code) => /^[a-z]{2}$/.test(code))
}
