/** Keeps from asking a server that does not answer. */
export interface Breaker {
  /** Nothing is to be asked now. */
  isResting(): boolean
  succeeded(): void
  /** Whether it begins to rest now. */
  failed(): boolean
}

/** Failures in a row after which it rests. */
const FAILURES = 3
const REST_MS = 60_000

/** After three failures in a row it rests for a minute; then one failure more is enough. `now` is in milliseconds. */
export function createBreaker(now: () => number): Breaker {
  let failures = 0
  let until = Number.NEGATIVE_INFINITY
  return {
    isResting: () => now() < until,
    succeeded() {
      failures = 0
      until = Number.NEGATIVE_INFINITY
    },
    failed() {
      failures += 1
      // Of several requests that were under way together, only the first one begins the rest.
      if (failures < FAILURES || now() < until) return false
      until = now() + REST_MS
      return true
    },
  }
}
