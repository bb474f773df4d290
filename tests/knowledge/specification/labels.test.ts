import { describe, expect, it } from 'vitest'
import { conditionLabel, conditionsLabel } from '../../../src/knowledge/specification/labels.ts'
import { outline } from '../../../src/knowledge/specification/outline.ts'
import { restartOf } from '../../../src/knowledge/specification/restart.ts'
import { aService } from '../../support/knowledge-data.ts'
import { aChoice, aFact, anEnd, aParallel, aStep } from '../../support/process-data.ts'

const citizenship = aFact('citizenship', ['fi', 'ee', 'ru', 'x'])
const happened = aFact('happened', ['lost', 'stolen'])
const reader = (locale: 'en' | 'fi') => ({
  locale,
  read: (text: { [key in 'en' | 'fi']?: string }) => text[locale] ?? '',
})

const service = aService({
  facts: [citizenship, happened, aFact('granted', ['yes', 'no'], 'later')],
  steps: [
    aStep('report'),
    aChoice(
      'where',
      [{ citizenship: 'fi' }, aStep('police', { when: { happened: 'stolen' } })],
      [{ citizenship: 'ee' }],
      [
        undefined,
        aChoice('kind', [{ citizenship: 'ru' }, aStep('consulate')], [undefined, aStep('other')]),
        aParallel('both', [aStep('a')], [aStep('b')]),
      ],
    ),
    aChoice('mixed', [{ citizenship: 'fi', happened: 'lost' }, aStep('x')], [undefined, aStep('y')]),
    aChoice(
      'overlap',
      [{ citizenship: 'fi' }, aStep('o')],
      [{ happened: 'lost' }, aStep('p')],
      [{ citizenship: ['ee', 'ru', 'x'] }],
    ),
    aChoice('result', [{ granted: 'no' }, anEnd('again', 'restart', { from: 'where' })], [undefined]),
  ],
})

function labelOf(id: string): string {
  const item = outline(service.steps, service.facts).find(({ node }) => node.id === id)
  return (
    conditionsLabel(item?.conditions ?? [], service.facts, reader('en')) + (item?.isOtherwise ? ' / otherwise' : '')
  )
}

describe('for whom a step is, in words', () => {
  it('is each value, joined as the language does', () => {
    const { facts } = service
    expect(conditionLabel({ citizenship: 'fi' }, facts, reader('en'))).toBe('citizenship fi (en)')
    expect(conditionLabel({ citizenship: ['fi', 'ee'] }, facts, reader('fi'))).toBe(
      'citizenship fi (fi) tai citizenship ee (fi)',
    )
    expect(conditionLabel({ citizenship: 'fi', happened: 'lost' }, facts, reader('en'))).toBe(
      'citizenship fi (en), happened lost (en)',
    )
  })

  it('includes the conditions around it, and is empty for everybody', () => {
    expect(labelOf('report')).toBe('')
    expect(labelOf('police')).toBe('citizenship fi (en), happened stolen (en)')
  })

  it('names the values left over for everybody else, and says so where they cannot be named', () => {
    expect(labelOf('a')).toBe('citizenship ru (en) or citizenship x (en)')
    expect(labelOf('consulate')).toBe('citizenship ru (en)')
    expect(labelOf('other')).toBe('citizenship x (en)')
    expect(labelOf('y')).toBe(' / otherwise')
    expect(labelOf('o')).toBe('citizenship fi (en)')
    expect(labelOf('p')).toBe('happened lost (en) / otherwise')
  })
})

describe('starting again', () => {
  const end = (id: string) => outline(service.steps).find(({ node }) => node.id === id)?.node

  it('goes back to the node named, and opens the facts that are only known after it', () => {
    const again = end('again')
    if (!again || !('end' in again)) throw new Error('no end')
    const { from, nodes, facts } = restartOf(service, again)
    expect({ from, facts }).toEqual({ from: 'where', facts: ['granted'] })
    expect(nodes).not.toContain('report')
    expect(nodes).toEqual(expect.arrayContaining(['police', 'a', 'y']))
    expect(restartOf(service, { ...again, from: undefined }).from).toBe('report')
  })

  it('keeps what was known before', () => {
    const facts = [aFact('granted', ['yes', 'no'], 'later'), aFact('paid', ['yes', 'no'], 'later')]
    const again = { id: 'again', end: 'restart' as const, text: { en: 'Again' }, from: 'b' }
    const steps = [
      aStep('a', { when: { granted: 'yes' } }),
      aStep('b', { when: { granted: 'no' } }),
      aChoice('k', [{ paid: 'no' }, again], [undefined]),
    ]
    expect(restartOf(aService({ facts, steps }), again).facts).toEqual(['paid'])
  })
})
