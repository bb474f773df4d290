import type { Allowance } from '../bots/platform.ts'

/** Keeps to what the platforms allow, across all who send with the same token. */
export interface Pacer {
  /**
   * How long to wait before sending, in milliseconds, so that every allowance is kept. A wait of at most `horizon`
   * is reserved; for a longer one nothing is, and the message has to come again.
   */
  reserve(allowances: readonly Allowance[], horizon: number): Promise<number>
  /** Nothing more is sent under this allowance for `milliseconds`: the platform has said so. */
  hold(allowance: Allowance, milliseconds: number): Promise<void>
}

/**
 * Paces inside this process. Each allowance is a virtual schedule (GCRA, ITU-T I.371): the time at which the next
 * message would be due if all came evenly; a message may come earlier than that by the allowance's burst.
 */
export function createPacer(now: () => number): Pacer {
  const due = new Map<string, number>()

  /** Schedules that lie in the past say nothing. */
  function forgetPast(at: number): void {
    if (due.size < 10_000) return
    for (const [key, time] of due) if (time <= at) due.delete(key)
  }

  return {
    async reserve(allowances, horizon) {
      const at = now()
      const wait = Math.max(0, ...allowances.map((allowance) => waitFor(allowance, due.get(allowance.key) ?? 0, at)))
      if (wait > horizon) return wait
      forgetPast(at)
      for (const { key, perMs, count } of allowances) {
        due.set(key, Math.max(due.get(key) ?? 0, at) + perMs / count)
      }
      return wait
    },
    async hold({ key, perMs, count, burst }, milliseconds) {
      // The burst is used up as well.
      const until = now() + milliseconds + (burst - 1) * (perMs / count)
      due.set(key, Math.max(due.get(key) ?? 0, until))
    },
  }
}

function waitFor({ perMs, count, burst }: Allowance, due: number, now: number): number {
  return Math.max(0, due - (burst - 1) * (perMs / count) - now)
}
