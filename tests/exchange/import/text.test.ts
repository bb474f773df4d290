import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemsOf, plainText, sentences, shorten } from '../../../src/exchange/text.ts'

describe('plain text', () => {
  it.each([
    ['<p>Apply <b>soon</b> &amp; often.</p><p>Then wait.</p>', 'Apply soon & often.\nThen wait.'],
    ['<ul><li>one<li>two</ul>', '- one\n- two'],
    ['&lt;p&gt;escaped twice&lt;/p&gt;', 'escaped twice'],
    ['a < b, and b > c', 'a < b, and b > c'],
    ['<a href="https://kela.fi">Kela</a>, <a href="javascript:alert(1)">there</a>', 'Kela (https://kela.fi), there'],
    ['before<script>alert("<p>1</p>")</script>after', 'before after'],
    ['before<script>never closed', 'before'],
    ['<img src=x onerror=alert(1)', ''],
    ['<!-- note --><style>p{}</style>text', 'text'],
    ['# Title\n**bold** and _soft_, snake_case', 'Title\nbold and soft, snake_case'],
    ['[form](https://kela.fi/form) ![picture](x.png)', 'form (https://kela.fi/form) picture'],
    ['a\u0000b\u202ec\u200bd', 'abcd'],
    ['p&auml;&#228;t&#xF6;s&nbsp;on', 'päätös on'],
    ['&#xD800;&#x110000;x', 'x'],
  ])('reads %j', (written, plain) => {
    expect(plainText(written)).toBe(plain)
  })

  it('leaves no element of HTML, however it is put together', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      'script',
      'p',
      'img',
      ' src=x',
      '&lt;',
      '&gt;',
      '&amp;',
      '"',
      '\n',
      'x',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(plainText(pieces.join(''))).not.toMatch(/<(script|img|p)[\s/>]/i)
      }),
    )
  })

  it.each(['[a](', '<a href=', '**a ', '<script>', 'a. ', '![a](', '&amp;amp;', '<!--'])(
    'gets through a great many %j',
    (piece) => {
      const text = plainText(piece.repeat(200_000 / piece.length))
      expect(itemsOf(text, 500).every((item) => item.length <= 500)).toBe(true)
    },
  )
})

describe('sentences', () => {
  it('end at full stops, and not at abbreviations and ordinals', () => {
    expect(sentences('Hae mm. Kelasta 1. Tammikuuta asti. Soita! Entä sitten?')).toEqual([
      'Hae mm. Kelasta 1. Tammikuuta asti.',
      'Soita!',
      'Entä sitten?',
    ])
  })

  it('are kept whole when a text is shortened', () => {
    expect(shorten('One is here. Two is there. Three is not.', 30)).toBe('One is here. Two is there.')
    expect(shorten('A sentence without an end that goes on', 20)).toBe('A sentence without…')
    expect(shorten('𝒳'.repeat(20), 10)).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/)
  })

  it('never exceed the limit, and lose nothing when there is room', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 2, max: 300 }), (text, maximum) => {
        const short = shorten(text, maximum)
        expect(short.length).toBeLessThanOrEqual(maximum)
        if (text.length <= maximum) expect(short).toBe(text)
      }),
    )
  })
})

describe('items', () => {
  it('are those of a list', () => {
    expect(itemsOf('Do this:\n1. Fill in the form.\n2. Send it.', 500)).toEqual([
      'Do this:',
      'Fill in the form.',
      'Send it.',
    ])
  })

  it('belong together when they are only enumerated', () => {
    expect(itemsOf('Tell us:\n- your name\n- your address', 500)).toEqual(['Tell us: your name; your address.'])
  })

  it('are the sentences of a text without a list, a few together', () => {
    expect(itemsOf('First. Second. Third. Fourth.', 500)).toEqual(['First. Second. Third.', 'Fourth.'])
  })
})
