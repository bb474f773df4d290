import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMMANDS, isCommand, parseCommand } from '../../src/bots/commands.ts'

describe('a command', () => {
  it.each([
    ['/start', { name: 'start', argument: '' }],
    ['  /Start  ', { name: 'start', argument: '' }],
    ['/ask I lost my passport', { name: 'ask', argument: 'I lost my passport' }],
    ['/ask\n\n  Kadotin passini\nauta!  ', { name: 'ask', argument: 'Kadotin passini\nauta!' }],
    ['/ask@silta_bot привет', { name: 'ask', argument: 'привет', bot: 'silta_bot' }],
    ['/help@Other_Bot', { name: 'help', argument: '', bot: 'Other_Bot' }],
    ['/no_such_thing 1', { name: 'no_such_thing', argument: '1' }],
  ])('is read from %j', (text, expected) => {
    expect(parseCommand(text)).toEqual(expected)
  })

  it.each([
    '',
    '/',
    '/ start',
    'start',
    'see /start',
    '//start',
    '/etc/passwd',
    '/1st',
    '/старт',
    '/start!',
    '/start@',
    '/start@ab',
    `/${'x'.repeat(33)}`,
  ])('is not %j', (text) => {
    expect(parseCommand(text)).toBeUndefined()
  })

  it('is known by its name alone', () => {
    expect(COMMANDS.every(isCommand)).toBe(true)
    for (const name of ['', 'Start', 'constructor', '__proto__', 'starts']) expect(isCommand(name)).toBe(false)
  })

  it('can be read from any text, and keeps the whole argument', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseCommand(text)))
    const argument = fc.string({ unit: 'grapheme' }).map((text) => text.trim())
    fc.assert(
      fc.property(fc.constantFrom(...COMMANDS), argument, (name, given) => {
        expect(parseCommand(`/${name} ${given}`)).toEqual({ name, argument: given })
      }),
    )
  })

  it('takes no time to be told from a long text', () => {
    const texts = [`/${'a'.repeat(1_000_000)}`, `/ask${' '.repeat(1_000_000)}`, `/ask ${'a '.repeat(500_000)}`]
    expect(texts.map((text) => parseCommand(text)?.name)).toEqual([undefined, 'ask', 'ask'])
  })
})
