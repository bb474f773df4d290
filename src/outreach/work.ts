import { ago, dateFormat, languageName } from '../formats.ts'
import type { Texts } from '../i18n.ts'
import { serviceTitle } from '../knowledge/card/card.ts'
import { reviewDue } from '../knowledge/card/review.ts'
import type { Service } from '../knowledge/service.ts'
import type { Locale } from '../locale.ts'
import { type Block, list, paragraph } from '../message.ts'
import { DAY } from './clock.ts'
import type { Frequency, Subscription } from './subscription.ts'

/** What waits for the reader, who is a volunteer, a moderator or both. Times are milliseconds since 1970. */
export interface Work {
  /** For volunteers: questions that nobody has taken, by the languages that they answer in. */
  readonly waiting: readonly { readonly locale: Locale; readonly count: number; readonly oldest: number }[]
  /** For moderators only. */
  readonly moderation?: Moderation
}

/** Figures alone: what people have written is not for digests. */
export interface Moderation {
  /** Questions that nobody has taken, and those of them that everybody has been asked to take. */
  readonly waiting: number
  readonly kept: number
  /** When the last digest was due: `unanswered` and `givenUp` count from then on. */
  readonly since: number
  /** Questions that the base had no answer to, by language. */
  readonly unanswered: readonly { readonly locale: Locale; readonly count: number }[]
  /** Announcements that wait for approval. */
  readonly announcements: number
  /** Changes of the base that wait for approval, and material for it. */
  readonly proposals: number
  readonly suggestions: number
  /** Entries whose check is overdue, and those of them that nobody looks after. */
  readonly due: number
  readonly unowned: number
  /** Deliveries that were given up. */
  readonly givenUp: readonly { readonly platform: string; readonly count: number }[]
}

const PERIODS: Readonly<Record<Frequency, number>> = {
  'at-once': DAY,
  daily: DAY,
  weekly: 7 * DAY,
  monthly: 31 * DAY,
}

/** From when on a digest that is made `now` counts what has happened. */
export function workSince({ frequency }: Pick<Subscription, 'frequency'>, now: number): number {
  return now - PERIODS[frequency]
}

/** A check is named so long before it is due. */
const REVIEWS_AHEAD = 14 * DAY

const MOST_REVIEWS = 5

interface WorkContext {
  readonly locale: Locale
  readonly texts: Texts
  readonly now: number
  /** Published ones. */
  readonly services: ReadonlyMap<string, Service>
  readonly subscription: Pick<Subscription, 'timeZone'>
}

/** Whether there are questions to be taken. */
export function hasQuestions({ waiting, moderation }: Work): boolean {
  return waiting.length > 0 || (moderation?.waiting ?? 0) > 0
}

/** What there is to do; none where nothing waits. */
export function workBlocks(work: Work, context: WorkContext): readonly Block[] {
  const { texts } = context
  const questions = work.waiting.map((one) => [waitingLine(one, context)])
  const moderation = work.moderation ? moderationLines(work.moderation, context).map((line) => [line]) : []
  return [
    ...group(texts('outreach-group-waiting'), questions),
    ...group(texts('outreach-group-moderation'), moderation),
  ]
}

function group(title: string, lines: readonly (readonly string[])[]): readonly Block[] {
  return lines.length > 0 ? [paragraph({ text: title, bold: true }), list(lines)] : []
}

function waitingLine({ locale: code, count, oldest }: Work['waiting'][number], { texts, locale, now }: WorkContext) {
  const age = ago(locale, oldest, now)
  return `${languageName(code, locale)}: ${texts('outreach-work-waiting', { count, age })}`
}

function moderationLines(work: Moderation, context: WorkContext): readonly string[] {
  const { texts, locale, subscription } = context
  const { waiting, kept, unanswered, announcements, proposals, suggestions, due, unowned, givenUp } = work
  const date = dateFormat(locale, { dateStyle: 'medium', timeZone: subscription.timeZone }).format(work.since)
  const languages = unanswered.map((one) => `${languageName(one.locale, locale)} ${one.count}`).join(', ')
  const platforms = givenUp.map(({ platform, count }) => `${platform} ${count}`).join(', ')
  return [
    ...(waiting > 0 ? [texts('outreach-work-questions', { count: waiting, kept })] : []),
    ...(announcements > 0 ? [texts('outreach-work-announcements', { count: announcements })] : []),
    ...(proposals > 0 ? [texts('outreach-work-proposals', { count: proposals })] : []),
    ...(suggestions > 0 ? [texts('outreach-work-suggestions', { count: suggestions })] : []),
    ...(due > 0 ? [texts('outreach-work-due', { count: due, unowned })] : []),
    ...reviewLines(context),
    ...(unanswered.length > 0 ? [texts('outreach-work-unanswered', { date, languages })] : []),
    ...(givenUp.length > 0 ? [texts('outreach-work-given-up', { date, platforms })] : []),
  ]
}

/** Entries whose check is overdue or near, the longest overdue first. One that nobody has ever checked has no date. */
function reviewLines({ services, texts, locale, now }: WorkContext): readonly string[] {
  const due = [...services.values()]
    .flatMap((service) => {
      const at = reviewDue(service.review)
      return at !== undefined && at <= now + REVIEWS_AHEAD ? [{ service, at }] : []
    })
    .sort((a, b) => a.at - b.at)
  if (due.length === 0) return []
  const date = dateFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const named = due
    .slice(0, MOST_REVIEWS)
    .map(({ service, at }) => `${serviceTitle(service, locale)} (${date.format(at)})`)
  return [texts('outreach-work-reviews', { titles: named.join('; '), more: due.length - named.length })]
}
