import type { z } from 'zod'
import { type Answer, type Ask, createHttp, type Http, statusMeaning } from '../http.ts'
import { explainGraphError, graphErrorOf, isMissing } from './errors.ts'

export interface FacebookOptions {
  /** The page's own access token. */
  readonly token: string
  /** Default `https://graph.facebook.com`. */
  readonly apiRoot?: string
  /** Of the Graph API; default `v25.0`. Each lives for about two years. */
  readonly version?: string
  readonly timeoutMs?: number
}

export interface Api extends Pick<Http, 'failure'> {
  get<T>(path: string, query: Readonly<Record<string, string>>, schema: z.ZodType<T>): Promise<T | Missing>
  post<T>(
    path: string,
    form: URLSearchParams | FormData,
    schema: z.ZodType<T>,
    extras?: PostExtras,
  ): Promise<T | Missing>
  delete(path: string): Promise<Missing | undefined>
}

export type PostExtras = Pick<Ask, 'publishes' | 'timeoutMs'>

/** The object is not there, or this token may not see it: the network does not tell which. */
export const MISSING = Symbol('missing')
export type Missing = typeof MISSING

/** Statuses under which the Graph API tells its own errors. */
const TOLD = [400, 401, 403, 404, 500, 503]

export function createApi(options: FacebookOptions): Api {
  const { token, apiRoot = 'https://graph.facebook.com', version = 'v25.0', timeoutMs } = options
  const http = createHttp({
    network: 'Facebook',
    secrets: () => [token],
    ...(timeoutMs !== undefined && { timeoutMs }),
  })

  async function request(path: string, ask: Ask = {}): Promise<Answer | Missing> {
    const url = `${apiRoot.replace(/\/+$/, '')}/${version}/${path}`
    const answer = await http.request(url, { ...ask, headers: { authorization: `Bearer ${token}` }, accepts: TOLD })
    const error = graphErrorOf(answer)
    if (error) {
      if (isMissing(error)) return MISSING
      const { kind, words, retryAfterMs } = explainGraphError(error, answer.headers, ask.publishes === true)
      throw http.failure(kind, words, retryAfterMs)
    }
    if (answer.status < 400) return answer
    const { kind, remedy } = statusMeaning(answer.status, ask.publishes ? 'uncertain' : 'transient')
    throw http.failure(kind, [`answered ${answer.status}`, remedy].filter((part) => part !== undefined).join(': '))
  }

  return {
    failure: http.failure,
    async get(path, query, schema) {
      const answer = await request(`${path}?${new URLSearchParams(query)}`)
      return answer === MISSING ? MISSING : http.read(answer, schema)
    },
    async post(path, form, schema, extras = {}) {
      const answer = await request(path, { body: form, ...extras })
      return answer === MISSING ? MISSING : http.read(answer, schema, extras.publishes && 'published')
    },
    async delete(path) {
      return (await request(path, { method: 'DELETE' })) === MISSING ? MISSING : undefined
    },
  }
}
