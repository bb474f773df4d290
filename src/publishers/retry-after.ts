/** A wait that a network asks for is at least this long, since its clock and this one differ. */
const SHORTEST_MS = 1000

/** Below this a number of seconds is a wait; above, a moment since 1970. */
const FIRST_MOMENT_S = 1_000_000_000

/** The headers in which networks say when to come back, the one that says it best first. */
const HEADERS = ['retry-after', 'ratelimit-reset', 'x-ratelimit-reset', 'x-rate-limit-reset']

/**
 * How long the network asks to wait, in milliseconds, from a number of seconds, a moment in seconds or a date;
 * `undefined` when it does not say. `now` is in milliseconds since 1970.
 */
export function readWait(headers: Headers, now: number): number | undefined {
  for (const name of HEADERS) {
    const wait = waitOf(headers.get(name)?.trim(), now)
    if (wait !== undefined) return Math.max(SHORTEST_MS, Math.ceil(wait))
  }
  return undefined
}

function waitOf(value: string | undefined, now: number): number | undefined {
  if (value === undefined || value === '') return undefined
  const seconds = Number(value)
  if (Number.isFinite(seconds)) return seconds < FIRST_MOMENT_S ? seconds * 1000 : seconds * 1000 - now
  const moment = Date.parse(value)
  return Number.isNaN(moment) ? undefined : moment - now
}
