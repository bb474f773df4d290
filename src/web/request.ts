import type { Context } from 'hono'

/**
 * Whether a request that changes something comes from Silta's own pages. A client that sends neither
 * header is no browser, and only a browser can be tricked into sending somebody's cookie.
 */
export function isSameOrigin(header: (name: string) => string | undefined): boolean {
  const site = header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const origin = header('origin')
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === header('host'))
}

/** Whether the browser came by TLS, here or at the proxy in front. */
export function isHttps(c: Context): boolean {
  return c.req.header('x-forwarded-proto') === 'https' || new URL(c.req.url).protocol === 'https:'
}
