import { describe, expect, it } from 'vitest'
import { LIMITS, messageLength, render } from '../../../src/bots/telegram/render.ts'
import type { Button } from '../../../src/message.ts'
import { heading, paragraph, plainMessage } from '../../../src/message.ts'

const keyboard = (...rows: Button[][]) =>
  render({ ...plainMessage('en', 'x'), buttons: rows }).keyboard?.inline_keyboard

describe('text for Telegram', () => {
  it('marks bold and links by entities and leaves markup characters alone', () => {
    const { text, entities } = render({
      locale: 'en',
      blocks: [heading('<b>&'), paragraph('*a* ', { text: 'page', href: 'https://a.example/?x=1&y=2' })],
    })
    expect(text).toBe('<b>&\n*a* page')
    expect(entities).toEqual([
      { type: 'bold', offset: 0, length: 4 },
      { type: 'text_link', offset: 9, length: 4, url: 'https://a.example/?x=1&y=2' },
    ])
  })

  it('leaves phone numbers and addresses to the app, which links them itself', () => {
    const blocks = [paragraph({ text: 'Police', href: 'tel:+358295419800' })]
    expect(render({ locale: 'en', blocks })).toMatchObject({ text: 'Police (+358295419800)', entities: [] })
  })

  it('counts the text, and a file for what its caption is shorter', () => {
    const attachment = { name: 'a.txt', mediaType: 'text/plain', content: 'a' }
    expect(messageLength(plainMessage('en', '😀ab'))).toBe(4)
    expect(messageLength({ ...plainMessage('en', 'x'.repeat(LIMITS.caption)), attachment })).toBe(LIMITS.text)
  })
})

describe('buttons for Telegram', () => {
  it('returns an action or opens a page', () => {
    const go = { label: 'Go', action: 'go' }
    expect(keyboard([go, { label: 'Open', href: 'https://a.example' }], [go])).toEqual([
      [
        { text: 'Go', callback_data: 'go' },
        { text: 'Open', url: 'https://a.example' },
      ],
      [{ text: 'Go', callback_data: 'go' }],
    ])
    expect(keyboard()).toBeUndefined()
  })

  it('breaks a row that is too long', () => {
    const row = Array.from({ length: 9 }, (_, index) => ({ label: `${index}`, action: `${index}` }))
    expect(keyboard(row)?.map((some) => some.length)).toEqual([8, 1])
  })

  it('shortens a label between characters and keeps it on one line', () => {
    const label = (text: string) => keyboard([{ label: text, action: 'x' }])?.[0]?.[0]?.text ?? ''
    expect(label('one\n two ')).toBe('one two')
    expect(label('a'.repeat(64))).toHaveLength(64)
    expect(label('a'.repeat(65))).toBe(`${'a'.repeat(63)}…`)
    expect(label(`${'a'.repeat(60)}👨‍👩‍👧👨‍👩‍👧`)).toBe(`${'a'.repeat(60)}…`)
  })

  it('writes out what a button cannot open', () => {
    const rendered = render({ ...plainMessage('en', 'x'), buttons: [[{ label: 'Call 112', href: 'tel:112' }]] })
    expect(rendered).toMatchObject({ text: 'x\n\nCall 112', keyboard: undefined })
  })
})
