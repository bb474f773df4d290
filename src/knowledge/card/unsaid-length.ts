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
  const count = Number(/\d+/.exec(duration)?.[0])
  const unit = length.replace(/[\d\s]/g, '').slice(0, STEM)
  const says = (number: number) => saysInWords(text, String(number), locale)
  const namesUnit = text.toLowerCase().includes(unit)
  // "Within a month"; "six months before to three months after", of which the data have the sum.
  if (namesUnit && (count === 1 || WRITTEN_OUT.some(says))) return undefined
  return count > 1 && sameLengths(duration, count).some(says) ? undefined : length
}

/** What else may be said for so many days or months. */
function sameLengths(duration: string, count: number): number[] {
  if (duration.endsWith('D')) return [count, count / 7]
  return duration.endsWith('M') ? [count, count / 12] : [count]
}
