import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { readerOf } from '../../../src/knowledge/card/context.ts'
import { compose } from '../../../src/knowledge/diagram/compose.ts'
import { renderDiagram } from '../../../src/knowledge/diagram/diagram.ts'
import { fold } from '../../../src/knowledge/diagram/fold.ts'
import { FONT_FAMILY, FONT_FILES, type Fonts, loadFonts } from '../../../src/knowledge/diagram/font.ts'
import { type Drawing, layout, type PlacedBox, WIDTH } from '../../../src/knowledge/diagram/layout.ts'
import { diagramPng } from '../../../src/knowledge/diagram/png.ts'
import { PALETTES, THEMES } from '../../../src/knowledge/diagram/theme.ts'
import type { Facts } from '../../../src/knowledge/process.ts'
import type { Service } from '../../../src/knowledge/service.ts'
import { LOCALES, type Locale } from '../../../src/locale.ts'
import { texts } from '../../support/diagram-texts.ts'
import { aService, everywhere } from '../../support/knowledge-data.ts'
import { anybody, anySpecification } from '../../support/specification-arbitrary.ts'
import { lostPassport, residencePermit } from '../../support/specification-examples.ts'

let fonts: Fonts
beforeAll(async () => {
  fonts = await loadFonts()
})

function drawn(service: Service, facts?: Facts, locale: Locale = 'en'): Drawing {
  const reader = readerOf(service, locale)
  const figures = compose(service, { texts: texts(locale), reader, facts, done: new Set() })
  return layout('A title', facts ? fold(figures) : figures, fonts)
}

function render(service: Service, locale: Locale = 'en'): Promise<string> {
  return renderDiagram(service, { locale, theme: 'light', texts: texts(locale) })
}

const FONT = { loadSystemFonts: false, fontFiles: [...FONT_FILES], defaultFontFamily: FONT_FAMILY }

/** Throws when it is not well-formed. */
function parsed(svg: string, options: ResvgRenderOptions = {}): Resvg {
  return new Resvg(svg, { font: FONT, ...options })
}

/** As it is drawn, in pixels. */
function widthOf(text: string, isBold: boolean): number {
  const weight = isBold ? ' font-weight="bold"' : ''
  const words = `<text y="20" font-family="${FONT_FAMILY}" font-size="20"${weight}>${text}</text>`
  return parsed(`<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="40">${words}</svg>`).getBBox()?.width ?? 0
}

describe('the drawing', () => {
  it('has no box over another or over the edge, whatever the process', () => {
    fc.assert(
      fc.property(
        anySpecification().chain((service) =>
          fc.tuple(fc.constant(service), fc.option(anybody(service), { nil: undefined })),
        ),
        ([service, facts]) => {
          const { boxes, width, height, heading } = drawn(service, facts)
          for (const [index, box] of [heading, ...boxes].entries()) {
            expect(box.x).toBeGreaterThanOrEqual(0)
            expect(box.x + box.width).toBeLessThanOrEqual(width)
            expect(box.y + box.height).toBeLessThanOrEqual(height)
            const above = index === 0 ? 0 : bottomOf([heading, ...boxes][index - 1])
            expect(box.y).toBeGreaterThan(above)
          }
        },
      ),
    )
  })

  it('has no line through a box', () => {
    fc.assert(
      fc.property(anySpecification(), (service) => {
        const { boxes, connectors } = drawn(service)
        for (const { points } of connectors) {
          for (const [index, [toX, toY]] of points.entries()) {
            const [fromX, fromY] = points[index - 1] ?? [toX, toY]
            const crossed = boxes.filter(
              ({ x, y, width, height }) =>
                Math.max(fromX, toX) > x &&
                Math.min(fromX, toX) < x + width &&
                Math.max(fromY, toY) > y &&
                Math.min(fromY, toY) < y + height,
            )
            expect(crossed).toEqual([])
          }
        }
      }),
    )
  })

  it('is as wide as a phone can show, and wider only for what is nested more deeply than anybody writes', () => {
    for (const service of [lostPassport(), residencePermit()]) expect(drawn(service).width).toBe(WIDTH)
    const nested = aService({ steps: [deep(12)], facts: [{ id: 'fact', question: everywhere('?'), values: VALUES }] })
    const { boxes, width } = drawn(nested)
    expect(Math.min(...boxes.filter(({ box }) => box.shape.kind === 'step').map((box) => box.width))).toBeGreaterThan(
      250,
    )
    expect(width).toBeGreaterThan(WIDTH)
  })

  it.each(LOCALES)('keeps every text in its box in %s', (locale) => {
    for (const service of [lostPassport(), residencePermit()]) {
      for (const { box, width, lines } of drawn(service, undefined, locale).boxes) {
        for (const { text, isBold } of lines)
          expect(widthOf(text, isBold), `${box.id}: ${text}`).toBeLessThan(width - 20)
      }
    }
  })

  it('measures as the pictures are drawn', () => {
    const text = 'Henkilöllisyystodistus Wörterbuch, Свидетельство № 5 (küsimus)'
    const measured = Array.from(text).reduce((sum, character) => sum + fonts.regular(character), 0) * 20
    expect(Math.abs(measured - widthOf(text, false))).toBeLessThan(measured * 0.03)
  })

  it('is the same each time', async () => {
    expect(await render(lostPassport())).toBe(await render(lostPassport()))
  })

  it('is well-formed and carries nothing over from hostile texts', async () => {
    const hostile = fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), fc.constantFrom(...HOSTILE))
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (one, other) => {
        const service = lostPassport()
        const [first, ...rest] = service.steps
        const steps = [{ ...first, id: 'report', text: { en: one } }, ...rest]
        const svg = await render({ ...service, title: { en: other }, steps })
        expect(() => parsed(svg, { font: { loadSystemFonts: false } })).not.toThrow()
        expect(svg).not.toMatch(/<(?!\/?(?:svg|title|desc|rect|path|polygon|circle|text|g)\b)/)
        expect(svg.replace(/>[^<]*</g, '><')).not.toMatch(/\bon\w+=|href|url\(|style=/)
      }),
      { numRuns: 40 },
    )
  })

  it('has a role, a title, a description and the language', async () => {
    const svg = await render(residencePermit(), 'fi')
    expect(svg).toMatch(/^<svg [^>]*role="img" lang="fi" xml:lang="fi"/)
    expect(svg).toContain('<title>Työntekijän oleskelulupa</title><desc>Näin se etenee: ')
  })

  it.each(THEMES)('has enough contrast in %s', (theme) => {
    const { page, text, off, offText, path, ownPath, back, tick, tones } = PALETTES[theme]
    const words = [
      [text, page],
      [offText, off.fill],
      [off.line, off.fill],
      [tick.line, tick.fill],
    ]
    for (const { fill, line: colour } of Object.values(tones)) words.push([text, fill], [colour, fill])
    for (const [one = '', other = ''] of words)
      expect(contrast(one, other), `${one} ${other}`).toBeGreaterThanOrEqual(4.5)
    for (const one of [path, ownPath, back]) expect(contrast(one, page)).toBeGreaterThanOrEqual(4.5)
  })
})

describe('the picture', () => {
  it('is a PNG of three pixels for each of a phone’s, below 300 kB, and the same each time', async () => {
    const svg = await render(lostPassport(), 'ru')
    const png = Buffer.from(await diagramPng(svg))
    const shown = pngImage(png)
    expect(png.readUInt32BE(16)).toBe(1080)
    expect(png.byteLength).toBeLessThan(300_000)
    expect(png.equals(Buffer.from(await diagramPng(svg)))).toBe(true)
    expect([shown.width, shown.height]).toEqual([1080, png.readUInt32BE(20)])
  })

  it('has the drawing’s colours', async () => {
    const svg = await render(residencePermit())
    const { pixels } = pngImage(Buffer.from(await diagramPng(svg)))
    const wanted = parsed(svg, { fitTo: { mode: 'width', value: 1080 } }).render().pixels
    expect(pixels.byteLength).toBe(wanted.byteLength)
    const differences: number[] = []
    for (let at = 0; at < wanted.byteLength; at += 397)
      differences.push(Math.abs((pixels[at] ?? 0) - (wanted[at] ?? 0)))
    expect(Math.max(...differences)).toBeLessThan(32)
  })

  it('is narrower when it would be too high for a chat', async () => {
    const steps = Array.from({ length: 100 }, (_, index) => ({ id: `s-${index}`, text: everywhere(`Step ${index}`) }))
    const png = Buffer.from(await diagramPng(await render(aService({ steps }))))
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
    expect(width).toBeLessThan(1080)
    expect(width + height).toBeLessThanOrEqual(10_001)
  })
})

const VALUES = ['a', 'b'].map((id) => ({ id, text: everywhere(id) }))

const HOSTILE = [
  '<script>alert(1)</script>',
  ']]> & &amp; &#0; "quotes" \'and\' <!-- -->',
  'x'.repeat(400),
  'שלום מרחבא مرحبا بالعالم ‮backwards',
  '👩‍👩‍👧‍👦 🇫🇮 5️⃣ passport 🛂',
  'z̸̢̛͎̥a̷l̴g̵o̶',
  '\u0000\u0007\ud800 lone',
  '   ',
  '<a href="javascript:alert(1)">go</a>',
]

function deep(depth: number): Record<string, unknown> {
  if (depth === 0) return { id: 'innermost', text: everywhere('At last') }
  return { id: `choice-${depth}`, choice: [{ when: { fact: 'a' }, steps: [deep(depth - 1)] }, { steps: [] }] }
}

function bottomOf(box: PlacedBox | undefined): number {
  return box ? box.y + box.height : 0
}

function pngImage(png: Buffer) {
  const href = `data:image/png;base64,${png.toString('base64')}`
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  return new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image href="${href}" width="${width}" height="${height}"/></svg>`,
  ).render()
}

/** By WCAG 2.2. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}
