import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeAction } from '../../../src/bots/actions.ts'
import { markedAction, NO_MARKS, unmarkedAction, unmarkedCommand } from '../../../src/bots/telegram/marks.ts'

const marks = { command: 'silta_', button: '~' }

describe('a mark on a button', () => {
  it('comes off again and stays within 64 bytes, whatever the action', () => {
    const action = fc.string({ unit: 'grapheme', maxLength: 64 }).filter((text) => Buffer.byteLength(text) <= 64)
    fc.assert(
      fc.property(action, (text) => {
        fc.pre(!text.startsWith('~'))
        const data = markedAction(text, '~')
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64)
        expect(unmarkedAction(data, marks)).toBe(text)
      }),
      { seed: 7 },
    )
  })

  it('fits on the longest of the actions that there are', () => {
    const ids = { service: `a${'b'.repeat(39)}`, query: 'q'.repeat(10) }
    for (const action of [
      { kind: 'language', locale: 'en', ...ids },
      { kind: 'languages', ...ids },
      { kind: 'failed', ...ids },
    ] as const)
      expect(markedAction(encodeAction(action), '~')).toMatch(/^~/)
  })

  it("is missing on somebody else's", () => {
    expect(unmarkedAction('more', marks)).toBeUndefined()
    expect(unmarkedAction('x'.repeat(63), marks)).toBeUndefined()
    expect(unmarkedAction('x'.repeat(64), marks)).toBe('x'.repeat(64))
    expect(unmarkedAction('more', NO_MARKS)).toBe('more')
  })
})

describe('a mark on a command', () => {
  it('comes off; without it a command is heard in a direct chat only', () => {
    expect(unmarkedCommand('silta_ask', marks, false)).toBe('ask')
    expect(unmarkedCommand('ask', marks, false)).toBeUndefined()
    expect(unmarkedCommand('ask', marks, true)).toBe('ask')
    expect(unmarkedCommand('ask', NO_MARKS, false)).toBe('ask')
  })
})
