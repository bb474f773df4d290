import type { EntryRef } from '../../curation/entry.ts'
import type { Log } from '../../log.ts'
import { createSequence } from '../../sequence.ts'
import type { CurationCase, CurationDecision } from '../../store/curation-store.ts'
import type { Store } from '../../store/store.ts'
import type { RelayContext } from '../relay/context.ts'
import { deliver, recipientOf } from '../relay/staff.ts'
import { reviewMessage } from './due.ts'

/** Asks those who look after entries to check them when it is time. */
export interface ReviewKeeper {
  run(): Promise<void>
}

export interface ReviewKeeperOptions {
  readonly store: Pick<Store, 'curation'>
  readonly context: () => RelayContext
  /** Bulk deliveries have been written. */
  readonly nudge: () => void
  readonly log: Log
}

const DAY = 24 * 60 * 60_000
/** Who has been asked is left alone for so long. */
const PATIENCE = 14 * DAY
/** More at once, or on one day, would not be read. */
const MOST_A_DAY = 5

export function createReviewKeeper({ store, context, nudge, log }: ReviewKeeperOptions): ReviewKeeper {
  const sequence = createSequence()

  async function run(): Promise<void> {
    const { now } = context()
    const when = { now, askedBefore: now - PATIENCE, since: now - DAY, most: MOST_A_DAY }
    for (const entry of await store.curation.due(when)) {
      try {
        const { deliveries } = await store.curation.handle({ entry }, null, now, (state) =>
          askOwners(context(), entry, state),
        )
        if (deliveries.length > 0) nudge()
      } catch (error) {
        // One that cannot be decided on must not hold up the others.
        log.error({ err: error, entry }, 'nobody could be asked to check an entry; it is tried again')
      }
    }
  }

  return { run: () => sequence.run('reviews', run) }
}

/** Puts the entry before everybody who looks after it; where none of them can be reached it waits. */
function askOwners(context: RelayContext, ref: EntryRef, { file, owners }: CurationCase): CurationDecision<null> {
  const { entry, current } = file ?? {}
  const deliveries =
    entry && current
      ? owners.flatMap((owner) => {
          const to = recipientOf(owner)
          return to ? deliver(context, to, reviewMessage(context, entry, current.content, to.locale)) : []
        })
      : []
  if (deliveries.length === 0) return { changes: [], deliveries, result: null }
  return {
    changes: [{ kind: 'entry-asked', ref, at: context.now }],
    deliveries: deliveries.map((one) => ({ ...one, lane: 'bulk' })),
    result: null,
  }
}
