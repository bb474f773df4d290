import type { Link, REMARKS } from './link.ts'

/** What was seen at an address. */
export type Sight =
  | {
      readonly kind: 'found'
      /** Of its text, as SHA-256; null where that could not be read to its end. */
      readonly fingerprint: string | null
      /** Where it is from now on; null when it has not moved for good. */
      readonly location: string | null
    }
  /** Whoever answers for it says that it is not there, or nobody does. */
  | { readonly kind: 'missing'; readonly remark: Remark }
  /** Says nothing about the page: the server does not let programs in, is busy or is out of reach from here. */
  | { readonly kind: 'unknown'; readonly remark: Remark; readonly retryAfterMs?: number | undefined }

export type Remark = (typeof REMARKS)[number] | `${number}`

const DAY_MS = 24 * 60 * 60_000
const AGAIN_MS = { found: 14 * DAY_MS, missing: DAY_MS, unknown: 3 * DAY_MS, dead: 7 * DAY_MS } as const
/** Added at random, as a share of the time, so that pages of one day do not stay together for ever. */
const JITTER = 0.2
/** Whatever a server asks for. */
const LONGEST_WAIT_MS = 30 * DAY_MS
/** A page has to be missing on so many days before it counts as dead. */
const DAYS_TO_DIE = 3

/** What is known of a link after it has been looked at; `random` is in [0, 1). */
export function judge(link: Link, sight: Sight, now: number, random: number): Link {
  const after = (ms: number) => now + Math.round(ms * (1 + JITTER * random))
  switch (sight.kind) {
    case 'found': {
      const found = foundAs(link, sight)
      const fingerprint = sight.fingerprint ?? link.fingerprint
      const seen = { ...link, ...found, fingerprint, remark: null, failures: 0, checkedAt: now }
      return { ...seen, since: isNews(link, found) ? now : link.since, nextAt: after(AGAIN_MS.found) }
    }
    case 'missing': {
      const isCounted = link.failures > 0 && link.checkedAt !== null && dayOf(link.checkedAt) === dayOf(now)
      const failures = link.failures + (isCounted ? 0 : 1)
      const state = failures >= DAYS_TO_DIE ? 'dead' : link.state
      const since = state === link.state ? link.since : now
      const nextAt = after(state === 'dead' ? AGAIN_MS.dead : AGAIN_MS.missing)
      return { ...link, state, failures, since, nextAt, remark: sight.remark, checkedAt: now }
    }
    case 'unknown': {
      const wanted = Math.min(sight.retryAfterMs ?? 0, LONGEST_WAIT_MS)
      const nextAt = after(Math.max(AGAIN_MS.unknown, wanted))
      return { ...link, remark: sight.remark, checkedAt: now, nextAt }
    }
  }
}

/** A human says that the entries are right as they are. */
export function keep(link: Link, now: number): Link {
  const nextAt = now + AGAIN_MS.found
  return { ...link, state: 'ok', remark: null, failures: 0, since: now, nextAt }
}

function foundAs(link: Link, { fingerprint, location }: Extract<Sight, { kind: 'found' }>) {
  const isAgreed = link.state === 'ok' && link.location === location
  if (location !== null && !isAgreed) return { state: 'moved', location } as const
  const isOther = fingerprint !== null && link.fingerprint !== null && fingerprint !== link.fingerprint
  const state = isOther || link.state === 'changed' ? 'changed' : 'ok'
  return { state, location } as const
}

function isNews(link: Link, { state, location }: Pick<Link, 'state' | 'location'>): boolean {
  return link.state !== state || (state === 'moved' && link.location !== location)
}

function dayOf(at: number): number {
  return Math.floor(at / DAY_MS)
}
