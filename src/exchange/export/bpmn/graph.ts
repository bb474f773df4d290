import type { Actor, End, Step, Wait } from '../../../knowledge/process.ts'

/** A process as BPMN has it: flow nodes, each in a cell of a grid, and the flows between them. */
export interface Graph {
  readonly nodes: readonly FlowNode[]
  readonly flows: readonly Flow[]
}

export interface FlowNode {
  readonly id: string
  readonly kind: Kind
  /** In whose lane it is. */
  readonly actor: Actor
  readonly name: string
  /** What it stands for; `undefined` for what only the notation needs. */
  readonly of?: Step | Wait | End | undefined
  readonly column: number
  readonly row: number
}

export type Kind = 'start' | 'task' | 'timer' | 'exclusive' | 'parallel' | 'end' | 'restart'

export interface Flow {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly name: string
  /** Taken when no other one of its gateway is. */
  readonly isDefault: boolean
  /** The row along which it runs, when its target is not in the next column. */
  readonly row: number
  /** Back to where the process starts again. */
  readonly isBack: boolean
}
