import { promisify } from 'node:util'
import { crc32, deflate } from 'node:zlib'

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const MOST_COLOURS = 256
const compress = promisify(deflate)

/**
 * An opaque picture as a PNG with a palette (https://www.w3.org/TR/png/), less than half as large as one that has the
 * colour of each pixel. A drawing has few colours; where it has more than 256, the rarest, which smooth the edges of
 * letters, become the nearest of the others. `pixels` are four bytes each, from the top left.
 */
export async function palettePng(pixels: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  const { palette, rows } = indexed(pixels, width, height)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits a pixel, by palette.
  header.set([8, 3, 0, 0, 0], 8)
  const colours = Uint8Array.from(palette.flatMap((colour) => channels(colour)))
  const content = await compress(rows)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', content),
    chunk('IEND', new Uint8Array()),
  ])
}

/** A byte a pixel, each row after a byte that says that it is not filtered. */
function indexed(pixels: Uint8Array, width: number, height: number): { palette: number[]; rows: Uint8Array } {
  const view = new DataView(pixels.buffer, pixels.byteOffset, pixels.byteLength)
  const counts = countColours(view)
  const palette = [...counts]
    .sort(([one, a], [other, b]) => b - a || one - other)
    .slice(0, MOST_COLOURS)
    .map(([colour]) => colour)
  const numbers = new Map(palette.map((colour, index) => [colour, index]))
  const rows = new Uint8Array(height * (width + 1))
  let last = -1
  let number = 0
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = view.getUint32(4 * (y * width + x))
      if (colour !== last) {
        last = colour
        number = numbers.get(colour) ?? nearest(colour, palette)
        numbers.set(colour, number)
      }
      rows[y * (width + 1) + 1 + x] = number
    }
  }
  return { palette, rows }
}

function countColours(pixels: DataView): Map<number, number> {
  const counts = new Map<number, number>()
  let from = 0
  // Most pixels are as the one before.
  for (let at = 0; at < pixels.byteLength; at += 4) {
    const colour = pixels.getUint32(from)
    if (at + 4 < pixels.byteLength && pixels.getUint32(at + 4) === colour) continue
    counts.set(colour, (counts.get(colour) ?? 0) + (at + 4 - from) / 4)
    from = at + 4
  }
  return counts
}

function nearest(colour: number, palette: readonly number[]): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (const [index, other] of palette.entries()) {
    const distance = difference(colour, other, 24) + difference(colour, other, 16) + difference(colour, other, 8)
    if (distance < least) [best, least] = [index, distance]
  }
  return best
}

/** Of one channel, squared. */
function difference(a: number, b: number, shift: number): number {
  return (((a >>> shift) & 0xff) - ((b >>> shift) & 0xff)) ** 2
}

/** Red, green and blue of a pixel that is read as one number. */
function channels(colour: number): number[] {
  return [(colour >>> 24) & 0xff, (colour >>> 16) & 0xff, (colour >>> 8) & 0xff]
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const frame = Buffer.alloc(4)
  frame.writeUInt32BE(content.byteLength)
  const checksum = Buffer.alloc(4)
  checksum.writeUInt32BE(crc32(body))
  return Buffer.concat([frame, body, checksum])
}
