import type { Choice, Fact, Facts, Node } from '../process.ts'
import type { Service } from '../service.ts'
import { assignments, combinations, factsIn, MOST_COMBINATIONS } from '../specification/conditions.ts'
import { demandConditions } from '../specification/needs.ts'
import { conditionsOf } from '../specification/outline.ts'
import { follow, type Path } from '../specification/path.ts'

/** One combination of facts, and the way that somebody takes of whom they hold. */
export interface Case {
  readonly facts: Facts
  readonly path: Path
  /** The nodes that they come to and that are for them. */
  readonly entered: ReadonlySet<Node>
}

/** Everybody there can be, followed through the process. */
export interface Cases {
  /** The facts that the process asks for. */
  readonly used: readonly Fact[]
  readonly all: readonly Case[]
  /** The nodes that somebody comes to, with who does. */
  readonly reached: ReadonlyMap<Node, readonly Facts[]>
  /** The nodes that are for somebody who comes to them. */
  readonly entered: ReadonlySet<Node>
  /** Who takes which branch of a choice, by its index; -1 for those for whom there is none. */
  readonly chosen: ReadonlyMap<Choice, ReadonlyMap<number, readonly Facts[]>>
}

/** Follows everybody; or says of how many combinations there would be too many. Names in conditions have to be known. */
export function allCases(service: Service): Cases | number {
  const { steps, facts, requiredDocuments } = service
  const used = factsIn([...conditionsOf(steps), ...demandConditions(requiredDocuments)], facts)
  const count = combinations(used)
  if (count > MOST_COMBINATIONS) return count

  const reached = new Map<Node, Facts[]>()
  const entered = new Set<Node>()
  const chosen = new Map<Choice, Map<number, Facts[]>>()
  const all = assignments(used).map((known): Case => {
    const own = new Set<Node>()
    const path = follow(steps, facts, known, {
      reached: (node) => push(reached, node, known),
      entered: (node) => own.add(node),
      chose: (choice, branch) => {
        const branches = chosen.get(choice) ?? new Map<number, Facts[]>()
        chosen.set(choice, branches)
        push(branches, branch, known)
      },
    })
    for (const node of own) entered.add(node)
    return { facts: known, path, entered: own }
  })
  return { used, all, reached, entered, chosen }
}

export function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** So many cases are put in words at most: nobody reads more. */
const MOST_IN_WORDS = 50

/**
 * Who is among `chosen` and not among the `others`, in as few facts as tell them apart: `citizenship "ru" with happened
 * "stolen"`. Only the facts of `about` are named.
 */
export function inWords(chosen: readonly Facts[], others: readonly Facts[], about: readonly Fact[]): string[] {
  const without = distinct(others, about)
  const words = distinct(chosen, about)
    .slice(0, MOST_IN_WORDS)
    .map((facts) => {
      const needed = about.reduce<readonly Fact[]>((kept, fact) => {
        const fewer = kept.filter((one) => one !== fact)
        return without.some((other) => fewer.every(({ id }) => other[id] === facts[id])) ? kept : fewer
      }, about)
      return needed.map(({ id }) => `${id} "${facts[id]}"`).join(' with ') || 'everybody'
    })
  return [...new Set(words)]
}

/** One of each of those who differ in these facts. */
function distinct(cases: readonly Facts[], about: readonly Fact[]): Facts[] {
  return [...new Map(cases.map((facts) => [about.map(({ id }) => facts[id]).join(' '), facts])).values()]
}
