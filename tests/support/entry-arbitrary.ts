import fc from 'fast-check'
import { LOCALES } from '../../src/locale.ts'

const text = fc.constantFrom('', 'One', 'Two', 'Три')
const texts = fc.dictionary(fc.constantFrom(...LOCALES), text, { minKeys: 1, noNullPrototype: true })
const id = fc.constantFrom('a', 'b', 'c', 'd')

/** Content that is built as entries are: texts by language, values, lists of ids, and lists of items in two depths. */
export function anyContent(): fc.Arbitrary<Record<string, unknown>> {
  const branch = fc.record({ id, text: texts }, { requiredKeys: ['id'], noNullPrototype: true })
  const step = fc.record(
    { id, text: texts, at: id, any: itemsOf(branch) },
    { requiredKeys: ['id'], noNullPrototype: true },
  )
  const cost = fc.record({ amount: fc.nat(2), description: texts }, { requiredKeys: [], noNullPrototype: true })
  return fc.record(
    {
      id: fc.constant('x'),
      title: texts,
      keywords: fc.dictionary(fc.constantFrom(...LOCALES), fc.array(text, { maxLength: 2 }), { noNullPrototype: true }),
      lifeEvents: fc.array(id, { maxLength: 2 }),
      steps: itemsOf(step),
      costs: fc.array(cost, { maxLength: 3 }),
      review: fc.record({ every: id, on: id }, { requiredKeys: [], noNullPrototype: true }),
    },
    { requiredKeys: ['id'], noNullPrototype: true },
  )
}

function itemsOf<Item extends { id: string }>(item: fc.Arbitrary<Item>): fc.Arbitrary<Item[]> {
  return fc.uniqueArray(item, { selector: (one) => one.id, maxLength: 4 })
}
