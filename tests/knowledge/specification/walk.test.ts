import { describe, expect, it } from 'vitest'
import type { Facts } from '../../../src/knowledge/process.ts'
import { makePlan, plannedDocuments } from '../../../src/knowledge/specification/walk.ts'
import { aService } from '../../support/knowledge-data.ts'
import { aChoice, aDocument, aFact, anEnd, aParallel, aStep, aWait } from '../../support/process-data.ts'

const citizenship = aFact('citizenship', ['fi', 'ee', 'ru'])
const happened = aFact('happened', ['lost', 'stolen'])
const granted = aFact('granted', ['yes', 'no'], 'later')

const lostPassport = aService({
  facts: [citizenship, happened, granted],
  steps: [
    aStep('report', { yields: ['police-report'], takes: 'PT1H' }),
    aStep('block-cards', { when: { happened: 'stolen' } }),
    aChoice(
      'where',
      [{ citizenship: 'fi' }, aStep('apply', { documents: ['photo'], takes: { from: 'P1D', to: 'P2D' } })],
      [
        { citizenship: ['ee', 'ru'] },
        aStep('embassy', { documents: ['police-report', 'photo'] }),
        anEnd('abroad', 'done'),
      ],
    ),
    aWait('decision', { from: 'P1W', to: 'P2W' }),
    aChoice('result', [{ granted: 'no' }, anEnd('no', 'refused')], [undefined, aStep('fetch')]),
  ],
  documents: [aDocument('police-report', {}), aDocument('photo'), aDocument('ticket')],
})

/** A plan in short: what is asked, what is to be done, how it ends. */
function planned(service: typeof lostPassport, facts: Facts) {
  const { ask, later, items, end } = makePlan(service, facts)
  return {
    ask: ask?.id,
    later: later?.id,
    items: items.map(({ node }) => node.id),
    end: end === null ? 'null' : end?.id,
  }
}

describe('a plan', () => {
  it('asks in the order of the process, and only what still makes a difference', () => {
    expect(planned(lostPassport, {})).toEqual({ ask: 'happened', items: ['report'] })
    expect(planned(lostPassport, { happened: 'lost' })).toEqual({ ask: 'citizenship', items: ['report'] })
    expect(planned(lostPassport, { happened: 'stolen', citizenship: 'ee' })).toEqual({
      items: ['report', 'block-cards', 'embassy'],
      end: 'abroad',
    })
  })

  it('stops where only time will tell, and goes on when it has', () => {
    const known = { happened: 'lost', citizenship: 'fi' }
    expect(planned(lostPassport, known)).toEqual({ later: 'granted', items: ['report', 'apply', 'decision'] })
    expect(planned(lostPassport, { ...known, granted: 'no' })).toMatchObject({ end: 'no' })
    expect(planned(lostPassport, { ...known, granted: 'yes' })).toMatchObject({
      items: ['report', 'apply', 'decision', 'fetch'],
      end: 'null',
    })
  })

  it('takes facts and values that there are no more as unknown', () => {
    const old = { happened: 'eaten', shoeSize: '43', constructor: 'x' }
    expect(planned(lostPassport, old)).toEqual(planned(lostPassport, {}))
  })

  it('adds up what the steps take', () => {
    const hour = 3_600_000
    const { takes } = makePlan(lostPassport, { happened: 'lost', citizenship: 'fi' })
    expect(takes).toEqual({ from: (1 + 8 * 24) * hour, to: (1 + 16 * 24) * hour })
  })

  it('brings what its steps need and all that no step speaks of, but not what it yields', () => {
    const { documents } = makePlan(lostPassport, { happened: 'lost', citizenship: 'ee' })
    expect(documents).toEqual({ allOf: ['photo', 'ticket'] })
    const plan = makePlan(lostPassport, { happened: 'lost', citizenship: 'ee' })
    const from = plannedDocuments(lostPassport, plan).map(({ document, yieldedBy }) => [document.id, yieldedBy?.id])
    expect(from).toEqual([
      ['police-report', 'report'],
      ['photo', undefined],
      ['ticket', undefined],
    ])
  })

  it('asks no fact whose values all lead the same way', () => {
    const service = aService({
      facts: [citizenship],
      steps: [
        aStep('all', { when: { citizenship: ['fi', 'ee', 'ru'] } }),
        aChoice('none', [{ citizenship: 'fi' }], [undefined]),
      ],
    })
    expect(planned(service, {})).toEqual({ items: ['all'], end: 'null' })
  })

  it('asks what is asked first before it waits for what comes later', () => {
    const service = aService({
      facts: [granted, happened],
      steps: [
        aStep('go'),
        aChoice('both', [{ granted: 'yes', happened: 'lost' }, aStep('a')], [undefined, aStep('b')]),
      ],
    })
    expect(planned(service, {})).toMatchObject({ ask: 'happened', later: undefined })
    expect(planned(service, { happened: 'lost' })).toMatchObject({ ask: undefined, later: 'granted' })
    expect(planned(service, { happened: 'stolen' })).toMatchObject({ items: ['go', 'b'], end: 'null' })
  })

  it('asks for documents what its steps have not asked, unless there is nothing to do', () => {
    const requiredDocuments = { allOf: ['photo', { anyOf: ['a', 'b'], when: { citizenship: 'fi' } }] }
    const documents = [aDocument('photo'), aDocument('a'), aDocument('b')]
    const steps = [anEnd('not-here', 'refused', { when: { happened: 'lost' } }), aStep('go')]
    const service = aService({ facts: [citizenship, happened], steps, documents, requiredDocuments })
    expect(planned(service, { happened: 'lost' })).toEqual({ items: [], end: 'not-here' })
    expect(makePlan(service, { happened: 'lost' }).documents).toBeUndefined()
    expect(planned(service, { happened: 'stolen' })).toMatchObject({
      ask: 'citizenship',
      items: ['go'],
      end: undefined,
    })
    expect(makePlan(service, { happened: 'stolen', citizenship: 'ee' }).documents).toEqual({ allOf: ['photo'] })
    expect(makePlan(service, { happened: 'stolen', citizenship: 'fi' }).documents).toEqual({
      allOf: ['photo', { anyOf: ['a', 'b'] }],
    })
  })

  it('asks for documents before it waits for what comes later', () => {
    const requiredDocuments = { allOf: ['photo'], when: { happened: 'lost' } }
    const steps = [aStep('go', { when: { granted: 'yes' } })]
    const service = aService({ facts: [happened, granted], steps, documents: [aDocument('photo')], requiredDocuments })
    expect(planned(service, {})).toEqual({ ask: 'happened', items: [] })
    expect(planned(service, { happened: 'lost' })).toEqual({ later: 'granted', items: [] })
  })

  it('leaves a choice of documents out when the process yields one of them, and not when it comes too late', () => {
    const requiredDocuments = { allOf: ['photo', { anyOf: ['form', 'visa'] }, { optional: ['form'] }] }
    const documents = [aDocument('photo'), aDocument('form', {}), aDocument('visa')]
    const bring = (...steps: unknown[]) => makePlan(aService({ steps, documents, requiredDocuments }), {}).documents
    const [gives, needs] = [aStep('gives', { yields: ['form'] }), aStep('needs', { documents: ['form'] })]
    expect(bring(gives, needs)).toEqual({ allOf: ['photo'] })
    expect(bring(needs, gives)).toEqual({ allOf: ['photo', { anyOf: ['form', 'visa'] }, { optional: ['form'] }] })
    // What one part yields, another one cannot count on.
    expect(bring(aParallel('both', [gives], [needs]))).toEqual(bring(needs, gives))
  })
})

describe('parallel parts', () => {
  const service = aService({
    facts: [happened, granted],
    steps: [
      aParallel('first', [aStep('a', { takes: 'P1D' }), aStep('b', { takes: 'P1D' })], [aStep('c', { takes: 'P3D' })]),
      aParallel(
        'second',
        [aStep('d', { when: { happened: 'stolen' } })],
        [aParallel('inner', [aStep('e')], [aStep('f')]), aStep('g', { when: { granted: 'yes' } })],
        [aStep('h')],
      ),
      aStep('last'),
    ],
  })
  const labels = (facts: Facts) => makePlan(service, facts).items.map(({ node, parallel }) => [node.id, parallel])

  it('are numbered, with what is in them', () => {
    expect(labels({ happened: 'stolen', granted: 'yes' })).toEqual([
      ['a', '1.1'],
      ['b', '1.1'],
      ['c', '1.2'],
      ['d', '2.1'],
      ['e', '3.1'],
      ['f', '3.2'],
      ['g', '2.2'],
      ['h', '2.3'],
      ['last', undefined],
    ])
  })

  it('are none where nothing stands beside', () => {
    const alone = aService({
      facts: [happened],
      steps: [aParallel('p', [aStep('a', { when: { happened: 'lost' } })], [aStep('b')])],
    })
    expect(makePlan(alone, { happened: 'stolen' }).items.map(({ parallel }) => parallel)).toEqual([undefined])
  })

  it('take as long as the longest, and all are begun before a later fact stops one of them', () => {
    const plan = makePlan(service, { happened: 'lost' })
    expect(plan.takes.from).toBe(3 * 24 * 3_600_000)
    expect(plan.later?.id).toBe('granted')
    expect(plan.items.map(({ node }) => node.id)).toEqual(['a', 'b', 'c', 'e', 'f', 'h'])
  })
})
