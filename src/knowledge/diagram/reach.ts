import type { Condition, Facts } from '../process.ts'
import { holds } from '../specification/conditions.ts'
import type { Leaving, State } from './figure.ts'

const ORDER: readonly State[] = ['off', 'open', 'on']

/** What is left when both have to be so. */
export function least(a: State, b: State): State {
  return ORDER.indexOf(a) < ORDER.indexOf(b) ? a : b
}

function stateOf(condition: Condition | undefined, facts: Facts): State {
  const found = holds(condition, facts)
  return found === undefined ? 'open' : found ? 'on' : 'off'
}

/** Whether somebody who comes there with `state` is somebody for whom the condition holds. */
export function narrow(state: State, condition: Condition | undefined, facts: Facts): State {
  return least(state, stateOf(condition, facts))
}

/** Which branches somebody takes: the first whose condition holds. */
export function branchStates(state: State, conditions: readonly (Condition | undefined)[], facts: Facts): State[] {
  let left = state
  return conditions.map((condition) => {
    const own = stateOf(condition, facts)
    const taken = least(left, own)
    if (own === 'on') left = 'off'
    else if (own === 'open') left = least(left, 'open')
    return taken
  })
}

/** How somebody who came with `state` goes on after branches that they come to as `taken`. */
export function afterBranches(state: State, branches: readonly (Leaving & { readonly taken: State })[]): Leaving {
  const possible = branches.filter(({ taken }) => taken !== 'off')
  const isPassed = possible.every((branch) => branch.isPassed)
  if (branches.every(({ out }) => out === undefined)) return { out: undefined, isPassed }
  if (isPassed) return { out: state, isPassed }
  const goesOn = possible.some(({ out = 'off' }) => out !== 'off')
  return { out: goesOn ? least(state, 'open') : 'off', isPassed }
}
