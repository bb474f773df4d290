import { createHmac } from 'node:crypto'
import type { XKeys } from '../../../src/publishers/x/index.ts'
import type { Call } from './scripted.ts'

const OLDEST_S = 300

/** Whether a request is signed with the keys, now, and with a nonce that was not used before. */
export function createSignatureCheck(keys: XKeys): (call: Call) => boolean {
  const seen = new Set<string>()
  return ({ method, path, query, headers }) => {
    const oauth = new Map(
      Array.from((headers.authorization ?? '').matchAll(/(oauth_\w+)="([^"]*)"/g), ([, name = '', value = '']) => [
        name,
        decodeURIComponent(value),
      ]),
    )
    const signature = oauth.get('oauth_signature')
    oauth.delete('oauth_signature')
    const nonce = `${oauth.get('oauth_timestamp')} ${oauth.get('oauth_nonce')}`
    const isFresh = Math.abs(Date.now() / 1000 - Number(oauth.get('oauth_timestamp'))) < OLDEST_S && !seen.has(nonce)
    seen.add(nonce)
    const isKnown =
      oauth.get('oauth_consumer_key') === keys.apiKey &&
      oauth.get('oauth_token') === keys.accessToken &&
      oauth.get('oauth_signature_method') === 'HMAC-SHA1'
    const pairs = [...oauth, ...query].map(([name, value]) => `${rfc3986(name)}=${rfc3986(value)}`).sort()
    const base = `${method}&${rfc3986(`http://${headers.host}${path}`)}&${rfc3986(pairs.join('&'))}`
    const secret = `${rfc3986(keys.apiSecret)}&${rfc3986(keys.accessSecret)}`
    return isFresh && isKnown && signature === createHmac('sha1', secret).update(base).digest('base64')
  }
}

function rfc3986(text: string): string {
  return Array.from(Buffer.from(text, 'utf8'), (byte) => {
    const letter = String.fromCharCode(byte)
    return /[A-Za-z0-9\-._~]/.test(letter) ? letter : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }).join('')
}
