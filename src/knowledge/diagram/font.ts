import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

/** How wide a character is, in units of the font's size. */
export type CharacterWidth = (character: string) => number

/** The font's files. A picture is drawn with them; a page that lacks the font takes one that is hardly wider. */
export interface Fonts {
  readonly regular: CharacterWidth
  readonly bold: CharacterWidth
}

const FOLDER = 'dejavu-fonts-ttf/ttf'
const { resolve } = createRequire(import.meta.url)
const FILES = { regular: resolve(`${FOLDER}/DejaVuSans.ttf`), bold: resolve(`${FOLDER}/DejaVuSans-Bold.ttf`) }

export const FONT_FILES: readonly string[] = Object.values(FILES)
export const FONT_FAMILY = 'DejaVu Sans'

/** What a character without a glyph is taken to need: those of East Asia are as wide as high. */
const UNKNOWN_WIDTH = 1

export async function loadFonts(): Promise<Fonts> {
  const [regular, bold] = await Promise.all([readFile(FILES.regular), readFile(FILES.bold)])
  return { regular: widthsOf(regular), bold: widthsOf(bold) }
}

/** Reads a TrueType font's tables of characters (`cmap`, format 4) and of widths (`hmtx`). Throws when it has none. */
export function widthsOf(font: Buffer): CharacterWidth {
  const unitsPerEm = font.readUInt16BE(table(font, 'head') + 18)
  const metrics = font.readUInt16BE(table(font, 'hhea') + 34)
  const widths = table(font, 'hmtx')
  const glyphOf = glyphs(font, table(font, 'cmap'))
  const known = new Map<string, number>()
  return (character) => {
    const width = known.get(character) ?? widthOf(character)
    known.set(character, width)
    return width
  }

  function widthOf(character: string): number {
    const glyph = glyphOf(character.codePointAt(0) ?? 0)
    if (glyph === 0) return UNKNOWN_WIDTH
    // The last width holds for all glyphs after it.
    return font.readUInt16BE(widths + 4 * Math.min(glyph, metrics - 1)) / unitsPerEm
  }
}

function table(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4)
  for (let at = 12; at < 12 + 16 * count; at += 16) {
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8)
  }
  throw new Error(`the font has no table "${tag}"`)
}

/** The glyph of a code point; 0 when there is none. */
function glyphs(font: Buffer, cmap: number): (codePoint: number) => number {
  const at = unicodeTable(font, cmap)
  const doubled = font.readUInt16BE(at + 6)
  const [ends, starts] = [at + 14, at + 16 + doubled]
  return (codePoint) => {
    for (let segment = 0; segment < doubled; segment += 2) {
      if (codePoint > font.readUInt16BE(ends + segment)) continue
      const start = font.readUInt16BE(starts + segment)
      if (codePoint < start) return 0
      const delta = font.readUInt16BE(starts + doubled + segment)
      const offsetAt = starts + 2 * doubled + segment
      const offset = font.readUInt16BE(offsetAt)
      if (offset === 0) return (codePoint + delta) & 0xffff
      const glyph = font.readUInt16BE(offsetAt + offset + 2 * (codePoint - start))
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return 0
  }
}

function unicodeTable(font: Buffer, cmap: number): number {
  const count = font.readUInt16BE(cmap + 2)
  for (let index = 0; index < count; index += 1) {
    const at = cmap + font.readUInt32BE(cmap + 8 + 8 * index)
    if (font.readUInt16BE(at) === 4) return at
  }
  throw new Error('the font has no table of Unicode characters')
}
