import type { Channel } from '../../../knowledge/service.ts'
import type { Localised } from '../../../locale.ts'
import { LIMITS, MOST_CHANNELS, type Notebook, type Words } from '../draft.ts'
import { createIds } from '../ids.ts'
import { listOf, objectOf, objectsOf, textOf } from '../loose.ts'
import { hoursOf } from './hours.ts'
import { phonesOf, visitingPlace } from './places.ts'
import { anyOf, idOf, wordsOf, wordsOfType } from './words.ts'

type Loose = Readonly<Record<string, unknown>>

const TYPES: Readonly<Record<string, Channel['type']>> = {
  EChannel: 'web',
  WebPage: 'web',
  PrintableForm: 'form',
  Phone: 'phone',
  ServiceLocation: 'office',
}

/**
 * The channels of a service, each with what its connection to the service says before what it says itself. `details` has
 * the channels by id; of one that is not there only the connection is known.
 */
export function channelsOf(
  connections: unknown,
  details: (id: string) => Loose | undefined,
  today: string,
  book: Notebook,
): Channel[] {
  const ids = createIds()
  const all = objectsOf(connections)
  const channels = all.slice(0, MOST_CHANNELS).flatMap((connection) => {
    const referred = objectOf(connection.serviceChannel)
    const id = idOf(referred)
    const detail = id === undefined ? undefined : details(id)
    const made = channelsFrom(connection, detail ?? {}, textOf(referred.name), today, book)
    if (made.length === 0) book.note('channel left out, since nothing says how to reach it', textOf(referred.name))
    return made.map((channel): Channel => ({ id: ids(channel.type, channel.type), ...channel }))
  })
  if (all.length > MOST_CHANNELS) book.note(`only the first ${MOST_CHANNELS} channels taken`, String(all.length))
  return channels
}

function channelsFrom(
  connection: Loose,
  detail: Loose,
  fallback: string | undefined,
  today: string,
  book: Notebook,
): Omit<Channel, 'id'>[] {
  const contact = objectOf(connection.contactDetails)
  const names = wordsOfType(detail.serviceChannelNames, 'Name')
  const name = book.text(names.length > 0 ? names : finnish(fallback), LIMITS.name, 'name of a channel')
  if (!name) return []
  const place = visitingPlace([...listOf(contact.addresses), ...listOf(detail.addresses)])
  const phones = phonesOf(firstOf(contact.phoneNumbers, detail.phoneNumbers, detail.supportPhones))
  const page = book.address(pageOf(contact, detail))
  const type =
    TYPES[textOf(detail.serviceChannelType) ?? ''] ?? (place ? 'office' : phones.length > 0 ? 'phone' : 'web')
  const described = [
    ...wordsOfType(connection.description, 'Description'),
    ...wordsOfType(detail.serviceChannelDescriptions, 'Summary'),
  ]
  const hours = hoursOf(firstOf(connection.serviceHours, detail.serviceHours), today, book)
  const languages = [...new Set(listOf(detail.languages).flatMap((code) => textOf(code) ?? []))].filter((code) =>
    /^[a-z]{2}$/.test(code),
  )
  const common = {
    ...(page !== undefined && { url: page }),
    ...(hours.openingHours && { timeZone: 'Europe/Helsinki' as const, ...hours }),
    ...(languages.length > 0 && { languages }),
  }
  const note = (words: readonly Words[]): { note?: Localised } => {
    const text = book.text(words, LIMITS.note, 'note of a channel')
    return text ? { note: text } : {}
  }
  if (type === 'phone') {
    return phones.map(({ number, words }) => ({
      type,
      name,
      phone: number,
      ...common,
      ...note([...described, ...words]),
    }))
  }
  if (type === 'office' ? !place : page === undefined) return []
  return [
    {
      type,
      name,
      ...(type === 'office' && place && { address: place.address }),
      ...(type === 'office' && place?.coordinates && { coordinates: place.coordinates }),
      ...(phones[0] && { phone: phones[0].number }),
      ...common,
      ...note(described),
    },
  ]
}

function pageOf(contact: Loose, detail: Loose): string | undefined {
  const pages = [contact.webPages, detail.webPages].flatMap(objectsOf)
  const urls = pages.map(({ url, language }) => ({ language, value: url }))
  return anyOf(wordsOf([...objectsOf(detail.channelUrls), ...urls]))
}

function firstOf(...lists: readonly unknown[]): unknown {
  return lists.find((list) => listOf(list).length > 0)
}

function finnish(name: string | undefined): Words[] {
  return name === undefined ? [] : [{ language: 'fi', value: name }]
}
