import { ACTORS, type Actor } from '../../../knowledge/process.ts'
import type { Flow, FlowNode, Graph, Kind } from './graph.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Bounds extends Point {
  readonly width: number
  readonly height: number
}

export interface Geometry {
  readonly pool: Bounds
  /** Of those who have something to do, from the top. */
  readonly lanes: readonly { readonly actor: Actor; readonly bounds: Bounds }[]
  readonly nodes: ReadonlyMap<string, Bounds>
  readonly flows: ReadonlyMap<string, readonly Point[]>
}

/** In pixels at natural size, as are all lengths here. */
const ROW = 120
const MARGIN = 20
/** Beside a gateway, for the names of the flows that leave it. */
const NAME = 110
/** For the name of a pool or lane, which is written upright. */
const HEADER = 30
/** Between flows that lead back, below everything else. */
const BACK = 24

const SIZES: Readonly<Record<Kind, readonly [number, number]>> = {
  start: [36, 36],
  timer: [36, 36],
  end: [36, 36],
  restart: [36, 36],
  exclusive: [50, 50],
  parallel: [50, 50],
  task: [160, 80],
}

/** Where everything is drawn: columns from left to right and, in the lane of each actor, the rows that are in use. */
export function geometryOf({ nodes, flows }: Graph): Geometry {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const actors = ACTORS.filter((actor) => nodes.some((node) => node.actor === actor))
  const columns = columnsOf({ nodes, flows }, HEADER + (actors.length > 1 ? HEADER : 0))
  const width = columns.at(-1)?.end ?? 0
  const backs = flows.filter(({ isBack }) => isBack)
  const belowAll = backs.length > 0 ? backs.length * BACK + MARGIN : 0

  const tops = new Map<Actor, number>()
  const rows = new Map(actors.map((actor) => [actor, usedRows(actor)]))
  let bottom = 0
  const lanes = actors.map((actor, index) => {
    tops.set(actor, bottom)
    const isLast = index === actors.length - 1
    const height = (rows.get(actor)?.length ?? 0) * ROW + 2 * MARGIN + (isLast ? belowAll : 0)
    const bounds = { x: HEADER, y: bottom, width: width - HEADER, height }
    bottom += height
    return { actor, bounds }
  })

  return {
    pool: { x: 0, y: 0, width, height: bottom },
    lanes,
    nodes: new Map(nodes.map((node) => [node.id, bounds(node)])),
    flows: new Map(flows.map((flow) => [flow.id, flow.isBack ? backward(flow) : forward(flow)])),
  }

  /** Rows with a node of the actor, or along which a flow from one of theirs passes others. */
  function usedRows(actor: Actor): number[] {
    const passing = flows.filter((flow) => !flow.isBack && byId.get(flow.source)?.actor === actor && !isShort(flow))
    const own = nodes.filter((node) => node.actor === actor)
    return [...new Set([...own, ...passing].map(({ row }) => row))].sort((a, b) => a - b)
  }

  function isShort({ source, target }: Flow): boolean {
    return (byId.get(target)?.column ?? 0) - (byId.get(source)?.column ?? 0) <= 1
  }

  function middle(actor: Actor, row: number): number {
    return (tops.get(actor) ?? 0) + MARGIN + ((rows.get(actor)?.indexOf(row) ?? 0) + 0.5) * ROW
  }

  function bounds({ kind, actor, column, row }: FlowNode): Bounds {
    const [wide, high] = SIZES[kind]
    const { start, leave } = columns[column] ?? NO_COLUMN
    const x = (start + leave - wide) / 2
    return { x, y: middle(actor, row) - high / 2, width: wide, height: high }
  }

  /** To the right, and up or down only between columns, where no node is. */
  function forward(flow: Flow): Point[] {
    const [source, target] = [byId.get(flow.source), byId.get(flow.target)]
    if (!source || !target) return []
    const [start, end] = [bounds(source), bounds(target)]
    const [startY, endY] = [start.y + start.height / 2, end.y + end.height / 2]
    const runY = isShort(flow) ? endY : middle(source.actor, flow.row)
    const { leave } = columns[source.column] ?? NO_COLUMN
    const { start: arrive } = columns[target.column] ?? NO_COLUMN
    return straightened([
      { x: start.x + start.width, y: startY },
      { x: leave, y: startY },
      { x: leave, y: runY },
      { x: arrive, y: runY },
      { x: arrive, y: endY },
      { x: end.x, y: endY },
    ])
  }

  /** Below everything, each on a line of its own, and from below into its target. */
  function backward(flow: Flow): Point[] {
    const [source, target] = [byId.get(flow.source), byId.get(flow.target)]
    if (!source || !target) return []
    const [start, end] = [bounds(source), bounds(target)]
    const y = bottom - (backs.indexOf(flow) + 1) * BACK
    const { leave } = columns[source.column] ?? NO_COLUMN
    const arrive = end.x + end.width / 2
    const startY = start.y + start.height / 2
    return straightened([
      { x: start.x + start.width, y: startY },
      { x: leave, y: startY },
      { x: leave, y },
      { x: arrive, y },
      { x: arrive, y: end.y + end.height },
    ])
  }
}

interface Column {
  /** Where flows arrive, and where they leave, at the same distance from the nodes. */
  readonly start: number
  readonly leave: number
  readonly end: number
}

const NO_COLUMN: Column = { start: 0, leave: 0, end: 0 }

/** Each is as wide as its widest node, with room for the names of the flows that leave it. */
function columnsOf({ nodes, flows }: Graph, from: number): Column[] {
  const columns: Column[] = []
  const count = Math.max(...nodes.map(({ column }) => column)) + 1
  for (let at = 0; at < count; at++) {
    const own = nodes.filter(({ column }) => column === at)
    const isNamed = flows.some(({ source, name }) => name !== '' && own.some(({ id }) => id === source))
    const start = columns.at(-1)?.end ?? from
    const leave = start + Math.max(...own.map(({ kind }) => SIZES[kind][0])) + 2 * MARGIN
    columns.push({ start, leave, end: leave + (isNamed ? NAME : MARGIN) })
  }
  return columns
}

/** Without points that only repeat the one before, or in which the line does not turn. */
function straightened(points: readonly Point[]): Point[] {
  const turning: Point[] = []
  for (const point of points) {
    const [before, last] = [turning.at(-2), turning.at(-1)]
    if (last && last.x === point.x && last.y === point.y) continue
    const goesOn =
      before && last && ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y))
    if (goesOn) turning.pop()
    turning.push(point)
  }
  return turning
}
