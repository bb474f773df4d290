import { createHmac } from 'node:crypto'
import type { SeenPost } from '../../contract/publisher-harness.ts'
import { type Call, type Reply, type ScriptedServer, startScripted } from './scripted.ts'

export const WEBHOOK_SECRET = 'webhook-secret-+/=%'
const PATH = '/hook'
const SIGNED_FOR_S = 300

interface PostFields {
  readonly id: string
  readonly text: string
  readonly language: string
  readonly links: readonly string[]
  readonly replyTo?: string
  readonly picture?: { readonly alt: string; readonly base64: string }
}

export interface WebhookReceiver extends ScriptedServer {
  readonly target: string
  seen(): readonly SeenPost[]
}

/** A receiver that does what the guide asks of one: proves the signature and takes each event once. */
export async function startReceiver(): Promise<WebhookReceiver> {
  const posts = new Map<string, PostFields>()
  const events = new Set<string>()

  function take({ body, headers }: Call): Reply {
    const event = JSON.parse(body.toString()) as { id: string; type: string; post: PostFields }
    if (event.id !== headers['silta-event']) return { status: 400 }
    if (events.has(event.id)) return { status: 204 }
    events.add(event.id)
    if (event.type === 'post.withdrawn') posts.delete(event.post.id)
    else if (event.type === 'post.published') posts.set(event.post.id, event.post)
    else if (event.type === 'post.corrected') posts.set(event.post.id, { ...posts.get(event.post.id), ...event.post })
    else if (event.type !== 'ping') return { status: 422 }
    return { status: 204 }
  }

  const server = await startScripted({
    isWrite: () => true,
    isPost: () => true,
    answer(call) {
      if (call.method !== 'POST' || call.path !== PATH) return { status: 404 }
      if (call.headers['content-type'] !== 'application/json') return { status: 415 }
      return isSigned(call) ? take(call) : { status: 401 }
    },
  })
  return {
    ...server,
    target: `${server.url}${PATH}`,
    seen: () =>
      Array.from(posts.values(), ({ id, text, links, replyTo, picture }) => ({
        id,
        text,
        links,
        ...(replyTo !== undefined && { replyTo }),
        ...(picture && { picture: { alt: picture.alt, bytes: Buffer.from(picture.base64, 'base64').length } }),
      })),
  }
}

function isSigned({ headers, body }: Call): boolean {
  const [, t, v1] = /^t=(\d+), v1=([\da-f]{64})$/.exec(String(headers['silta-signature'])) ?? []
  const isFresh = Math.abs(Date.now() / 1000 - Number(t)) < SIGNED_FOR_S
  return isFresh && v1 === createHmac('sha256', WEBHOOK_SECRET).update(`${t}.`).update(body).digest('hex')
}
