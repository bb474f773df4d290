import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { isPrivateNumber, publicLookup } from '../public-address.ts'
import { readWait } from '../publishers/retry-after.ts'

/**
 * Why nothing can be read from a place, in words for who named it. `refused`: it never will be; `transient`: later
 * perhaps; with `retryAfterMs` not before that.
 */
export class SourceError extends Error {
  override readonly name = 'SourceError'
  readonly kind: 'refused' | 'transient'
  readonly retryAfterMs: number | undefined

  constructor(kind: SourceError['kind'], message: string, retryAfterMs?: number) {
    super(message)
    this.kind = kind
    this.retryAfterMs = retryAfterMs
  }
}

export interface FetchOptions {
  /** Lets addresses of this machine and its network be read: only for an operator's own catalogue, and for tests. */
  readonly allowPrivate?: boolean
  /** For the whole exchange, redirects and body included. */
  readonly timeoutMs?: number
  /** Of the body, after it was unpacked. */
  readonly maximumBytes?: number
  readonly headers?: Readonly<Record<string, string>>
}

/** The largest catalogues there are have some hundred megabytes. */
const MAXIMUM_BYTES = 1024 * 1024 * 1024
const TIMEOUT_MS = 15 * 60_000
const REDIRECTS = 5

export function isAddress(place: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(place)
}

/** The bytes at a web address or in a file. Throws only SourceError, at the start or while reading. */
export async function openSource(place: string, options: FetchOptions = {}): Promise<AsyncIterable<Uint8Array>> {
  if (isAddress(place)) return fetchPublic(place, options)
  const maximum = options.maximumBytes ?? MAXIMUM_BYTES
  const found = await stat(place).catch(() => undefined)
  if (!found) throw new SourceError('refused', `there is no file "${place}"`)
  if (!found.isFile()) throw new SourceError('refused', `"${place}" is not a file`)
  if (found.size > maximum)
    throw new SourceError('refused', `"${place}" has ${found.size} bytes; at most ${maximum} are read, so split it`)
  return createReadStream(place, { highWaterMark: 256 * 1024 })
}

/**
 * The body of a public web page. Each address on the way, redirects included, has to be one of the public internet:
 * a name is looked up once, and exactly the address that was checked is connected to. Throws only SourceError.
 */
export async function fetchPublic(address: string, options: FetchOptions = {}): Promise<AsyncIterable<Uint8Array>> {
  const signal = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS)
  let url = checkedUrl(address, options)
  for (let redirects = 0; redirects <= REDIRECTS; redirects++) {
    const response = await exchange(url, options, signal)
    const status = response.statusCode ?? 0
    if (status >= 200 && status < 300) return body(response, url, options.maximumBytes ?? MAXIMUM_BYTES)
    response.resume()
    const { location } = response.headers
    if (status < 300 || status >= 400 || location === undefined) throw refusal(url, response)
    const next = URL.canParse(location, url.href) ? new URL(location, url).href : location
    if (url.protocol === 'https:' && /^http:/i.test(next))
      throw new SourceError('refused', `${url.host} leads from https to ${next}, which is not protected`)
    url = checkedUrl(next, options)
  }
  throw new SourceError('refused', `${address} leads from one address to the next without an end`)
}

function checkedUrl(address: string, { allowPrivate }: FetchOptions): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
    throw new SourceError('refused', `"${address}" is not a web address; it has to begin with https://`)
  if (url.username !== '' || url.password !== '')
    throw new SourceError('refused', `the address of ${url.host} has a name or password in it; leave them out`)
  if (!allowPrivate && isPrivateNumber(url)) throw privateAddress(url)
  return url
}

function privateAddress({ host }: URL): SourceError {
  return new SourceError('refused', `${host} is on a private network, from which nothing is read`)
}

function exchange(url: URL, options: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      {
        headers: { accept: '*/*', 'accept-encoding': 'gzip', 'user-agent': 'Silta', ...options.headers },
        agent: false,
        signal,
        ...(!options.allowPrivate && { lookup: publicLookup(() => privateAddress(url)) }),
      },
      resolve,
    )
    outgoing.once('error', (error) => reject(asSourceError(error, url)))
    outgoing.end()
  })
}

async function* body(response: IncomingMessage, url: URL, maximum: number): AsyncGenerator<Uint8Array> {
  const packed = response.headers['content-encoding'] === 'gzip'
  // What goes wrong comes out of the stream that is read.
  const stream: AsyncIterable<Buffer> = packed ? pipeline(response, createGunzip(), () => {}) : response
  let bytes = 0
  try {
    for await (const chunk of stream) {
      bytes += chunk.length
      if (bytes > maximum) throw new SourceError('refused', `${url.host} sent more than ${maximum} bytes`)
      yield chunk
    }
  } catch (error) {
    throw asSourceError(error, url)
  } finally {
    response.destroy()
  }
}

function refusal(url: URL, { statusCode = 0, headers }: IncomingMessage): SourceError {
  const isTransient = statusCode === 429 || statusCode >= 500
  const after = headers['retry-after']
  const wait = readWait(new Headers(after === undefined ? {} : { 'retry-after': after }), Date.now())
  return new SourceError(isTransient ? 'transient' : 'refused', `${url.host} answered ${statusCode}`, wait)
}

function asSourceError(error: unknown, url: URL): SourceError {
  if (error instanceof SourceError) return error
  const { name, message, code } = error as NodeJS.ErrnoException
  const reason = name === 'TimeoutError' || name === 'AbortError' ? 'it took too long' : (code ?? message)
  return new SourceError('transient', `${url.host} cannot be read: ${reason}`)
}
