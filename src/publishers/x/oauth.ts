import { createHmac } from 'node:crypto'

/** What an app and an account sign their requests with. */
export interface XKeys {
  readonly apiKey: string
  readonly apiSecret: string
  readonly accessToken: string
  readonly accessSecret: string
}

export interface SigningMoment {
  /** Never used twice in the same second. */
  readonly nonce: string
  /** In seconds since 1970. */
  readonly timestamp: number
}

/**
 * The `Authorization` header of OAuth 1.0a (RFC 5849) with HMAC-SHA1, for a request whose body is no form: only the
 * address and its query are signed then.
 */
export function authorization(method: string, url: URL, keys: XKeys, { nonce, timestamp }: SigningMoment): string {
  const oauth: readonly Pair[] = [
    ['oauth_consumer_key', keys.apiKey],
    ['oauth_nonce', nonce],
    ['oauth_signature_method', 'HMAC-SHA1'],
    ['oauth_timestamp', String(timestamp)],
    ['oauth_token', keys.accessToken],
    ['oauth_version', '1.0'],
  ]
  const base = [method, url.origin + url.pathname, parameters([...url.searchParams, ...oauth])].map(encoded).join('&')
  const key = `${encoded(keys.apiSecret)}&${encoded(keys.accessSecret)}`
  const signature = createHmac('sha1', key).update(base).digest('base64')
  const pairs: readonly Pair[] = [...oauth, ['oauth_signature', signature]]
  return `OAuth ${pairs.map(([name, value]) => `${encoded(name)}="${encoded(value)}"`).join(', ')}`
}

type Pair = readonly [string, string]

function parameters(pairs: readonly Pair[]): string {
  return pairs
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&')
}

/** RFC 3986 leaves fewer characters as they are than `encodeURIComponent` does. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
}
