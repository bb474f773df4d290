import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import { type Answer, type Ask, createHttp, type Explanation, type Http } from '../http.ts'
import { readWait } from '../retry-after.ts'
import { authorization, type XKeys } from './oauth.ts'

export interface XOptions {
  readonly keys: XKeys
  /** Default `https://api.x.com`. */
  readonly apiRoot?: string
  readonly timeoutMs?: number
}

export interface Api extends Pick<Http, 'read' | 'failure'> {
  /** `path` begins behind the server's address. Throws only DeliveryError. */
  request(path: string, ask?: Ask): Promise<Answer>
  get<T>(path: string, schema: z.ZodType<T>): Promise<T>
}

export function createApi({ keys, apiRoot = 'https://api.x.com', timeoutMs }: XOptions): Api {
  const http = createHttp({
    network: 'X',
    secrets: () => [keys.apiKey, keys.apiSecret, keys.accessToken, keys.accessSecret],
    explain,
    ...(timeoutMs !== undefined && { timeoutMs }),
  })

  async function request(path: string, ask: Ask = {}): Promise<Answer> {
    const url = new URL(`${apiRoot.replace(/\/+$/, '')}${path}`)
    const method = ask.method ?? (ask.json === undefined && ask.body === undefined ? 'GET' : 'POST')
    const moment = { nonce: randomBytes(16).toString('hex'), timestamp: Math.floor(Date.now() / 1000) }
    const headers = { ...ask.headers, authorization: authorization(method, url, keys, moment) }
    // After a 500 nobody knows what has been posted: it is read as an answer that says nothing.
    const accepts = [...(ask.accepts ?? []), ...(ask.publishes ? [500] : [])]
    return http.request(url, { ...ask, headers, accepts })
  }

  return {
    read: http.read,
    failure: http.failure,
    request,
    get: async (path, schema) => http.read(await request(path), schema),
  }
}

function explain({ status, headers, body }: Answer): Explanation | undefined {
  const words = JSON.stringify(body) ?? ''
  if (status === 402 || /credits?depleted/i.test(words))
    return { kind: 'rejected', words: 'takes nothing more until credits are bought in its Developer Console' }
  if (status === 403 && /duplicate content/i.test(words))
    return { kind: 'rejected', words: 'has a post with exactly this text already; change the text' }
  if (status === 429 && headers.get('x-user-limit-24hour-remaining') === '0') {
    const reset = headers.get('x-user-limit-24hour-reset') ?? ''
    const retryAfterMs = readWait(new Headers({ 'x-rate-limit-reset': reset }), Date.now())
    return { kind: 'rate-limited', words: 'takes no more posts today', ...(retryAfterMs && { retryAfterMs }) }
  }
  return undefined
}
