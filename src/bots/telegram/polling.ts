import type { Api } from 'grammy'
import type { Update } from 'grammy/types'
import type { Log } from '../../log.ts'
import { pause, reconnectDelay } from '../../pause.ts'
import { describeFailure, isConflict, retryAfterMs } from './failures.ts'
import type { UpdateType } from './inbound.ts'
import { insist } from './insist.ts'
import type { Intake } from './intake.ts'
import { grammySignal } from './signal.ts'

export interface PollingOptions {
  readonly api: Api
  readonly intake: Intake
  readonly allowedUpdates: readonly UpdateType[]
  readonly log: Log
  /** Called after every poll: with what is wrong, or without anything when it went well. */
  readonly report: (error?: unknown) => void
}

/** Seconds that Telegram keeps a poll open; shorter than the client's own limit on a request. */
const POLL_S = 20
/** Two programs with one token interrupt each other: not more often than this. */
const CONFLICT_PAUSE_MS = 3000
/** While an update cannot be stored, how often to look for others. */
const PATIENCE_MS = 300
const CONFIRM_TIMEOUT_MS = 1000

/**
 * Takes updates by long polling. Telegram forgets every update below the offset of the next poll, so the
 * offset never passes one that is not stored; those after it are stored meanwhile, up to a poll's hundred.
 */
export function startPolling(options: PollingOptions): { stop(): Promise<void> } {
  const { api, intake, allowedUpdates, log, report } = options
  const stopping = new AbortController()
  const { signal } = stopping
  /** Offered but not stored. */
  const open = new Map<number, Promise<void>>()
  /** Offered since there was last nothing open. */
  const known = new Set<number>()
  let offset = 0
  let confirmed = 0

  function begin(update: Update): void {
    if (known.has(update.update_id)) return
    known.add(update.update_id)
    open.set(
      update.update_id,
      intake.take(update, async (store) => {
        if (await insist({ update, store, signal, log })) open.delete(update.update_id)
      }),
    )
  }

  function advance(): void {
    if (open.size > 0) offset = Math.min(...open.keys())
    else if (known.size > 0) {
      offset = Math.max(...known) + 1
      known.clear()
    }
  }

  async function poll(timeout: number): Promise<void> {
    const asked = offset
    const updates = await api.getUpdates({ offset, timeout, allowed_updates: allowedUpdates }, grammySignal(signal))
    confirmed = asked
    report()
    for (const update of updates) begin(update)
    if (open.size > 0) {
      const waiting = new AbortController()
      await Promise.race([Promise.all(open.values()), pause(PATIENCE_MS, AbortSignal.any([signal, waiting.signal]))])
      waiting.abort()
    }
    advance()
  }

  async function run(): Promise<void> {
    let failures = 0
    while (!signal.aborted) {
      try {
        // After a lost connection a short poll shows at once that Telegram is back.
        await poll(failures === 0 ? POLL_S : 0)
        failures = 0
      } catch (error) {
        if (signal.aborted) return
        report(error)
        if (isConflict(error)) await pause(CONFLICT_PAUSE_MS, signal)
        else {
          failures += 1
          await pause(retryAfterMs(error) ?? reconnectDelay(failures), signal)
        }
      }
    }
  }

  async function confirm(): Promise<void> {
    advance()
    if (offset === confirmed) return
    await api
      .getUpdates({ offset, limit: 1, timeout: 0 }, grammySignal(AbortSignal.timeout(CONFIRM_TIMEOUT_MS)))
      .catch((error: unknown) => log.warn({ reason: describeFailure(error) }, 'the last updates were not confirmed'))
  }

  const running = run()
  return {
    async stop() {
      stopping.abort()
      await running
      await intake.idle()
      await confirm()
    },
  }
}
