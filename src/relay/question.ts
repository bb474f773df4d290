import type { Address } from '../address.ts'
import type { Country } from '../knowledge/service.ts'
import type { Locale } from '../locale.ts'

/** The life of a question; which state follows which is in `advance.ts`. */
export const QUESTION_STATES = [
  'open',
  'offered',
  'claimed',
  'answered',
  'escalated',
  'resolved',
  'expired',
  'withdrawn',
  'merged',
] as const

export type QuestionState = (typeof QUESTION_STATES)[number]

/** Whether it helped. */
export const RATINGS = ['helped', 'partly', 'no'] as const

export type Rating = (typeof RATINGS)[number]

/** What a traveller has asked people, because the base was not enough. Times are milliseconds since 1970. */
export interface Question {
  /** Ten letters and digits. */
  readonly id: string
  /** Three hexadecimal digits, in "Traveller 7F3": what the desk sees instead of a name. */
  readonly alias: string
  readonly askerId: string
  /** The query that it was opened from. */
  readonly queryId: string | null
  /** Empty once it has been erased. */
  readonly text: string
  readonly locale: Locale
  readonly country: Country | null
  /** Code of the life event that it seems to be about. */
  readonly topic: string | null
  /** What the traveller was shown before. */
  readonly services: readonly string[]
  /** Where the traveller is answered. */
  readonly address: Address
  readonly state: QuestionState
  /** How far it has been passed on; see {@link RUNGS}. */
  readonly rung: Rung
  /** When the next thing happens by itself; never null while the question is alive. */
  readonly dueAt: number | null
  /** Whose turn it is to write, once somebody has claimed it. */
  readonly awaits: 'responder' | 'asker' | null
  /** The claimant has been reminded of this turn. */
  readonly reminded: boolean
  readonly claimantId: string | null
  /** Where the claimant converses: a direct chat or the question's own thread. */
  readonly place: Address | null
  readonly openedAt: number
  readonly claimedAt: number | null
  /** When the traveller was first answered. */
  readonly answeredAt: number | null
  readonly closedAt: number | null
  /** The question that this one was merged into. */
  readonly mergedInto: string | null
  readonly rating: Rating | null
  readonly ratingWord: string | null
  /** The traveller lets the claimant see contact details. */
  readonly sharesContacts: boolean
  /** The traveller is shadow-banned: the question is kept and offered to nobody. */
  readonly hidden: boolean
}

/** Whom a question is offered to, one after the other, until somebody claims it. */
export const RUNGS = ['matched', 'language', 'moderators', 'kept'] as const

export type Rung = (typeof RUNGS)[number]

/** Times of one community, in milliseconds. */
export interface RelayTimes {
  /** Until an unclaimed offer goes to more people. */
  readonly widenAfter: number
  /** Until a question that nobody has taken is offered again. */
  readonly retryAfter: number
  /** Until a silent claimant is reminded. */
  readonly remindAfter: number
  /** From the reminder until the question returns to the queue. */
  readonly returnAfter: number
  /** Until an answered question to which the traveller says no more counts as resolved. */
  readonly resolveAfter: number
  /** Until a question that nobody has taken is given up. */
  readonly expireAfter: number
  /** How long a closed question may be opened again. */
  readonly reopenWithin: number
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export const DEFAULT_TIMES: RelayTimes = {
  widenAfter: 15 * MINUTE,
  retryAfter: 12 * HOUR,
  remindAfter: 20 * MINUTE,
  returnAfter: 20 * MINUTE,
  resolveAfter: 3 * DAY,
  expireAfter: 14 * DAY,
  reopenWithin: 7 * DAY,
}

/** What can happen to a question. */
export type QuestionEvent =
  /** It has been put before people, of whom there may be none. */
  | { readonly kind: 'offered' }
  | { readonly kind: 'claimed'; readonly by: string; readonly place: Address }
  /** The claimant converses elsewhere from now on. */
  | { readonly kind: 'moved'; readonly place: Address }
  | { readonly kind: 'responder-wrote' }
  | { readonly kind: 'asker-wrote' }
  /** The claimant needs time until `until`. */
  | { readonly kind: 'snoozed'; readonly until: number }
  /** The claimant gives it back, or was silent for too long. */
  | { readonly kind: 'released' }
  | { readonly kind: 'handed-over'; readonly to: string; readonly place: Address }
  /** To volunteers of another language. */
  | { readonly kind: 'passed-on'; readonly locale: Locale }
  /** Straight to the moderators. */
  | { readonly kind: 'escalated' }
  /** What the timer does; the outcome depends on the state. */
  | { readonly kind: 'timer' }
  | { readonly kind: 'resolved' }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'merged'; readonly into: string }
  | { readonly kind: 'reopened' }

/**
 * Why something may not happen: somebody has it; it is closed; nobody has claimed it; it is too late to open it
 * again; it is open already.
 */
export type Refusal = 'taken' | 'closed' | 'unclaimed' | 'too-late' | 'open'

/** What a timer came to, for the messages that go with it. */
export type TimerEffect = 'offer' | 'keep' | 'remind' | 'return' | 'resolve' | 'expire'

export type Advanced =
  | { readonly ok: true; readonly question: Question; readonly effect?: TimerEffect }
  | { readonly ok: false; readonly refusal: Refusal }

export function isClosed({ state }: Pick<Question, 'state'>): boolean {
  return state === 'resolved' || state === 'expired' || state === 'withdrawn' || state === 'merged'
}
