import type { Locator } from 'playwright-core'

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

/** What people write around an address is no part of it. */
export const WITH_ADDRESSES =
  'See https://migri.fi/en (and http://um.fi/x?a=1&b=<b>), «https://политика.рф/а». javascript://x'

export const ADDRESSES = ['https://migri.fi/en', 'http://um.fi/x?a=1&b=', 'https://политика.рф/а']

/** Where the links of an element lead. */
export function addressesIn(element: Locator): Promise<(string | null)[]> {
  return element.getByRole('link').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href')))
}
