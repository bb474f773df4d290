import type { Log } from '../../log.ts'
import { createSequence } from '../../sequence.ts'
import type { Store } from '../../store/store.ts'
import type { RelayContext } from './context.ts'
import { tellAuthor } from './receipts.ts'
import { onTimer } from './timers.ts'

/** Keeps questions moving when nobody writes. */
export interface QuestionKeeper {
  /** Does what the questions whose time has come need. */
  runTimers(): Promise<void>
  /** Tells the authors of relayed messages what became of them. */
  tellAuthors(): Promise<void>
}

export interface QuestionKeeperOptions {
  readonly store: Store
  readonly context: () => RelayContext
  /** Live deliveries have been written. */
  readonly nudge: () => void
  readonly log: Log
}

const BATCH = 100
/** A message that is still under way after so long is told of as waiting, in milliseconds. */
const PATIENCE_MS = 10_000

export function createQuestionKeeper({ store, context, nudge, log }: QuestionKeeperOptions): QuestionKeeper {
  const sequence = createSequence()

  /** One question that cannot be decided on must not hold up the others. Those decided together share a commit. */
  async function each<Id>(
    ids: readonly Id[],
    act: (id: Id) => Promise<readonly number[] | undefined>,
  ): Promise<boolean> {
    const done = await Promise.all(
      ids.map(async (id) => {
        try {
          if (((await act(id)) ?? []).length > 0) nudge()
          return true
        } catch (error) {
          log.error({ err: error, id }, 'a question could not be moved on; it is tried again')
          return false
        }
      }),
    )
    return done.includes(true) && ids.length === BATCH
  }

  async function runTimers(): Promise<void> {
    let more = true
    while (more) {
      const now = context().now
      more = await each(await store.relay.dueQuestions(now, BATCH), (question) =>
        store.relay.change({ question }, now, (found) => onTimer(context(), found)),
      )
    }
  }

  async function tellAuthors(): Promise<void> {
    let more = true
    while (more) {
      const now = context().now
      more = await each(await store.relay.untoldCopies(now - PATIENCE_MS, BATCH), (delivery) =>
        store.relay.change({ delivery }, now, (found) => tellAuthor(context(), found)),
      )
    }
  }

  // Two runs at once would both find the same copy untold, and tell its author twice.
  return {
    runTimers: () => sequence.run('timers', runTimers),
    tellAuthors: () => sequence.run('receipts', tellAuthors),
  }
}
