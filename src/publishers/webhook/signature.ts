import { createHmac } from 'node:crypto'

/**
 * The value of the header that proves where an event comes from: `t` is the moment in seconds since 1970, `v1` the
 * HMAC-SHA256 of `t.body` in hexadecimal. Signing the moment keeps an old event from being sent again by others.
 */
export function signature(body: string, secret: string, now: number): string {
  const seconds = Math.floor(now / 1000)
  const mac = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')
  return `t=${seconds}, v1=${mac}`
}
