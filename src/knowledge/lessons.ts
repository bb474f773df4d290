import type { Localised } from '../locale.ts'

/** How people ask who mean an entry, and how those who do not: what a moderator has agreed was learnt from them. */
export interface Lessons {
  readonly means: Localised<readonly string[]>
  readonly not: Localised<readonly string[]>
}
