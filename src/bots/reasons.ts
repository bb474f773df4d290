import type { Health } from '../health.ts'

/** What is wrong with a platform now, by part, in words that an operator understands. */
export interface Reasons {
  /** `undefined` says that the part works. */
  set(part: string, reason: string | undefined): void
  parts(): readonly string[]
  health(): Health
}

/** Begins with one part that does not work yet. */
export function createReasons(part: string, reason: string): Reasons {
  const reasons = new Map([[part, reason]])
  return {
    set(changed, why) {
      if (why === undefined) reasons.delete(changed)
      else reasons.set(changed, why)
    },
    parts: () => [...reasons.keys()],
    health() {
      const [first] = reasons.values()
      return first === undefined ? { ok: true } : { ok: false, reason: first }
    },
  }
}
