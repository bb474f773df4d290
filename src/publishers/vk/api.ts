import { z } from 'zod'
import { type Answer, type Ask, createHttp, type Http } from '../http.ts'
import { explainVkError, isMissing, isWrongKind, vkErrorOf } from './errors.ts'

export interface VkOptions {
  /** Of a person who administers the community, or the community's own, which can do less. */
  readonly token: string
  /** Reads posts where `token` cannot: an app's service token. Default: `token`. */
  readonly readToken?: string
  /** Default `https://api.vk.com`. */
  readonly apiRoot?: string
  readonly timeoutMs?: number
}

export type Params = Readonly<Record<string, string | number | undefined>>

export interface CallOptions extends Pick<Ask, 'publishes'> {
  /** With the token that reads. */
  readonly reads?: true
}

/** Why a method answered nothing: it was of no use to ask with this kind of token, or nothing is there. */
export type Nothing = 'wrong-kind' | 'missing'

export interface Api extends Pick<Http, 'request' | 'read' | 'failure'> {
  /** Throws only DeliveryError. */
  call<T>(method: string, params: Params, schema: z.ZodType<T>, options?: CallOptions): Promise<T>
  /** As `call`, for those who can do something about nothing. */
  ask<T>(method: string, params: Params, schema: z.ZodType<T>, options?: CallOptions): Promise<T | Nothing>
}

const VERSION = '5.199'

export function createApi({ token, readToken, apiRoot = 'https://api.vk.com', timeoutMs }: VkOptions): Api {
  const http = createHttp({
    network: 'VK',
    secrets: () => [token, readToken ?? ''],
    ...(timeoutMs !== undefined && { timeoutMs }),
  })

  async function exchange(method: string, params: Params, { reads, publishes }: CallOptions): Promise<Answer> {
    const body = new URLSearchParams({ access_token: reads ? (readToken ?? token) : token, v: VERSION })
    for (const [name, value] of Object.entries(params)) if (value !== undefined) body.set(name, String(value))
    const url = `${apiRoot.replace(/\/+$/, '')}/method/${method}`
    return http.request(url, { body, ...(publishes && { publishes }) })
  }

  function responseOf<T>(answer: Answer, schema: z.ZodType<T>, { publishes }: CallOptions): T {
    const error = vkErrorOf(answer)
    if (!error) return http.read(answer, z.object({ response: schema }), publishes && 'published').response
    const { kind, words, retryAfterMs } = explainVkError(error, publishes === true)
    throw http.failure(kind, words, retryAfterMs)
  }

  return {
    ...http,
    call: async (method, params, schema, options = {}) =>
      responseOf(await exchange(method, params, options), schema, options),
    async ask(method, params, schema, options = {}) {
      const answer = await exchange(method, params, options)
      const error = vkErrorOf(answer)
      if (error && isWrongKind(error)) return 'wrong-kind'
      if (error && isMissing(error)) return 'missing'
      return responseOf(answer, schema, options)
    },
  }
}
