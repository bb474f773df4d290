import { isEstonianCode, isPaymentCard, isSnils } from './checksums.ts'

/** Digits with what people put between them. */
export const NUMBER_RUN = /(?:\+ ?)?\(?\d(?:[ \u00a0\u202f().\-–‑]{0,3}\d)+/g

/** Shorter numbers call an emergency service or name a paragraph. */
const SHORTEST = 7

/** What a run of digits is, judged by itself and by the text right before and after it. */
export function kindOfNumber(run: string, before: string, after: string): 'phone' | 'identity-code' | 'card' | 'free' {
  const digits = run.replace(/\D/g, '')
  if (digits.length < SHORTEST - 1 || isHarmless(run, before, after)) return 'free'
  if (digits.length <= 10 && PASSPORT_BEFORE.test(before)) return 'identity-code'
  if (digits.length < SHORTEST) return 'free'
  if (isPaymentCard(digits) || isPaymentCard(digits.slice(0, 16))) return 'card'
  if (/^\d{11}$/.test(run) && (isEstonianCode(run) || (!run.startsWith('89') && isSnils(run)))) return 'identity-code'
  return 'phone'
}

/** The word for a passport in each language, with nothing in between that could be hidden itself. */
const PASSPORT_BEFORE = /(?<!\p{L})(?:pass|pasport|загран|паспорт)\p{L}*[^\d▒@\n]{0,30}$/iu

const YEAR = /^(19|20)\d\d$/
const HOUR_OR_DAY = /^(0?\d|[12]\d|3[01])$/
const TIME = /^([01]?\d|2[0-3])\.[0-5]\d$/
const DAY_AND_MONTH = /^(0?[1-9]|[12]\d|3[01])\.(0?[1-9]|1[0-2])?\.?$/
const DECIMAL = /^[1-9]\d{0,2}\.\d{4,}$/
const AMOUNT = /^[1-9]\d{0,2}([ .\u00a0\u202f]\d{3})*$|^[1-9]\d{0,6}$/
const ROUND_AMOUNT = /^[1-9]\d{0,2}([ .\u00a0\u202f]\d{3})*[ .\u00a0\u202f]000$/

const CURRENCY = String.raw`(?:[€$₽£]|(?:eur|euro\p{L}{0,4}|евро|rub\p{L}{0,3}|rouble\p{L}{0,1}|руб\p{L}{0,4}|р|sek|kr|kronor|usd|dollar\p{L}{0,3})(?!\p{L}))`
const CURRENCY_AFTER = new RegExp(`^(?:,\\d{1,2})?\\s?${CURRENCY}`, 'iu')
const CURRENCY_BEFORE = /(?:[€$₽£]|(?<!\p{L})(?:eur|sek|usd|rub))\s?$/iu

/** Years, opening hours with or without their days, coordinates, sums of money. */
function isHarmless(run: string, before: string, after: string): boolean {
  const words = run.split(/[ –-]+/)
  if (words.every((word) => YEAR.test(word)) || words.every((word) => DECIMAL.test(word))) return true
  const isTime = (word: string) => TIME.test(word) || DAY_AND_MONTH.test(word)
  if (words.some(isTime) && words.every((word) => isTime(word) || HOUR_OR_DAY.test(word))) return true
  const sums = run.split(/ ?[–-] ?/)
  if (CURRENCY_AFTER.test(after) || CURRENCY_BEFORE.test(before)) return sums.every((sum) => AMOUNT.test(sum))
  return sums.every((sum) => ROUND_AMOUNT.test(sum))
}
