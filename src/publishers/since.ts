/** How far a network's clock and this one may differ. */
const CLOCKS_DIFFER_MS = 2 * 60_000

/** Whether a post of that moment can come from an attempt that began at `since`; both in milliseconds since 1970. */
export function postedSince(posted: number, since: number | undefined): boolean {
  return since === undefined || posted >= since - CLOCKS_DIFFER_MS
}
