import type { Locale } from '../../locale.ts'
import type { Service } from '../service.ts'
import { type CardContext, formatDate } from './context.ts'

export type ReviewState = 'unchecked' | 'checked' | 'overdue'

/** Whether a person has checked the entry, and whether that was too long before `now` (milliseconds since 1970). */
export function reviewState(review: Service['review'], now: number): ReviewState {
  const due = reviewDue(review)
  if (due === undefined) return 'unchecked'
  return due < now ? 'overdue' : 'checked'
}

/** Says that the texts of an entry in the language `shown` are older than the same in another; nothing when they are not. */
export function outdatedNotice(
  id: string,
  shown: Locale,
  { locale, texts, standing }: Omit<CardContext, 'now'>,
): string[] {
  const outdated = standing?.(id).outdated[shown]
  if (!outdated) return []
  const date = formatDate(new Date(outdated.since).toISOString().slice(0, 10), locale)
  return [texts('card-outdated', { source: outdated.source, date })]
}

/** When the entry is to be checked again, in milliseconds since 1970; `undefined` while nobody has ever checked it. */
export function reviewDue({ by, on, every }: Service['review']): number | undefined {
  return by && on ? addDuration(on, every) : undefined
}

/** The date plus an ISO 8601 duration of years, months, weeks and days, in milliseconds since 1970. */
function addDuration(date: string, duration: string): number {
  const amount = (unit: string) => Number(new RegExp(`(\\d+)${unit}`).exec(duration.split('T')[0] ?? '')?.[1] ?? 0)
  const at = new Date(`${date}T00:00:00Z`)
  at.setUTCFullYear(at.getUTCFullYear() + amount('Y'), at.getUTCMonth() + amount('M'))
  return at.setUTCDate(at.getUTCDate() + amount('W') * 7 + amount('D'))
}
