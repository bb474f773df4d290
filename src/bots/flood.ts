import type { Person } from '../store/store.ts'

/** A burst of twenty messages, then one every three seconds: more than anybody types, less than a script. */
const BURST = 20
const REFILL_MS = 3000

export type Admission =
  | { readonly admitted: true; readonly person: Person }
  /** `warn` says that the person has not been told yet; `waitSeconds` until a message is read again. */
  | { readonly admitted: false; readonly person: Person; readonly warn: boolean; readonly waitSeconds: number }

/** Takes one message from the person's allowance, a token bucket that refills with time. */
export function admit(person: Person, now: number): Admission {
  // A clock that was set back must not lock anybody out until it catches up.
  const since = Math.min(person.allowanceAt, now)
  const refills = Math.floor((now - since) / REFILL_MS)
  const full = person.allowance + refills >= BURST
  const allowance = full ? BURST : person.allowance + refills
  const allowanceAt = full ? now : since + refills * REFILL_MS
  if (allowance > 0) {
    return { admitted: true, person: { ...person, allowance: allowance - 1, allowanceAt, warned: false } }
  }
  return {
    admitted: false,
    person: { ...person, allowance, allowanceAt, warned: true },
    warn: !person.warned,
    waitSeconds: Math.ceil((allowanceAt + REFILL_MS - now) / 1000),
  }
}
