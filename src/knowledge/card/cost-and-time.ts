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
      const text = lineText(line, reader)
      return full && line.url ? [{ text, href: line.url }] : [text]
    })
  const total = full && kinds.includes('duration') ? totals(service).all : undefined
  if (total && total.to > 0)
    items.push([texts('specification-total', { duration: rangeInWords(total, reader.locale) })])
  return items.length > 0 ? list(items) : undefined
}

function lineText({ amount, currency = 'EUR', description, duration }: Line, reader: Reader): string {
  const price = amount === undefined ? '' : `${amount} ${currency}: `
  const text = reader.read(description)
  const length = duration === undefined ? undefined : unsaidLength(text, duration, reader.locale)
  return price + (length === undefined ? text : `${withoutStop(text)}: ${length}`)
}
