import type { Locale } from './locale.ts'

/** Formatters take about 0.3 ms to make and almost nothing to use, so each is made once. */
const dateFormats = new Map<string, Intl.DateTimeFormat>()

/** The formatter of dates and times for a language tag and options. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(locale, options)
  dateFormats.set(key, format)
  return format
}

/** What a language calls another: `languageName('en', 'fi')` is "englanti". */
export function languageName(code: string, locale: Locale): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code
}

const UNITS = [
  ['day', 24 * 60 * 60_000],
  ['hour', 60 * 60_000],
  ['minute', 60_000],
] as const

/** "3 hours ago", in whole units of the largest that fits; both times are milliseconds since 1970. */
export function ago(locale: Locale, at: number, now: number): string {
  const passed = Math.max(0, now - at)
  const [unit, length] = UNITS.find(([, one]) => passed >= one) ?? UNITS[2]
  return new Intl.RelativeTimeFormat(locale, { numeric: 'always' }).format(-Math.floor(passed / length), unit)
}

/** A sum as the language writes it: "€1.50", "1,50 €"; whole sums without decimals. `currency` is an ISO 4217 code. */
export function money(amount: number, currency: string, locale: Locale): string {
  const minimumFractionDigits = Number.isInteger(amount) ? 0 : 2
  return new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits }).format(amount)
}
