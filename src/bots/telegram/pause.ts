import { setTimeout } from 'node:timers/promises'

/** Waits `ms` milliseconds, or less when `signal` is aborted. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, { signal }).catch(() => {})
}

/** Milliseconds to wait after the failure number `failures` (from 1): doubles from 0.1 s to 30 s. */
export function backoff(failures: number): number {
  return Math.min(30_000, 100 * 2 ** (failures - 1))
}
