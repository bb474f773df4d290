import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, list, paragraph } from '../../src/message.ts'
import type { Post } from '../../src/publishers/publisher.ts'
import { requireFit, shorten } from '../../src/publishers/shorten.ts'
import { addressesIn, graphemes, postText } from '../../src/publishers/text.ts'

const LINK = 'https://silta.example/s/1?a=b'

function post(blocks: readonly Block[], link?: string): Post {
  return { message: { locale: 'en', blocks }, ...(link !== undefined && { link }) }
}

function short(limit: number, blocks: readonly Block[], link?: string): string {
  return shorten(post(blocks, link), { limit, length: graphemes }).text
}

describe('shorten', () => {
  it('leaves what fits as it is, and the link after it', () => {
    expect(short(100, [paragraph('One. Two.')], LINK)).toBe(`One. Two.\n\n${LINK}`)
  })

  it('ends with a sentence, without a mark', () => {
    expect(short(20, [paragraph('One is here. Two is here.')])).toBe('One is here.')
  })

  it('ends with a word where no sentence fits, and marks that', () => {
    expect(short(14, [paragraph('One is here for all.')])).toBe('One is here…')
  })

  it('marks a list that goes on', () => {
    expect(short(16, [list([['passport'], ['photo'], ['form']])])).toBe('• passport…')
  })

  it('ends before an address that does not fit whole', () => {
    const address = 'https://migri.example/path?with=query.and#more'
    expect(short(40, [paragraph(`Ask at ${address} today.`)])).toBe('Ask at…')
  })

  it('keeps an address under a name whole when the name is cut', () => {
    const href = 'https://migri.example/'
    const blocks = [paragraph('See ', { text: 'the pages of the immigration service', href })]
    const { text, ranges } = shorten(post(blocks), { limit: 20, length: graphemes })
    expect(text).toBe('See the pages of …')
    expect(ranges).toEqual([{ kind: 'link', offset: 4, length: 12, href }])
  })

  it('leaves out a name whose address has to be written out and does not fit', () => {
    const blocks = [paragraph('See ', { text: 'us', href: `https://a.example/${'x'.repeat(50)}` })]
    const { text } = shorten(post(blocks), { limit: 20, length: graphemes, opens: () => false })
    expect(text).toBe('See…')
  })

  it('appends the link when the text had it in what is cut off, and only then', () => {
    const text = 'Two words are here to stay. '.repeat(4)
    expect(short(80, [paragraph(`${text}${LINK}`)], LINK)).toBe(`Two words are here to stay.\n\n${LINK}`)
    expect(short(80, [paragraph(`Read ${LINK} now. ${text}`)], LINK)).toBe(`Read ${LINK} now.`)
  })

  it('leaves the link alone when nothing else fits', () => {
    expect(short(LINK.length + 1, [paragraph('One.')], LINK)).toBe(LINK)
  })

  it('refuses a link that is longer than the limit', () => {
    const text = shorten(post([paragraph('One.')], LINK), { limit: 10, length: graphemes })
    expect(() => requireFit(text)).toThrow(/link is longer/)
  })

  it('never goes over the limit, loses the link or breaks a character', () => {
    const words = fc.array(
      fc.oneof(
        fc.constantFrom('👨‍👩‍👧‍👦', 'See', 'https://a.example/b?c=d.e', 'Täällä.', '(https://b.example)', '\n', 'ы'),
        fc.string({ unit: 'grapheme', maxLength: 12 }),
      ),
      { maxLength: 40 },
    )
    const blocks = fc.array(
      fc.oneof(
        words.map((some) => paragraph(some.join(' '))),
        words.map((some) => list(some.map((word) => [word]))),
        words.map((some) => paragraph('x ', { text: some.join(' '), href: 'https://c.example/' })),
      ),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(blocks, fc.integer({ min: 40, max: 200 }), fc.boolean(), (some, limit, opens) => {
        const options = { limit, length: graphemes, opens: () => opens }
        const result = shorten(post(some, LINK), options)
        expect(result.length).toBeLessThanOrEqual(limit)
        expect(result.length).toBe(graphemes(result.text))
        expect(result.text).toContain(LINK)
        expect(result.text.isWellFormed()).toBe(true)
        for (const { offset, length } of result.ranges) expect(offset + length).toBeLessThanOrEqual(result.text.length)
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})

describe('addresses in a text', () => {
  it.each([
    ['See https://a.example/b.', 'https://a.example/b'],
    ['(https://a.example/b_(c))', 'https://a.example/b_(c)'],
    ['«https://a.example/?q=1»?', 'https://a.example/?q=1'],
    ['https://a.example/кофе, да', 'https://a.example/кофе'],
  ])('end before the punctuation in %s', (text, address) => {
    expect(addressesIn(text).map(({ text: found }) => found)).toEqual([address])
  })

  it('become links at their place', () => {
    const { text, ranges } = postText(post([paragraph('  Ä: https://a.example.')], 'https://b.example'))
    expect(text).toBe('Ä: https://a.example.\n\nhttps://b.example')
    const links = ranges.flatMap((range) => (range.kind === 'link' ? [[range.href, range.offset]] : []))
    expect(links).toEqual([
      ['https://a.example', 3],
      ['https://b.example', 23],
    ])
  })
})
