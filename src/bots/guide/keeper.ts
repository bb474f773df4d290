import type { Log } from '../../log.ts'
import { createSequence } from '../../sequence.ts'
import type { Store } from '../../store/store.ts'
import type { RelayContext } from '../relay/context.ts'
import { decideReminder } from './reminding.ts'

/** Reminds people of what they wait for. */
export interface GuideKeeper {
  /** Sends the reminders that are due. */
  run(): Promise<void>
}

export interface GuideKeeperOptions {
  readonly store: Pick<Store, 'guide'>
  readonly context: () => RelayContext
  /** Bulk deliveries have been written. */
  readonly nudge: () => void
  readonly log: Log
}

const BATCH = 100

export function createGuideKeeper({ store, context, nudge, log }: GuideKeeperOptions): GuideKeeper {
  const sequence = createSequence()

  /** One that cannot be decided on must not hold up the others. Those decided together share a commit. */
  async function runOnce(): Promise<boolean> {
    const { now } = context()
    const ids = await store.guide.due(now, BATCH)
    const done = await Promise.all(
      ids.map(async (id) => {
        try {
          const sent = await store.guide.remind(id, now, (walkthrough, locale) =>
            decideReminder(context(), walkthrough, locale),
          )
          if (sent && sent.length > 0) nudge()
          return true
        } catch (error) {
          log.error({ err: error, id }, 'nobody could be reminded; it is tried again')
          return false
        }
      }),
    )
    return done.includes(true) && ids.length === BATCH
  }

  async function run(): Promise<void> {
    while (await runOnce());
  }

  return { run: () => sequence.run('guides', run) }
}
