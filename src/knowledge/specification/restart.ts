import type { End } from '../process.ts'
import { factsIn } from './conditions.ts'
import { everyNode, ownConditions } from './outline.ts'
import type { Process } from './totals.ts'

/** What starts anew after an end that leads back. */
export interface Restart {
  /** The id of the node where it goes on. */
  readonly from: string
  /** Everything from there on, which is to be done again, by id. */
  readonly nodes: readonly string[]
  /** Facts asked later that are open again, since the process has not come to them before, by id. */
  readonly facts: readonly string[]
}

/** Where an end of kind `restart` leads: to the node that it names, or to the first. */
export function restartOf({ facts, steps }: Process, end: End): Restart {
  const all = everyNode(steps)
  const at = Math.max(
    0,
    all.findIndex(({ id }) => id === end.from),
  )
  const again = all.slice(at)
  const before = factsIn(all.slice(0, at).flatMap(ownConditions), facts)
  const open = factsIn(again.flatMap(ownConditions), facts).filter(
    (fact) => fact.asked === 'later' && !before.includes(fact),
  )
  return { from: all[at]?.id ?? end.id, nodes: again.map(({ id }) => id), facts: open.map(({ id }) => id) }
}
