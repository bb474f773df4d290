/**
 * `changed`: the page says something else than when a human last agreed; `moved`: it has another address for good;
 * `dead`: it was not there on several days.
 */
export const LINK_STATES = ['unchecked', 'ok', 'changed', 'moved', 'dead'] as const
export type LinkState = (typeof LINK_STATES)[number]

/** Why a page was not seen, where it is no status of HTTP. */
export const REMARKS = ['unknown-host', 'refused', 'timeout', 'private', 'redirects', 'certificate', 'failed'] as const

/** An address that entries name, as it was last found. Times are milliseconds since 1970. */
export interface Link {
  readonly url: string
  readonly state: LinkState
  /** Why it was not seen when it was last looked at: a status of HTTP or one of {@link REMARKS}; null when it was. */
  readonly remark: string | null
  /** Where it has moved to; of one that is `ok`, a move that a human has agreed to leave as it is. */
  readonly location: string | null
  /** Of the text that was there, as SHA-256. */
  readonly fingerprint: string | null
  /** On how many days in a row it was not there. */
  readonly failures: number
  readonly checkedAt: number | null
  /** Since when it is as it is. */
  readonly since: number
  readonly nextAt: number
}

/** Links as they are listed: those in order that could not be looked at, or only once or twice, are `unseen`. */
export const LINK_VIEWS = ['dead', 'moved', 'changed', 'unseen', 'unchecked', 'ok'] as const
export type LinkView = (typeof LINK_VIEWS)[number]

export function viewOf({ state, remark }: Pick<Link, 'state' | 'remark'>): LinkView {
  return remark !== null && (state === 'ok' || state === 'unchecked') ? 'unseen' : state
}
