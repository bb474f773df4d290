import { describe, expect, it } from 'vitest'
import { checkService } from '../../../src/knowledge/check.ts'
import { aService } from '../../support/knowledge-data.ts'
import { aChoice, aDocument, aFact, aParallel, aStep } from '../../support/process-data.ts'

const FILE = 'services/fi/fi-library-card.yaml'
const facts = [aFact('citizenship', ['fi', 'ee'])]
const fi = { citizenship: 'fi' }
const only = aStep('only', { when: fi })
const gives = aStep('gives', { yields: ['form'] })
const needs = aStep('needs', { documents: ['form'] })

function faultsOf(steps: readonly unknown[], documents: readonly unknown[], requiredDocuments?: unknown) {
  const given = { facts, steps: [...steps, only], documents, ...(requiredDocuments ? { requiredDocuments } : {}) }
  return checkService(aService(given), FILE, undefined).map(({ path, message, severity }) => [severity, path, message])
}

describe('checking where documents come from', () => {
  const form = aDocument('form', {})

  it('takes those that are brought along, yielded before, or come from a service', () => {
    expect(faultsOf([needs], [aDocument('form')])).toEqual([])
    expect(faultsOf([needs], [aDocument('form', { service: 'fi-forms' })])).toEqual([])
    expect(faultsOf([gives, needs], [form])).toEqual([])
    expect(faultsOf([aParallel('p', [gives], [aStep('a')]), needs], [form])).toEqual([])
    expect(faultsOf([aChoice('k', [fi, gives, needs], [undefined])], [form])).toEqual([])
  })

  it('warns of those of which nothing is said', () => {
    const said = ['warning', 'documents.0', expect.stringMatching(/where "form" comes from.*broughtAlong: true/)]
    expect(faultsOf([needs], [form])).toEqual([said])
    expect(faultsOf([aStep('a')], [form])).toEqual([said])
    expect(faultsOf([needs], [form], { optional: ['form'] })).toEqual([said])
  })

  it.each([
    ['comes later', [needs, gives], 'steps.0', /everybody/],
    ['comes beside', [aParallel('p', [gives], [needs])], 'steps.0.parallel.1.steps.0', /everybody/],
    ['comes for some', [{ ...gives, when: fi }, needs], 'steps.1', /citizenship "ee"/],
    [
      'comes on another branch',
      [aChoice('k', [fi, gives], [undefined, needs])],
      'steps.0.choice.1.steps.0',
      /citizenship "ee"/,
    ],
  ])('finds one that %s', (_, steps, path, who) => {
    expect(faultsOf(steps, [form])).toEqual([
      ['error', `${path}.documents`, expect.stringMatching(/"form" is needed here before any step yields it/)],
    ])
    expect(faultsOf(steps, [form])[0]?.[2]).toMatch(who)
  })

  it('lets one of several, or an optional one, come too late', () => {
    const documents = [form, aDocument('visa')]
    expect(faultsOf([needs, gives], documents, { anyOf: ['form', 'visa'] })).toEqual([])
    expect(faultsOf([needs, gives], documents, { allOf: ['visa', { optional: ['form'] }] })).toEqual([])
    expect(faultsOf([needs, gives], documents, { allOf: ['visa', 'form'] })).toMatchObject([
      ['error', 'steps.0.documents', expect.any(String)],
    ])
  })

  it('finds one that all have to bring and only some are given', () => {
    expect(faultsOf([{ ...gives, when: fi }], [form], { allOf: ['form'] })).toEqual([
      ['error', 'requiredDocuments', expect.stringMatching(/for citizenship "ee"/)],
    ])
  })

  it('warns of what is needed and nobody is told to bring, and of what nothing names', () => {
    const documents = [aDocument('form'), aDocument('visa'), aDocument('photo')]
    expect(faultsOf([needs], documents, { allOf: ['visa'] })).toEqual([
      ['warning', 'documents.2', expect.stringMatching(/nothing needs "photo"/)],
      ['warning', 'steps.0.documents', expect.stringMatching(/"form".*add it to requiredDocuments/)],
    ])
  })

  it('finds demands whose conditions never hold', () => {
    const never = { allOf: [{ allOf: ['form', { allOf: ['form'], when: { citizenship: 'ee' } }], when: fi }] }
    expect(faultsOf([needs], [aDocument('form')], never)).toEqual([
      ['error', 'requiredDocuments.allOf.0.allOf.1.when', expect.stringMatching(/never holds/)],
    ])
    expect(faultsOf([needs], [aDocument('form')], { allOf: ['form'], when: { age: 'old' } })).toMatchObject([
      ['error', 'requiredDocuments.when.age', expect.any(String)],
    ])
  })
})
