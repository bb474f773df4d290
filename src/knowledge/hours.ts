import { dateFormat } from '../formats.ts'
import { type HolidayCountry, isPublicHoliday } from './holidays.ts'
import { type Channel, DAYS } from './service.ts'

type Day = (typeof DAYS)[number]
type Opening = Pick<Channel, 'openingHours' | 'specialOpeningHours' | 'publicHolidays' | 'timeZone'>

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

/** Which country's public holidays are kept in a place. */
const COUNTRY_OF_ZONE: Readonly<Record<NonNullable<Channel['timeZone']>, HolidayCountry>> = {
  'Europe/Helsinki': 'fi',
  'Europe/Tallinn': 'ee',
  'Europe/Moscow': 'ru',
}

/** `holiday`: closed for the whole day, since it is a public holiday in that place. */
export type OpenState = 'open' | 'closed' | 'holiday'

/**
 * Whether the channel is open at `now`; `undefined` when its hours are not known.
 * Special hours replace the ordinary ones and public holidays on their dates; without times they mean closed.
 */
export function openState(channel: Opening, now: number): OpenState | undefined {
  if (!channel.openingHours || !channel.timeZone) return undefined
  const { date, day, time } = localTime(now, channel.timeZone)
  const within = (hours: { opens: string; closes: string }) => hours.opens <= time && time < hours.closes
  const special = channel.specialOpeningHours?.filter(({ from, to }) => from <= date && date <= to) ?? []
  if (special.length > 0) {
    const isOpen = special.some(
      ({ opens, closes }) => opens !== undefined && closes !== undefined && within({ opens, closes }),
    )
    return isOpen ? 'open' : 'closed'
  }
  if (channel.publicHolidays === 'closed' && isPublicHoliday(date, COUNTRY_OF_ZONE[channel.timeZone])) return 'holiday'
  return channel.openingHours.some((hours) => hours.days.includes(day) && within(hours)) ? 'open' : 'closed'
}

/** Whether the channel is open at `now`; `undefined` when its hours are not known. */
export function isOpen(channel: Opening, now: number): boolean | undefined {
  const state = openState(channel, now)
  return state && state === 'open'
}

/** Hours in words of the language, as `Mon–Fri 09:00–16:15, Sat 10:00–14:00`, or `24/7`. */
export function formatHours(hours: NonNullable<Channel['openingHours']>, locale: string): string {
  const whole = hours.filter(({ opens, closes }) => opens === '00:00' && closes === '24:00')
  if (DAYS.every((day) => whole.some(({ days }) => days.includes(day)))) return '24/7'
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
