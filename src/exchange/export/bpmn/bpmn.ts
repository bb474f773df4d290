import type { Element } from 'bpmn-moddle'
import type { Texts } from '../../../i18n.ts'
import { type Reader, readerOf } from '../../../knowledge/card/context.ts'
import type { Actor, Step } from '../../../knowledge/process.ts'
import type { Service } from '../../../knowledge/service.ts'
import { isStep } from '../../../knowledge/specification/outline.ts'
import { spanInWords } from '../../../knowledge/specification/words.ts'
import type { Locale } from '../../../locale.ts'
import { compose } from './compose.ts'
import { type Create, drawing } from './drawing.ts'
import { geometryOf } from './geometry.ts'
import type { FlowNode, Graph } from './graph.ts'

/**
 * The process of a service in one language as BPMN 2.0 XML, with a layout, so that an authority's tool opens it as a
 * picture. Who acts has a lane, where there are several. Every step, wait and end keeps its id; the whole of its text and
 * its documents are in its documentation. A wait whose length is not sure has the longest as its timer.
 */
export async function bpmnXml(service: Service, locale: Locale, texts: Texts): Promise<string> {
  const { BpmnModdle } = await import('bpmn-moddle')
  const moddle = new BpmnModdle()
  const create = (type: string, properties: Readonly<Record<string, unknown>> = {}) => moddle.create(type, properties)
  const reader = readerOf(service, locale)
  const graph = compose(service, reader, texts)
  const geometry = geometryOf(graph)
  const title = clean(reader.read(service.title))

  const nodes = new Map(graph.nodes.map((node) => [node.id, flowNode(node, service, reader, texts, create)]))
  const flows = new Map(graph.flows.map((flow) => [flow.id, sequenceFlow(flow, nodes, create)]))
  const lanes =
    geometry.lanes.length > 1
      ? geometry.lanes.map(({ actor }) => lane(actor, laneName(actor, service, reader, texts), graph, nodes, create))
      : []
  const process = create('bpmn:Process', {
    id: `Process_${service.id}`,
    name: title,
    isExecutable: false,
    ...(lanes.length > 0 && { laneSets: [create('bpmn:LaneSet', { id: 'LaneSet_', lanes })] }),
    flowElements: [...nodes.values(), ...flows.values()],
  })
  const participant = create('bpmn:Participant', { id: 'Participant_', name: title, processRef: process })
  const collaboration = create('bpmn:Collaboration', { id: 'Collaboration_', participants: [participant] })
  const definitions = create('bpmn:Definitions', {
    id: `Definitions_${service.id}`,
    targetNamespace: `urn:uuid:${NAMESPACE}`,
    exporter: 'Silta',
    rootElements: [collaboration, process],
    diagrams: [drawing({ graph, geometry, collaboration, participant, lanes, nodes, flows, create })],
  })
  const { xml } = await moddle.toXML(definitions, { format: true })
  return xml
}

/** What process ids are unique in; drawn once. */
const NAMESPACE = '5b0ee5c7-8f0d-4a53-9d0a-6a5d3c5f3c11'

function flowNode(node: FlowNode, service: Service, reader: Reader, texts: Texts, create: Create): Element {
  const { id, kind, of } = node
  const words = clean(wordsOf(node, service, reader, texts).join('\n'))
  const documentation = words === '' ? [] : [create('bpmn:Documentation', { text: words })]
  const common = { id, ...(node.name !== '' && { name: clean(node.name) }), documentation }
  if (kind === 'start') return create('bpmn:StartEvent', common)
  if (kind === 'end') return create('bpmn:EndEvent', common)
  if (kind === 'restart') return create('bpmn:IntermediateThrowEvent', common)
  if (kind === 'exclusive') return create('bpmn:ExclusiveGateway', common)
  if (kind === 'parallel') return create('bpmn:ParallelGateway', common)
  if (of && 'wait' in of) {
    const longest = typeof of.takes === 'string' ? of.takes : of.takes.to
    const timeDuration = create('bpmn:FormalExpression', { body: longest })
    const timer = create('bpmn:TimerEventDefinition', { id: `${id}_timer`, timeDuration })
    return create('bpmn:IntermediateCatchEvent', { ...common, eventDefinitions: [timer] })
  }
  return create(of && isStep(of) ? taskType(of, service) : 'bpmn:Task', common)
}

/** A user task is one that is done with a program. */
function taskType({ by = 'you', at }: Step, { channels }: Service): string {
  if (by !== 'you') return 'bpmn:Task'
  const type = channels.find(({ id }) => id === at)?.type
  return type === 'web' || type === 'form' ? 'bpmn:UserTask' : 'bpmn:ManualTask'
}

function wordsOf({ of }: FlowNode, service: Service, { locale, read }: Reader, texts: Texts): string[] {
  if (!of) return []
  if ('wait' in of)
    return [texts('specification-wait', { text: read(of.wait), duration: spanInWords(of.takes, locale) })]
  if (!isStep(of)) return [read(of.text)]
  const channel = service.channels.find(({ id }) => id === of.at)
  const names = service.documents.filter(({ id }) => of.documents?.includes(id)).map(({ name }) => read(name))
  return [
    read(of.text),
    ...(channel
      ? [`${texts('card-where')}: ${[read(channel.name), channel.url ?? channel.phone].filter(Boolean).join(', ')}`]
      : []),
    ...(names.length > 0 ? [`${texts('card-documents')}: ${names.join(', ')}`] : []),
  ]
}

function sequenceFlow(
  { id, source, target, name, isDefault }: Graph['flows'][number],
  nodes: ReadonlyMap<string, Element>,
  create: Create,
): Element {
  const [sourceRef, targetRef] = [nodes.get(source), nodes.get(target)]
  const flow = create('bpmn:SequenceFlow', { id, ...(name && { name: clean(name) }), sourceRef, targetRef })
  const listIn = (element: Element | undefined, property: string) => element?.get(property) as Element[] | undefined
  listIn(sourceRef, 'outgoing')?.push(flow)
  listIn(targetRef, 'incoming')?.push(flow)
  if (isDefault) sourceRef?.set('default', flow)
  return flow
}

function lane(actor: Actor, name: string, graph: Graph, nodes: ReadonlyMap<string, Element>, create: Create): Element {
  const own = graph.nodes.filter((node) => node.actor === actor).map(({ id }) => nodes.get(id))
  return create('bpmn:Lane', { id: `Lane_${actor}`, name: clean(name), flowNodeRef: own })
}

function laneName(actor: Actor, service: Service, reader: Reader, texts: Texts): string {
  if (actor === 'authority') return reader.read(service.competentAuthority.name)
  return texts(actor === 'you' ? 'exchange-customer' : 'diagram-actor-other')
}

/** XML has no control characters at all. */
export function clean(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
}
