import { describe, expect, it } from 'vitest'
import { factsFor, isWorthGuiding, makesRoom, nextInSituation } from '../../src/guide/beginning.ts'
import { adapted, shapeOf } from '../../src/guide/entry.ts'
import type { Walkthrough } from '../../src/guide/walkthrough.ts'
import type { Situation } from '../../src/knowledge/situation.ts'
import { aService, everywhere } from '../support/knowledge-data.ts'
import { lostPassport, residencePermit } from '../support/specification-examples.ts'
import { aWalkthrough, NOON } from '../support/store-data.ts'

const passport = lostPassport()
const permit = { ...residencePermit(), facts: [...residencePermit().facts, ...passport.facts.slice(0, 1)] }
const services = new Map([passport, permit].map((service) => [service.id, service]))
const situation = {
  id: 'stolen-bag',
  services: [
    { service: 'gone' },
    { service: passport.id, facts: { happened: 'stolen', nonsense: 'x' } },
    { service: permit.id },
  ],
} as unknown as Situation

function ten(states: readonly Walkthrough['state'][]): Walkthrough[] {
  return states.map((state, index) => aWalkthrough('person', { id: `walk${index}`, state, changedAt: NOON - index }))
}

describe('a situation', () => {
  it('leads from one service to the next that there is', () => {
    expect(nextInSituation(situation, undefined, services)).toBe(passport)
    expect(nextInSituation(situation, passport.id, services)).toBe(permit)
    expect(nextInSituation(situation, permit.id, services)).toBeUndefined()
    expect(nextInSituation(undefined, undefined, services)).toBeUndefined()
  })

  it('says what is known, and takes along what was answered, but not what was decided elsewhere', () => {
    expect(factsFor(situation, passport, [], services)).toEqual({ happened: 'stolen' })
    const answered = [
      aWalkthrough('person', {
        situation: situation.id,
        service: passport.id,
        facts: { citizenship: 'ee', soon: 'yes' },
      }),
      aWalkthrough('person', { situation: situation.id, service: permit.id, facts: { outcome: 'granted' } }),
      aWalkthrough('person', { service: passport.id, facts: { citizenship: 'fi' } }),
    ]
    expect(factsFor(situation, permit, answered, services)).toEqual({ citizenship: 'ee' })
  })
})

describe('room for another walkthrough', () => {
  it('is there up to ten, and then made by the one that was over longest ago', () => {
    expect(makesRoom(ten(['active', 'finished']))).toBeNull()
    const states = Array.from({ length: 10 }, (_, index): Walkthrough['state'] =>
      index % 4 === 1 ? 'finished' : 'active',
    )
    expect(makesRoom(ten(states))?.id).toBe('walk9')
    expect(makesRoom(ten(states.map(() => 'active')))).toBeUndefined()
  })
})

it('a service is worth guiding with something to ask or three steps', () => {
  expect(isWorthGuiding(passport)).toBe(true)
  expect(isWorthGuiding(aService())).toBe(false)
  const step = (id: string) => ({ id, text: everywhere(id) })
  expect(isWorthGuiding(aService({ steps: ['a', 'b', 'c'].map(step) }))).toBe(true)
})

describe('the shape of an entry', () => {
  it('is the same in other words, and another one with other steps, values or documents', () => {
    const reworded = JSON.parse(JSON.stringify(passport).replaceAll('Block your bank cards.', 'Call your bank.'))
    expect(shapeOf(reworded)).toBe(shapeOf(passport))
    const changed = [
      { ...passport, steps: passport.steps.slice(1) },
      { ...passport, facts: passport.facts.slice(1) },
      { ...passport, documents: [] },
    ]
    for (const one of changed) expect(shapeOf(one)).not.toBe(shapeOf(passport))
  })

  it('is noted without a word by whoever has never seen it', () => {
    const walkthrough = aWalkthrough('person', { service: passport.id, reminded: ['earlier'] })
    const first = adapted(passport, walkthrough, 'one')
    expect(first.changed).toBe(false)
    expect(adapted(passport, first.walkthrough, 'one').changed).toBe(false)
    expect(adapted(passport, first.walkthrough, 'two').changed).toBe(true)
    expect(first.walkthrough.reminded).toContain('earlier')
  })
})
