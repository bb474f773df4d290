import { isRight } from './report.ts'
import type { GoldenOutcome } from './run.ts'

/** A line that came out otherwise than before. */
export interface Turned {
  readonly before: GoldenOutcome
  readonly after: GoldenOutcome
}

export interface Comparison {
  readonly asked: number
  readonly rightBefore: number
  readonly rightAfter: number
  /** Right before and not any more. */
  readonly broken: readonly Turned[]
  /** Right now and not before. */
  readonly mended: readonly Turned[]
}

/** What a change does to how the same lines come out, in the same order in both. */
export function compareGolden(before: readonly GoldenOutcome[], after: readonly GoldenOutcome[]): Comparison {
  const turned = after.flatMap((now, at) => {
    const then = before[at]
    return then && isRight(then) !== isRight(now) ? [{ before: then, after: now }] : []
  })
  return {
    asked: after.length,
    rightBefore: before.filter(isRight).length,
    rightAfter: after.filter(isRight).length,
    broken: turned.filter((one) => isRight(one.before)),
    mended: turned.filter((one) => isRight(one.after)),
  }
}
