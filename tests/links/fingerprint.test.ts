import { describe, expect, it } from 'vitest'
import { fingerprint, settledText } from '../../src/links/fingerprint.ts'
import { mainText } from '../../src/links/main-text.ts'

const HTML = 'text/html; charset=utf-8'
const of = (html: string, type = HTML) => fingerprint(Buffer.from(html), type)

const PAGE = `<!doctype html><html><head><title>Fees</title><script>var a = 1 < 2</script></head><body>
<nav>Home</nav><main><h1>Fees</h1><!-- made 1 --><p>A card costs 52 euros.</p></main><footer>© 2026</footer></body></html>`

describe('the fingerprint of a page', () => {
  it.each([
    ['what stands around the text', 'Home', 'Start'],
    ['the foot of the page', '© 2026', '© 2027 Library'],
    ['a script', 'a = 1', 'token = "a8f7"'],
    ['a comment', 'made 1', 'made 2'],
    ['white space', '<p>A card', '<p>\n   A   card'],
    ['how it is set', '<p>A card', '<p class="x" data-id="99">A card'],
  ])('stays the same when only %s changes', (_, from, to) => {
    expect(PAGE).toContain(from)
    expect(of(PAGE.replace(from, to))).toBe(of(PAGE))
  })

  it.each([
    ['2026-11-12', '2026-11-13'],
    ['2026-11-12T10:00:00Z', '2027-01-01T00:00:00+02:00'],
    ['12.11.2026', '1.1.2027'],
    ['12 November 2026', '3 May 2027'],
    ['November 12, 2026', 'May 3, 2027'],
    ['12. marraskuuta 2026', '3. toukokuuta 2027'],
    ['12 november 2026', '3 maj 2027'],
    ['12 ноября 2026', '3 мая 2027'],
    ['12. november 2026', '3. mai 2027'],
    ['klo 10:15', 'klo 9:05:59'],
    ['id 3f2a9c5d7e8b1a2c4d', 'id 99aa88bb77cc66dd55'],
    ['© 2026', '© 2020–2027'],
  ])('stays the same when "%s" becomes "%s"', (one, other) => {
    expect(settledText(`Updated ${one}. A card costs 52 euros.`)).toBe(
      settledText(`Updated ${other}. A card costs 52 euros.`),
    )
  })

  it.each([
    ['52 euros', '54 euros'],
    ['A card costs', 'A card will cost'],
    ['Fees</h1>', 'Prices</h1>'],
  ])('is another one when "%s" becomes "%s"', (from, to) => {
    expect(of(PAGE.replace(from, to))).not.toBe(of(PAGE))
  })

  it('reads other encodings, as the server or the page names them', () => {
    const cyrillic = (byte: number) => new Uint8Array([0xd6, 0xe5, 0xed, byte])
    const page = (byte: number) => Buffer.concat([Buffer.from('<meta charset="windows-1251"><p>'), cyrillic(byte)])
    expect(fingerprint(page(0xe0), 'text/html')).not.toBe(fingerprint(page(0xfb), 'text/html'))
    expect(fingerprint(cyrillic(0xe0), 'text/plain; charset=windows-1251')).toBe(of('Цена', 'text/plain'))
    expect(of('x', 'text/html; charset=no-such-thing')).toBe(of('x'))
  })

  it('is of every byte of what is no text', () => {
    expect(of('12.11.2026', 'application/pdf')).not.toBe(of('13.11.2026', 'application/pdf'))
  })
})

describe('the text of a page', () => {
  it('is that of all of it where nothing is marked as the main part', () => {
    expect(mainText('<body><nav>Home</nav><form><p>One</p></form><p>Two').replace(/\s+/g, ' ').trim()).toBe('One Two')
    expect(mainText('<header><div><header>in</header></div>out</header>after').trim()).toBe('after')
  })

  it.each(['<script>', '<a href=x>', '<!--', '<main', '<nav>', '&lt;a href=x&gt;', '<a ', '1'])(
    'is read in one go, however often "%s" comes',
    (part) => {
      // What grows with the square would take minutes.
      expect(of(part.repeat((1024 * 1024) / part.length))).toHaveLength(64)
    },
  )
})
