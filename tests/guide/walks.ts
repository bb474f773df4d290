import { type Advanced, advance, type GuideEvent } from '../../src/guide/advance.ts'
import { begin } from '../../src/guide/beginning.ts'
import { openItems, progressOf } from '../../src/guide/progress.ts'
import type { Walkthrough } from '../../src/guide/walkthrough.ts'
import type { Facts } from '../../src/knowledge/process.ts'
import type { Service } from '../../src/knowledge/service.ts'
import { ADDRESS, NOON } from '../support/store-data.ts'

export const HOUR = 60 * 60_000
export const DAY = 24 * HOUR

/** Somebody on the way through a service, whose clock goes on by an hour with each thing they do. */
export interface Walk {
  readonly service: Service
  /** The walkthrough as it is now. */
  readonly now: () => Walkthrough
  readonly clock: () => number
  does(event: GuideEvent, after?: number): Advanced
  /** Answers the question that is asked. */
  answers(value: string): Advanced
  /** Does these steps, in this order. */
  finishes(...nodes: readonly string[]): void
}

export function walk(service: Service, facts: Facts = {}): Walk {
  let clock = NOON
  let walkthrough = begin(service, { id: 'walk000001', personId: 'person', address: ADDRESS, facts, now: NOON })
  const does = (event: GuideEvent, after = HOUR) => {
    clock += after
    const advanced = advance(service, walkthrough, event, { now: clock, address: ADDRESS, shape: 'first' })
    walkthrough = advanced.walkthrough
    return advanced
  }
  does({ kind: 'seen' }, 0)
  return {
    service,
    now: () => walkthrough,
    clock: () => clock,
    does,
    answers(value) {
      const { standing } = progressOf(service, walkthrough)
      if (standing.kind !== 'asked') throw new Error('nothing is asked')
      return does({ kind: 'answered', fact: standing.fact.id, value })
    },
    finishes(...nodes) {
      for (const node of nodes) does({ kind: 'done', node })
    },
  }
}

/** What can be done now, by id. */
export function openIds({ service, now }: Walk): string[] {
  return openItems(progressOf(service, now()).items).map(({ node }) => node.id)
}

/** Each item with how far it is, as `report now`. */
export function states({ service, now }: Walk): string[] {
  return progressOf(service, now()).items.map(({ node, state }) => `${node.id} ${state}`)
}
