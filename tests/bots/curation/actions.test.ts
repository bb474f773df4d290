import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseAction } from '../../../src/bots/actions.ts'
import {
  type CurationAction,
  encodeCurationAction,
  parseCurationAction,
  REVIEW_LISTS,
} from '../../../src/bots/curation/actions.ts'
import { ENTRY_KINDS } from '../../../src/curation/entry.ts'

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,39}$/)
const short = fc.stringMatching(/^[a-z0-9]{10}$/)
const action = fc.oneof(
  fc.record({ kind: fc.constant('list'), list: fc.constantFrom(...REVIEW_LISTS), page: fc.nat(999) }),
  fc.record({
    kind: fc.constantFrom('wrong', 'due', 'confirm', 'edit', 'retire'),
    entry: fc.record({ kind: fc.constantFrom(...ENTRY_KINDS), id }),
  }),
  fc.record({
    kind: fc.constantFrom('proposal', 'publish', 'reject', 'withdraw'),
    revision: fc.integer({ min: 1, max: 10 ** 14 }),
  }),
  fc.record({ kind: fc.constantFrom('suggestion', 'dismiss'), suggestion: short }),
  fc.record({ kind: fc.constant('suggest'), question: short }),
) as fc.Arbitrary<CurationAction>

it('every button about the base fits and is read as what it was', () => {
  fc.assert(
    fc.property(action, (one) => {
      const encoded = encodeCurationAction(one)
      expect(Buffer.byteLength(encoded)).toBeLessThanOrEqual(64)
      expect(parseAction(encoded)).toEqual({ kind: 'curation', action: one })
    }),
  )
})

it.each([
  'cur',
  'cur:',
  'cur:list:proposals',
  'cur:list:others:0',
  'cur:list:due:01',
  'cur:list:due:0:0',
  'cur:publish:0',
  'cur:publish:-1',
  'cur:publish:1e3',
  'cur:confirm:service',
  'cur:confirm:service/',
  'cur:confirm:service/a/b',
  'cur:confirm:channel/a',
  'cur:confirm:service/A',
  'cur:dismiss:short',
  'cur:suggest:aaaaaaaaaa:b',
  'cur:nothing:aaaaaaaaaa',
])('%s is no button of ours', (text) => {
  expect(parseCurationAction(text)).toBeUndefined()
})
