import type { Log } from '../../log.ts'
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
  /** One question that cannot be decided on must not hold up the others. */
  async function each<Id>(
    ids: readonly Id[],
    act: (id: Id) => Promise<readonly number[] | undefined>,
  ): Promise<boolean> {
    let done = 0
    for (const id of ids) {
      try {
        if (((await act(id)) ?? []).length > 0) nudge()
        done += 1
      } catch (error) {
        log.error({ err: error, id }, 'a question could not be moved on; it is tried again')
      }
    }
    return done > 0 && ids.length === BATCH
  }

  return {
    async runTimers() {
      let more = true
      while (more) {
        const now = context().now
        more = await each(await store.relay.dueQuestions(now, BATCH), (question) =>
          store.relay.change({ question }, now, (found) => onTimer(context(), found)),
        )
      }
    },
    async tellAuthors() {
      let more = true
      while (more) {
        const now = context().now
        more = await each(await store.relay.untoldCopies(now - PATIENCE_MS, BATCH), (delivery) =>
          store.relay.change({ delivery }, now, (found) => tellAuthor(context(), found)),
        )
      }
    },
  }
}
