import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readerOf } from '../../../src/knowledge/card/context.ts'
import { checkService } from '../../../src/knowledge/check.ts'
import { type ComposeOptions, compose } from '../../../src/knowledge/diagram/compose.ts'
import { diagramAlt } from '../../../src/knowledge/diagram/diagram.ts'
import { boxesOf, type State } from '../../../src/knowledge/diagram/figure.ts'
import { fold } from '../../../src/knowledge/diagram/fold.ts'
import type { Facts } from '../../../src/knowledge/process.ts'
import type { Service } from '../../../src/knowledge/service.ts'
import { isStep, outline } from '../../../src/knowledge/specification/outline.ts'
import { makePlan } from '../../../src/knowledge/specification/walk.ts'
import { LOCALES } from '../../../src/locale.ts'
import type { Fault } from '../../../src/yaml.ts'
import { texts } from '../../support/diagram-texts.ts'
import { anybody, anySpecification } from '../../support/specification-arbitrary.ts'
import { lostPassport, residencePermit } from '../../support/specification-examples.ts'

const WRITTEN = ['step', 'wait', 'end']

function composed(service: Service, facts?: Facts, given: Partial<ComposeOptions> = {}) {
  return compose(service, { texts: texts('en'), reader: readerOf(service, 'en'), facts, done: new Set(), ...given })
}

/** The ids of the steps, waits and ends in it; the end without a text of its own is the diagram's. */
function shown(service: Service, states: readonly State[] = ['on', 'open', 'off'], facts?: Facts): string[] {
  return boxesOf(composed(service, facts))
    .filter(({ shape, state, text }) => WRITTEN.includes(shape.kind) && text !== undefined && states.includes(state))
    .map(({ id }) => id)
}

/** Each service with somebody. */
const cases = anySpecification().chain((service) => fc.tuple(fc.constant(service), anybody(service)))

describe('the examples', () => {
  it('have no faults', () => {
    for (const service of [lostPassport(), residencePermit()])
      expect(checkService(service, `fi/${service.id}.yaml`, new Set(service.lifeEvents)).filter(isError)).toEqual([])
  })
})

describe('the figures of a process', () => {
  it('have every step, wait and end of the outline once and in its order, and no other', () => {
    fc.assert(
      fc.property(anySpecification(), (service) => {
        expect(shown(service)).toEqual(outline(service.steps).map(({ node }) => node.id))
      }),
    )
  })

  it('emphasise what the plan of somebody has, and grey out all else', () => {
    fc.assert(
      fc.property(cases, ([service, facts]) => {
        const { items, end } = makePlan(service, facts)
        const own = [...items.map(({ node }) => node.id), ...(end ? [end.id] : [])]
        expect(shown(service, ['on'], facts).toSorted()).toEqual(own.toSorted())
        expect(shown(service, ['open'], facts)).toEqual([])
      }),
    )
  })

  it('never grey out what somebody may still come to', () => {
    fc.assert(
      fc.property(cases, fc.nat(3), ([service, facts], count) => {
        const known = Object.fromEntries(Object.entries(facts).slice(0, count))
        const own = makePlan(service, facts).items.map(({ node }) => node.id)
        expect(shown(service, ['on', 'open'], known)).toEqual(expect.arrayContaining(own))
        for (const id of shown(service, ['on'], known).filter((one) => !isEnd(service, one))) expect(own).toContain(id)
      }),
    )
  })

  it('fold only what the person does not come to', () => {
    fc.assert(
      fc.property(cases, fc.nat(3), ([service, facts], count) => {
        const whole = composed(service, Object.fromEntries(Object.entries(facts).slice(0, count)))
        const ids = (figures: typeof whole) =>
          boxesOf(figures).flatMap(({ id, state }) => (state === 'off' ? [] : [id]))
        expect(ids(fold(whole))).toEqual(ids(whole))
      }),
    )
  })

  it('ask the question of a choice, and name whom each branch is for', () => {
    const boxes = boxesOf(composed(lostPassport()))
    const words = boxes.flatMap(({ shape, title, text }) =>
      shape.kind === 'choice' ? [text] : shape.kind === 'case' ? [title] : [],
    )
    expect(words).toEqual([
      'Which country are you a citizen of?',
      'Finnish citizen',
      'Do you travel within three days?',
      'Yes',
      'No',
      'Estonian citizen',
      'Russian citizen',
      'Citizen of another country',
    ])
    expect(boxes.find(({ id }) => id === 'cards')?.condition).toBe('Stolen')
  })

  it('name actors where they differ, say how long things take, and lead back to where it starts again', () => {
    const boxes = boxesOf(composed(residencePermit()))
    const titled = (id: string) => boxes.find((box) => box.id === id)?.title
    expect(titled('contract')).toBe('Somebody else')
    expect(titled('fill')).toBe('1 hour')
    expect(titled('decide')).toBe('Authority')
    expect(titled('decision')).toBe('1–4 months')
    expect(boxes.flatMap(({ backTo }) => backTo ?? [])).toEqual(['decide', 'fill'])
  })

  it('shorten long texts and pass over a question at their beginning', () => {
    const box = (wanted: string) => boxesOf(composed(lostPassport())).find(({ id }) => id === wanted)
    expect(box('report')?.text).toBe('Report it to the police at once.')
    expect(box('embassy')?.text).toBe(
      'Not sure where to go? Ask the embassy of your own country for a travel document.',
    )
    expect(box('copy')?.text).toMatch(/^Ask the police .*…$/)
    expect(box('copy')?.text?.length).toBeLessThanOrEqual(90)
  })

  it.each(LOCALES)('are told in words in %s', (locale) => {
    const told = diagramAlt(lostPassport(), { locale, texts: texts(locale) })
    for (const { node } of outline(lostPassport().steps)) {
      const text = 'wait' in node ? node.wait[locale] : node.text[locale]
      expect(told).toContain(text)
    }
  })

  it('are told in words without what the person does not come to, and with what is done', () => {
    const options = { locale: 'en', texts: texts('en'), done: ['report'] } as const
    const told = diagramAlt(lostPassport(), { ...options, facts: { citizenship: 'ee', happened: 'lost', soon: 'no' } })
    expect(told.split('\n')).toEqual([
      'How it goes: Lost or stolen passport.',
      'Report it to the police at once. The police then cancel the passport. (done)',
      'Have a passport photo taken.',
      expect.stringMatching(/^Ask the police for a copy/),
      'Estonian citizen: Apply at the Estonian embassy for a return certificate.',
      'Done: You can travel.',
    ])
  })
})

function isError({ severity }: Fault): boolean {
  return severity === 'error'
}

function isEnd(service: Service, id: string): boolean {
  return outline(service.steps).some(({ node }) => node.id === id && !isStep(node) && 'end' in node)
}
