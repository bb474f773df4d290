import type { Allowance } from '../bots/platform.ts'

/** What counts under a strict allowance: messages with the latest times at which they may have arrived, in order. */
export type Window = { readonly message: string; readonly time: number }[]

/** Clocks tell whole milliseconds, and a timer may ring one too early. */
export const WINDOW_MARGIN_MS = 2

/** How long the next message has to wait at `at`, so that no stretch of `perMs` has more than `count` of them. */
export function windowWait(window: Window, { count, perMs }: Allowance, at: number): number {
  const oldest = window.at(-count)
  return oldest ? Math.max(0, oldest.time + perMs + WINDOW_MARGIN_MS - at) : 0
}

/** Counts the message from `time` on, also when it has counted from an earlier time. */
export function countInWindow(window: Window, message: string, time: number): void {
  const known = window.findLastIndex((entry) => entry.message === message)
  if (known >= 0) window.splice(known, 1)
  window.splice(window.findLastIndex((entry) => entry.time <= time) + 1, 0, { message, time })
}

/** Drops what is over at `at`. */
export function forgetInWindow(window: Window, { perMs }: Pick<Allowance, 'perMs'>, at: number): void {
  const first = window.findIndex(({ time }) => time + perMs + WINDOW_MARGIN_MS > at)
  window.splice(0, first < 0 ? window.length : first)
}
