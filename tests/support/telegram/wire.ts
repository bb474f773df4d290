import type { IncomingMessage, ServerResponse } from 'node:http'
import { ApiError, type Params, type UploadedFile } from './types.ts'

/** Parameters that are texts even where they look like JSON. */
const TEXTS = new Set([
  'chat_id',
  'text',
  'caption',
  'photo',
  'video',
  'voice',
  'document',
  'url',
  'secret_token',
  'callback_query_id',
  'inline_query_id',
  'next_offset',
])

/** Reads the parameters and files of a call: JSON or a multipart form, as the Bot API takes them. */
export async function readCall(
  request: IncomingMessage,
): Promise<{ params: Params; files: ReadonlyMap<string, UploadedFile> }> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  const files = new Map<string, UploadedFile>()
  if (body.length === 0) return { params: {}, files }
  if (type.startsWith('application/json')) return { params: JSON.parse(body.toString('utf8')), files }
  const params: Record<string, unknown> = {}
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
  for (const [key, value] of form) {
    if (typeof value === 'string') params[key] = TEXTS.has(key) ? value : jsonOrText(value)
    else files.set(key, { name: value.name, content: await value.text() })
  }
  return { params, files }
}

function jsonOrText(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

export function reply(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body)
  response
    .writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
    .end(text)
}

export function replyError(response: ServerResponse, error: unknown): void {
  const { code, message, parameters } =
    error instanceof ApiError ? error : new ApiError(500, `Internal Server Error: ${String(error)}`)
  reply(response, code, { ok: false, error_code: code, description: message, ...(parameters && { parameters }) })
}
