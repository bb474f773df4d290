import { dateFormat } from '../formats.ts'
import { type Channel, DAYS } from './service.ts'

type Day = (typeof DAYS)[number]
type Opening = Pick<Channel, 'openingHours' | 'specialOpeningHours' | 'timeZone'>

/** A moment as the clock on the wall of a place shows it. */
interface LocalTime {
  /** As `2026-11-21`. */
  readonly date: string
  readonly day: Day
  /** As `09:05`. */
  readonly time: string
}

/** The time in `timeZone` at `now`, in milliseconds since 1970. */
export function localTime(now: number, timeZone: string): LocalTime {
  const parts = Object.fromEntries(
    dateFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      weekday: 'short',
      hourCycle: 'h23',
    })
      .formatToParts(now)
      .map(({ type, value }) => [type, value]),
  )
  const day = DAYS.find((name) => parts.weekday?.toLowerCase().startsWith(name))
  if (!day) throw new Error(`no weekday in ${timeZone}`)
  return { date: `${parts.year}-${parts.month}-${parts.day}`, day, time: `${parts.hour}:${parts.minute}` }
}

/**
 * Whether the channel is open at `now`; `undefined` when its hours are not known.
 * Special hours replace the ordinary ones on their dates; without times they mean closed.
 */
export function isOpen(channel: Opening, now: number): boolean | undefined {
  if (!channel.openingHours || !channel.timeZone) return undefined
  const { date, day, time } = localTime(now, channel.timeZone)
  const within = (hours: { opens: string; closes: string }) => hours.opens <= time && time < hours.closes
  const special = channel.specialOpeningHours?.filter(({ from, to }) => from <= date && date <= to) ?? []
  if (special.length > 0) {
    return special.some(({ opens, closes }) => opens !== undefined && closes !== undefined && within({ opens, closes }))
  }
  return channel.openingHours.some((hours) => hours.days.includes(day) && within(hours))
}

/** Hours in words of the language, as `Mon–Fri 09:00–16:15, Sat 10:00–14:00`. */
export function formatHours(hours: NonNullable<Channel['openingHours']>, locale: string): string {
  return hours.map(({ days, opens, closes }) => `${formatDays(days, locale)} ${opens}–${closes}`).join(', ')
}

function formatDays(days: readonly Day[], locale: string): string {
  const indexes = [...new Set(days.map((day) => DAYS.indexOf(day)))].sort((a, b) => a - b)
  const spans: [number, number][] = []
  for (const index of indexes) {
    const last = spans.at(-1)
    if (last?.[1] === index - 1) last[1] = index
    else spans.push([index, index])
  }
  return spans
    .map(([first, last]) => {
      const [from, to] = [weekdayName(first, locale), weekdayName(last, locale)]
      return first === last ? from : `${from}${last - first > 1 ? '–' : ', '}${to}`
    })
    .join(', ')
}

/** 1 January 2024 was a Monday. */
function weekdayName(index: number, locale: string): string {
  return dateFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + index))
}
