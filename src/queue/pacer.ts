import type { Allowance } from '../bots/platform.ts'
import { countInWindow, forgetInWindow, type Window, windowWait } from './window.ts'

/** What the allowances of a message stand for, in the order in which a platform names them, the widest first. */
export const ALLOWANCE_KINDS = ['bot', 'chat', 'group'] as const

/** Keeps to what the platforms allow, across all who send with the same token. */
export interface Pacer {
  /**
   * How long to wait before sending, in milliseconds, so that every allowance is kept. A wait of at most `horizon`
   * is reserved; for a longer one nothing is, and the message has to come again. `message` is different for each.
   */
  reserve(allowances: readonly Allowance[], horizon: number, message?: string): Promise<number>
  /** Nothing more is sent under this allowance for `milliseconds`: the platform has said so. */
  hold(allowance: Allowance, milliseconds: number): Promise<void>
  /** The message that was reserved may have arrived as late as `milliseconds` ago: strict allowances count it from then. */
  arrived(allowances: readonly Allowance[], message: string, milliseconds: number): Promise<void>
}

/**
 * Paces inside this process. Each allowance is a virtual schedule (GCRA, ITU-T I.371): the time at which the next
 * message would be due if all came evenly; a message may come earlier than that by the allowance's burst.
 */
export function createPacer(now: () => number): Pacer {
  const due = new Map<string, number>()
  const windows = new Map<string, Window>()

  /** Schedules and windows that lie in the past say nothing. */
  function forgetPast(at: number): void {
    if (due.size < 10_000) return
    for (const [key, time] of due) if (time <= at) due.delete(key)
    for (const [key, window] of windows) if (window.length === 0) windows.delete(key)
  }

  function waitFor(allowance: Allowance, at: number): number {
    const { key, perMs, count, burst } = allowance
    const wait = Math.max(0, (due.get(key) ?? 0) - (burst - 1) * (perMs / count) - at)
    return allowance.strict ? Math.max(wait, windowWait(windows.get(key) ?? [], allowance, at)) : wait
  }

  function windowOf({ key, perMs }: Allowance, at: number): Window {
    const window = windows.get(key) ?? []
    windows.set(key, window)
    forgetInWindow(window, { perMs }, at)
    return window
  }

  return {
    async reserve(allowances, horizon, message = '') {
      const at = now()
      const wait = Math.max(0, ...allowances.map((allowance) => waitFor(allowance, at)))
      if (wait > horizon) return wait
      forgetPast(at)
      for (const allowance of allowances) {
        const { key, perMs, count, strict } = allowance
        due.set(key, Math.max(due.get(key) ?? 0, at) + perMs / count)
        if (strict) countInWindow(windowOf(allowance, at), message, at + wait)
      }
      return wait
    },
    async hold({ key, perMs, count, burst }, milliseconds) {
      // The burst is used up as well.
      const until = now() + milliseconds + (burst - 1) * (perMs / count)
      due.set(key, Math.max(due.get(key) ?? 0, until))
    },
    async arrived(allowances, message, milliseconds) {
      const time = now() - milliseconds
      for (const { key, strict } of allowances) {
        const window = strict && windows.get(key)
        const counted = window?.findLast((entry) => entry.message === message)
        if (window && counted && counted.time < time) countInWindow(window, message, time)
      }
    },
  }
}
