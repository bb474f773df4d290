import { dateFormat } from '../../formats.ts'
import { localTime } from '../../knowledge/hours.ts'
import type { Country } from '../../knowledge/service.ts'
import type { Locale } from '../../locale.ts'
import { isTimeZone } from '../../relay/hours.ts'
import type { Responder } from '../../relay/responder.ts'

const DAY = 24 * 60 * 60_000
const MOST_DAYS = 365
const MIDNIGHT = 24 * 60

const TIME_ZONES: Readonly<Partial<Record<Country, string>>> = { ee: 'Europe/Tallinn', ru: 'Europe/Moscow' }

/** By which clock somebody probably lives who asks about this country. */
export function timeZoneOf(country: Country | null): string {
  return TIME_ZONES[country ?? 'fi'] ?? 'Europe/Helsinki'
}

/**
 * Until when somebody is away, in milliseconds since 1970, from `3d`, a date as `2026-12-24` or nothing at all;
 * null for `off` and `undefined` for anything else. A date is that on which they are back.
 */
export function parseAway(argument: string, timeZone: string, now: number): number | null | undefined {
  const text = argument.trim().toLowerCase()
  if (text === 'off') return null
  if (text === '') return now + MOST_DAYS * DAY
  const days = Number(/^(\d{1,3})\s*d$/.exec(text)?.[1])
  if (days >= 1 && days <= MOST_DAYS) return now + days * DAY
  const until = isDate(text) ? startOfDay(text, timeZone) : Number.NaN
  return until > now && until <= now + (MOST_DAYS + 1) * DAY ? until : undefined
}

/** When tomorrow begins by the clock of `timeZone`. */
export function tomorrow(timeZone: string, now: number): number {
  const today = Date.parse(localTime(now, timeZone).date)
  return startOfDay(new Date(today + DAY).toISOString().slice(0, 10), timeZone)
}

/** `always`, or hours as `9-17`, `9:30-21` and `22-6`, and a time zone when it changes; `undefined` for anything else. */
export function parseHours(argument: string, timeZone: string): Pick<Responder, 'hours' | 'timeZone'> | undefined {
  const words = argument.trim().split(/\s+/)
  const zone = words.length > 1 && /^[a-z]/i.test(words.at(-1) ?? '') ? words.pop() : undefined
  if (zone !== undefined && !isTimeZone(zone)) return undefined
  const span = words.join('')
  const named = zone ?? timeZone
  if (span.toLowerCase() === 'always') return { hours: null, timeZone: named }
  const match = /^(\d{1,2}(?:[:.]\d{2})?)[-–—](\d{1,2}(?:[:.]\d{2})?)$/.exec(span)
  const [from, to] = [minuteOf(match?.[1]), minuteOf(match?.[2])]
  if (from === undefined || to === undefined || from === MIDNIGHT) return undefined
  return { hours: from === to || (from === 0 && to === MIDNIGHT) ? null : { from, to }, timeZone: named }
}

/** A moment as `24 Nov 2026, 00:00`, in the way of the language; for English that of Europe. */
export function momentText(at: number, timeZone: string, locale: Locale): string {
  const tag = locale === 'en' ? 'en-GB' : locale
  return dateFormat(tag, { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(at)
}

/** Minutes after midnight as `09:30`. */
export function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

function minuteOf(text: string | undefined): number | undefined {
  const [hours = 0, minutes = 0] = text?.split(/[:.]/).map(Number) ?? [Number.NaN]
  const minute = hours * 60 + minutes
  return minutes < 60 && minute <= MIDNIGHT ? minute : undefined
}

function isDate(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

function startOfDay(date: string, timeZone: string): number {
  const wall = Date.parse(date)
  // The clocks may be changed between the guess and the moment itself, so it is corrected once more.
  const corrected = (at: number) => {
    const shown = localTime(at, timeZone)
    return at + wall - Date.parse(`${shown.date}T${shown.time}Z`)
  }
  return corrected(corrected(wall))
}
