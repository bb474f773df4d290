import { addressesIn, graphemes } from '../text.ts'

/** A post's length as Mastodon counts it: in characters that people see, each address as `address` of them. */
export function statusLength(text: string, address: number): number {
  let saved = 0
  for (const { text: found } of addressesIn(text)) {
    const length = graphemes(found)
    // What the server does not take for an address counts as it stands; to count too much does no harm.
    saved += isPlain(found) ? length - address : Math.min(0, length - address)
  }
  return graphemes(text) - saved
}

function isPlain(address: string): boolean {
  return /^https?:\/\/(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[/?#][\p{L}\p{N}\-._~:/?#@!$&()*+,;=%]*)?$/u.test(address)
}
