import type { Allowance } from '../bots/platform.ts'
import { DeliveryError } from '../errors.ts'
import type { Log } from '../log.ts'
import { pause } from '../pause.ts'
import type { Delivery, DeliveryStore, Lane, Outcome } from '../store/store.ts'
import type { Pacer } from './pacer.ts'
import { failedOutcome, sentOutcome } from './policy.ts'
import { asDeliveryError, type FindPlatform, hasMedia, repeatsOf, transmit } from './transmit.ts'

export type AttemptResult = 'sent' | DeliveryError['kind']

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
  /** Learns of each delivery whether its turn under these allowances has come; otherwise it was put off. */
  readonly onTurn?: (platform: string, allowances: readonly Allowance[], hasCome: boolean) => void
  /** Learns how each attempt ended, and how long it took in milliseconds. */
  readonly onAttempt?: (platform: string, result: AttemptResult, milliseconds: number) => void
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
/** The first messages take longer than any later one; until so many were sent the fastest is not known. */
const SPEED_KNOWN_AFTER = 20
const PACED = 'waits for its turn'

export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { lane, deliveries, owner, concurrency, now, log } = options
  const underWay = new Set<Promise<void>>()
  /** Those under way that have no outcome yet. */
  let sending = 0
  /** How many messages each platform has been sent, and the shortest time that one has taken, in milliseconds. */
  const speeds = new Map<string, { readonly sent: number; readonly fastest: number }>()
  let taking: Promise<void> | undefined
  let nudged = false
  let stopped = false
  let alarm: NodeJS.Timeout | undefined

  async function take(): Promise<void> {
    while (nudged && !stopped) {
      nudged = false
      const limit = concurrency - sending
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
    sending += 1
    let recorded: Promise<void> | undefined
    try {
      const paced = await inTurn(delivery)
      const outcome = paced ?? (await attempt(delivery))
      if (!paced && outcome.state !== 'sent') {
        log.warn({ delivery: delivery.id, state: outcome.state, reason: outcome.error }, 'not delivered')
      }
      recorded = deliveries.finish(delivery.id, outcome).then(() => {
        if (!paced) options.onOutcome?.(lane, outcome, delivery)
      })
    } finally {
      sending -= 1
      // The next ones are taken in the transaction that records this one, and those that end with it.
      queueMicrotask(nudge)
    }
    await recorded
  }

  /** Waits for the delivery's turn; `undefined` when it has come. One that is far off gives up its place. */
  async function inTurn(delivery: Delivery): Promise<Outcome | undefined> {
    const { address, attempts, uncertain } = delivery
    const allowances = options.platform(address.platform)?.allowances(address) ?? []
    const wait = await options.pacer.reserve(allowances, HORIZON_MS[lane], nameOf(delivery))
    const isFarOff = wait > HORIZON_MS[lane]
    options.onTurn?.(address.platform, allowances, !isFarOff)
    if (isFarOff) {
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

  /** A message took so many milliseconds; it and its answer were under way no shorter than those of the fastest one. */
  function noteArrival(delivery: Delivery, took: number): void {
    const { address } = delivery
    const { sent, fastest } = speeds.get(address.platform) ?? { sent: 0, fastest: took }
    speeds.set(address.platform, { sent: sent + 1, fastest: Math.min(took, fastest) })
    const allowances = options.platform(address.platform)?.allowances(address) ?? []
    // Nobody waits for it to be noted.
    void options.pacer.arrived(allowances, nameOf(delivery), sent < SPEED_KNOWN_AFTER ? 0 : Math.min(took, fastest))
  }

  async function attempt(delivery: Delivery): Promise<Outcome> {
    const outlet = options.platform(delivery.address.platform)
    // What can be looked for is looked for at the second attempt, before anything is given up.
    const mayLook = outlet?.find && !delivery.uncertain
    const repeats = mayLook ? 'may-repeat' : outlet ? repeatsOf(outlet, delivery, now()) : 'must-not-repeat'
    const timeout = hasMedia(delivery.message) ? MEDIA_TIMEOUT_MS : TIMEOUT_MS
    const began = now()
    const report = (result: AttemptResult) => options.onAttempt?.(delivery.address.platform, result, now() - began)
    try {
      const ref = await withTimeout(transmit(delivery, options.platform, began), timeout)
      report('sent')
      noteArrival(delivery, now() - began)
      return sentOutcome(ref, now())
    } catch (cause) {
      const error = asDeliveryError(cause)
      report(error.kind)
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
        if (nudged && sending < concurrency) nudge()
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

/** A delivery that is tried again after it may have arrived is a second message to the pacer. */
function nameOf({ id, attempts }: Delivery): string {
  return `${id} ${attempts}`
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
