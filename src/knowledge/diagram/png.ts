import { FONT_FAMILY, FONT_FILES } from './font.ts'
import { palettePng } from './palette-png.ts'

/** Pixels: three for each of a phone's 360. */
const PNG_WIDTH = 1080
/** Width and height of a picture together, above which chats refuse it. */
const MOST_PIXELS = 10_000

/** The SVG of a diagram as a PNG, 1080 pixels wide; a very long one is narrower, so that chats take it. */
export async function diagramPng(svg: string): Promise<Uint8Array> {
  // Loaded with the first picture: most processes never draw one.
  const { renderAsync } = await import('@resvg/resvg-js')
  const [, width = '1', height = '1'] = /^<svg [^>]*?width="(\d+)" height="(\d+)"/.exec(svg) ?? []
  const scale = Math.min(PNG_WIDTH / Number(width), MOST_PIXELS / (Number(width) + Number(height)))
  const image = await renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles: [...FONT_FILES], defaultFontFamily: FONT_FAMILY },
    fitTo: { mode: 'width', value: Math.floor(Number(width) * scale) },
  })
  return palettePng(image.pixels, image.width, image.height)
}
