import { createHash } from 'node:crypto'
import { LOCALES } from '../locale.ts'
import { mainText } from './main-text.ts'

const MONTHS = [...Array(12).keys()].map((month) => new Date(Date.UTC(2026, month, 15)))

/** The names of the months as the five languages write them, alone and in a date, long and short. */
const MONTH_NAMES = new Set(
  LOCALES.flatMap((locale) =>
    (['long', 'short'] as const).flatMap((month) =>
      ([{ month }, { month, day: 'numeric' }] as const).flatMap((options) => {
        const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
        return MONTHS.flatMap((at) =>
          format.formatToParts(at).flatMap(({ type, value }) => (type === 'month' ? value.toLowerCase() : [])),
        )
      }),
    ),
  ).filter((name) => /^\p{L}+\.?$/u.test(name)),
)
const MONTH = `(?:${[...MONTH_NAMES].map((name) => name.replace('.', '\\.?')).join('|')})(?!\\p{L})`

/** What differs from one visit to the next without the page saying anything else. */
const PASSING = [
  /\d{4}-\d{2}-\d{2}(?:t\d{2}:\d{2}[\d:.]*(?:z|[+-]\d{2}:?\d{2})?)?/g,
  /\d{1,2}[./]\s?\d{1,2}[./]\s?(?:\d{4}|\d{2})(?!\d)/g,
  new RegExp(`\\d{1,2}(?:\\.|st|nd|rd|th)?\\s${MONTH}(?:,?\\s\\d{4})?`, 'gu'),
  new RegExp(`(?<!\\p{L})${MONTH}\\s\\d{1,2}(?!\\d)(?:,?\\s\\d{4})?`, 'gu'),
  /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)/g,
  /(?:©|&copy;)\s?\d{4}(?:\s?[-–]\s?\d{4})?/g,
  /(?<![\p{L}\p{N}_-])(?=[a-z_-]*\d)(?=[\d_-]*[a-z])[a-z0-9_-]{16,}(?![\p{L}\p{N}_-])/gu,
]

/** The text without dates, times of day and the random words that sites put into their pages. */
export function settledText(text: string): string {
  const plain = text.toLowerCase().replace(/\s+/g, ' ')
  return PASSING.reduce((left, expression) => left.replace(expression, ' '), plain)
    .replace(/\s+/g, ' ')
    .trim()
}

/** Of what a page says, as SHA-256; of a document that is no text, of its bytes. */
export function fingerprint(body: Uint8Array, contentType: string): string {
  const isHtml = /\bx?html\b/i.test(contentType)
  if (!isHtml && !/^\s*text\//i.test(contentType)) return hash(body)
  const text = decoded(body, contentType)
  return hash(settledText(isHtml ? mainText(text) : text))
}

function hash(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}

function decoded(body: Uint8Array, contentType: string): string {
  // A page says its encoding itself where its server does not.
  const start = new TextDecoder('latin1').decode(body.subarray(0, 2048))
  const [, label = 'utf-8'] = /charset\s*=\s*["']?([\w-]{1,40})/i.exec(`${contentType} ${start}`) ?? []
  try {
    return new TextDecoder(label).decode(body)
  } catch {
    return new TextDecoder().decode(body)
  }
}
