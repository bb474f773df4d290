import type { SeenPost } from '../../contract/publisher-harness.ts'
import { mastodonHtml, mastodonLength } from './mastodon-text.ts'
import { type Call, type Reply, readForm, type ScriptedServer, startScripted } from './scripted.ts'

export const MASTODON_TOKEN = 'mastodon-token-Zm9v+/=secret'
const SCOPES = ['read', 'write:statuses', 'write:media']

interface Media {
  readonly id: string
  readonly bytes: number
  readonly alt: string
  /** How often it is still to be shown as being worked on. */
  pending: number
}

interface Status {
  readonly id: string
  readonly createdAt: string
  readonly replyTo: string | null
  text: string
  language: string
  media: readonly string[]
}

export interface MastodonServer extends ScriptedServer {
  seen(): readonly SeenPost[]
  languages(): readonly string[]
  /** What the token may do from now on. */
  allow(scopes: readonly string[]): void
}

export interface MastodonServerOptions {
  readonly maxCharacters?: number
  readonly imageLimit?: number
}

/** A server of Mastodon 4 with one account, `silta`. */
export async function startMastodon(options: MastodonServerOptions = {}): Promise<MastodonServer> {
  const { maxCharacters = 500, imageLimit = 200_000 } = options
  const statuses: Status[] = []
  const media: Media[] = []
  const keys = new Map<string, Status>()
  let scopes = SCOPES
  let lastId = 0
  const nextId = () => String(++lastId)

  const has = (scope: string) => scopes.some((own) => own === scope || own === scope.split(':')[0])
  const needs = (scope: string, reply: () => Reply | Promise<Reply>) =>
    has(scope) ? reply() : { status: 403, json: { error: 'This action is outside the authorized scopes' } }

  const shown = (status: Status) => ({
    id: status.id,
    created_at: status.createdAt,
    in_reply_to_id: status.replyTo,
    language: status.language,
    url: `https://mastodon.example/@silta/${status.id}`,
    content: mastodonHtml(status.text),
    media_attachments: status.media.map((id) => ({ id, type: 'image' })),
  })

  function invalid(fields: Fields): Reply | undefined {
    const text = fields.status?.trim() ?? ''
    if (text === '' && !fields.media_ids?.length) return unprocessable("Validation failed: Text can't be blank")
    if (mastodonLength(text) > maxCharacters)
      return unprocessable(`Validation failed: Text character limit of ${maxCharacters} exceeded`)
    for (const id of fields.media_ids ?? []) {
      const found = media.find((one) => one.id === id)
      if (!found || found.pending > 0)
        return unprocessable('Cannot attach files that have not finished processing. Try again in a moment!')
    }
    return undefined
  }

  function create(call: Call): Reply {
    const fields = readFields(call)
    const key = call.headers['idempotency-key']
    const known = typeof key === 'string' ? keys.get(key) : undefined
    if (known) return { status: 200, json: shown(known) }
    const replyTo = fields.in_reply_to_id ?? null
    if (replyTo !== null && !statuses.some(({ id }) => id === replyTo)) return NOT_FOUND
    const problem = invalid(fields)
    if (problem) return problem
    const status: Status = { id: nextId(), createdAt: new Date().toISOString(), replyTo, ...content(fields) }
    statuses.push(status)
    if (typeof key === 'string') keys.set(key, status)
    return { status: 200, json: shown(status) }
  }

  function onStatus(call: Call, id: string, source: boolean): Reply | Promise<Reply> {
    const status = statuses.find((one) => one.id === id)
    if (!status) return NOT_FOUND
    if (call.method === 'GET' && source)
      return needs('read:statuses', () => ({ status: 200, json: { id, text: status.text, spoiler_text: '' } }))
    if (call.method === 'GET') return { status: 200, json: shown(status) }
    return needs('write:statuses', () => {
      if (call.method === 'DELETE') statuses.splice(statuses.indexOf(status), 1)
      else {
        const fields = readFields(call)
        const problem = invalid(fields)
        if (problem) return problem
        Object.assign(status, content(fields))
      }
      return { status: 200, json: shown(status) }
    })
  }

  async function takeMedia(call: Call): Promise<Reply> {
    if (!call.headers['content-type']?.startsWith('multipart/'))
      return unprocessable("Validation failed: File can't be blank")
    const form = await readForm(call)
    const file = form.get('file')
    if (!(file instanceof Blob)) return unprocessable("Validation failed: File can't be blank")
    if (file.size > imageLimit) return { status: 413, json: { error: 'File too large' } }
    const one = { id: nextId(), bytes: file.size, alt: String(form.get('description') ?? ''), pending: 1 }
    media.push(one)
    return { status: 202, json: { id: one.id, url: null, description: one.alt } }
  }

  function lookAtMedia(id: string): Reply {
    const one = media.find((some) => some.id === id)
    if (!one) return NOT_FOUND
    const isPending = one.pending > 0
    one.pending -= 1
    return { status: isPending ? 206 : 200, json: { id } }
  }

  const server = await startScripted({
    isWrite: ({ method, path }) => method !== 'GET' && path.startsWith('/api/v1/statuses'),
    isPost: ({ method, path }) => method === 'POST' && path === '/api/v1/statuses',
    answer(call) {
      const { method, path } = call
      if (path === '/api/v2/instance') return { status: 200, json: instance(maxCharacters, imageLimit) }
      if (call.headers.authorization !== `Bearer ${MASTODON_TOKEN}`)
        return { status: 401, json: { error: 'The access token is invalid' } }
      if (path === '/api/v1/accounts/verify_credentials') return needs('read:accounts', () => ACCOUNT)
      if (path === '/api/v1/accounts/1/statuses') return { status: 200, json: statuses.toReversed().map(shown) }
      if (method === 'POST' && path === '/api/v1/statuses') return needs('write:statuses', () => create(call))
      if (method === 'POST' && path === '/api/v2/media') return needs('write:media', () => takeMedia(call))
      const [, kind, id, source] = /^\/api\/v1\/(statuses|media)\/(\w+)(\/source)?$/.exec(path) ?? []
      if (id === undefined) return NOT_FOUND
      return kind === 'media' ? lookAtMedia(id) : onStatus(call, id, source !== undefined)
    },
  })
  return {
    ...server,
    allow: (some) => {
      scopes = [...some]
    },
    languages: () => statuses.map(({ language }) => language),
    seen: () =>
      statuses.map((status) => {
        const picture = media.find(({ id }) => status.media.includes(id))
        return {
          id: status.id,
          text: status.text,
          links: Array.from(mastodonHtml(status.text).matchAll(/href="([^"]*)"/g), ([, href]) =>
            (href ?? '').replaceAll('&amp;', '&'),
          ),
          ...(picture && { picture: { alt: picture.alt, bytes: picture.bytes } }),
          ...(status.replyTo !== null && { replyTo: status.replyTo }),
        }
      }),
  }
}

interface Fields {
  readonly status?: string
  readonly language?: string
  readonly media_ids?: readonly string[]
  readonly in_reply_to_id?: string
}

function readFields({ body }: Call): Fields {
  return JSON.parse(body.toString()) as Fields
}

function content(fields: Fields) {
  return { text: fields.status?.trim() ?? '', language: fields.language ?? 'en', media: fields.media_ids ?? [] }
}

const NOT_FOUND: Reply = { status: 404, json: { error: 'Record not found' } }

const ACCOUNT: Reply = {
  status: 200,
  json: { id: '1', acct: 'silta', username: 'silta', url: 'https://mastodon.example/@silta' },
}

function unprocessable(error: string): Reply {
  return { status: 422, json: { error } }
}

function instance(maxCharacters: number, imageLimit: number) {
  return {
    domain: 'mastodon.example',
    configuration: {
      statuses: { max_characters: maxCharacters, max_media_attachments: 4, characters_reserved_per_url: 23 },
      media_attachments: { image_size_limit: imageLimit, description_limit: 1500 },
    },
  }
}
