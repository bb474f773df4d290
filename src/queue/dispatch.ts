import { DeliveryError } from '../errors.ts'
import type { Log } from '../log.ts'
import { pause } from '../pause.ts'
import type { Delivery, DeliveryStore, Lane, Outcome } from '../store/store.ts'
import type { Pacer } from './pacer.ts'
import { failedOutcome, sentOutcome } from './policy.ts'
import { asDeliveryError, type FindPlatform, hasMedia, transmit } from './transmit.ts'

export interface DispatcherOptions {
  readonly lane: Lane
  readonly deliveries: DeliveryStore
  readonly platform: FindPlatform
  readonly pacer: Pacer
  /** Names this process in leases. */
  readonly owner: string
  /** Deliveries under way at once. */
  readonly concurrency: number
  readonly now: () => number
  readonly random: () => number
  readonly log: Log
  /** Learns what came of each attempt, once it is recorded. */
  readonly onOutcome?: (lane: Lane, outcome: Outcome, delivery: Delivery) => void
}

/** Sends the due deliveries of one lane and records on each row what came of it. */
export interface Dispatcher {
  /** Says that something may be due; returns at once. */
  nudge(): void
  /** Resolves when nothing is due now and nothing is under way. */
  idle(): Promise<void>
  /** Takes no more; resolves when nothing is under way, or after `graceMs` (what is left stays leased). */
  stop(graceMs: number): Promise<void>
}

const LEASE_MS = 120_000
/** Below the lease, so that a platform that never answers cannot have its delivery sent twice at once. */
const TIMEOUT_MS = 45_000
/** Files are fetched and sent within it. */
const MEDIA_TIMEOUT_MS = 100_000

/** How far ahead a place is reserved: far enough to send without a gap, too near for anybody to notice. */
const HORIZON_MS: Readonly<Record<Lane, number>> = { live: 1000, bulk: 400 }
const PACED = 'waits for its turn'

export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { lane, deliveries, owner, concurrency, now, log } = options
  const underWay = new Set<Promise<void>>()
  let taking: Promise<void> | undefined
  let nudged = false
  let stopped = false
  let alarm: NodeJS.Timeout | undefined

  async function take(): Promise<void> {
    while (nudged && !stopped) {
      nudged = false
      const limit = concurrency - underWay.size
      if (limit <= 0) return
      const at = now()
      const due = await deliveries.takeDue({ lane, now: at, limit, owner, leaseUntil: at + LEASE_MS })
      for (const delivery of due) track(deliver(delivery))
      if (due.length < limit) await setAlarm(at)
    }
  }

  async function setAlarm(taken: number): Promise<void> {
    // What was due by then and was not taken waits for an earlier delivery of its chat.
    const at = await deliveries.nextDue(lane, taken)
    clearTimeout(alarm)
    if (at !== undefined && !stopped) alarm = setTimeout(nudge, Math.min(Math.max(0, at - now()), LEASE_MS))
  }

  function track(work: Promise<void>): void {
    const tracked = work
      .catch((error: unknown) => log.error({ err: error }, 'a delivery could not be recorded; its lease will run out'))
      .finally(() => {
        underWay.delete(tracked)
        nudge()
      })
    underWay.add(tracked)
  }

  async function deliver(delivery: Delivery): Promise<void> {
    const outcome = (await inTurn(delivery)) ?? (await attempt(delivery))
    if (outcome.state !== 'sent' && outcome.error !== PACED) {
      log.warn({ delivery: delivery.id, state: outcome.state, reason: outcome.error }, 'not delivered')
    }
    await deliveries.finish(delivery.id, outcome)
    options.onOutcome?.(lane, outcome, delivery)
  }

  /** Waits for the delivery's turn; `undefined` when it has come. One that is far off gives up its place. */
  async function inTurn({ address, attempts, uncertain }: Delivery): Promise<Outcome | undefined> {
    const allowances = options.platform(address.platform)?.allowances(address) ?? []
    const wait = await options.pacer.reserve(allowances, HORIZON_MS[lane])
    if (wait > HORIZON_MS[lane]) {
      return { state: 'due', nextAttemptAt: now() + Math.ceil(wait), attempts, error: PACED, uncertain }
    }
    if (wait > 0) await pause(wait)
    return undefined
  }

  /** What the platform asks to wait concerns the chat first; for a moment, everything sent with the token. */
  async function heed(delivery: Delivery, { kind, retryAfterMs = 1000 }: DeliveryError): Promise<void> {
    if (kind !== 'rate-limited') return
    const [shared, ...own] = options.platform(delivery.address.platform)?.allowances(delivery.address) ?? []
    if (shared) await options.pacer.hold(shared, Math.min(retryAfterMs, 1000))
    for (const allowance of own) await options.pacer.hold(allowance, retryAfterMs)
  }

  async function attempt(delivery: Delivery): Promise<Outcome> {
    const outlet = options.platform(delivery.address.platform)
    // What can be looked for is looked for at the second attempt, before anything is given up.
    const repeats = outlet?.find && !delivery.uncertain ? 'may-repeat' : (outlet?.repeats ?? 'must-not-repeat')
    const timeout = hasMedia(delivery.message) ? MEDIA_TIMEOUT_MS : TIMEOUT_MS
    try {
      return sentOutcome(await withTimeout(transmit(delivery, options.platform, now()), timeout), now())
    } catch (cause) {
      const error = asDeliveryError(cause)
      await heed(delivery, error)
      return failedOutcome(delivery, error, repeats, now(), options.random())
    }
  }

  function nudge(): void {
    nudged = true
    if (stopped || taking) return
    taking = take()
      .catch((error: unknown) => log.error({ err: error }, 'the due deliveries could not be read'))
      .finally(() => {
        taking = undefined
        if (nudged && underWay.size < concurrency) nudge()
      })
  }

  async function settled(): Promise<void> {
    while (taking || underWay.size > 0) await Promise.all([taking, ...underWay])
  }

  return {
    nudge,
    async idle() {
      nudge()
      await settled()
    },
    async stop(graceMs) {
      stopped = true
      clearTimeout(alarm)
      const grace = Promise.withResolvers<void>()
      const timer = setTimeout(grace.resolve, graceMs)
      await Promise.race([settled(), grace.promise])
      clearTimeout(timer)
    },
  }
}

async function withTimeout<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  const timeout = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => timeout.reject(new DeliveryError('uncertain', `no answer in ${milliseconds / 1000} s`)),
    milliseconds,
  )
  try {
    return await Promise.race([work, timeout.promise])
  } finally {
    clearTimeout(timer)
  }
}
