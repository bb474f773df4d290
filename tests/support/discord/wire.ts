import type { IncomingMessage, ServerResponse } from 'node:http'
import { ApiError, type UploadedFile } from './types.ts'

/** Reads a body: JSON, or a multipart form with `payload_json` and `files[n]`. */
export async function readBody(request: IncomingMessage): Promise<{ body: unknown; files: readonly UploadedFile[] }> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const raw = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  if (raw.length === 0) return { body: undefined, files: [] }
  if (type.startsWith('application/json')) return { body: JSON.parse(raw.toString('utf8')), files: [] }
  const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': type } }).formData()
  const files: UploadedFile[] = []
  for (const [, value] of form)
    if (typeof value !== 'string') files.push({ name: value.name, type: value.type, content: await value.text() })
  return { body: JSON.parse(String(form.get('payload_json') ?? 'null')), files }
}

export function reply(response: ServerResponse, body: unknown, headers: Readonly<Record<string, string>> = {}): void {
  // With a content type but without content, discord.js would fail to read it.
  if (body === undefined) response.writeHead(204, headers).end()
  else respond(response, 200, body, headers)
}

/** The bytes of a file, or that there is none any more. */
export function replyFile(response: ServerResponse, file: UploadedFile | undefined): void {
  if (file) response.writeHead(200, { 'content-type': file.type }).end(file.content)
  else response.writeHead(404).end('This content is no longer available.')
}

export function replyError(response: ServerResponse, error: unknown): void {
  const problem = error instanceof ApiError ? error : new ApiError(500, 0, String(error))
  const { status, code, message, errors, retryAfter } = problem
  if (retryAfter === undefined) respond(response, status, { message, code, ...(errors && { errors }) })
  else {
    const headers = { 'retry-after': String(retryAfter), 'x-ratelimit-scope': 'user' }
    respond(response, status, { message, retry_after: retryAfter, global: false }, headers)
  }
}

function respond(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  const text = JSON.stringify(body)
  const length = String(Buffer.byteLength(text))
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': length, ...headers }).end(text)
}
