import { z } from 'zod'
import type { XKeys } from '../../../src/publishers/x/index.ts'
import { type Call, type Reply, readForm, type ScriptedServer, startScripted } from './scripted.ts'
import { createSignatureCheck } from './x-signature.ts'
import { asShown, countedLength } from './x-text.ts'

export interface XPost {
  readonly id: string
  readonly text: string
  readonly at: number
  readonly mediaId?: string
  readonly replyTo?: string
}

interface XMedia {
  readonly bytes: number
  readonly alt: string
}

/** The API of X on loopback, as far as one account posts with it. */
export interface XServer extends ScriptedServer {
  /** What is public now, oldest first. */
  readonly posts: readonly XPost[]
  readonly media: ReadonlyMap<string, XMedia>
  /** What the access token may do from now on. */
  setAccess(level: 'read' | 'read-write'): void
}

const USER = { id: '770011', username: 'Silta_help', name: 'Silta' }
const PICTURE_LIMIT = 5_000_000
const READ_ONLY = 'Your client app is not configured with the appropriate oauth1 app permissions for this endpoint.'

const tweetSchema = z.strictObject({
  text: z.string(),
  media: z.strictObject({ media_ids: z.array(z.string()).min(1).max(4) }).optional(),
  reply: z.strictObject({ in_reply_to_tweet_id: z.string() }).optional(),
})
const metadataSchema = z.strictObject({
  id: z.string(),
  metadata: z.strictObject({ alt_text: z.strictObject({ text: z.string().max(1000) }) }),
})

export async function startXServer(keys: XKeys): Promise<XServer> {
  const isSigned = createSignatureCheck(keys)
  const posts: XPost[] = []
  const media = new Map<string, XMedia>()
  let access: 'read' | 'read-write' = 'read-write'
  let lastId = 1_990_000_000_000_000_000n

  const server = await startScripted({
    isWrite: ({ method }) => method !== 'GET',
    isPost: ({ method, path }) => method === 'POST' && path === '/2/tweets',
    async answer(call) {
      if (!isSigned(call)) return refusal(401, 'Unauthorized')
      if (call.method !== 'GET' && access === 'read') return refusal(403, READ_ONLY)
      const reply = await route(call)
      return { ...reply, headers: { ...reply.headers, 'x-access-level': access } }
    },
  })

  function route(call: Call): Reply | Promise<Reply> {
    const [, , what, id = '', edge = ''] = call.path.split('/')
    switch (`${call.method} ${what} ${edge}`) {
      case 'POST tweets ':
        return create(call)
      case 'DELETE tweets ':
        return remove(id)
      case 'GET tweets ':
        return read(id)
      case 'GET users ':
        return { status: 200, json: { data: USER } }
      case `GET users tweets`:
        return timeline(id, Number(call.query.get('max_results')))
      case 'POST media ':
        return id === 'upload' ? take(call) : describe(call)
      default:
        return refusal(404, 'no such path')
    }
  }

  function create(call: Call): Reply {
    const { success, data } = tweetSchema.safeParse(JSON.parse(call.body.toString()))
    if (!success) return refusal(400, 'One or more parameters to your request was invalid.')
    const { text, reply } = data
    const mediaId = data.media?.media_ids[0]
    const replyTo = reply?.in_reply_to_tweet_id
    if (text === '' && mediaId === undefined) return refusal(400, 'Tweet text is missing.')
    if (mediaId !== undefined && !media.has(mediaId)) return refusal(400, 'Your media IDs are invalid.')
    if (countedLength(text) > 280) return refusal(403, 'Your Tweet text is too long.')
    if (replyTo !== undefined && !posts.some((post) => post.id === replyTo))
      return refusal(403, 'You attempted to reply to a Tweet that is deleted or not visible to you.')
    if (posts.some((post) => post.text === text))
      return refusal(403, 'You are not allowed to create a Tweet with duplicate content.')
    lastId += 1n
    const id = String(lastId)
    posts.push({ id, text, at: Date.now(), ...(mediaId && { mediaId }), ...(replyTo && { replyTo }) })
    return { status: 201, json: { data: { id, text, edit_history_tweet_ids: [id] } } }
  }

  function remove(id: string): Reply {
    const index = posts.findIndex((post) => post.id === id)
    if (index < 0) return { status: 404, json: notFound(id) }
    posts.splice(index, 1)
    return { status: 200, json: { data: { deleted: true } } }
  }

  function read(id: string): Reply {
    const found = posts.find((post) => post.id === id)
    return { status: 200, json: found ? { data: shown(found) } : { errors: [notFound(id)] } }
  }

  function timeline(user: string, count: number): Reply {
    if (user !== USER.id || count < 5 || count > 100) return refusal(400, 'One or more parameters was invalid.')
    const data = posts.slice(-count).toReversed().map(shown)
    const meta = { result_count: data.length }
    return { status: 200, json: data.length > 0 ? { data, meta } : { meta } }
  }

  async function take(call: Call): Promise<Reply> {
    const form = await readForm(call)
    const file = form.get('media')
    if (!(file instanceof File) || form.get('media_category') !== 'tweet_image') return refusal(400, 'media is missing')
    if (file.size > PICTURE_LIMIT) return refusal(413, 'Request Entity Too Large')
    const id = String(1_880_000_000_000_000_000n + BigInt(media.size))
    media.set(id, { bytes: file.size, alt: '' })
    return { status: 200, json: { data: { id, media_key: `3_${id}`, size: file.size, expires_after_secs: 86400 } } }
  }

  function describe(call: Call): Reply {
    const { success, data } = metadataSchema.safeParse(JSON.parse(call.body.toString()))
    const one = success ? media.get(data.id) : undefined
    if (!success || !one) return refusal(400, 'media metadata is not valid')
    media.set(data.id, { ...one, alt: data.metadata.alt_text.text })
    return { status: 200, json: { data: { id: data.id, associated_metadata: data.metadata } } }
  }

  return {
    ...server,
    posts,
    media,
    setAccess: (level) => {
      access = level
    },
  }
}

function shown({ id, text, at, mediaId }: XPost) {
  const { text: seen, urls } = asShown(text, id, mediaId)
  return {
    id,
    text: seen,
    edit_history_tweet_ids: [id],
    created_at: new Date(at).toISOString(),
    ...(urls.length > 0 && { entities: { urls } }),
  }
}

function notFound(id: string) {
  return {
    value: id,
    detail: `Could not find tweet with id: [${id}].`,
    title: 'Not Found Error',
    resource_type: 'tweet',
    parameter: 'id',
    type: 'https://api.twitter.com/2/problems/resource-not-found',
  }
}

const WORDS = {
  401: 'Unauthorized',
  403: 'You are not permitted to perform this action.',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
} as const

/** A failure as X words it. */
export function xFailure(status: keyof typeof WORDS, waitSeconds: number): Reply {
  const reset = String(Math.floor(Date.now() / 1000) + waitSeconds)
  const headers = status === 429 ? { 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': reset } : {}
  return { ...refusal(status, WORDS[status]), headers }
}

function refusal(status: number, detail: string): Reply {
  return { status, json: { title: detail, detail, type: 'about:blank', status } }
}
