import type { z } from 'zod'
import { type Answer, type Ask, createHttp, type Http } from '../http.ts'

export interface MastodonOptions {
  /** The server of the account, such as `https://mastodon.social`. */
  readonly apiRoot: string
  /** The access token of an application of the account. */
  readonly token: string
  readonly timeoutMs?: number
}

export interface Api extends Pick<Http, 'read'> {
  /** `path` begins behind the server's address. Throws only DeliveryError. */
  request(path: string, ask?: Ask): Promise<Answer>
  get<T>(path: string, schema: z.ZodType<T>): Promise<T>
}

export function createApi({ apiRoot, token, timeoutMs }: MastodonOptions): Api {
  const http = createHttp({
    network: 'Mastodon',
    secrets: () => [token],
    ...(timeoutMs !== undefined && { timeoutMs }),
  })
  const request = (path: string, ask: Ask = {}) =>
    http.request(`${apiRoot.replace(/\/+$/, '')}${path}`, {
      ...ask,
      headers: { ...ask.headers, authorization: `Bearer ${token}` },
    })
  return {
    read: http.read,
    request,
    get: async (path, schema) => http.read(await request(path), schema),
  }
}
