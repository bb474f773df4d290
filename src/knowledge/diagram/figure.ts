import type { Actor, Ending } from '../process.ts'

/**
 * What a diagram shows, before anything is measured: a process is a list of figures one below the other, of which some
 * hold further lists.
 */
export type Figure = Box | Rungs

/** Whether the person comes there: for certain, perhaps, or not at all. */
export type State = 'on' | 'open' | 'off'

export type Shape =
  | { readonly kind: 'start' }
  | { readonly kind: 'step'; readonly actor: Actor }
  | { readonly kind: 'wait' }
  | { readonly kind: 'end'; readonly ending: Ending }
  /** The head of a choice and of parallel parts. */
  | { readonly kind: 'choice' }
  | { readonly kind: 'parallel' }
  /** What stands above each of them. */
  | { readonly kind: 'case' | 'part' }

export interface Box {
  /** The id of the process's node; that of a head is the id of what it stands above. */
  readonly id: string
  readonly shape: Shape
  readonly state: State
  /** Whether the person passes there, even when it is not for them; left out where that is the same as `state`. */
  readonly passing?: State
  readonly isDone: boolean
  /** For whom it is, when only for some. */
  readonly condition?: string
  /** In bold, above the text. */
  readonly title?: string
  readonly text?: string
  /** The id of the node to which it leads back. */
  readonly backTo?: string
}

/** Branches or parts, one below the other: beside each other, nobody could read them on a phone. */
export interface Rungs {
  readonly head: Box
  readonly rungs: readonly { readonly label: Box; readonly body: Sequence }[]
}

export interface Sequence extends Leaving {
  readonly figures: readonly Figure[]
}

export interface Leaving {
  /** How somebody comes out of it; `undefined` where every path has ended. */
  readonly out: State | undefined
  /** Whether nobody who comes into it, of those who may, ends in it. */
  readonly isPassed: boolean
}

export function isBox(figure: Figure): figure is Box {
  return 'shape' in figure
}

/** Every box, from top to bottom. */
export function boxesOf(figures: readonly Figure[]): Box[] {
  return figures.flatMap((figure) =>
    isBox(figure)
      ? [figure]
      : [figure.head, ...figure.rungs.flatMap(({ label, body }) => [label, ...boxesOf(body.figures)])],
  )
}
