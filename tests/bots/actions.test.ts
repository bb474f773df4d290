import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Action, encodeAction, parseAction, queryOf } from '../../src/bots/actions.ts'
import { COUNTRIES } from '../../src/knowledge/service.ts'
import { LOCALES } from '../../src/locale.ts'
import { HOSTILE_TEXTS } from '../contract/hostile.ts'

const MAXIMUM_BYTES = 64

const letters = (signs: string, minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...signs), minLength, maxLength })
const service = letters('abcxyz019-', 0, 39).map((rest) => `s${rest}`)
const query = letters('abcxyz019', 10, 10)
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const page = fc.nat(999)
const code = fc.tuple(fc.constantFrom('KE', 'S'), fc.nat(999)).map(([kind, number]) => `${kind}${number}`)

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('card', 'more', 'helped', 'failed'),
    service,
    query: optional(query),
  }),
  fc.record({ kind: fc.constantFrom('others', 'volunteer'), query }),
  fc.record({ kind: fc.constant('topics' as const), page }),
  fc.record({ kind: fc.constant('topic' as const), code, page }),
  fc.record({ kind: fc.constant('languages' as const), service: optional(service), query: optional(query) }),
  fc.record({
    kind: fc.constant('language' as const),
    locale: fc.constantFrom(...LOCALES),
    service: optional(service),
    query: optional(query),
  }),
  fc.record({ kind: fc.constant('country' as const), country: optional(fc.constantFrom(...COUNTRIES)) }),
  fc.record({ kind: fc.constant('forget' as const), confirmed: fc.boolean() }),
)

const bytes = (text: string) => Buffer.byteLength(text)

describe('the action of a button', () => {
  it('comes back as it was given', () => {
    fc.assert(fc.property(action, (given) => void expect(parseAction(encodeAction(given))).toEqual(given)))
  })

  it('fits into a button, with the longest ids there are', () => {
    const longest = { service: 'x'.repeat(40), query: 'y'.repeat(10) }
    const all: Action[] = [
      ...(['card', 'more', 'helped', 'failed', 'languages'] as const).map((kind) => ({ kind, ...longest })),
      { kind: 'volunteer', query: longest.query },
      { kind: 'topic', code: `KE${'9'.repeat(18)}`, page: 999 },
      ...LOCALES.map((locale) => ({ kind: 'language' as const, locale, ...longest })),
    ]
    for (const each of all) {
      expect(bytes(encodeAction(each)), each.kind).toBeLessThanOrEqual(MAXIMUM_BYTES)
      expect(parseAction(encodeAction(each))).toEqual(each)
    }
    fc.assert(fc.property(action, (given) => bytes(encodeAction(given)) <= MAXIMUM_BYTES))
  })

  it('is nothing for what nobody encoded', () => {
    const rubbish = ['', ':', '-', 'card', 'card:', 'card:-:-', 'topics:', 'topics:-1', 'topics:1000', 'topics:1e2']
    rubbish.push(
      'topic:KE5',
      'language:de:-:-',
      'country:se',
      'forget:maybe',
      'forget',
      'others:-',
      'unknown:x',
      'CARD:a:b',
    )
    rubbish.push('card:fi-x:abc:more', 'topics:1:2', `card:${'x'.repeat(41)}:-`, 'others:../../etc', 'card:__proto__:-')
    rubbish.push(...Object.values(HOSTILE_TEXTS), ...Object.values(HOSTILE_TEXTS).map((text) => `card:${text}:-`))
    expect(rubbish.filter((text) => parseAction(text) !== undefined)).toEqual([])
  })

  it('never fails on what anybody may send, and then fits into a button again', () => {
    const kinds = ['card', 'topics', 'topic', 'languages', 'language', 'country', 'forget', 'others', 'volunteer']
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      service,
      query,
      code,
      fc.constantFrom(...LOCALES, '-', '', '1'),
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 100 }),
      fc
        .tuple(fc.constantFrom(...kinds), fc.array(value, { maxLength: 4 }))
        .map(([kind, values]) => [kind, ...values].join(':')),
    )
    fc.assert(
      fc.property(text, (given) => {
        const parsed = parseAction(given)
        if (!parsed) return
        expect(bytes(encodeAction(parsed))).toBeLessThanOrEqual(MAXIMUM_BYTES)
        expect(parseAction(encodeAction(parsed))).toEqual(parsed)
      }),
      { numRuns: 1000 },
    )
  })

  it('names its query, if it has one', () => {
    expect(queryOf({ kind: 'others', query: 'q' })).toBe('q')
    expect(queryOf({ kind: 'card', service: 's', query: null })).toBeNull()
    expect(queryOf({ kind: 'topics', page: 0 })).toBeNull()
  })
})
