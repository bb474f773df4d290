import { BpmnModdle, type Element } from 'bpmn-moddle'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bpmnXml } from '../../../src/exchange/export/bpmn/bpmn.ts'
import type { Service } from '../../../src/knowledge/service.ts'
import { everyNode } from '../../../src/knowledge/specification/outline.ts'
import { LOCALES, type Locale } from '../../../src/locale.ts'
import { aService } from '../../support/knowledge-data.ts'
import { anySpecification } from '../../support/specification-arbitrary.ts'
import { CATALOGUE, FULL } from './export-data.ts'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Writes a process and reads it back; there may be nothing that BPMN does not know. */
async function written(service: Service, locale: Locale = 'en') {
  const xml = await bpmnXml(service, locale, CATALOGUE(locale))
  const { elementsById, warnings } = await new BpmnModdle().fromXML(xml)
  expect(warnings).toEqual([])
  const elements = Object.values(elementsById)
  return {
    xml,
    byId: (id: string) => elementsById[id],
    ofType: (type: RegExp) => elements.filter(({ $type }) => type.test($type)),
  }
}

function idOf(element: unknown): string {
  return String((element as Element | undefined)?.get('id'))
}

function idsIn(element: Element | undefined, name: string): string[] {
  return ((element?.get(name) ?? []) as Element[]).map(idOf)
}

function wordsOf(element: Element | undefined): unknown {
  return ((element?.get('documentation') ?? []) as Element[])[0]?.get('text')
}

const FLOW_NODE = /^bpmn:(.*Event|.*Gateway|.*Task)$/

describe('a process as BPMN', () => {
  it('has every step, wait and end, and a way from the start to each', async () => {
    await fc.assert(
      fc.asyncProperty(anySpecification(), fc.constantFrom(...LOCALES), async (service, locale) => {
        const { byId, ofType } = await written(service, locale)
        for (const { id } of everyNode(service.steps))
          expect(byId(id) ?? id).toMatchObject({ $type: expect.anything() })
        const reached = new Set(['Start_'])
        for (const id of reached)
          for (const flow of idsIn(byId(id), 'outgoing')) reached.add(idOf(byId(flow)?.get('targetRef')))
        expect(
          ofType(FLOW_NODE)
            .map(idOf)
            .filter((id) => !reached.has(id)),
        ).toEqual([])
        for (const node of ofType(FLOW_NODE)) {
          const isEnd = node.$type === 'bpmn:EndEvent'
          expect(idsIn(node, 'outgoing').length === 0, idOf(node)).toBe(isEnd)
        }
      }),
      { numRuns: 30, seed: 16 },
    )
  })

  it('draws each node in a place of its own, within the pool, and each flow from one to the other', async () => {
    await fc.assert(
      fc.asyncProperty(anySpecification(), async (service) => {
        const { byId, ofType } = await written(service)
        const boxes = ofType(FLOW_NODE).map((node) => byId(`${idOf(node)}_di`)?.get('bounds') as Box)
        const pool = byId('Participant_di')?.get('bounds') as Box
        for (const [index, a] of boxes.entries()) {
          expect(isWithin(a, pool)).toBe(true)
          for (const b of boxes.slice(index + 1)) expect(areApart(a, b)).toBe(true)
        }
        for (const flow of ofType(/^bpmn:SequenceFlow$/)) {
          const points = byId(`${idOf(flow)}_di`)?.get('waypoint') as { x: number; y: number }[]
          const [from, to] = ['sourceRef', 'targetRef'].map(
            (end) => byId(`${idOf(flow.get(end))}_di`)?.get('bounds') as Box,
          )
          expect([touches(points.at(0), from), touches(points.at(-1), to)], idOf(flow)).toEqual([true, true])
          for (const [index, point] of points.slice(1).entries())
            expect(point.x === points[index]?.x || point.y === points[index]?.y).toBe(true)
        }
      }),
      { numRuns: 30, seed: 17 },
    )
  })

  it('says who acts, what decides, how long one waits and where it starts again', async () => {
    const { byId, xml } = await written(FULL, 'fi')
    expect(idsIn(byId('Lane_authority'), 'flowNodeRef')).toEqual(['police'])
    expect(byId('Lane_authority')?.get('name')).toBe('City Library (fi)')
    expect(byId('who')?.get('name')).toBe('Which country? (fi)')
    const branches = idsIn(byId('who'), 'outgoing').map((id) => byId(id))
    expect(branches.map((flow) => flow?.get('name')).sort()).toEqual([
      'Citizen ee (fi)',
      'Citizen fi (fi)',
      'Citizen other (fi)',
    ])
    expect(idOf(byId('who')?.get('default'))).toBe(
      idOf(branches.find((flow) => flow?.get('name') === 'Citizen other (fi)')),
    )
    expect(byId('both')?.$type).toBe('bpmn:ParallelGateway')
    expect(xml).toMatch(/<bpmn:timeDuration[^>]*>P3M</)
    expect(byId('no')?.$type).toBe('bpmn:EndEvent')
    const [back] = idsIn(byId('again'), 'outgoing')
    const merge = idOf(byId(back ?? '')?.get('targetRef'))
    expect(idsIn(byId(merge), 'outgoing').map((id) => idOf(byId(id)?.get('targetRef')))).toEqual(['apply'])
    expect(byId('apply')?.$type).toBe('bpmn:UserTask')
    expect(wordsOf(byId('apply'))).toContain('Passport (fi)')
  })

  it('keeps hostile texts as texts', async () => {
    const text = '</bpmn:process><script>alert(1)</script>&\u0001"\'é Ж'
    const { byId } = await written(aService({ steps: [{ id: 'a', text: { en: text } }], title: { en: text } }))
    expect(wordsOf(byId('a'))).toBe(text.replace('\u0001', ''))
  })
})

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}

function areApart(a: Box, b: Box): boolean {
  return a.x + a.width < b.x || b.x + b.width < a.x || a.y + a.height < b.y || b.y + b.height < a.y
}

function touches(point: { x: number; y: number } | undefined, box: Box | undefined): boolean {
  if (!point || !box) return false
  const onSide = (point.x === box.x || point.x === box.x + box.width) && point.y > box.y && point.y < box.y + box.height
  return onSide || (point.y === box.y + box.height && point.x > box.x && point.x < box.x + box.width)
}
