import { randomBytes, randomUUID } from 'node:crypto'
import type { TranscriptEntry } from '../../../src/store/store.ts'

export interface ServerEvent {
  readonly event: string
  readonly id: string | undefined
  readonly data: unknown
}

/** A browser's place taken by plain HTTP, as docs/http.md describes it. */
export function createClient(url: string, token = randomBytes(32).toString('base64url')) {
  const cookie = `silta_session=${token}`
  return {
    cookie,
    token,
    post: (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
      fetch(`${url}/chat/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie, ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    /** Posts a form, as a page does with files. */
    postForm(fields: Readonly<Record<string, string>>, files: readonly File[], path = '/chat/messages') {
      const body = new FormData()
      for (const [name, value] of Object.entries(fields)) body.append(name, value)
      for (const file of files) body.append('file', file)
      return fetch(url + path, { method: 'POST', headers: { cookie }, body, redirect: 'manual' })
    },
    get: (path: string, headers: Readonly<Record<string, string>> = {}) =>
      fetch(url + path, { headers: { cookie, ...headers }, redirect: 'manual' }),
    say(text: string, id: string = randomUUID()) {
      return this.post({ id, text })
    },
    events: (after = 0, headers: Readonly<Record<string, string>> = {}, thread?: string) =>
      openEvents(`${url}/chat/events?after=${after}${thread ? `&thread=${thread}` : ''}`, { cookie, ...headers }),
    /** The conversation, or one of its threads, as a page that opens now shows it. */
    async history(thread?: string): Promise<readonly TranscriptEntry[]> {
      const events = await this.events(0, {}, thread)
      const entries = (await events.until('ready')).filter(({ event }) => event === 'message')
      await events.close()
      return entries.map(({ data }) => data as TranscriptEntry)
    },
  }
}

export type Client = ReturnType<typeof createClient>

/** Reads server-sent events one by one. */
export async function openEvents(url: string, headers: Readonly<Record<string, string>>) {
  const abort = new AbortController()
  const response = await fetch(url, { headers, signal: abort.signal })
  if (!response.body) throw new Error('the answer has no body')
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let buffer = ''

  /** The next event or comment; `undefined` when the server has ended the stream. */
  async function next(): Promise<ServerEvent | undefined> {
    for (;;) {
      const end = buffer.indexOf('\n\n')
      if (end >= 0) {
        const block = buffer.slice(0, end)
        buffer = buffer.slice(end + 2)
        return parse(block)
      }
      const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }))
      if (done) return undefined
      buffer += value
    }
  }

  return {
    response,
    next,
    /** The events up to and without the first one with this name. */
    async until(name: string): Promise<readonly ServerEvent[]> {
      const events: ServerEvent[] = []
      for (;;) {
        const event = await next()
        if (!event) throw new Error(`the stream ended before "${name}"`)
        if (event.event === name) return events
        events.push(event)
      }
    },
    async close() {
      abort.abort()
      await reader.cancel().catch(() => {})
    },
  }
}

function parse(block: string): ServerEvent {
  const fields = new Map(
    block.split('\n').map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon), line.slice(colon + 1).trimStart()] as const
    }),
  )
  if (fields.has('')) return { event: 'comment', id: undefined, data: undefined }
  return {
    event: fields.get('event') ?? 'message',
    id: fields.get('id'),
    data: JSON.parse(fields.get('data') ?? 'null'),
  }
}
