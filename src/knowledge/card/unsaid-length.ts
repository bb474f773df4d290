import type { Locale } from '../../locale.ts'
import { figuresIn } from '../facts/figures.ts'
import { saysInWords } from '../facts/number-words.ts'
import { spanInWords } from '../specification/words.ts'

/** The numbers that texts write out. */
const WRITTEN_OUT = Array.from({ length: 11 }, (_, index) => index + 2)
/** So many letters of "month" are in all its cases, in every language. */
const STEM = 3

/**
 * How long a `duration` (ISO 8601) is, in words of the language, for a text about it that does not say so itself; nothing
 * when it does, in digits or in words.
 */
export function unsaidLength(text: string, duration: string, locale: Locale): string | undefined {
  // What takes a day is said in words that name no length: "the same day", "tomorrow".
  if (duration === 'P1D' || figuresIn(text, locale).length > 0) return undefined
  const length = spanInWords(duration, locale)
  const says = (number: number) => saysInWords(text, String(number), locale)
  const isSaid = sameLengths(duration).some((same) => {
    const count = Number(/\d+/.exec(same)?.[0])
    const unit = spanInWords(same, locale)
      .replace(/[\d\s]/g, '')
      .slice(0, STEM)
    const namesUnit = new RegExp(`(?<!\\p{L})${unit}`, 'iu').test(text)
    // "Within a month"; "six months before to three months after", of which the data have the sum.
    return namesUnit ? count === 1 || WRITTEN_OUT.some(says) : count > 1 && says(count)
  })
  return isSaid ? undefined : length
}

/** What else may be said for a duration: whole weeks for days, whole years for months. */
function sameLengths(duration: string): string[] {
  const [, count, unit] = /^P(\d+)([DM])$/.exec(duration) ?? []
  const [each, larger] = unit === 'D' ? [7, 'W'] : [12, 'Y']
  const whole = Number(count) / each
  return Number.isInteger(whole) ? [duration, `P${whole}${larger}`] : [duration]
}
