import type { Texts } from '../../../i18n.ts'
import type { Reader } from '../../../knowledge/card/context.ts'
import { gist } from '../../../knowledge/diagram/words.ts'
import type { Branch, Condition, Node, Parallel } from '../../../knowledge/process.ts'
import type { Service } from '../../../knowledge/service.ts'
import { factsIn, otherwise } from '../../../knowledge/specification/conditions.ts'
import { conditionLabel } from '../../../knowledge/specification/labels.ts'
import { everyNode, isStep } from '../../../knowledge/specification/outline.ts'
import { restartOf } from '../../../knowledge/specification/restart.ts'
import type { Flow, FlowNode, Graph } from './graph.ts'

/** A flow whose target is not there yet. */
type Open = Omit<Flow, 'id' | 'target' | 'isBack'>

interface Block {
  /** The first column behind it. */
  readonly column: number
  readonly rows: number
  /** What leads on from it; nothing when every path in it has ended. */
  readonly open: readonly Open[]
}

interface Cell {
  readonly column: number
  readonly row: number
}

/**
 * The process from left to right: what follows stands in the next column, branches and parts stand below each other.
 * Ids that are made here have an underscore, which those of the process cannot have.
 */
export function compose(service: Service, reader: Reader, texts: Texts): Graph {
  const nodes: FlowNode[] = []
  const flows: Flow[] = []
  const restarts = everyNode(service.steps).flatMap((node) =>
    'end' in node && node.end === 'restart' ? [{ id: node.id, to: restartOf(service, node).from }] : [],
  )

  add({ id: 'Start_', kind: 'start', actor: 'you', name: texts('diagram-start') }, { column: 0, row: 0 })
  const all = sequence(service.steps, { column: 1, row: 0 }, [from('Start_', 0)])
  if (all.open.length > 0) {
    add({ id: 'End_', kind: 'end', actor: 'you', name: texts('diagram-end-done') }, { column: all.column, row: 0 })
    connect(all.open, 'End_')
  }
  for (const { id, to } of restarts) connect([from(id, 0)], mergeOf(to), true)
  return { nodes, flows }

  function sequence(list: readonly Node[], { column, row }: Cell, open: readonly Open[]): Block {
    let block: Block = { column, rows: 1, open }
    for (const node of list) {
      const next = single(node, { column: block.column, row }, block.open)
      block = { ...next, rows: Math.max(block.rows, next.rows) }
    }
    return block
  }

  function single(node: Node, { column, row }: Cell, open: readonly Open[]): Block {
    if (restarts.some(({ to }) => to === node.id) && !nodes.some(({ id }) => id === mergeOf(node.id))) {
      add({ id: mergeOf(node.id), kind: 'exclusive', actor: 'you', name: '' }, { column, row })
      connect(open, mergeOf(node.id))
      return single(node, { column: column + 1, row }, [from(mergeOf(node.id), row)])
    }
    if (node.when)
      return branches(
        `${node.id}_when`,
        [{ when: node.when, steps: [{ ...node, when: undefined }] }, { steps: [] }],
        { column, row },
        open,
      )
    if ('choice' in node) return branches(node.id, node.choice, { column, row }, open)
    if ('parallel' in node) return parallel(node, { column, row }, open)
    const cell = { column, row }
    const one = (leadsOn: boolean): Block => {
      connect(open, node.id)
      return { column: column + 1, rows: 1, open: leadsOn ? [from(node.id, row)] : [] }
    }
    if ('wait' in node) {
      add({ id: node.id, kind: 'timer', actor: 'you', name: short(reader.read(node.wait)), of: node }, cell)
      return one(true)
    }
    const name = short(reader.read(node.text))
    if (isStep(node)) add({ id: node.id, kind: 'task', actor: node.by ?? 'you', name, of: node }, cell)
    else add({ id: node.id, kind: node.end === 'restart' ? 'restart' : 'end', actor: 'you', name, of: node }, cell)
    return one(isStep(node))
  }

  function branches(id: string, list: readonly Branch[], { column, row }: Cell, open: readonly Open[]): Block {
    const conditions = list.map(({ when }) => when)
    const asked = factsIn(conditions, service.facts)
    const question = asked.length === 1 && asked[0] ? reader.read(asked[0].question) : ''
    add({ id, kind: 'exclusive', actor: 'you', name: question }, { column, row })
    connect(open, id)
    return below(
      id,
      list.map(({ steps }, index) => ({
        steps,
        name: caseName(conditions, index),
        isDefault: list.length > 1 && conditions[index] === undefined,
      })),
      { column, row },
      'exclusive',
    )
  }

  function parallel({ id, parallel: parts }: Parallel, cell: Cell, open: readonly Open[]): Block {
    add({ id, kind: 'parallel', actor: 'you', name: '' }, cell)
    connect(open, id)
    return below(
      id,
      parts.map(({ steps }) => ({ steps, name: '', isDefault: false })),
      cell,
      'parallel',
    )
  }

  /** What parts at a gateway, each below the one before, and the gateway at which those that lead on come together. */
  function below(
    id: string,
    parts: readonly { readonly steps: readonly Node[]; readonly name: string; readonly isDefault: boolean }[],
    { column, row }: Cell,
    kind: 'exclusive' | 'parallel',
  ): Block {
    let rows = 0
    const blocks = parts.map(({ steps, name, isDefault }) => {
      const at = row + rows
      const block = sequence(steps, { column: column + 1, row: at }, [{ source: id, name, isDefault, row: at }])
      rows += block.rows
      return block
    })
    const end = Math.max(column + 1, ...blocks.map((block) => block.column))
    const open = blocks.flatMap((block) => block.open)
    if (open.length < 2) return { column: end, rows, open }
    const join = `${id}_join`
    add({ id: join, kind, actor: 'you', name: '' }, { column: end, row })
    connect(open, join)
    return { column: end + 1, rows, open: [from(join, row)] }
  }

  function caseName(conditions: readonly (Condition | undefined)[], index: number): string {
    const when = conditions[index] ?? otherwise(conditions.slice(0, index), service.facts)
    return when ? conditionLabel(when, service.facts, reader) : texts('specification-otherwise')
  }

  function short(text: string): string {
    return gist(text, reader.locale)
  }

  function add(node: Omit<FlowNode, 'column' | 'row'>, cell: Cell): void {
    nodes.push({ ...node, ...cell })
  }

  function connect(open: readonly Open[], target: string, isBack = false): void {
    for (const flow of open) flows.push({ id: `Flow_${flows.length + 1}`, target, isBack, ...flow })
  }
}

function from(source: string, row: number): Open {
  return { source, row, name: '', isDefault: false }
}

function mergeOf(id: string): string {
  return `${id}_again`
}
