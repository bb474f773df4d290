import fc from 'fast-check'
import { expect, it } from 'vitest'
import { encodeAction, parseAction } from '../../../src/bots/actions.ts'
import { type GuideAction, parseGuideAction } from '../../../src/bots/guide/actions.ts'
import { shortId } from '../../../src/bots/guide/view.ts'
import { HOSTILE_TEXTS } from '../../contract/hostile.ts'

const letters = (signs: string, minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...signs), minLength, maxLength })
const entry = letters('abcxyz019-', 0, 39).map((rest) => `s${rest}`)
const value = fc.oneof(
  letters('abcxyz019-', 0, 40),
  fc.tuple(fc.string(), fc.string()).map((ids) => ids.map(shortId).join('.')),
  fc.nat(999).map(String),
)
const verb = fc.constantFrom('show', 'done', 'undo', 'ask', 'is', 'unsure', 'lacks', 'resume', 'papers')

const action: fc.Arbitrary<GuideAction> = fc.oneof(
  fc.record({ kind: fc.constant('begin' as const), service: entry }),
  fc.record({ kind: fc.constant('situation' as const), situation: entry }),
  fc.record({ kind: fc.constant('list' as const), page: fc.nat(999) }),
  fc.record({ kind: fc.constant('walk' as const), id: letters('abcxyz019', 10, 10), verb, value }),
)

it('comes back as it was given, within 64 bytes', () => {
  fc.assert(
    fc.property(action, (given) => {
      const text = encodeAction({ kind: 'guide', action: given })
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(64)
      expect(parseAction(text)).toEqual({ kind: 'guide', action: given })
    }),
  )
  // A step's or a document's id has at most forty characters.
  for (const longest of ['done', 'undo', 'has', 'lacks'] as const) {
    const given = { kind: 'walk', id: 'x'.repeat(10), verb: longest, value: 'y'.repeat(40) } as const
    expect(Buffer.byteLength(encodeAction({ kind: 'guide', action: given }))).toBeLessThanOrEqual(64)
  }
})

it('is nothing for what nobody encoded', () => {
  const walk = 'guide:abcdefghij'
  for (const text of [
    ...Object.values(HOSTILE_TEXTS),
    '',
    'guide',
    'guide:',
    'guide:begin',
    'guide:begin:',
    'guide:begin:A',
    'guide:begin:a:b',
    `guide:begin:${'a'.repeat(41)}`,
    'guide:list:-1',
    'guide:list:01',
    walk,
    `${walk}:`,
    `${walk}:dance`,
    `${walk}:done:`,
    `${walk}:done:a b`,
    `${walk}:done:${'a'.repeat(41)}`,
    `${walk}:done:a:b`,
    'guide:abcdefghi:show',
  ])
    expect(parseGuideAction(text), text).toBeUndefined()
})
