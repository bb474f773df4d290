import type { Update } from 'grammy/types'
import type { Log } from '../../log.ts'
import { pause, reconnectDelay } from '../../pause.ts'

export interface InsistOptions {
  readonly update: Pick<Update, 'update_id'>
  readonly store: () => Promise<void>
  readonly signal: AbortSignal
  readonly log: Log
}

/** Stores the update, however often it takes; `false` when `signal` was aborted first. */
export async function insist({ update, store, signal, log }: InsistOptions): Promise<boolean> {
  for (let failures = 1; !signal.aborted; failures += 1) {
    try {
      await store()
      return true
    } catch (err) {
      log.error({ err, update: update.update_id, failures }, 'an update could not be stored and is tried again')
      await pause(reconnectDelay(failures), signal)
    }
  }
  return false
}
