import type { Locale } from '../locale.ts'
import type { QuestionState } from '../relay/question.ts'

/** The lists of the desk. `all` is for moderators. */
export const DESK_TABS = ['waiting', 'mine', 'all'] as const

export type DeskTab = (typeof DESK_TABS)[number]

/** A question as a volunteer may see it. */
export interface DeskLine {
  readonly id: string
  readonly alias: string
  readonly locale: Locale
  /** Milliseconds since 1970. */
  readonly openedAt: number
  /** Contact details are masked in it; empty once it has been erased. */
  readonly text: string
  readonly state: QuestionState
  /** What the claimant is called. */
  readonly claimant: string | null
  /** The visitor has claimed it. */
  readonly isMine: boolean
}

export function isWaiting({ state }: Pick<DeskLine, 'state'>): boolean {
  return state === 'open' || state === 'offered' || state === 'escalated'
}
