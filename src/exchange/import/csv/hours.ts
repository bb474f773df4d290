import { type Channel, DAYS } from '../../../knowledge/service.ts'
import { createWeek, minutesOf } from '../week.ts'

/** The days from Monday in English, Finnish, Swedish, Russian and Estonian, as offices abbreviate them. */
const NAMES = [
  'mo tu we th fr sa su',
  'mon tue wed thu fri sat sun',
  'ma ti ke to pe la su',
  'må ti on to fr lö sö',
  'mån tis ons tor fre lör sön',
  'пн вт ср чт пт сб вс',
  'e t k n r l p',
].map((names) => names.split(' '))

const PART = /(\p{L}+)(?:\s*[-–]\s*(\p{L}+))?|(\d{1,2}(?:[.:]\d{2})?)\s*[-–]\s*(\d{1,2}(?:[.:]\d{2})?)|([^\s,;.&+]+)/gu

/** Opening hours as people write them, `mo-fr 09:00-16:15, sa 10-14`; `undefined` when they cannot be read. */
export function parseHours(text: string): Channel['openingHours'] | undefined {
  const week = createWeek()
  let days: number[] = []
  let hasTime = false
  for (const [, first, last, from, to, other] of text.toLowerCase().matchAll(PART)) {
    if (other !== undefined) return undefined
    if (first !== undefined) {
      const [begin, end] = [dayOf(first), dayOf(last ?? first)]
      if (begin === undefined || end === undefined) return undefined
      if (hasTime) days = []
      hasTime = false
      const length = (end - begin + 7) % 7
      days.push(...Array.from({ length: length + 1 }, (_, at) => (begin + at) % 7))
    } else {
      const [opens, closes] = [minutesOf(from ?? ''), minutesOf(to ?? '')]
      if (opens === undefined || closes === undefined || days.length === 0) return undefined
      for (const day of days) week.add(day, opens, closes === 0 ? 24 * 60 : closes)
      hasTime = true
    }
  }
  return hasTime ? week.hours() : undefined
}

function dayOf(name: string): number | undefined {
  const found = NAMES.map((names) => names.indexOf(name)).find((index) => index >= 0)
  return found
}

/** Opening hours as {@link parseHours} reads them. */
export function writeHours(hours: NonNullable<Channel['openingHours']>): string {
  return hours.map(({ days, opens, closes }) => `${daySpans(days)} ${opens}-${closes}`).join(', ')
}

function daySpans(days: readonly (typeof DAYS)[number][]): string {
  const spans: (typeof DAYS)[number][][] = []
  for (const day of DAYS) {
    if (!days.includes(day)) continue
    const last = spans.at(-1)
    if (last && DAYS.indexOf(last.at(-1) ?? day) === DAYS.indexOf(day) - 1) last.push(day)
    else spans.push([day])
  }
  return spans.map((span) => (span.length > 1 ? `${span[0]}-${span.at(-1)}` : span[0])).join(' ')
}
