import type { Repeats, SentRef } from '../bots/platform.ts'
import type { DeliveryError } from '../errors.ts'
import type { Delivery, Outcome } from '../store/store.ts'

const SECOND = 1000
const LONGEST_WAIT = 5 * 60 * SECOND
/** The longest wait that a platform may ask for: a nonsensical figure must not bury the message. */
const LONGEST_RATE_LIMIT = 24 * 60 * 60 * SECOND
/** At the longest wait this is a day: as long as Telegram itself keeps an update for a bot. */
const MOST_ATTEMPTS = 300

/**
 * The wait before attempt `attempts + 1`, in milliseconds: doubling from one second up to five minutes,
 * the upper half of it random, so that what failed together does not come back together.
 * `random` is in [0, 1).
 */
export function backoff(attempts: number, random: number): number {
  const ceiling = Math.min(LONGEST_WAIT, SECOND * 2 ** Math.min(attempts, 20))
  return Math.round(ceiling / 2 + (ceiling / 2) * random)
}

/**
 * How long a delivery waits whose process ended while sending it, in milliseconds: after the first time not
 * at all, since somebody waits; then ever longer, so that a process that keeps ending does not repeat it each time.
 */
export function reclaimDelay(attempts: number, random: number): number {
  return attempts === 0 ? 0 : backoff(attempts, random)
}

export function sentOutcome(ref: SentRef, now: number): Outcome {
  return { state: 'sent', at: now, ref }
}

/** What becomes of a delivery whose attempt failed; the same rule under every queue engine. */
export function failedOutcome(
  delivery: Delivery,
  error: DeliveryError,
  repeats: Repeats,
  now: number,
  random: number,
): Outcome {
  const final = { at: now, error: error.message, unreachable: error.kind === 'unreachable' }
  const again = (waitMs: number, attempts: number): Outcome => ({
    state: 'due',
    nextAttemptAt: now + Math.round(waitMs),
    attempts,
    error: error.message,
    uncertain: delivery.uncertain || error.kind === 'uncertain',
  })
  switch (error.kind) {
    case 'unreachable':
    case 'rejected':
      return { state: 'failed', ...final }
    case 'rate-limited':
      return again(rateLimitWait(error.retryAfterMs) + SECOND * random, delivery.attempts)
    case 'uncertain':
      // An edit may be repeated, but what the second attempt cannot tell either is for somebody to look at.
      if (repeats === 'must-not-repeat' && !delivery.removes && (delivery.uncertain || !delivery.edits))
        return { state: 'unconfirmed', ...final }
      return retry()
    case 'transient':
      return retry()
  }
  function retry(): Outcome {
    const attempts = delivery.attempts + 1
    return attempts >= MOST_ATTEMPTS
      ? { state: 'failed', ...final }
      : again(backoff(delivery.attempts, random), attempts)
  }
}

/** A public post whose first attempt may have arrived waits for somebody to look. */
export function mustNotSend({ uncertain }: Delivery, repeats: Repeats): boolean {
  return uncertain && repeats === 'must-not-repeat'
}

function rateLimitWait(asked: number | undefined): number {
  if (asked === undefined || Number.isNaN(asked)) return LONGEST_WAIT
  return Math.min(Math.max(0, asked), LONGEST_RATE_LIMIT)
}
