import { LIMITS } from '../draft.ts'
import { numberOf, objectOf, objectsOf, textOf } from '../loose.ts'
import { toWgs84 } from './coordinates.ts'
import { anyOf, wordsOf } from './words.ts'

type Loose = Readonly<Record<string, unknown>>

export interface Place {
  /** As on the signs there, on one line. */
  readonly address: string
  readonly coordinates: { readonly lat: number; readonly lon: number } | undefined
}

/** Where people can go: an address for letters is none. */
export function visitingPlace(addresses: unknown): Place | undefined {
  const places = objectsOf(addresses).filter(({ type }) => type !== 'Postal' && type !== 'Delivery')
  for (const place of places) {
    const street = objectOf(place.streetAddress)
    const abroad = anyOf(wordsOf(place.locationAbroad))
    const address = abroad ?? streetLine(street)
    if (address === undefined || address.length < 5) continue
    const located = Object.keys(street).length > 0 ? street : objectOf(place.otherAddress)
    const [lat, lon] = [numberOf(located.latitude), numberOf(located.longitude)]
    const coordinates = lat === undefined || lon === undefined ? undefined : toWgs84(lat, lon)
    return { address: address.replace(/\s+/g, ' ').slice(0, LIMITS.address), coordinates }
  }
  return undefined
}

function streetLine({ street, streetNumber, postalCode, postOffice }: Loose): string | undefined {
  const name = anyOf(wordsOf(street))
  if (name === undefined) return undefined
  const first = [name, textOf(streetNumber)].filter(Boolean).join(' ')
  const second = [textOf(postalCode), anyOf(wordsOf(postOffice))].filter(Boolean).join(' ')
  return [first, second].filter(Boolean).join(', ')
}

export interface Phone {
  readonly number: string
  /** What it is for and what it costs, by language. */
  readonly words: readonly { readonly language: string; readonly value: string }[]
}

/** The numbers that people can call, each once: PTV lists one for each language. */
export function phonesOf(phoneNumbers: unknown): Phone[] {
  const found = new Map<string, Phone['words'][number][]>()
  for (const phone of objectsOf(phoneNumbers)) {
    if (phone.type !== undefined && phone.type !== 'Phone') continue
    const number = dialled(phone)
    if (number === undefined) continue
    const words = found.get(number) ?? []
    const language = textOf(phone.language) ?? 'fi'
    for (const value of [textOf(phone.additionalInformation), textOf(phone.chargeDescription)])
      if (value !== undefined) words.push({ language, value })
    found.set(number, words)
  }
  return [...found].map(([number, words]) => ({ number, words }))
}

/** As it is dialled, from abroad where that works: numbers of Finnish services have no prefix. */
function dialled({ prefixNumber, number, isFinnishServiceNumber }: Loose): string | undefined {
  const own = (textOf(number) ?? '').replace(/[^\d+ ]/g, '').trim()
  const prefix = isFinnishServiceNumber === true ? undefined : textOf(prefixNumber)
  const whole = prefix === undefined || own.startsWith('+') ? own : `${prefix} ${own.replace(/^0/, '')}`
  const plain = whole.replace(/\s+/g, ' ').replace(/^00/, '+')
  return /^\+?[0-9][0-9 ]{2,19}$/.test(plain) ? plain : undefined
}
