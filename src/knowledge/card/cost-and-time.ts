import { money } from '../../formats.ts'
import type { Texts } from '../../i18n.ts'
import type { Locale } from '../../locale.ts'
import { type Block, list, type Run } from '../../message.ts'
import type { Service } from '../service.ts'
import { totals } from '../specification/totals.ts'
import { rangeInWords } from '../specification/words.ts'
import { type CardContext, type Reader, withoutStop } from './context.ts'
import { unsaidLength } from './unsaid-length.ts'

/** What a service costs, how long it takes, and in what time something has to be done. */
export const COST_AND_TIME = ['cost', 'duration', 'deadline'] as const
export type CostOrTime = (typeof COST_AND_TIME)[number]

type Cost = Service['costs'][number]
type Time = Service['deadlines'][number]
type Line = Pick<Cost, 'description'> & Partial<Cost> & Partial<Time>

/** The first of each of `kinds`; `full` has all of them, with their pages, and how long everything takes together. */
export function costAndTime(
  service: Service,
  reader: Reader,
  { texts }: CardContext,
  full: boolean,
  kinds: readonly CostOrTime[] = COST_AND_TIME,
): Block | undefined {
  const lines: Readonly<Record<CostOrTime, readonly Line[]>> = {
    cost: service.costs,
    duration: service.processingTimes,
    deadline: service.deadlines,
  }
  const items = kinds
    .flatMap((kind) => (full ? lines[kind] : lines[kind].slice(0, 1)))
    .map((line): Run[] => {
      const text = costText(line, timeText(line, reader), reader.locale, texts)
      return full && line.url ? [{ text, href: line.url }] : [text]
    })
  const total = full && kinds.includes('duration') ? totals(service).all : undefined
  if (total && total.to > 0)
    items.push([texts('specification-total', { duration: rangeInWords(total, reader.locale) })])
  return items.length > 0 ? list(items) : undefined
}

/** What something costs, before what `text` says of it. */
export function costText(
  { amount, currency = 'EUR' }: Partial<Pick<Cost, 'amount' | 'currency'>>,
  text: string,
  locale: Locale,
  texts: Texts,
): string {
  if (amount === undefined) return text
  return amount === 0 ? texts('card-free', { what: withoutStop(text) }) : `${money(amount, currency, locale)}: ${text}`
}

/** What is said of a time, and how long it is where that does not say so. */
export function timeText(
  { description, duration }: Pick<Cost, 'description'> & Partial<Pick<Time, 'duration'>>,
  reader: Reader,
): string {
  const text = reader.read(description)
  const length = duration === undefined ? undefined : unsaidLength(text, duration, reader.locale)
  return length === undefined ? text : `${withoutStop(text)}: ${length}`
}
