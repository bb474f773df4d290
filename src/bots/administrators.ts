import type { Address, Platform } from './platform.ts'

/** How long an answer is good, in milliseconds: a burst of presses costs one request. */
const GOOD_FOR_MS = 60_000
/** More would only cost memory. */
const MOST_KEPT = 10_000

/**
 * Asks a platform who may decide for a group, at most once a minute for each person and chat. What cannot be found out
 * counts as "no" and is asked again the next time.
 */
export function createAdministrators(
  ask: (group: Address, user: string) => Promise<boolean>,
  now: () => number,
): Platform['administers'] {
  const kept = new Map<string, { readonly answer: Promise<boolean>; readonly until: number }>()

  function forget(at: number): void {
    for (const [key, { until }] of kept) {
      if (until > at && kept.size < MOST_KEPT) break
      kept.delete(key)
    }
  }

  return async (group, user) => {
    const key = JSON.stringify([group.chat, group.thread, user])
    const at = now()
    forget(at)
    const known = kept.get(key)
    if (known) return known.answer
    const answer = ask(group, user).catch(() => {
      kept.delete(key)
      return false
    })
    kept.set(key, { answer, until: at + GOOD_FOR_MS })
    return answer
  }
}
