import type { Choice, Condition, End, Fact, Facts, Node, Parallel, Step, Wait } from '../process.ts'
import { anyFacts, firstThatHolds, holds, undecided } from './conditions.ts'
import { inParallel, inSequence, NO_TIME, type Range, rangeOf } from './durations.ts'

/** One part of a parallel; the same object for all that is in it. */
export interface Part {
  readonly of: Parallel
  readonly index: number
}

/** Why a path goes no further: what has to be asked first, what only time will tell, or its end. */
export type Stop = { readonly ask: Fact } | { readonly later: Fact } | { readonly end: End }

export interface PathItem {
  readonly node: Step | Wait
  readonly part: Part | undefined
}

/** The way of one person through the process, as far as what is known of them decides it. */
export interface Path {
  readonly items: readonly PathItem[]
  readonly takes: Range
  /** Documents that a step has yielded by then. */
  readonly have: ReadonlySet<string>
  /** Documents that a step needs and no earlier one has yielded. */
  readonly lacks: readonly { readonly step: Step; readonly document: string }[]
  /** `undefined` when the process comes to the end of its list. */
  readonly stop: Stop | undefined
}

/** Whether the path comes to the end that is wanted, with or without a text of its own. */
export function endsAsWanted({ stop }: Path): boolean {
  return stop === undefined || ('end' in stop && stop.end.end === 'done')
}

/** Is told what happens on the way. */
export interface Observer {
  /** Somebody comes to the node, whether or not it is for them. */
  reached(node: Node): void
  /** It is for them. */
  entered(node: Node): void
  /** The index of the branch that is taken; -1 when there is none for them. */
  chose(choice: Choice, branch: number): void
}

const NOBODY: Observer = { reached: () => {}, entered: () => {}, chose: () => {} }

/** Follows the process for somebody of whom `facts` are known. They are to be facts and values that it has. */
export function follow(
  nodes: readonly Node[],
  declared: readonly Fact[],
  facts: Facts,
  observer: Observer = NOBODY,
): Path {
  return sequence(nodes, undefined, new Set())

  function sequence(list: readonly Node[], part: Part | undefined, have: ReadonlySet<string>): Path {
    let path: Path = { items: [], takes: NO_TIME, have, lacks: [], stop: undefined }
    for (const node of list) {
      observer.reached(node)
      const decision = decide([node.when])
      if (typeof decision !== 'number') return { ...path, stop: decision }
      if (decision === -1) continue
      observer.entered(node)
      path = join(path, single(node, part, path.have))
      if (path.stop) return path
    }
    return path
  }

  function single(node: Node, part: Part | undefined, have: ReadonlySet<string>): Path {
    if ('choice' in node) return choice(node, part, have)
    if ('parallel' in node) return parallel(node, part, have)
    const nothing: Path = { items: [], takes: NO_TIME, have, lacks: [], stop: undefined }
    if ('end' in node) return { ...nothing, stop: { end: node } }
    const taken = { ...nothing, items: [{ node, part }], takes: rangeOf(node.takes) }
    if ('wait' in node) return taken
    return {
      ...taken,
      lacks: (node.documents ?? []).filter((id) => !have.has(id)).map((document) => ({ step: node, document })),
      have: node.yields ? new Set([...have, ...node.yields]) : have,
    }
  }

  function choice(node: Choice, part: Part | undefined, have: ReadonlySet<string>): Path {
    const taken = decide(
      node.choice.map(({ when }) => when),
      // Which of several branches without steps is taken makes no difference.
      (index) => (node.choice[index]?.steps.length ? index : -1),
    )
    if (typeof taken !== 'number') return { items: [], takes: NO_TIME, have, lacks: [], stop: taken }
    observer.chose(node, taken)
    return sequence(node.choice[taken]?.steps ?? [], part, have)
  }

  /** What one part yields, another cannot count on; what comes after them can. */
  function parallel(node: Parallel, part: Part | undefined, have: ReadonlySet<string>): Path {
    const parts = node.parallel.map(({ steps }, index) => {
      const own = { of: node, index }
      return { own, path: sequence(steps, own, have) }
    })
    const alone = parts.filter(({ path }) => path.items.length > 0).length < 2
    const stops = parts.flatMap(({ path }) => path.stop ?? [])
    return {
      items: parts.flatMap(({ own, path }) =>
        path.items.map((item) => (alone && item.part === own ? { ...item, part } : item)),
      ),
      takes: inParallel(parts.map(({ path }) => path.takes)),
      have: new Set(parts.flatMap(({ path }) => [...path.have])),
      lacks: parts.flatMap(({ path }) => path.lacks),
      stop: stops.find((stop) => 'ask' in stop) ?? stops.find((stop) => 'later' in stop) ?? stops[0],
    }
  }

  /** The first of the conditions to hold, or -1; or else the fact that has to be known before that can be said. */
  function decide(conditions: readonly (Condition | undefined)[], outcome = (index: number) => index): number | Stop {
    if (conditions.every((condition) => holds(condition, facts) !== undefined)) return firstThatHolds(conditions, facts)
    const open = undecided((known) => outcome(firstThatHolds(conditions, known)), conditions, declared, facts)
    const first = open.find(({ asked }) => asked === 'first')
    if (first) return { ask: first }
    if (open[0]) return { later: open[0] }
    return firstThatHolds(conditions, { ...anyFacts(declared), ...facts })
  }
}

function join(a: Path, b: Path): Path {
  return {
    items: [...a.items, ...b.items],
    takes: inSequence(a.takes, b.takes),
    have: b.have,
    lacks: [...a.lacks, ...b.lacks],
    stop: b.stop,
  }
}
