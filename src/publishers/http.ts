import type { z } from 'zod'
import { DeliveryError, type DeliveryErrorKind } from '../errors.ts'
import { readWait } from './retry-after.ts'

export interface HttpOptions {
  /** The network's name in the words of errors. */
  readonly network: string
  /** Tokens and passwords: whatever the network or the runtime says, no error has them. */
  readonly secrets: () => readonly string[]
  /** For a whole exchange; default half a minute. */
  readonly timeoutMs?: number
  /** What the network's own answer means where its status does not say it; `undefined` leaves that to the status. */
  readonly explain?: (answer: Answer) => Explanation | undefined
}

export interface Explanation {
  readonly kind: DeliveryErrorKind
  readonly words: string
  readonly retryAfterMs?: number
}

export interface Ask {
  /** Default GET, and POST with a body. */
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | URLSearchParams | FormData | Uint8Array<ArrayBuffer>
  /** A body of its own kind. */
  readonly json?: unknown
  /** It makes something public: when the answer is lost, nobody knows whether it is there. */
  readonly publishes?: true
  /** Statuses besides 2xx that the caller reads for itself. */
  readonly accepts?: readonly number[]
  /** For this exchange, such as an upload. */
  readonly timeoutMs?: number
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  /** The parsed JSON; `undefined` when it is none. */
  readonly body: unknown
}

export interface Http {
  /**
   * Resolves with an answer of 2xx or of what the caller accepts. Throws only DeliveryError. A redirect is refused: it
   * would carry the token elsewhere.
   */
  request(url: string | URL, ask?: Ask): Promise<Answer>
  /** The answer's body, or DeliveryError: `uncertain` for what may have been published, else `transient`. */
  read<T>(answer: Answer, schema: z.ZodType<T>, published?: 'published'): T
  /** What an answer that was accepted, but is a refusal after all, means. */
  refusal(answer: Answer, ask?: Pick<Ask, 'publishes'>): DeliveryError
  /** An error in the network's name, without secrets. */
  failure(kind: DeliveryErrorKind, words: string, retryAfterMs?: number): DeliveryError
}

const TIMEOUT_MS = 30_000
/** Characters of an error. Cut after the secrets are out: a part of one would not be known as such. */
const LONGEST_WORDS = 400

export function createHttp(options: HttpOptions): Http {
  const { network, secrets, explain } = options

  function failure(kind: DeliveryErrorKind, words: string, retryAfterMs?: number): DeliveryError {
    const message = `${network} ${withoutSecrets(words, secrets()).slice(0, LONGEST_WORDS)}`
    return new DeliveryError(kind, message, retryAfterMs === undefined ? {} : { retryAfterMs })
  }

  async function request(url: string | URL, ask: Ask = {}): Promise<Answer> {
    let answer: Answer
    try {
      answer = await exchange(url, ask, ask.timeoutMs ?? options.timeoutMs ?? TIMEOUT_MS)
    } catch (error) {
      // The cause is not passed on: it can have the address, and some networks want the token in that.
      const { sent, reason } = connectionFailure(error)
      throw sent
        ? failure(whenLost(ask), `did not answer: ${reason}`)
        : failure('transient', `cannot be reached: ${reason}`)
    }
    const explained = explain?.(answer)
    if (explained) throw failure(explained.kind, explained.words, explained.retryAfterMs)
    if (ask.accepts?.includes(answer.status)) return answer
    if (answer.status < 200 || answer.status >= 300) throw refusal(answer, ask)
    return answer
  }

  function refusal(answer: Answer, ask: Pick<Ask, 'publishes'> = {}): DeliveryError {
    const { kind, remedy } = statusMeaning(answer.status, whenLost(ask))
    const said = [wordsOf(answer.body), remedy].filter((part) => part !== undefined)
    const words = [`answered ${answer.status}`, ...said].join(': ')
    return failure(kind, words, kind === 'rate-limited' ? readWait(answer.headers, Date.now()) : undefined)
  }

  function read<T>(answer: Answer, schema: z.ZodType<T>, published?: 'published'): T {
    const { success, data } = schema.safeParse(answer.body)
    if (success) return data
    throw failure(published ? 'uncertain' : 'transient', `gave an answer of ${answer.status} that cannot be read`)
  }

  return { request, read, refusal, failure }
}

function whenLost({ publishes }: Pick<Ask, 'publishes'>): DeliveryErrorKind {
  return publishes ? 'uncertain' : 'transient'
}

async function exchange(url: string | URL, ask: Ask, timeoutMs: number): Promise<Answer> {
  const body = ask.json === undefined ? ask.body : JSON.stringify(ask.json)
  const response = await fetch(url, {
    method: ask.method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { ...(ask.json !== undefined && { 'content-type': 'application/json' }), ...ask.headers },
    ...(body !== undefined && { body }),
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
  })
  return { status: response.status, headers: response.headers, body: parsed(await response.text()) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** What a status says about the request, as far as it does. `lost` is for an answer that a proxy gave up on. */
export function statusMeaning(
  status: number,
  lost: DeliveryErrorKind,
): { readonly kind: DeliveryErrorKind; readonly remedy?: string } {
  if (status === 429) return { kind: 'rate-limited' }
  if (status === 401) return { kind: 'rejected', remedy: 'the token is not valid; make a new one and set it' }
  if (status === 403) return { kind: 'rejected', remedy: 'the token lacks the right to do this' }
  if (status === 502 || status === 504) return { kind: lost }
  if (status >= 500 || status === 408 || status === 425) return { kind: 'transient' }
  if (status < 400) return { kind: 'rejected', remedy: 'it has moved; set its new address' }
  return { kind: 'rejected' }
}

/** What the network says is wrong, wherever in its answer that stands. */
function wordsOf(body: unknown): string | undefined {
  if (typeof body === 'string') return body.replace(/\s+/g, ' ').trim() || undefined
  if (Array.isArray(body)) return wordsOf(body[0])
  if (typeof body !== 'object' || body === null) return undefined
  const fields = new Map(Object.entries(body))
  for (const name of ['error_description', 'message', 'detail', 'error_msg', 'error', 'errors', 'title']) {
    const words = wordsOf(fields.get(name))
    if (words !== undefined) return words
  }
  return undefined
}

function withoutSecrets(words: string, secrets: readonly string[]): string {
  const forms = secrets.filter((secret) => secret !== '').flatMap((secret) => [secret, encodeURIComponent(secret)])
  return forms.reduce((text, form) => text.replaceAll(form, '…'), words)
}

/** Whether a request whose connection failed may have been taken, as far as the failure tells. */
export function connectionFailure(error: unknown): { readonly sent: boolean; readonly reason: string } {
  if (!(error instanceof Error)) return { sent: true, reason: 'unknown failure' }
  if (error.name === 'TimeoutError') return { sent: true, reason: 'timed out' }
  const cause = error.cause instanceof Error ? error.cause : error
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined
  // A request that could not even be made, such as one with a line break in its token, has no code.
  if (code === undefined)
    return { sent: cause !== error, reason: cause === error ? 'the request is not valid' : cause.name }
  return { sent: !BEFORE_WRITING.test(code), reason: code }
}

const BEFORE_WRITING =
  /^(ERR_INVALID_URL|UND_ERR_INVALID_ARG|UND_ERR_CONNECT_TIMEOUT|ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EPROTO|ERR_(?:TLS|SSL)_\w+|CERT_\w+|\w*SELF_SIGNED\w*|UNABLE_TO_\w+|DEPTH_ZERO\w*)$/
