import type { Fact, Node } from '../process.ts'
import { assignments, combinations, factsIn, MOST_COMBINATIONS } from './conditions.ts'
import { either, type Range } from './durations.ts'
import { conditionsOf } from './outline.ts'
import { endsAsWanted, follow } from './path.ts'

/** A process: its nodes and the facts that decide in it. */
export interface Process {
  readonly facts: readonly Fact[]
  readonly steps: readonly Node[]
}

/** What holds of a process over all its paths. */
export interface Totals {
  /** How long it takes; `undefined` without such a path, or with too many facts to tell. */
  readonly all: Range | undefined
  /** Over those paths alone that end as wanted. */
  readonly wanted: Range | undefined
  /** Documents that somebody needs before any step has yielded them. */
  readonly lacked: ReadonlySet<string>
  /** Documents that everybody has been given who comes to the end that is wanted. */
  readonly given: ReadonlySet<string>
}

/** Following everybody can take a second, and an entry of the base never changes. */
const known = new WeakMap<readonly Node[], Totals>()

/** The earliest and the latest that the process takes, each path gone through once, in milliseconds; and what it gives. */
export function totals(process: Process): Totals {
  const found = known.get(process.steps) ?? addUp(process)
  known.set(process.steps, found)
  return found
}

function addUp({ facts, steps }: Process): Totals {
  const used = factsIn(conditionsOf(steps), facts)
  const isTooMany = combinations(used) > MOST_COMBINATIONS
  const paths = isTooMany ? [] : assignments(used).map((person) => follow(steps, facts, person))
  const wanted = paths.filter(endsAsWanted)
  return {
    all: either(paths.map(({ takes }) => takes)),
    wanted: either(wanted.map(({ takes }) => takes)),
    lacked: new Set(paths.flatMap(({ lacks }) => lacks.map(({ document }) => document))),
    given: new Set([...(wanted[0]?.have ?? [])].filter((id) => wanted.every(({ have }) => have.has(id)))),
  }
}
