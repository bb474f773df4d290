import { z } from 'zod'
import { readBounded } from '../bounded-body.ts'
import type { Log } from '../log.ts'
import { connectionFailure } from '../publishers/http.ts'
import { type Breaker, createBreaker } from './breaker.ts'

/** An endpoint that speaks as OpenAI's does. Neither texts nor the key are ever part of a log line or an error. */
export interface Client {
  /** A vector for each text, in their order, all of one length; `undefined` when there is no usable answer. */
  embed(texts: readonly string[], signal: AbortSignal): Promise<readonly Float32Array[] | undefined>
  /** What the model says; `undefined` when there is no usable answer. */
  complete(messages: readonly Message[], signal: AbortSignal): Promise<string | undefined>
}

export interface Message {
  readonly role: 'system' | 'user'
  readonly content: string
}

export const REQUESTS = ['embeddings', 'completion'] as const
export type Request = (typeof REQUESTS)[number]

/** How a request ended. `stopped` is for those that nobody waits for any more, `resting` for those that were not made. */
export const OUTCOMES = [
  'ok',
  'timeout',
  'unreachable',
  'refused',
  'too-large',
  'malformed',
  'stopped',
  'resting',
] as const
export type Outcome = (typeof OUTCOMES)[number]

export interface ClientOptions {
  /** Without a slash at its end. */
  readonly url: string
  readonly key: string | undefined
  readonly embeddingModel: string | undefined
  readonly rewriteModel: string | undefined
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly onOutcome: (request: Request, outcome: Outcome) => void
  readonly log: Log
}

/** A request that has come to nothing; the words are for an operator. */
class Failed extends Error {
  override readonly name = 'Failed'
  readonly outcome: Outcome

  constructor(outcome: Outcome, words: string) {
    super(words)
    this.outcome = outcome
  }
}

/** Of an answer, in bytes. */
const LARGEST = 256 * 1024
/** Of an answer to a person, in tokens: several times what any card has. */
const MOST_TOKENS = 2000
const LONGEST_VECTOR = 8192

const vectorsSchema = z.object({
  data: z.array(
    z.object({ index: z.int().min(0).optional(), embedding: z.array(z.number()).min(2).max(LONGEST_VECTOR) }),
  ),
})

const completionSchema = z.object({
  choices: z
    .array(z.object({ message: z.object({ content: z.string() }), finish_reason: z.string().nullish() }))
    .min(1),
})

export function createClient(options: ClientOptions): Client {
  const { embeddingModel, rewriteModel, now, onOutcome, log } = options
  const breakers: Readonly<Record<Request, Breaker>> = {
    embeddings: createBreaker(now),
    completion: createBreaker(now),
  }

  /** Never throws. */
  async function ask<T>(request: Request, make: () => Promise<T>): Promise<T | undefined> {
    const breaker = breakers[request]
    if (breaker.isResting()) {
      onOutcome(request, 'resting')
      return undefined
    }
    try {
      const value = await make()
      breaker.succeeded()
      onOutcome(request, 'ok')
      return value
    } catch (error) {
      const failed = error instanceof Failed ? error : new Failed('malformed', 'gave an answer that cannot be read')
      onOutcome(request, failed.outcome)
      if (failed.outcome !== 'stopped' && breaker.failed())
        log.warn({ request, reason: failed.message }, 'the language model is left alone for a minute')
      return undefined
    }
  }

  return {
    embed: (texts, signal) =>
      ask('embeddings', async () => {
        const answer = await post(options, '/embeddings', { model: embeddingModel, input: texts }, signal)
        return vectorsOf(vectorsSchema.parse(answer), texts.length)
      }),
    complete: (messages, signal) =>
      ask('completion', async () => {
        const body = { model: rewriteModel, messages, temperature: 0, max_tokens: MOST_TOKENS, stream: false }
        const { choices } = completionSchema.parse(await post(options, '/chat/completions', body, signal))
        const [first] = choices
        if (!first || first.finish_reason === 'length') throw new Failed('malformed', 'did not come to an end')
        return first.message.content
      }),
  }
}

function vectorsOf({ data }: z.output<typeof vectorsSchema>, count: number): Float32Array[] {
  const ordered = data.every(({ index }) => index !== undefined)
    ? data.toSorted((a, b) => (a.index ?? 0) - (b.index ?? 0))
    : data
  const vectors = ordered.map(({ embedding }) => Float32Array.from(embedding))
  const length = vectors[0]?.length
  const isWhole = ordered.every(({ index }, at) => index === undefined || index === at)
  const isUsable = (vector: Float32Array) =>
    vector.length === length && vector.every(Number.isFinite) && vector.some((part) => part !== 0)
  if (vectors.length !== count || !isWhole || !vectors.every(isUsable))
    throw new Failed('malformed', 'gave other vectors than were asked for')
  return vectors
}

/** The parsed answer. Throws only Failed. */
async function post(
  { url, key }: Pick<ClientOptions, 'url' | 'key'>,
  path: string,
  body: unknown,
  signal: AbortSignal,
): Promise<unknown> {
  try {
    const response = await fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key !== undefined && { authorization: `Bearer ${key}` }) },
      body: JSON.stringify(body),
      // Elsewhere nobody has agreed to be sent texts, or the key.
      redirect: 'manual',
      signal,
    })
    if (response.status !== 200) {
      await response.body?.cancel()
      throw new Failed('refused', `answered ${response.status}`)
    }
    const tooLarge = () => new Failed('too-large', 'gave too long an answer')
    const whole = await readBounded(response, LARGEST, tooLarge)
    return JSON.parse(whole.toString('utf8')) as unknown
  } catch (error) {
    if (error instanceof Failed) throw error
    // What could not be parsed may be quoted in the error.
    if (error instanceof SyntaxError) throw new Failed('malformed', 'gave an answer that is no JSON')
    if (signal.aborted && !isTimeout(signal.reason)) throw new Failed('stopped', 'was not waited for')
    const { reason } = connectionFailure(signal.aborted ? signal.reason : error)
    throw new Failed(signal.aborted ? 'timeout' : 'unreachable', reason)
  }
}

function isTimeout(reason: unknown): boolean {
  return reason instanceof Error && reason.name === 'TimeoutError'
}
