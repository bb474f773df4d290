import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../../src/knowledge/load.ts'
import { everywhere, knowledgeFolder, serviceContent } from '../../support/knowledge-data.ts'
import { aDocument, aFact, aStep } from '../../support/process-data.ts'

type Entry = Readonly<Record<string, unknown>>

/** What loading a base of these entries gives; services and situations by id. */
async function load(services: readonly Entry[], documents: readonly Entry[] = [], situations: readonly Entry[] = []) {
  const files = [
    ...services.map((content) => [`services/fi/${content.id}.yaml`, serviceContent(content)] as const),
    ...documents.map((content) => [`documents/${content.id}.yaml`, content] as const),
    ...situations.map((content) => [`situations/${content.id}.yaml`, content] as const),
  ]
  const folder = await knowledgeFolder(
    Object.fromEntries(files.map(([file, content]) => [file, JSON.stringify(content)])),
  )
  const loaded = await loadKnowledge(folder)
  return {
    ...loaded,
    ids: loaded.services.map(({ id }) => id),
    found: loaded.faults.map(({ file, path, message, severity }) => [severity, `${file} ${path}`, message]),
  }
}

const gives = (id: string, document: string, needs: readonly unknown[] = [], given: Entry = {}) => ({
  id,
  steps: [aStep('go', { documents: needs.map((one) => (one as Entry).id), yields: [document] })],
  documents: [aDocument(document, {}), ...needs],
  ...given,
})
const uses = (id: string, document: unknown) => ({ id, steps: [aStep('go')], documents: [document] })

const situation = (services: readonly unknown[], given: Entry = {}) => ({
  id: 'stolen-wallet',
  status: 'published',
  country: 'fi',
  title: everywhere('Stolen wallet'),
  summary: everywhere('What to do.'),
  services,
  lifeEvents: ['KE5'],
  keywords: Object.fromEntries(Object.keys(everywhere('x')).map((locale) => [locale, ['wallet']])),
  exampleQuestions: Object.fromEntries(Object.keys(everywhere('x')).map((locale) => [locale, ['My wallet?']])),
  review: { every: 'P1Y' },
  ...given,
})

describe('documents with a file of their own', () => {
  it('are put into the services that name them', async () => {
    const { services, documents, faults } = await load([uses('fi-a', 'passport')], [aDocument('passport')])
    expect(faults).toEqual([])
    expect(services[0]?.documents).toEqual(documents)
    expect(documents.map(({ id }) => id)).toEqual(['passport'])
  })

  it('are missed where they are named, with the rest still checked', async () => {
    const broken = { ...aDocument('visa'), name: {} }
    const service = { ...uses('fi-a', 'passport'), documents: ['passport', 'visa'], lifeEvents: ['KE99'] }
    const { ids, found } = await load([service], [broken])
    expect(ids).toEqual([])
    expect(found).toEqual([
      ['error', 'documents/visa.yaml name', expect.stringMatching(/at least one of/)],
      ['error', 'services/fi/fi-a.yaml documents.0', expect.stringMatching(/no documents\/passport.yaml; add it/)],
      ['error', 'services/fi/fi-a.yaml documents.1', expect.stringMatching(/visa.yaml has faults/)],
      ['error', 'services/fi/fi-a.yaml lifeEvents.0', expect.stringMatching(/KE99/)],
    ])
  })

  it('have to be called as their files are, and to be translated', async () => {
    const folder = await knowledgeFolder({
      'documents/pass.yaml': JSON.stringify({ id: 'passport', name: { en: 'Passport' } }),
      'services/fi/fi-a.yaml': JSON.stringify(serviceContent({ id: 'fi-a' })),
    })
    const { faults, documents } = await loadKnowledge(folder)
    expect(documents).toEqual([])
    expect(faults).toMatchObject([
      { file: 'documents/pass.yaml', path: 'id', severity: 'error' },
      { file: 'documents/pass.yaml', path: 'name', message: 'not translated into fi, sv, ru, et', severity: 'warning' },
    ])
  })
})

describe('documents from other services', () => {
  it('are right when the service is there and yields them', async () => {
    const { found, ids } = await load([gives('fi-a', 'form'), uses('fi-b', aDocument('form', { service: 'fi-a' }))])
    expect(found).toEqual([])
    expect(ids).toEqual(['fi-a', 'fi-b'])
  })

  it.each([
    ['is not there', [], /no service has the id "fi-a"/],
    ['is retired', [gives('fi-a', 'form', [], { status: 'retired' })], /"fi-a" is retired/],
    ['does not yield it', [gives('fi-a', 'other')], /no step of the service "fi-a" yields "form"/],
  ])('keep a service out when the other %s', async (_, others, message) => {
    const { found, ids } = await load([...others, uses('fi-b', aDocument('form', { service: 'fi-a' }))])
    expect(found).toEqual([['error', 'services/fi/fi-b.yaml documents.0.service', expect.stringMatching(message)]])
    expect(ids).not.toContain('fi-b')
  })

  it('are the affair of their own file, when they have one', async () => {
    const { found, ids } = await load([uses('fi-b', 'form')], [aDocument('form', { service: 'fi-a' })])
    expect(found).toEqual([['error', 'documents/form.yaml service', expect.stringMatching(/no service/)]])
    expect(ids).toEqual(['fi-b'])
  })

  it('are no fault of theirs when the other service has faults of its own', async () => {
    const { found, ids } = await load([
      gives('fi-a', 'form', [], { lifeEvents: ['KE99'] }),
      uses('fi-b', aDocument('form', { service: 'fi-a' })),
    ])
    expect(found.at(-1)).toEqual([
      'warning',
      'services/fi/fi-b.yaml documents.0.service',
      expect.stringMatching(/is left out/),
    ])
    expect(ids).toEqual(['fi-b'])
  })
})

describe('circles of documents', () => {
  const from = (service: string, id: string, given: Entry = {}) => aDocument(id, { service, ...given })

  it('are found, with all who are in them and nobody else', async () => {
    const { found, ids } = await load([
      gives('fi-a', 'a', [from('fi-b', 'b')]),
      gives('fi-b', 'b', [from('fi-c', 'c')]),
      gives('fi-c', 'c', [from('fi-a', 'a')]),
      gives('fi-d', 'd', [from('fi-a', 'a')]),
    ])
    expect(found.map(([severity, place]) => [severity, place])).toEqual([
      ['error', 'services/fi/fi-a.yaml documents.1'],
      ['error', 'services/fi/fi-b.yaml documents.1'],
      ['error', 'services/fi/fi-c.yaml documents.1'],
    ])
    expect(found[0]?.[2]).toMatch(
      /^"fi-a" needs "b" from "fi-b", which needs "c" from "fi-c", which needs "a" from "fi-a": nobody can begin/,
    )
    expect(ids).toEqual(['fi-d'])
  })

  it('are none when one of several can be had otherwise, or it is optional, or only some need it', async () => {
    const visa = aDocument('visa')
    const other = { requiredDocuments: { anyOf: ['b', 'visa'] } }
    const optional = { requiredDocuments: { optional: ['b'] } }
    const some = {
      facts: [aFact('first-time', ['yes', 'no'])],
      steps: [aStep('old', { when: { 'first-time': 'no' }, documents: ['b'] }), aStep('go', { yields: ['a'] })],
    }
    for (const given of [other, optional]) {
      const { found } = await load([
        gives('fi-a', 'a', [from('fi-b', 'b'), visa], given),
        gives('fi-b', 'b', [from('fi-a', 'a')]),
      ])
      expect(found.filter(([severity]) => severity === 'error')).toEqual([])
    }
    const { found } = await load([
      gives('fi-a', 'a', [from('fi-b', 'b')], some),
      gives('fi-b', 'b', [from('fi-a', 'a')]),
    ])
    expect(found).toEqual([])
  })

  it('are found in a single service', async () => {
    const { found } = await load([gives('fi-a', 'a', [from('fi-a', 'a')], { documents: [from('fi-a', 'a')] })])
    expect(found).toEqual([
      ['error', 'services/fi/fi-a.yaml documents.0', expect.stringMatching(/"fi-a" needs "a" from "fi-a"/)],
    ])
  })
})

describe('situations', () => {
  const facts = [aFact('happened', ['lost', 'stolen']), aFact('granted', ['yes', 'no'], 'later')]
  const steps = [aStep('a', { when: { happened: 'lost' } }), aStep('b', { when: { granted: 'yes' } })]
  const services = [
    { id: 'fi-a', facts, steps },
    { id: 'fi-draft', status: 'draft' },
  ]

  it('lead to services with what is known beforehand', async () => {
    const good = situation([{ service: 'fi-a', facts: { happened: 'stolen' } }])
    const { found, situations } = await load(services, [], [good])
    expect(found).toEqual([])
    expect(situations.map(({ id }) => id)).toEqual(['stolen-wallet'])
    const draft = await load(services, [], [situation([{ service: 'fi-draft' }], { status: 'draft' })])
    expect(draft.found).toEqual([])
  })

  it.each([
    ['a service that there is not', [{ service: 'fi-x' }], 'services.0.service', /no service has the id "fi-x"/],
    ['a service that is not published', [{ service: 'fi-draft' }], 'services.0.service', /not published \(draft\)/],
    ['a service twice', [{ service: 'fi-a' }, { service: 'fi-a' }], 'services.1.service', /stands twice/],
    [
      'an unknown fact',
      [{ service: 'fi-a', facts: { age: 'old' } }],
      'services.0.facts.age',
      /no fact "age"; its facts: happened, granted/,
    ],
    [
      'an unknown value',
      [{ service: 'fi-a', facts: { happened: 'eaten' } }],
      'services.0.facts.happened',
      /values: lost, stolen/,
    ],
    [
      'what is only known later',
      [{ service: 'fi-a', facts: { granted: 'yes' } }],
      'services.0.facts.granted',
      /only known later/,
    ],
  ])('are left out for %s', async (_, named, path, message) => {
    const { found, situations } = await load(services, [], [situation(named)])
    expect(found).toEqual([['error', `situations/stolen-wallet.yaml ${path}`, expect.stringMatching(message)]])
    expect(situations).toEqual([])
  })

  it('are checked by themselves', async () => {
    const { found, situations } = await load(
      services,
      [],
      [situation([{ service: 'fi-a' }], { title: { en: 'x' }, lifeEvents: ['KE99'] })],
    )
    expect(found).toEqual([
      ['error', 'situations/stolen-wallet.yaml lifeEvents.0', expect.stringMatching(/KE99/)],
      ['warning', 'situations/stolen-wallet.yaml title', 'not translated into fi, sv, ru, et'],
    ])
    expect(situations).toEqual([])
  })
})
