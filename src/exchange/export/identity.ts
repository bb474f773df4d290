import { createHash } from 'node:crypto'

/** Within which Silta's names are turned into UUIDs; drawn once, and never to change. */
const NAMESPACE = 'b1f0a3f4-62f5-4c0e-9d55-3a0c6c9d7e21'

/** The same UUID for the same path of ids, everywhere and for ever: RFC 9562, version 5. */
export function uuid(...path: readonly string[]): string {
  const hash = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(path.join('/'))
  const bytes = hash.digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
