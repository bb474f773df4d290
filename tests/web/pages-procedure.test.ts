import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outline } from '../../src/knowledge/specification/outline.ts'
import { makePlan } from '../../src/knowledge/specification/walk.ts'
import { namedElsewhere, narrow, type Shown, shownNodes } from '../../src/web/pages/procedure.ts'
import { anybody, anySpecification } from '../support/specification-arbitrary.ts'
import { lostPassport } from '../support/specification-examples.ts'

const service = lostPassport()
const shownFor = (facts: Record<string, string>) => narrow(service.steps, service.facts, facts)
const idsFor = (facts: Record<string, string>) => shownNodes(shownFor(facts)).map(({ id }) => id)
const choicesIn = (shown: readonly Shown[]) => shown.filter((one) => 'cases' in one)

describe('what a page shows of a process', () => {
  it('is all of it for anybody', () => {
    fc.assert(
      fc.property(anySpecification(), ({ steps, facts }) => {
        const shown = shownNodes(narrow(steps, facts, {})).map(({ id }) => id)
        expect(shown).toEqual(outline(steps).map(({ node }) => node.id))
      }),
      { seed: 6 },
    )
  })

  it('is just the plan for somebody of whom everything is known', () => {
    const somebody = anySpecification().chain((one) => fc.tuple(fc.constant(one), anybody(one)))
    fc.assert(
      fc.property(somebody, ([one, facts]) => {
        const shown = shownNodes(narrow(one.steps, one.facts, facts))
        const plan = makePlan(one, facts)
        const ids = shown.flatMap((node) => ('end' in node ? [] : [node.id]))
        expect(ids).toEqual(plan.items.map(({ node }) => node.id))
      }),
      { seed: 6 },
    )
  })

  it('keeps every case that is still open, and asks for nothing that is known', () => {
    expect(choicesIn(shownFor({})).map(({ cases }) => cases.length)).toEqual([4])
    expect(choicesIn(shownFor({ soon: 'no' })).map(({ cases }) => cases.length)).toEqual([4])
    expect(choicesIn(shownFor({ citizenship: 'ee' }))).toEqual([])
    const [finnish] = choicesIn(shownFor({ citizenship: 'fi' }))
    expect(finnish?.cases.map(({ when }) => when)).toEqual([{ soon: 'yes' }, { soon: ['no'] }])
  })

  it('knows what is named only where others go', () => {
    const elsewhere = (facts: Record<string, string>) =>
      namedElsewhere(shownFor(facts), service.steps, ({ at }) => (at === undefined ? [] : [at]))
    expect([...elsewhere({})]).toEqual([])
    expect([...elsewhere({ citizenship: 'fi', soon: 'no' })]).toEqual(['desk'])
  })

  it('leaves out what is for others, and names no condition that is known to hold', () => {
    const stolen = shownFor({ happened: 'stolen' }).find((one) => 'node' in one && one.node.id === 'cards')
    expect(stolen?.conditions).toEqual([])
    expect(idsFor({ happened: 'lost' })).not.toContain('cards')
    expect(idsFor({})).toContain('cards')
  })
})
