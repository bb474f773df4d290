import { setTimeout } from 'node:timers/promises'

/** Waits `ms` milliseconds, or less when there is a `signal` and it is aborted. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, signal && { signal }).catch(() => {})
}

/** Milliseconds before connecting again after the failure number `failures` (from 1): doubles from 0.1 s to 30 s. */
export function reconnectDelay(failures: number): number {
  return Math.min(30_000, 100 * 2 ** Math.min(failures - 1, 10))
}
