import type { Locale, Localised } from '../locale.ts'

/** How an entry stands beside what it says. */
export interface Standing {
  /** When it was last published, in milliseconds since 1970; absent where nobody knows. */
  readonly changedAt?: number
  /** Languages in which some of its texts are older than the same texts in another one. */
  readonly outdated: Localised<Outdated>
}

export interface Outdated {
  /** The language that was changed. */
  readonly source: Locale
  /** When, in milliseconds since 1970. */
  readonly since: number
}

/** Of an entry of which nothing is known but what it says. */
export const UNKNOWN_STANDING: Standing = { outdated: {} }

/** How an entry stands that is shown together with the parts of it that are entries of their own. */
export function together([first, ...rest]: readonly Standing[]): Standing {
  if (first === undefined) return UNKNOWN_STANDING
  return rest.reduce((all, { changedAt, outdated }) => {
    const newest = [all.changedAt, changedAt].filter((at) => at !== undefined)
    return {
      ...(newest.length > 0 && { changedAt: Math.max(...newest) }),
      outdated: { ...outdated, ...all.outdated },
    }
  }, first)
}
