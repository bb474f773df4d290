import type { z } from 'zod'
import { type Answer, type Ask, createHttp, type Explanation, type Http } from '../http.ts'
import { errorSchema, sessionSchema } from './wire.ts'

export interface BlueskyOptions {
  /** The account's server; default Bluesky's own. */
  readonly apiRoot?: string
  /** The account's handle or DID. */
  readonly identifier: string
  /** An app password of the account. */
  readonly password: string
  readonly timeoutMs?: number
}

type Session = z.infer<typeof sessionSchema>

export interface Api extends Pick<Http, 'read' | 'refusal'> {
  /** Logs in when that is needed, at most once for all who ask at a time. Throws only DeliveryError. */
  session(): Promise<Session>
  /** Logs in anew: whether the app password is still good. Throws only DeliveryError. */
  logIn(): Promise<Session>
  /** Calls a method of the server in the account's name. Throws only DeliveryError. */
  call(method: string, ask?: Ask): Promise<Answer>
}

/** Refused like this, a request has had no effect: the tokens are to be renewed. */
const STALE = ['ExpiredToken', 'InvalidToken']

export function createApi({ apiRoot = 'https://bsky.social', identifier, password, timeoutMs }: BlueskyOptions): Api {
  let current: Session | undefined
  let opening: Promise<Session> | undefined
  const http = createHttp({
    network: 'Bluesky',
    secrets: () => [password, ...(current ? [current.accessJwt, current.refreshJwt] : [])],
    ...(timeoutMs !== undefined && { timeoutMs }),
    explain,
  })

  const post = (method: string, token: string | undefined, ask: Ask) =>
    http.request(`${apiRoot.replace(/\/+$/, '')}/xrpc/${method}`, {
      ...ask,
      headers: { ...ask.headers, ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    })

  async function logIn(): Promise<Session> {
    const answer = await post('com.atproto.server.createSession', undefined, { json: { identifier, password } })
    return http.read(answer, sessionSchema)
  }

  /** Logins are few a day: the old session is renewed as long as the server knows it. */
  async function renew({ refreshJwt }: Session): Promise<Session> {
    const answer = await post('com.atproto.server.refreshSession', refreshJwt, { method: 'POST', accepts: [400, 401] })
    return answer.status === 200 ? http.read(answer, sessionSchema) : await logIn()
  }

  function open(stale?: Session): Promise<Session> {
    opening ??= (stale ? renew(stale) : logIn())
      .then((session) => {
        current = session
        return session
      })
      .finally(() => {
        opening = undefined
      })
    return opening
  }

  const session = async () => current ?? (await open())

  async function call(method: string, ask: Ask = {}): Promise<Answer> {
    const { accepts = [] } = ask
    const attempt = ({ accessJwt }: Session) => post(method, accessJwt, { ...ask, accepts: [...accepts, 400, 401] })
    const used = await session()
    let answer = await attempt(used)
    if (STALE.includes(errorOf(answer) ?? '')) {
      // Somebody else may have renewed it in the meantime.
      answer = await attempt(current === used ? await open(used) : await session())
    }
    if (answer.status >= 400 && !accepts.includes(answer.status)) throw http.refusal(answer, ask)
    return answer
  }

  return { read: http.read, refusal: http.refusal, session, logIn: () => open(), call }
}

/** The protocol's name for what went wrong. */
export function errorOf({ status, body }: Answer): string | undefined {
  return status < 400 ? undefined : errorSchema.safeParse(body).data?.error
}

function explain(answer: Answer): Explanation | undefined {
  if (answer.status !== 401 || STALE.includes(errorOf(answer) ?? '')) return undefined
  const words =
    errorOf(answer) === 'AuthFactorTokenRequired'
      ? "wants a second factor: set an app password, not the account's own"
      : 'refuses the handle or the app password: make a new app password and set it'
  return { kind: 'rejected', words }
}
