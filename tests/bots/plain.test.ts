import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText, plainText } from '../../src/bots/plain.ts'
import { type Block, heading, list, paragraph, runText } from '../../src/message.ts'

const render = (...blocks: Block[]) => plainText({ blocks }).text

describe('a message as plain text', () => {
  it('separates blocks by an empty line and keeps a heading with the next', () => {
    expect(render(heading('Title'), paragraph('One.'), paragraph('Two.'))).toBe('Title\nOne.\n\nTwo.')
  })

  it('marks and numbers list items', () => {
    expect(render(list([['a'], ['b']]))).toBe('• a\n• b')
    expect(render(list([['a'], ['b']], true))).toBe('1. a\n2. b')
    expect(render({ kind: 'list', ordered: true, start: 4, items: [['a'], ['b']] })).toBe('4. a\n5. b')
  })

  it('says which stretches are bold or a link, in UTF-16 units', () => {
    const { text, ranges } = plainText({
      blocks: [paragraph('😀 ', { text: 'police', bold: true, href: 'https://poliisi.fi' }), heading('End')],
    })
    expect(text).toBe('😀 police\n\nEnd')
    expect(ranges).toEqual([
      { kind: 'bold', offset: 3, length: 6 },
      { kind: 'link', offset: 3, length: 6, href: 'https://poliisi.fi' },
      { kind: 'bold', offset: 11, length: 3 },
    ])
  })

  it('marks nothing where there is no text', () => {
    expect(plainText({ blocks: [paragraph({ text: '\u0000', bold: true })] })).toEqual({ text: '', ranges: [] })
  })

  it('writes an address out that cannot be opened, unless the text shows it', () => {
    const opens = (href: string) => href.startsWith('http')
    const text = (run: { text: string; href: string }) => plainText({ blocks: [paragraph(run)] }, { opens })
    expect(text({ text: 'Call us', href: 'tel:+358295419800' })).toEqual({
      text: 'Call us (+358295419800)',
      ranges: [],
    })
    expect(text({ text: '+358 295 419 800', href: 'tel:+358295419800' }).text).toBe('+358 295 419 800')
    expect(text({ text: 'Info@Example.org', href: 'mailto:info@example.org' }).text).toBe('Info@Example.org')
  })

  it('drops what cannot be shown and keeps line ends', () => {
    expect(cleanText('a\u0000b\u001bc\r\nd\re\tf \ud800g')).toBe('abc\nd\ne\tf \ufffdg')
  })

  it('has each range cover its own run', () => {
    const run = fc.record({ text: fc.string({ unit: 'grapheme', minLength: 1 }), href: fc.webUrl() })
    fc.assert(
      fc.property(fc.array(fc.array(run, { minLength: 1 }), { minLength: 1 }), (items) => {
        const { text, ranges } = plainText({ blocks: [list(items)] })
        const covered = ranges.map(({ offset, length }) => text.slice(offset, offset + length))
        expect(covered).toEqual(
          items
            .flat()
            .map((item) => cleanText(runText(item)))
            .filter((some) => some !== ''),
        )
      }),
      { seed: 20261121 },
    )
  })
})
