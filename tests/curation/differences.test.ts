import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differences, isSame } from '../../src/curation/differences.ts'
import { anyContent } from '../support/entry-arbitrary.ts'

const at = (path: string, before: unknown, after: unknown, locale: string | null = null) => ({
  path,
  locale,
  before,
  after,
})

describe('the differences of two versions', () => {
  it('are texts by language, values and lists, in the order of the later one, what has gone at the end', () => {
    const before = { id: 'x', title: { en: 'Old', fi: 'Vanha' }, gone: 1, lifeEvents: ['KE5'], costs: [] }
    const after = {
      lifeEvents: ['KE5', 'KE6'],
      title: { en: 'New', fi: 'Vanha', et: 'Uus' },
      id: 'x',
      costs: [{ n: 1 }],
    }
    expect(differences(before, after)).toEqual([
      at('lifeEvents', ['KE5'], ['KE5', 'KE6']),
      at('title', 'Old', 'New', 'en'),
      at('title', undefined, 'Uus', 'et'),
      at('costs.0.n', undefined, 1),
      at('gone', 1, undefined),
      at('costs', [], undefined),
    ])
  })

  it('tell what was inserted from what has only moved down', () => {
    const [first, second] = [
      { id: 'first', text: { en: 'One' } },
      { id: 'second', text: { en: 'Two' } },
    ]
    const added = { id: 'new', text: { en: 'Zero' } }
    expect(differences({ steps: [first, second] }, { steps: [added, first, second] })).toEqual([
      at('steps.new.id', undefined, 'new'),
      at('steps.new.text', undefined, 'Zero', 'en'),
    ])
    expect(differences({ steps: [first, second] }, { steps: [second] })).toEqual([
      at('steps.first.id', 'first', undefined),
      at('steps.first.text', 'One', undefined, 'en'),
    ])
  })

  it('tell that items have changed places, which changes what to do first', () => {
    const steps = [{ id: 'apply' }, { id: 'pay' }, { id: 'fetch' }]
    expect(differences({ steps }, { steps: steps.toReversed() })).toEqual([
      at('steps', ['apply', 'pay', 'fetch'], ['fetch', 'pay', 'apply']),
    ])
    expect(differences({ steps: ['apply', { id: 'pay' }] }, { steps: [{ id: 'pay' }, 'apply'] })).toEqual([
      at('steps', ['apply', 'pay'], ['pay', 'apply']),
    ])
  })

  it('of a new entry are all that it says', () => {
    expect(differences(undefined, { id: 'x' })).toEqual([at('id', undefined, 'x')])
    expect(differences({ id: 'x' }, undefined)).toEqual([at('id', 'x', undefined)])
  })

  it('are none exactly where both say the same, and the same ones backwards', () => {
    const changes = (before: unknown, after: unknown) =>
      differences(before, after)
        .map((one) => JSON.stringify([one.path, one.locale, one.before ?? null, one.after ?? null]))
        .sort()
    fc.assert(
      fc.property(anyContent(), anyContent(), (before, after) => {
        expect(differences(before, before)).toEqual([])
        expect(differences(before, after).length === 0).toBe(isSame(before, after))
        expect(changes(after, before)).toEqual(
          differences(before, after)
            .map((one) => JSON.stringify([one.path, one.locale, one.after ?? null, one.before ?? null]))
            .sort(),
        )
      }),
    )
  })
})

describe('two values', () => {
  it('are the same in whatever order their fields are written', () => {
    expect(isSame({ a: 1, b: [{ c: 2, d: null }] }, { b: [{ d: null, c: 2 }], a: 1 })).toBe(true)
    expect(isSame({ a: 1, b: undefined }, { a: 1 })).toBe(true)
    for (const [one, other] of [
      [
        [1, 2],
        [2, 1],
      ],
      [[1], [1, 1]],
      [{ a: 1 }, { a: 1, b: null }],
      [{}, []],
      [null, undefined],
      [null, {}],
      ['1', 1],
      [{ a: 1 }, { b: 1 }],
    ])
      expect([isSame(one, other), isSame(other, one)], JSON.stringify([one, other])).toEqual([false, false])
  })

  it('are the same as what a database gives back', () => {
    fc.assert(
      fc.property(anyContent(), (content) => {
        expect(isSame(content, JSON.parse(JSON.stringify(content)))).toBe(true)
      }),
    )
  })
})
