import type { Element } from 'bpmn-moddle'
import type { Bounds, Geometry, Point } from './geometry.ts'
import type { FlowNode, Graph } from './graph.ts'

/** Room for a name beside or below what it belongs to. */
const LABEL = { width: 120, height: 40 }
const GAP = 4
/** From a gateway to where its flows turn. */
const TURN = 20

/** Makes an element of the file. */
export type Create = (type: string, properties?: Readonly<Record<string, unknown>>) => Element

interface Drawn {
  readonly graph: Graph
  readonly geometry: Geometry
  readonly collaboration: Element
  readonly participant: Element
  readonly lanes: readonly Element[]
  readonly nodes: ReadonlyMap<string, Element>
  readonly flows: ReadonlyMap<string, Element>
  readonly create: Create
}

/** The part of the file that says where everything is drawn. */
export function drawing({ graph, geometry, collaboration, participant, lanes, nodes, flows, create }: Drawn): Element {
  const bounds = (box: Bounds) => create('dc:Bounds', { ...box })
  const label = (at: Point) => create('bpmndi:BPMNLabel', { bounds: bounds({ ...at, ...LABEL }) })
  const pool = create('bpmndi:BPMNShape', {
    id: 'Participant_di',
    bpmnElement: participant,
    isHorizontal: true,
    bounds: bounds(geometry.pool),
  })
  const laneShapes = lanes.flatMap((lane, index) => {
    const box = geometry.lanes[index]
    return box
      ? [
          create('bpmndi:BPMNShape', {
            id: `Lane_${box.actor}_di`,
            bpmnElement: lane,
            isHorizontal: true,
            bounds: bounds(box.bounds),
          }),
        ]
      : []
  })
  const shapes = graph.nodes.flatMap((node) => {
    const box = geometry.nodes.get(node.id)
    if (!box) return []
    return create('bpmndi:BPMNShape', {
      id: `${node.id}_di`,
      bpmnElement: nodes.get(node.id),
      ...(node.kind === 'exclusive' && { isMarkerVisible: true }),
      bounds: bounds(box),
      ...(hasLabel(node) && { label: label(besideNode(node, box)) }),
    })
  })
  const edges = graph.flows.map(({ id, name }) => {
    const points = geometry.flows.get(id) ?? []
    return create('bpmndi:BPMNEdge', {
      id: `${id}_di`,
      bpmnElement: flows.get(id),
      waypoint: points.map(({ x, y }) => create('dc:Point', { x, y })),
      ...(name !== '' && { label: label(besideFlow(points)) }),
    })
  })
  return create('bpmndi:BPMNDiagram', {
    id: 'Diagram_',
    plane: create('bpmndi:BPMNPlane', {
      id: 'Plane_',
      bpmnElement: collaboration,
      planeElement: [pool, ...laneShapes, ...shapes, ...edges],
    }),
  })
}

/** A task has its name inside. */
function hasLabel({ kind, name }: FlowNode): boolean {
  return kind !== 'task' && name !== ''
}

/** Above a gateway, from whose sides flows go down, and below an event. */
function besideNode({ kind }: FlowNode, { x, y, width, height }: Bounds): Point {
  const left = x + width / 2 - LABEL.width / 2
  return kind === 'exclusive' ? { x: left, y: y - LABEL.height - GAP } : { x: left, y: y + height + GAP }
}

/** Below the row that the flow has for itself. */
function besideFlow([start, turn, row]: readonly Point[]): Point {
  const at = row && turn ? { x: turn.x, y: row.y } : { x: (start?.x ?? 0) + TURN, y: start?.y ?? 0 }
  return { x: at.x + GAP, y: at.y + GAP }
}
