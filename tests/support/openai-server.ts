import type { IncomingMessage, ServerResponse } from 'node:http'
import { onTestFinished } from 'vitest'
import { createChanges, createLoopback } from './loopback.ts'

export interface Call {
  readonly path: string
  readonly authorization: string | undefined
  /** As it was sent. */
  readonly body: string
  readonly texts: readonly string[]
}

/**
 * How a request is answered: `hang` says nothing until the server closes or the client goes, `cut` begins an answer and
 * breaks off.
 */
export type Behaviour =
  | 'hang'
  | 'cut'
  | { readonly status?: number; readonly location?: string; readonly body: unknown }

/** A server that speaks as OpenAI's does about embeddings and chats, and misbehaves when told to. */
export interface OpenAiServer {
  /** Base address, up to the version. */
  readonly url: string
  readonly calls: readonly Call[]
  /** From now on all requests of this kind are answered so; without a behaviour they are answered well again. */
  behave(kind: 'embeddings' | 'chat', behaviour?: Behaviour | undefined): void
  /** What the chat model answers, by what it is asked. */
  say: (asked: string) => string
  /** Resolves with the first value that is not false or undefined; asked again after each request. */
  readonly waitFor: <T>(probe: () => T | false | undefined) => Promise<T>
  close(): Promise<void>
}

const DIMENSIONS = 256

/** Listens on a free port of the loopback; ends with the test that asked for it. */
export async function startOpenAiServer(): Promise<OpenAiServer> {
  const calls: Call[] = []
  const behaviours = new Map<string, Behaviour>()
  const changes = createChanges()
  const loopback = createLoopback({
    async answer(request, response) {
      const call = await readCall(request)
      calls.push(call)
      changes.change()
      const kind = call.path.endsWith('/embeddings') ? 'embeddings' : 'chat'
      const behaviour = behaviours.get(kind)
      if (behaviour === 'hang') return
      if (behaviour === 'cut') {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '10000' })
        response.write('{"data": [', () => request.socket.destroy())
        return
      }
      reply(
        response,
        behaviour ?? { body: kind === 'embeddings' ? vectors(call.texts) : chat(server.say(call.texts.join('\n'))) },
      )
    },
    fail: (response, error) => reply(response, { status: 500, body: String(error) }),
    change: changes.change,
  })
  await loopback.listen(0)
  const server: OpenAiServer = {
    url: `http://127.0.0.1:${loopback.port()}/v1`,
    calls,
    behave: (kind, behaviour) =>
      void (behaviour === undefined ? behaviours.delete(kind) : behaviours.set(kind, behaviour)),
    say: () => '',
    waitFor: changes.waitFor,
    close: () => loopback.close(),
  }
  onTestFinished(() => loopback.close())
  return server
}

export function chat(content: unknown, finish = 'stop'): unknown {
  return {
    object: 'chat.completion',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: finish }],
  }
}

/** Texts with words in common have vectors that are near. */
export function vectors(texts: readonly string[], dimensions = DIMENSIONS): unknown {
  return {
    object: 'list',
    data: texts.map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(text, dimensions) })),
  }
}

function vectorOf(text: string, dimensions: number): number[] {
  const vector = new Array<number>(dimensions).fill(0.001)
  for (const word of text.toLowerCase().match(/\p{L}{3,}/gu) ?? []) {
    let hash = 0
    for (const letter of word) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) >>> 0
    vector[hash % dimensions] = (vector[hash % dimensions] ?? 0) + 1
  }
  return vector
}

async function readCall(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks).toString('utf8')
  const { input = [], messages = [] } = JSON.parse(body) as { input?: string[]; messages?: { content: string }[] }
  const { authorization } = request.headers
  return { path: request.url ?? '', authorization, body, texts: [...input, ...messages.map(({ content }) => content)] }
}

function reply(response: ServerResponse, { status = 200, location, body }: Exclude<Behaviour, string>): void {
  response.writeHead(status, { 'content-type': 'application/json', ...(location !== undefined && { location }) })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}
