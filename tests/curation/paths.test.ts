import { describe, expect, it } from 'vitest'
import { itemKeys, leaves, orders } from '../../src/curation/paths.ts'
import { everywhere, serviceContent } from '../support/knowledge-data.ts'

const paths = (content: unknown) => leaves(content).map(({ path, locale }) => (locale ? `${path} ${locale}` : path))

describe('what an entry says', () => {
  it('is found where it stands, each language of a text by itself', () => {
    const content = {
      id: 'fi-x',
      title: { en: 'Card', fi: 'Kortti' },
      keywords: { en: ['card', 'library'] },
      costs: [{ amount: 1 }, { description: { fi: 'Ilmainen' } }],
      lifeEvents: ['KE5'],
      review: { every: 'P6M', on: null },
    }
    expect(leaves(content)).toEqual([
      { path: 'id', locale: null, value: 'fi-x' },
      { path: 'title', locale: 'en', value: 'Card' },
      { path: 'title', locale: 'fi', value: 'Kortti' },
      { path: 'keywords', locale: 'en', value: ['card', 'library'] },
      { path: 'costs.0.amount', locale: null, value: 1 },
      { path: 'costs.1.description', locale: 'fi', value: 'Ilmainen' },
      { path: 'lifeEvents', locale: null, value: ['KE5'] },
      { path: 'review.every', locale: null, value: 'P6M' },
      { path: 'review.on', locale: null, value: null },
    ])
  })

  it('is named by its id in a list, so that it stays the same wherever it stands', () => {
    expect(
      paths({
        steps: [
          { id: 'b', n: 1 },
          { id: 'a', n: 2 },
        ],
      }),
    ).toEqual(['steps.b.id', 'steps.b.n', 'steps.a.id', 'steps.a.n'])
    expect(paths({ steps: [{ id: 'c', branches: [{ id: 'd', n: 1 }] }] })).toEqual([
      'steps.c.id',
      'steps.c.branches.d.id',
      'steps.c.branches.d.n',
    ])
    // A document of its own is only named.
    expect(paths({ documents: ['passport', { id: 'photo' }] })).toEqual(['documents.passport', 'documents.photo.id'])
  })

  it('has a place in what is empty, but is nothing where nothing is', () => {
    expect(leaves({ costs: [], facts: {}, at: undefined })).toEqual([
      { path: 'costs', locale: null, value: [] },
      { path: 'facts', locale: null, value: {} },
    ])
    expect(leaves({})).toEqual([])
    expect(leaves(undefined)).toEqual([])
  })

  it('has each place once in a real service', () => {
    const places = paths(serviceContent({ place: everywhere('Helsinki') }))
    expect(new Set(places).size).toBe(places.length)
  })
})

describe('the items of a list', () => {
  it('are called by their ids, or by their places where one has none, or the same as another', () => {
    expect(itemKeys([{ id: 'a' }, 'b'])).toEqual(['a', 'b'])
    expect(itemKeys([{ id: 'a' }, { n: 1 }])).toEqual(['0', '1'])
    expect(itemKeys([{ id: 'a' }, { id: 'a' }])).toEqual(['0', '1'])
    expect(itemKeys([{ id: 'a' }, 'a'])).toEqual(['0', '1'])
    expect(itemKeys([{ id: 1 }, null, []])).toEqual(['0', '1', '2'])
    expect(itemKeys([])).toEqual([])
  })

  it('have an order, wherever the list is', () => {
    const content = { steps: [{ id: 'b' }, { id: 'a', any: [{ id: 'z' }, { id: 'y' }] }], lifeEvents: ['KE5'] }
    expect([...orders(content)]).toEqual([
      ['steps', ['b', 'a']],
      ['steps.a.any', ['z', 'y']],
    ])
  })
})
