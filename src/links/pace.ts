import { pause } from '../pause.ts'
import { createSequence } from '../sequence.ts'

/** No site notices that it is looked at: one request at a time, and a good while between two. */
export interface Pace {
  /** Runs the task when the host's turn has come. Throws the reason of `signal` when it is aborted before that. */
  turn<T>(host: string, signal: AbortSignal, task: () => Promise<T>): Promise<T>
}

/** Between the end of one request to a host and the beginning of the next, in milliseconds. */
export const HOST_INTERVAL_MS = 10_000
/** So many hosts are remembered before those are forgotten that may be asked again. */
const MOST_HOSTS = 1000

export function createPace(options: {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>
  readonly intervalMs?: number
}): Pace {
  const { now, wait = pause, intervalMs = HOST_INTERVAL_MS } = options
  const sequence = createSequence()
  const ended = new Map<string, number>()

  function forget(): void {
    for (const [host, at] of ended) if (at + intervalMs <= now()) ended.delete(host)
  }

  return {
    turn: (host, signal, task) =>
      sequence.run(host, async () => {
        const left = (ended.get(host) ?? Number.NEGATIVE_INFINITY) + intervalMs - now()
        if (left > 0) await wait(left, signal)
        signal.throwIfAborted()
        try {
          return await task()
        } finally {
          if (ended.size >= MOST_HOSTS) forget()
          ended.set(host, now())
        }
      }),
  }
}
