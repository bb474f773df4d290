import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/bots/plain.ts'
import { splitMessage } from '../../src/bots/split.ts'
import {
  type Block,
  heading,
  list,
  type Media,
  type OutboundMessage,
  paragraph,
  plainMessage,
} from '../../src/message.ts'

const textLength = (message: OutboundMessage) => plainText(message).text.length
const limitsOf = (text: number, caption = text, album = 10) => ({
  text,
  caption,
  files: { download: 0, upload: 0, album },
})
const split = (blocks: readonly Block[], limit: number) =>
  splitMessage({ locale: 'en', blocks }, limitsOf(limit), textLength).map((part) => part.blocks)
const texts = (blocks: readonly Block[], limit: number) =>
  split(blocks, limit).map((part) => plainText({ blocks: part }).text)

describe('where a message is split', () => {
  it('leaves a message alone that fits', () => {
    const message = plainMessage('en', 'short')
    expect(splitMessage(message, limitsOf(5), textLength)).toEqual([message])
  })

  it('prefers the end of a block', () => {
    expect(texts([paragraph('First one here.'), paragraph('Second. Third.')], 20)).toEqual([
      'First one here.',
      'Second. Third.',
    ])
  })

  it('keeps a heading with what it introduces', () => {
    expect(texts([paragraph('0123456789012'), heading('Head'), paragraph('body text')], 20)).toEqual([
      '0123456789012',
      'Head\nbody text',
    ])
  })

  it('goes on counting in an ordered list', () => {
    expect(texts([list([['one'], ['two'], ['three'], ['four']], true)], 14)).toEqual([
      '1. one\n2. two',
      '3. three',
      '4. four',
    ])
    expect(texts([{ kind: 'list', ordered: true, start: 9, items: [['nine'], ['ten']] }], 8)).toEqual([
      '9. nine',
      '10. ten',
    ])
  })

  it('goes on with a list item as a paragraph', () => {
    expect(texts([list([['First sentence. Second sentence.'], ['next']], true)], 20)).toEqual([
      '1. First sentence.',
      'Second sentence.',
      '2. next',
    ])
  })

  it('prefers sentences to words and words to characters', () => {
    expect(texts([paragraph('It is late. Go home now.')], 18)).toEqual(['It is late.', 'Go home now.'])
    expect(texts([paragraph('one two three four')], 9)).toEqual(['one two', 'three', 'four'])
    expect(texts([paragraph('abcdefghij')], 4)).toEqual(['abcd', 'efgh', 'ij'])
  })

  it('never cuts a character in two', () => {
    expect(texts([paragraph('👨‍👩‍👧👨‍👩‍👧')], 9)).toEqual(['👨‍👩‍👧', '👨‍👩‍👧'])
    expect(texts([paragraph('😀😀😀')], 5)).toEqual(['😀😀', '😀'])
  })

  it('cuts a character only where it does not fit by itself', () => {
    expect(texts([paragraph(`e${'\u0301'.repeat(5)}`)], 4)).toEqual([`e${'\u0301'.repeat(3)}`, '\u0301'.repeat(2)])
  })

  it('keeps both halves of a long link', () => {
    expect(split([paragraph({ text: 'one two', href: 'https://a.example' })], 4)).toEqual([
      [paragraph({ text: 'one', href: 'https://a.example' })],
      [paragraph({ text: 'two', href: 'https://a.example' })],
    ])
  })

  it('fills up a part rather than send one line by itself', () => {
    const items = Array.from({ length: 10 }, (_, index) => [`item ${index}`])
    expect(texts([paragraph('Intro'), list(items)], 40)[0]).toBe('Intro\n\n• item 0\n• item 1\n• item 2')
  })
})

describe('what goes with which part', () => {
  const buttons = [[{ label: 'More', action: 'more' }]]
  const attachment = { name: 'a.txt', mediaType: 'text/plain', content: 'a' }

  it('clears the history first and shows buttons last', () => {
    const message = { ...plainMessage('en', 'one two three'), buttons, clearsHistory: true as const }
    const parts = splitMessage(message, limitsOf(5), textLength)
    expect(parts.map((part) => part.buttons)).toEqual([undefined, undefined, buttons])
    expect(parts.map((part) => part.clearsHistory)).toEqual([true, undefined, undefined])
  })

  it('sends a file by itself when the text leaves no room for it', () => {
    const counted = (message: OutboundMessage) => textLength(message) + (message.attachment ? 6 : 0)
    const message = { ...plainMessage('en', 'one two'), buttons, attachment }
    expect(splitMessage(message, limitsOf(10), counted)).toEqual([
      plainMessage('en', 'one two'),
      { locale: 'en', blocks: [], buttons, attachment },
    ])
  })

  it('leaves a text for buttons that take room', () => {
    const counted = (message: OutboundMessage) => textLength(message) + (message.buttons ? 4 : 0)
    const parts = splitMessage({ ...plainMessage('en', 'one two'), buttons }, limitsOf(10), counted)
    expect(parts).toEqual([plainMessage('en', 'one'), { ...plainMessage('en', 'two'), buttons }])
  })
})

describe('files with a text', () => {
  const buttons = [[{ label: 'Withdraw', action: 'w' }]]
  const photo = (id: string): Media => ({
    kind: 'photo',
    name: `${id}.jpg`,
    mediaType: 'image/jpeg',
    size: 1,
    file: { platform: 'script', id },
  })
  const media = [photo('a')]

  it('come as they are when the text fits below them', () => {
    const message = { ...plainMessage('en', 'short'), media, buttons }
    expect(splitMessage(message, limitsOf(100, 5), textLength)).toEqual([message])
  })

  it('have below them what fits, to the end of a sentence, and the rest follows', () => {
    const thread = { title: 'Question' }
    const message = {
      ...plainMessage('en', 'Here it is. What now?'),
      media,
      buttons,
      thread,
      clearsHistory: true as const,
    }
    expect(splitMessage(message, limitsOf(100, 15), textLength)).toEqual([
      { ...plainMessage('en', 'Here it is.'), media, thread, clearsHistory: true },
      { ...plainMessage('en', 'What now?'), buttons },
    ])
  })

  it('have nothing below them where only a part of a sentence would fit', () => {
    const blocks = [heading('Traveller 7F3'), paragraph('one two three four')]
    expect(splitMessage({ locale: 'en', blocks, media, buttons }, limitsOf(40, 20), textLength)).toEqual([
      { locale: 'en', blocks: [], media },
      { locale: 'en', blocks, buttons },
    ])
  })

  it('leave a text for buttons that make it too long', () => {
    const counted = (message: OutboundMessage) => textLength(message) + (message.buttons ? 4 : 0)
    expect(splitMessage({ ...plainMessage('en', 'One. Two.'), media, buttons }, limitsOf(40, 10), counted)).toEqual([
      { ...plainMessage('en', 'One.'), media },
      { ...plainMessage('en', 'Two.'), buttons },
    ])
  })

  it('are several albums when there are more than one holds, and the buttons come with the last text', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map(photo)
    const parts = (text: string) =>
      splitMessage({ ...plainMessage('en', text), media: many, buttons }, limitsOf(40, 10, 2), textLength)
    const others = [many.slice(2, 4), many.slice(4)].map((album) => ({ locale: 'en', blocks: [], media: album }))
    expect(parts('Five.')).toEqual([{ ...plainMessage('en', 'Five.'), media: many.slice(0, 2), buttons }, ...others])
    expect(parts('Five. And a text.')).toEqual([
      { ...plainMessage('en', 'Five.'), media: many.slice(0, 2) },
      ...others,
      { ...plainMessage('en', 'And a text.'), buttons },
    ])
  })
})

describe('any message', () => {
  const run = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.lorem({ mode: 'sentences', maxCount: 4 }),
    fc.record({ text: fc.lorem({ maxCount: 5 }), href: fc.webUrl(), bold: fc.constant(true as const) }),
    fc.string({ unit: 'binary', maxLength: 40 }),
  )
  const runs = fc.array(run, { minLength: 1, maxLength: 5 })
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ kind: fc.constantFrom('paragraph' as const, 'heading' as const), runs }),
    fc.record({
      kind: fc.constant('list' as const),
      ordered: fc.boolean(),
      start: fc.integer({ min: 1, max: 99 }),
      items: fc.array(runs, { minLength: 1, maxLength: 6 }),
    }),
  )
  const message = fc.record({
    locale: fc.constantFrom('en' as const, 'fi' as const, 'ru' as const),
    blocks: fc.array(block, { minLength: 1, maxLength: 8 }),
    buttons: fc.constant([[{ label: 'More', action: 'more' }]]),
  })

  const allRuns = (blocks: readonly Block[]) =>
    blocks.flatMap((some) => (some.kind === 'list' ? some.items.flat() : some.runs))
  const letters = (blocks: readonly Block[]) =>
    allRuns(blocks)
      .map((some) => (typeof some === 'string' ? some : some.text))
      .join('')
      .replace(/\s+/g, '')
  const links = (blocks: readonly Block[]) =>
    allRuns(blocks)
      .flatMap((some) => (typeof some !== 'string' && some.href && some.text.trim() ? [some.href] : []))
      .filter((href, index, all) => href !== all[index - 1])

  it('keeps all text and links in order, and every part fits', () => {
    fc.assert(
      fc.property(message, fc.integer({ min: 12, max: 200 }), (whole, limit) => {
        const parts = splitMessage(whole, limitsOf(limit), textLength)
        const together = parts.flatMap((part) => part.blocks)
        expect(letters(together)).toBe(letters(whole.blocks))
        expect(links(together)).toEqual(links(whole.blocks))
        for (const part of parts) expect(textLength(part)).toBeLessThanOrEqual(limit)
        expect(parts.map((part) => part.buttons !== undefined)).toEqual(parts.map((part) => part === parts.at(-1)))
      }),
      { seed: 20261121, numRuns: 300 },
    )
  })

  it('keeps all text below and after files, in order, and every part fits', () => {
    const file = { kind: 'location', latitude: 60, longitude: 25 } as const
    const numbers = fc.record({
      caption: fc.integer({ min: 1, max: 100 }),
      files: fc.integer({ min: 1, max: 7 }),
      album: fc.integer({ min: 1, max: 4 }),
    })
    fc.assert(
      fc.property(message, numbers, (whole, { caption, files, album }) => {
        const media = Array.from({ length: files }, () => file)
        const parts = splitMessage({ ...whole, media }, limitsOf(100, caption, album), textLength)
        expect(letters(parts.flatMap((part) => part.blocks))).toBe(letters(whole.blocks))
        expect(parts.flatMap((part) => part.media ?? [])).toHaveLength(files)
        expect(parts.flatMap((part) => part.buttons ?? [])).toHaveLength(1)
        for (const part of parts) expect(textLength(part)).toBeLessThanOrEqual(part.media ? caption : 100)
      }),
      { seed: 20261121, numRuns: 300 },
    )
  })
})
