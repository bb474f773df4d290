import { languageName } from '../../formats.ts'
import { type Block, list, type Run } from '../../message.ts'
import { formatHours, openState } from '../hours.ts'
import { namesPlace } from '../search/places.ts'
import { latinRussian } from '../search/russian.ts'
import { rawWords, wordKey } from '../search/words.ts'
import type { Channel, Service } from '../service.ts'
import { stepsOf } from '../specification/outline.ts'
import { type CardContext, type Reader, withoutStop } from './context.ts'

/** Channels on a short card: more than this and the steps are lost from sight. */
export const SHORT_CHANNELS = 3

const OPEN_STATES = { open: 'card-open-now', closed: 'card-closed-now', holiday: 'specification-holiday' } as const

/** Those in a town that the `question` names, then the channels that the steps name, in that order, then the rest. */
export function channelsByUse(service: Service, question = ''): readonly Channel[] {
  const used = stepsOf(service.steps).map((step) => step.at)
  const towns = townsIn(question)
  const rank = (channel: Channel) => {
    const at = used.indexOf(channel.id)
    return isIn(channel, towns) ? -1 : at === -1 ? used.length : at
  }
  return [...service.channels].sort((a, b) => rank(a) - rank(b))
}

/** How many letters of a town's name its inflections keep: all but two, and never fewer than four. */
const ENDING = 2
const SHORTEST_TOWN = 4

/** In one spelling of both alphabets. */
function townsIn(question: string): readonly string[] {
  return rawWords(question).map(wordKey).filter(namesPlace).map(latinRussian)
}

function isIn({ address = '' }: Channel, towns: readonly string[]): boolean {
  if (towns.length === 0) return false
  const beginnings = rawWords(address)
    .map((raw) => latinRussian(wordKey(raw)))
    .filter(({ length }) => length >= SHORTEST_TOWN)
    .map((key) => key.slice(0, Math.max(SHORTEST_TOWN, key.length - ENDING)))
  return towns.some((town) => beginnings.some((beginning) => town.startsWith(beginning)))
}

/** Where and how to reach each channel; `full` adds languages, the way there and notes. */
export function channelList(channels: readonly Channel[], reader: Reader, context: CardContext, full: boolean): Block {
  return list(channels.map((channel) => channelRuns(channel, reader, context, full)))
}

function channelRuns(channel: Channel, reader: Reader, context: CardContext, full: boolean): Run[] {
  const { texts, locale, now } = context
  const phone = phoneRun(channel)
  const runs: Run[] = [linkRun(channel, reader) ?? reader.read(channel.name)]
  if (phone) runs.push(': ', phone)
  if (channel.address) runs.push(phone ? ', ' : ': ', addressRun(channel))
  if (channel.openingHours) {
    const state = openState(channel, now)
    runs.push(`. ${formatHours(channel.openingHours, locale)}${state ? ` (${texts(OPEN_STATES[state])})` : ''}`)
  }
  if (full && channel.languages) {
    const languages = new Intl.ListFormat(locale).format(channel.languages.map((code) => languageName(code, locale)))
    runs.push(`. ${texts('card-languages', { languages })}`)
  }
  if (full && channel.route) runs.push(`. ${withoutStop(reader.read(channel.route))}`)
  if (full && channel.note) runs.push(`. ${reader.read(channel.note)}`)
  return runs
}

/** The channel's name as a link to its page, when it has one. */
export function linkRun({ name, url }: Channel, reader: Reader): Run | undefined {
  return url === undefined ? undefined : { text: reader.read(name), href: url }
}

/** The channel's number as a link that dials it, when it has one. */
export function phoneRun({ phone }: Channel): Run | undefined {
  return phone === undefined ? undefined : { text: phone, href: `tel:${phone.replaceAll(' ', '')}` }
}

function addressRun({ address = '', coordinates }: Channel): Run {
  if (!coordinates) return address
  const { lat, lon } = coordinates
  return { text: address, href: `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=17/${lat}/${lon}` }
}
