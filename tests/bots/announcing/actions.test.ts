import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeAction, parseAction } from '../../../src/bots/actions.ts'
import { parseAnnouncementAction } from '../../../src/bots/announcing/actions.ts'
import { fingerprint } from '../../../src/bots/fingerprint.ts'
import { HOSTILE_TEXTS } from '../../contract/hostile.ts'

const announcement = 'a0123456z9'

describe('the action of a button about announcements', () => {
  it.each([
    { kind: 'list', page: 999 },
    { kind: 'new' },
    { kind: 'submit', announcement },
    { kind: 'approve', announcement, value: fingerprint('a text') },
    { kind: 'on', announcement, value: `fi.${'x'.repeat(33)}` },
  ] as const)('comes back as it was given, within 64 bytes: $kind', (action) => {
    const encoded = encodeAction({ kind: 'announcement', action })
    expect(Buffer.byteLength(encoded)).toBeLessThanOrEqual(64)
    expect(parseAction(encoded)).toEqual({ kind: 'announcement', action })
  })

  it('is nothing for what nobody encoded', () => {
    const rubbish = [
      'ann',
      'ann:',
      'ann:new:',
      'ann:new:x',
      'ann:list:-1',
      'ann:list:1:2',
      'ann:show',
      'ann:show:short',
    ]
    rubbish.push(`ann:show:${announcement}:x`, `ann:menu:${announcement}`, `ann:menu:${announcement}:`, 'ANN:new')
    rubbish.push(`ann:menu:${announcement}:a:b`, `ann:on:${announcement}:${'x'.repeat(37)}`, `ann:drop:${announcement}`)
    rubbish.push(...Object.values(HOSTILE_TEXTS).map((text) => `ann:menu:${announcement}:${text} `))
    expect(rubbish.filter((text) => parseAnnouncementAction(text) !== undefined)).toEqual([])
  })
})

describe('a fingerprint', () => {
  it('is short, and differs between texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        expect(fingerprint(one)).toMatch(/^[a-z0-9]{1,13}$/)
        expect(fingerprint(one) === fingerprint(other)).toBe(one === other)
      }),
    )
  })
})
