import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { DeliveryError } from '../../errors.ts'
import { isPrivateNumber, publicLookup } from '../../public-address.ts'
import { connectionFailure, statusMeaning } from '../http.ts'
import { readWait } from '../retry-after.ts'

export interface TransportOptions {
  /** Lets receivers be on this machine or in its network, and without TLS. */
  readonly allowPrivate: boolean
  readonly timeoutMs: number
}

/**
 * Posts a JSON body; resolves when the receiver has taken it. The receiver's name is resolved once, and exactly the
 * address that was checked is connected to. What it answers besides its status is not read, and a redirect is not
 * followed. Throws only DeliveryError.
 */
export async function post(
  target: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  options: TransportOptions,
): Promise<void> {
  const url = checkedUrl(target, options.allowPrivate)
  let answer: Answer
  try {
    answer = await exchange(url, body, headers, options)
  } catch (error) {
    if (error instanceof DeliveryError) throw error
    const { sent, reason } = connectionFailure(error)
    throw sent
      ? new DeliveryError('uncertain', `the webhook's receiver did not answer: ${reason}`)
      : new DeliveryError('transient', `the webhook's receiver cannot be reached: ${reason}`)
  }
  if (answer.status >= 200 && answer.status < 300) return
  throw refusal(answer)
}

interface Answer {
  readonly status: number
  readonly retryAfter: string | undefined
}

function refusal({ status, retryAfter }: Answer): DeliveryError {
  const { kind } = statusMeaning(status, 'uncertain')
  const remedy = REMEDIES[status] ?? (status >= 300 && status < 400 ? ': it has moved; set its new address' : '')
  const wait = readWait(new Headers(retryAfter === undefined ? {} : { 'retry-after': retryAfter }), Date.now())
  const isWaiting = kind === 'rate-limited' && wait !== undefined
  return new DeliveryError(
    kind,
    `the webhook's receiver answered ${status}${remedy}`,
    isWaiting ? { retryAfterMs: wait } : {},
  )
}

const REMEDIES: Readonly<Record<number, string>> = {
  401: ': it refuses the signature; set the same secret on both sides',
  403: ': it refuses the signature or lacks the right; set the same secret on both sides',
  404: ': nothing is at that address',
  410: ': nothing is at that address any more',
}

function checkedUrl(target: string, allowPrivate: boolean): URL {
  if (!URL.canParse(target)) throw new DeliveryError('rejected', "the webhook's address is not valid")
  const url = new URL(target)
  const isAllowed = url.protocol === 'https:' || (url.protocol === 'http:' && allowPrivate)
  if (!isAllowed) throw new DeliveryError('rejected', "the webhook's address has to begin with https://")
  if (!allowPrivate && isPrivateNumber(url)) throw privateAddress()
  return url
}

function privateAddress(): DeliveryError {
  return new DeliveryError('rejected', "the webhook's address is on a private network, which is not allowed here")
}

function exchange(
  url: URL,
  body: string,
  headers: Readonly<Record<string, string>>,
  { allowPrivate, timeoutMs }: TransportOptions,
): Promise<Answer> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
        agent: false,
        signal: AbortSignal.timeout(timeoutMs),
        ...(!allowPrivate && { lookup: publicLookup(privateAddress) }),
      },
      (response) => {
        resolve({ status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'] })
        response.destroy()
      },
    )
    outgoing.once('error', reject)
    outgoing.end(body)
  })
}
