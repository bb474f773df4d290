import type { IncomingMessage, ServerResponse } from 'node:http'
import { createLoopback } from '../loopback.ts'

export interface Call {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

export interface Reply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly json?: unknown
}

/** A network's server whose failures a test can order. */
export interface ScriptedServer {
  readonly url: string
  readonly calls: readonly Call[]
  /** The next request that `isWrite` knows gets this instead of an answer. */
  failNext(reply: Reply): void
  /** The next request that `isPost` knows takes effect, and its connection is cut. */
  loseNext(): void
  /** A second time does nothing. */
  close(): Promise<void>
}

export async function startScripted(options: {
  readonly answer: (call: Call) => Reply | Promise<Reply>
  readonly isWrite: (call: Call) => boolean
  readonly isPost: (call: Call) => boolean
}): Promise<ScriptedServer> {
  const { answer, isWrite, isPost } = options
  const calls: Call[] = []
  let failure: Reply | undefined
  let loses = false
  let closed: Promise<void> | undefined

  const loopback = createLoopback({
    async answer(request, response) {
      const call = await readCall(request)
      calls.push(call)
      const ordered = isWrite(call) ? failure : undefined
      if (ordered) failure = undefined
      const reply = ordered ?? (await answer(call))
      if (loses && isPost(call)) {
        loses = false
        request.socket.destroy()
        return
      }
      send(response, reply)
    },
    fail: (response, error) => send(response, { status: 500, json: { error: String(error) } }),
    change: () => {},
  })
  await loopback.listen(0)
  return {
    url: `http://127.0.0.1:${loopback.port()}`,
    calls,
    failNext: (reply) => {
      failure = reply
    },
    loseNext: () => {
      loses = true
    },
    close: () => (closed ??= loopback.close()),
  }
}

async function readCall(request: IncomingMessage): Promise<Call> {
  const url = new URL(request.url ?? '/', 'http://loopback')
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    body: Buffer.concat(chunks),
  }
}

function send(response: ServerResponse, { status, headers, json }: Reply): void {
  response.writeHead(status, { ...(json !== undefined && { 'content-type': 'application/json' }), ...headers })
  response.end(json === undefined ? undefined : JSON.stringify(json))
}

/** The fields of a form with files, as the runtime itself reads them. */
export function readForm({ headers, body }: Call): Promise<FormData> {
  return new Response(new Uint8Array(body), { headers: { 'content-type': headers['content-type'] ?? '' } }).formData()
}
