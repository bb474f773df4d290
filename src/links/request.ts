import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isPrivateNumber, publicLookup } from '../public-address.ts'
import type { REMARKS } from './link.ts'

export interface RequestOptions {
  readonly agent: string
  /** For one request, its body included. */
  readonly timeoutMs: number
  /** Lets an address of this machine or its network be looked at: for tests. */
  readonly mayReach?: ((url: URL) => boolean) | undefined
  readonly signal: AbortSignal
}

export interface Answered {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  /** Of an answer to GET: what was read within the limits; absent when that was not all of it. */
  readonly body?: Uint8Array
}

/** Nobody has answered. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
  readonly remark: (typeof REMARKS)[number]

  constructor(remark: NoAnswer['remark'], cause?: unknown) {
    super(remark, { cause })
    this.remark = remark
  }
}

const MOST_BYTES = 1024 * 1024

const REMARK_OF: Readonly<Record<string, NoAnswer['remark']>> = {
  ENOTFOUND: 'unknown-host',
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'timeout',
}

/** One request, without following where it leads. Throws only NoAnswer, and the reason of `signal`. */
export async function ask(url: URL, method: 'HEAD' | 'GET', options: RequestOptions): Promise<Answered> {
  const { agent, timeoutMs, mayReach, signal } = options
  const isOpen = mayReach?.(url) === true
  if (!isOpen && isPrivateNumber(url)) throw new NoAnswer('private')
  const late = AbortSignal.timeout(timeoutMs)
  const send = url.protocol === 'https:' ? requestHttps : requestHttp
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const outgoing = send(
        url,
        {
          method,
          headers: { accept: 'text/html, */*;q=0.5', 'accept-encoding': 'identity', 'user-agent': agent },
          agent: false,
          signal: AbortSignal.any([late, signal]),
          ...(!isOpen && { lookup: publicLookup(() => new NoAnswer('private')) }),
        },
        resolve,
      )
      outgoing.once('error', reject)
      outgoing.end()
    })
    const { statusCode: status = 0, headers } = response
    if (method === 'HEAD' || status < 200 || status >= 300) {
      // A stream that is given up reports that nobody has read it.
      response.once('error', () => {}).destroy()
      return { status, headers }
    }
    const body = await read(response)
    signal.throwIfAborted()
    return { status, headers, ...(body && { body }) }
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof NoAnswer) throw error
    throw new NoAnswer(late.aborted ? 'timeout' : remarkOf(error), error)
  }
}

/** `undefined` for one that is too long or does not end: that it is there is known all the same. */
async function read(response: IncomingMessage): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = []
  let bytes = 0
  try {
    for await (const part of response as AsyncIterable<Uint8Array>) {
      parts.push(part)
      bytes += part.length
      if (bytes > MOST_BYTES) return undefined
    }
    return Buffer.concat(parts)
  } catch {
    return undefined
  }
}

function remarkOf(error: unknown): NoAnswer['remark'] {
  const { code = '' } = error as NodeJS.ErrnoException
  const isTls = /CERT|SIGNATURE|SELF_SIGNED|^ERR_TLS|^ERR_SSL|^EPROTO$/.test(code)
  return isTls ? 'certificate' : (REMARK_OF[code] ?? 'failed')
}
