/** The smallest PNG image, as a browser test chooses a file. */
export const PIXEL = {
  name: 'pixel.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}

export function pixelFile(name = PIXEL.name): File {
  return new File([new Uint8Array(PIXEL.buffer)], name, { type: PIXEL.mimeType })
}
