import type { Channel, DAYS } from '../../../knowledge/service.ts'
import type { Json } from '../context.ts'
import type { Identify } from './identify.ts'
import { concept, list } from './vocabulary.ts'

const DAY_NAMES: Readonly<Record<(typeof DAYS)[number], string>> = {
  mo: 'Monday',
  tu: 'Tuesday',
  we: 'Wednesday',
  th: 'Thursday',
  fr: 'Friday',
  sa: 'Saturday',
  su: 'Sunday',
}

export function channelNode(channel: Channel, identify: Identify): Json {
  return {
    id: identify('channel', channel.id),
    type: 'cv:Channel',
    identifier: channel.id,
    category: concept(identify.shared('channel', channel.type), channel.type),
    title: channel.name,
    description: channel.note ?? channel.name,
    page: channel.url === undefined ? undefined : page(channel.url),
    address: channel.address === undefined ? undefined : address(channel.address),
    openingHours: weekly(channel),
    specialOpeningHours: special(channel),
  }
}

/** Where to phone or to write; `undefined` for a channel without either. */
export function contactNode(channel: Channel, identify: Identify): Json | undefined {
  if (channel.phone === undefined && channel.url === undefined) return undefined
  return {
    id: identify('contact', channel.id),
    type: 'cv:ContactPoint',
    telephone: channel.phone,
    contactPage: channel.url === undefined ? undefined : page(channel.url),
    openingHours: weekly(channel),
    specialOpeningHours: special(channel),
  }
}

export function page(url: string) {
  return { id: url, type: 'foaf:Document' }
}

/** In the language of the place, which nobody has written down; the line is the same in every language. */
function address(line: string) {
  return { type: 'locn:Address', fullAddress: { und: line } }
}

function weekly({ openingHours = [] }: Channel): Json[] {
  return openingHours.flatMap(({ days, opens, closes }) =>
    days.map((day) => ({
      type: 'time:TemporalEntity',
      description: { en: `${DAY_NAMES[day]} ${opens}–${closes}` },
      frequency: concept(list.weekly, 'weekly'),
      hasBeginning: instant(day, opens),
      hasEnd: instant(day, closes),
    })),
  )
}

function instant(day: (typeof DAYS)[number], time: string) {
  const [hour, minute] = time.split(':').map(Number)
  const inDateTime = { type: 'time:DateTimeDescription', dayOfWeek: `time:${DAY_NAMES[day]}`, hour, minute }
  return { type: 'time:Instant', inDateTime }
}

/** A period without times is one in which it is closed. */
function special({ specialOpeningHours = [] }: Channel): Json[] {
  return specialOpeningHours.map(({ from, to, opens, closes }) => ({
    type: 'time:TemporalEntity',
    description: { en: `${from} – ${to}: ${opens === undefined ? 'closed' : `${opens}–${closes}`}` },
    hasBeginning: { type: 'time:Instant', inXSDDate: from },
    hasEnd: { type: 'time:Instant', inXSDDate: to },
  }))
}
