import { describe, expect, it } from 'vitest'
import { checkService } from '../../../src/knowledge/check.ts'
import { aService } from '../../support/knowledge-data.ts'
import { aChoice, aFact, anEnd, aParallel, aStep, aWait } from '../../support/process-data.ts'

const FILE = 'services/fi/fi-library-card.yaml'
const citizenship = aFact('citizenship', ['fi', 'ee', 'ru'])
const happened = aFact('happened', ['lost', 'stolen'])
const granted = aFact('granted', ['yes', 'no'], 'later')
const facts = [citizenship, happened, granted]

/** The faults of a process in which every fact is used. */
function faultsOf(steps: readonly unknown[], given: Readonly<Record<string, unknown>> = {}) {
  return checkService(aService({ facts, steps, documents: [], ...given }), FILE, undefined)
    .filter(({ message }) => !message.startsWith('no condition asks'))
    .map(({ path, message, severity }) => ({ path, message, severity }))
}

const [fi, ee, ru] = [{ citizenship: 'fi' }, { citizenship: 'ee' }, { citizenship: 'ru' }]
const [a, b, c] = [aStep('a'), aStep('b'), aStep('c')]

const WRONG: readonly (readonly [string, readonly unknown[], string, RegExp])[] = [
  [
    'a value that is left out',
    [aChoice('k', [fi, a], [ee, b])],
    'steps.0.choice',
    /said for citizenship "ru"\. Add a branch/,
  ],
  [
    'a combination that is left out',
    [aChoice('k', [fi, a], [ee, b], [{ citizenship: 'ru', happened: 'lost' }, c])],
    'steps.0.choice',
    /said for citizenship "ru" with happened "stolen"/,
  ],
  [
    'more than can be named',
    [aChoice('k', [{ citizenship: 'fi', happened: 'lost', granted: 'yes' }, a])],
    'steps.0.choice',
    /said for granted "no"; happened "stolen"; citizenship "ee"; and 1 more\./,
  ],
  [
    'a branch after one for everybody',
    [aChoice('k', [undefined, a], [fi, b])],
    'steps.0.choice.1.when',
    /nobody takes this branch/,
  ],
  [
    'a branch for everybody else when nobody is left',
    [aChoice('k', [fi, a], [{ citizenship: ['ee', 'ru'] }, b], [undefined, c])],
    'steps.0.choice.2',
    /nobody takes this branch/,
  ],
  [
    'a condition that those around it rule out',
    [aChoice('k', [fi, aStep('a', { when: ee })], [undefined, b])],
    'steps.0.choice.0.steps.0.when',
    /never holds here/,
  ],
  [
    'a branch that those around it rule out',
    [aChoice('k', [fi, aChoice('l', [ee, a], [undefined, b])], [undefined, c])],
    'steps.0.choice.0.steps.0.choice.0.when',
    /never holds here/,
  ],
  [
    'a condition of those who have left',
    [anEnd('no', 'refused', { when: ru }), aStep('a', { when: ru }), b],
    'steps.1.when',
    /never holds here/,
  ],
  ['a step after the end', [a, anEnd('no', 'refused'), b, c], 'steps.2', /nobody comes here/],
  [
    'a step after a choice that ends for everybody',
    [aChoice('k', [fi, anEnd('x', 'done')], [undefined, a, anEnd('y', 'done')]), b],
    'steps.1',
    /nobody comes here/,
  ],
  [
    'a step after a branch has ended',
    [aChoice('k', [fi, anEnd('x', 'done'), a], [undefined, b])],
    'steps.0.choice.0.steps.1',
    /nobody comes here/,
  ],
  ['a choice of one', [aChoice('k', [undefined, a])], 'steps.0.choice', /only one way/],
  ['a choice of nothing', [aChoice('k', [fi], [undefined])], 'steps.0.choice', /no branch has any steps/],
  [
    'an end beside other parts',
    [aParallel('p', [a, anEnd('x', 'done')], [b])],
    'steps.0.parallel.0.steps.1',
    /cannot stand in a part/,
  ],
  ['an unknown start', [a, anEnd('x', 'restart', { from: 'b' })], 'steps.1.from', /no step has the id "b"/],
  [
    'a start that lies ahead',
    [a, aChoice('k', [{ granted: 'no' }, anEnd('x', 'restart', { from: 'b' })], [undefined]), b],
    'steps.1.choice.0.steps.0.from',
    /not everybody.*by "b"/,
  ],
  [
    'a start that not all have passed',
    [aStep('a', { when: fi }), aChoice('k', [{ granted: 'no' }, anEnd('x', 'restart', { from: 'a' })], [undefined])],
    'steps.1.choice.0.steps.0.from',
    /not everybody/,
  ],
  [
    'a start within a parallel',
    [aParallel('p', [a], [b]), aChoice('k', [{ granted: 'no' }, anEnd('x', 'restart', { from: 'a' })], [undefined])],
    'steps.1.choice.0.steps.0.from',
    /in a part of a parallel/,
  ],
  [
    'a start over that never turns out otherwise',
    [a, aChoice('k', [ru, anEnd('x', 'restart')], [undefined, b])],
    'steps.1.choice.0.steps.0',
    /comes back for ever \(citizenship "ru"\)/,
  ],
  [
    'a start after what would decide',
    [
      a,
      aChoice('k', [{ granted: 'no' }, b], [undefined]),
      aChoice('l', [{ granted: 'no' }, c, anEnd('x', 'restart', { from: 'c' })], [undefined]),
    ],
    'steps.2.choice.0.steps.1',
    /for ever \(granted "no"\)/,
  ],
  ['a way back from what is no restart', [a, anEnd('x', 'done', { from: 'a' })], 'steps.1.from', /only an end of kind/],
  [
    'an unknown fact',
    [aStep('a', { when: { age: 'old' } })],
    'steps.0.when.age',
    /no fact has the id "age"; facts: citizenship/,
  ],
  [
    'an unknown value, deep within',
    [aParallel('p', [aChoice('k', [fi, a], [{ citizenship: ['ee', 'se'] }, b], [undefined])], [c])],
    'steps.0.parallel.0.steps.0.choice.1.when.citizenship',
    /has no value "se"; its values: fi, ee, ru/,
  ],
  [
    'a value twice',
    [aStep('a', { when: { citizenship: ['ee', 'ee'] } })],
    'steps.0.when.citizenship',
    /"ee" stands twice/,
  ],
  [
    'an id that another branch has',
    [aChoice('k', [fi, a], [undefined, aStep('a')])],
    'steps.0.choice.1.steps.0.id',
    /"a" stands twice/,
  ],
  ['a cost that there is not', [aStep('a', { costs: ['fee'] })], 'steps.0.costs', /no cost has the id "fee"/],
  [
    'a wait that runs backwards',
    [aWait('w', { from: 'P2M', to: 'P6W' })],
    'steps.0.takes',
    /from P2M is longer than to P6W/,
  ],
]

describe('checking a process', () => {
  it.each(WRONG)('finds %s', (_, steps, path, message) => {
    expect(faultsOf(steps)).toEqual([{ path, message: expect.stringMatching(message), severity: 'error' }])
  })

  it.each([
    ['a branch for each', [aChoice('k', [fi, a], [ee], [ru, b])]],
    ['a last branch for everybody else', [aChoice('k', [fi, a], [undefined])]],
    ['who is left after some have gone', [anEnd('no', 'refused', { when: ru }), aChoice('k', [fi, a], [ee, b])]],
    [
      'starting again until it succeeds',
      [a, aWait('w', 'P1W'), aChoice('k', [{ granted: 'no' }, anEnd('x', 'restart', { from: 'a' })], [undefined, b])],
    ],
    [
      'starting again at a choice',
      [aChoice('k', [fi, a], [undefined, b]), aChoice('l', [{ granted: 'no' }, anEnd('x', 'restart')], [undefined])],
    ],
    ['a part that only some have', [aParallel('p', [aStep('a', { when: fi })], [b])]],
  ])('takes %s', (_, steps) => {
    expect(faultsOf(steps)).toEqual([])
  })

  it('warns of facts that decide nothing', () => {
    expect(checkService(aService({ facts: [happened], steps: [a] }), FILE, undefined)).toMatchObject([
      { path: 'facts.0', message: expect.stringMatching(/"happened"/), severity: 'warning' },
    ])
  })

  it('finds values, costs, and channels of costs that are wrong', () => {
    const description = { en: 'x', fi: 'x', sv: 'x', ru: 'x', et: 'x' }
    const costs = [
      { id: 'fee', description },
      { id: 'fee', description, at: 'moon' },
    ]
    const twice = { ...happened, values: [...happened.values, ...happened.values] }
    const faults = faultsOf([aStep('a', { when: { happened: 'lost' } })], { facts: [twice, twice], costs })
    expect(faults.map(({ path }) => path)).toEqual([
      'facts.1.id',
      'facts.0.values.2.id',
      'facts.0.values.3.id',
      'facts.1.values.2.id',
      'facts.1.values.3.id',
      'costs.1.id',
      'costs.1.at',
    ])
  })

  it('refuses more combinations than can be gone through', () => {
    const many = Array.from({ length: 8 }, (_, index) => aFact(`f${index}`, ['a', 'b', 'c', 'd']))
    const steps = many.map(({ id }) => aStep(`s-${id}`, { when: { [id]: 'a' } }))
    expect(faultsOf(steps, { facts: many })).toEqual([
      { path: 'facts', message: expect.stringMatching(/65536 combinations.*20000/), severity: 'error' },
    ])
  })

  it('warns when the process takes longer than is stated', () => {
    const description = { en: 'x', fi: 'x', sv: 'x', ru: 'x', et: 'x' }
    const steps = [aWait('w', { from: 'P3W', to: 'P2M' }), anEnd('no', 'refused', { when: { granted: 'no' } }), a]
    const stated = (duration: string) => faultsOf(steps, { processingTimes: [{ description, duration }] })
    expect(stated('P3W')).toEqual([])
    expect(stated('P2W')).toEqual([
      {
        path: 'processingTimes.0.duration',
        message: expect.stringMatching(/21 days at the least/),
        severity: 'warning',
      },
    ])
  })
})
