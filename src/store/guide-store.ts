import type { Walkthrough } from '../guide/walkthrough.ts'
import type { Locale } from '../locale.ts'
import type { Synchronous } from './basics.ts'
import type { NewDelivery } from './delivery-store.ts'

/** What a decision in a conversation does to somebody's way through a service. */
export type GuideChange =
  | { readonly kind: 'walkthrough-saved'; readonly walkthrough: Walkthrough }
  | { readonly kind: 'walkthrough-removed'; readonly id: string }

export interface GuideDecision {
  readonly walkthrough: Walkthrough
  readonly deliveries: readonly NewDelivery[]
}

export interface GuideStore {
  /** Active walkthroughs with a reminder that is due, the longest overdue first. A closed chat's wait until it opens. */
  due(now: number, limit: number): Promise<readonly string[]>
  /**
   * Loads, decides and writes in one transaction; `undefined` when there is none or it is due no more. `locale` is the
   * person's language, as far as it is known.
   */
  remind(
    id: string,
    now: number,
    decide: (walkthrough: Walkthrough, locale: Locale | null) => Synchronous<GuideDecision>,
  ): Promise<readonly number[] | undefined>
}
