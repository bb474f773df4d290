import type { Address } from '../address.ts'
import type { Facts } from '../knowledge/process.ts'

/** Ids with when something happened to them; an id may be any word, such as `constructor`. */
export type Times = Readonly<Record<string, number>>

export function timeOf(times: Times, id: string): number | undefined {
  return Object.hasOwn(times, id) ? times[id] : undefined
}

/** One person's way through one service: what they have said of themselves, and how far they have come. */
export interface Walkthrough {
  /** Ten letters and digits. */
  readonly id: string
  readonly personId: string
  readonly service: string
  /** The situation that led here, whose next service comes afterwards. */
  readonly situation: string | null
  /** What is known of the person: answers to the service's questions. */
  readonly facts: Facts
  /** Steps that are done, and waits that are over, with when; milliseconds since 1970, as all times here. */
  readonly done: Times
  /** Documents that the person has, with when they said so. */
  readonly documents: Times
  /** `left`: given up, or gone from the base. */
  readonly state: 'active' | 'finished' | 'left'
  /** Reminders are wanted. */
  readonly reminds: boolean
  /** What has been told and is told once: reminders by their key, and the {@link shapeOf} of the entry. */
  readonly reminded: readonly string[]
  /** Where the person was last, and is reminded. */
  readonly address: Address
  readonly startedAt: number
  readonly changedAt: number
  /** When the next reminder is due; null for none. */
  readonly dueAt: number | null
}
