import type { Locale } from '../locale.ts'
import { type CommunityHours, opensAt } from './hours.ts'
import type { Roster } from './responder.ts'

/** How long a question will probably wait for a claim. */
export type WaitingEstimate = Wait & {
  /** When the community opens, in milliseconds since 1970; only while it is closed. */
  readonly opensAt?: number
}

type Wait =
  | {
      /** Half of the latest questions waited no longer than this; see {@link MORE_THAN_A_DAY}. */
      readonly typicalMinutes: number
      /** Four of five waited no longer than this. */
      readonly upperMinutes: number
    }
  | { readonly typicalMinutes?: undefined; readonly upperMinutes?: undefined }

/** Stands for any wait longer than a day, in minutes. */
export const MORE_THAN_A_DAY = 2880

/** What an estimate may say, in minutes: more would promise an exactness that it does not have. */
const STEPS = [5, 10, 15, 30, 60, 120, 240, 480, 1440]

const NEWEST = 20
const FEWEST = 3
const MINUTE = 60_000

/** The estimate from the latest waits in a language, newest first; without times where there are too few of them. */
export function waitingEstimate(
  locale: Locale,
  waits: Roster['waits'],
  community: { readonly hours: CommunityHours | null; readonly timeZone: string },
  now: number,
): WaitingEstimate {
  const opens = opensAt(community.hours, community.timeZone, now)
  const waited = waits
    .filter((wait) => wait.locale === locale)
    .slice(0, NEWEST)
    .map((wait) => wait.waited)
    .sort((one, other) => one - other)
  return { ...waitOf(waited), ...(opens === undefined ? {} : { opensAt: opens }) }
}

function waitOf(sorted: readonly number[]): Wait {
  if (sorted.length < FEWEST) return {}
  return { typicalMinutes: minutes(quantile(sorted, 0.5)), upperMinutes: minutes(quantile(sorted, 0.8)) }
}

/** The smallest value that so large a share of the values does not exceed. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.ceil(sorted.length * share) - 1] ?? 0
}

function minutes(waited: number): number {
  return STEPS.find((step) => waited <= step * MINUTE) ?? MORE_THAN_A_DAY
}
