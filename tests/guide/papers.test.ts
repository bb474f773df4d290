import { describe, expect, it } from 'vitest'
import { hadDocuments, missing, nextVisit } from '../../src/guide/papers.ts'
import { progressOf } from '../../src/guide/progress.ts'
import { aService, everywhere } from '../support/knowledge-data.ts'
import { walk } from './walks.ts'

const document = (id: string) => ({ id, name: everywhere(id), broughtAlong: true })

const service = aService({
  documents: [
    ...['passport', 'identity-card', 'photo', 'form'].map(document),
    { id: 'receipt', name: everywhere('r') },
  ],
  requiredDocuments: { allOf: [{ anyOf: ['passport', 'identity-card'] }, 'photo', { optional: ['form'] }] },
  steps: [
    { id: 'pay', at: 'online', text: everywhere('Pay'), yields: ['receipt'] },
    { id: 'stamp', by: 'authority', at: 'desk', text: everywhere('They stamp it') },
    { id: 'fetch', at: 'desk', text: everywhere('Fetch it'), documents: ['passport', 'identity-card', 'receipt'] },
    { id: 'show', at: 'desk', text: everywhere('Show it') },
  ],
})

describe('what is missing', () => {
  const tree = () => progressOf(service, walk(service).now()).plan.documents

  it('is all at first, and less with each document', () => {
    expect(missing(tree(), new Map())).toEqual(tree())
    expect(missing(tree(), new Map([['identity-card', 1]]))).toEqual({ allOf: ['photo', { optional: ['form'] }] })
    expect(missing(tree(), new Map(['passport', 'photo', 'form'].map((id) => [id, 1])))).toBeUndefined()
    expect(missing(undefined, new Map())).toBeUndefined()
  })

  it('is not what a step has yielded', () => {
    const anna = walk(service)
    expect(hadDocuments(service, anna.now()).size).toBe(0)
    anna.does({ kind: 'has', document: 'photo' })
    anna.does({ kind: 'has', document: 'no-such-document' })
    const at = anna.clock()
    anna.finishes('pay')
    expect([...hadDocuments(service, anna.now())]).toEqual([
      ['receipt', anna.clock()],
      ['photo', at - 60 * 60_000],
    ])
    anna.does({ kind: 'lacks', document: 'photo' })
    expect([...hadDocuments(service, anna.now()).keys()]).toEqual(['receipt'])
  })

  it('is nothing for who has all', () => {
    const anna = walk(service)
    anna.does({ kind: 'has-all' })
    expect(missing(tree(), hadDocuments(service, anna.now()))).toBeUndefined()
  })
})

describe('before going to a counter', () => {
  it('what its step needs is brought, and what an earlier step has yielded for it', () => {
    const anna = walk(service)
    expect(nextVisit(service, progressOf(service, anna.now()))).toMatchObject({
      step: { id: 'fetch' },
      channel: { id: 'desk' },
      bring: { allOf: [{ allOf: [{ anyOf: ['passport', 'identity-card'] }] }, 'receipt'] },
    })
  })

  it('all is brought where the step does not say what it needs', () => {
    const anna = walk(service)
    anna.finishes('pay', 'stamp', 'fetch')
    const progress = progressOf(service, anna.now())
    expect(nextVisit(service, progress)).toMatchObject({ step: { id: 'show' }, bring: progress.plan.documents })
  })

  it('nothing is brought that is only for others', () => {
    const [pay, , fetch] = service.steps
    const theirs = aService({
      ...service,
      facts: [
        {
          id: 'whose',
          question: everywhere('Whose?'),
          values: ['mine', 'theirs'].map((id) => ({ id, text: everywhere(id) })),
        },
      ],
      requiredDocuments: { allOf: ['passport', { allOf: ['identity-card'], when: { whose: 'theirs' } }] },
      steps: [pay, fetch],
    })
    const bring = (whose: string) => nextVisit(theirs, progressOf(theirs, walk(theirs, { whose }).now()))?.bring
    expect(bring('mine')).toEqual({ allOf: [{ allOf: ['passport'] }, 'receipt'] })
    expect(bring('theirs')).toEqual({ allOf: [{ allOf: ['passport', { allOf: ['identity-card'] }] }, 'receipt'] })
  })

  it('there is none when nobody has to go anywhere', () => {
    const anna = walk(service)
    anna.finishes('pay', 'stamp', 'fetch', 'show')
    expect(nextVisit(service, progressOf(service, anna.now()))).toBeUndefined()
  })
})
