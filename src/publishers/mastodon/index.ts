import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Post, Publisher } from '../publisher.ts'
import { requireFit, shorten } from '../shorten.ts'
import { postedSince } from '../since.ts'
import { createApi, type MastodonOptions } from './api.ts'
import { checkAccount, isGone } from './check.ts'
import { saysSame } from './html.ts'
import { readInstance, USUAL } from './instance.ts'
import { statusLength } from './length.ts'
import { upload } from './media.ts'
import { accountSchema, sourceSchema, statusSchema } from './wire.ts'

export type { MastodonOptions } from './api.ts'

const KEY_KNOWN_MS = 3_600_000
const GONE = [404, 410]

/**
 * Posts as an account of Mastodon, which is the target's `chat`: `name@server`. The limits are those of the server
 * once it has been asked, which `check` does; until then those of a usual one. A correction sends the picture again.
 */
export function createMastodon(options: MastodonOptions): Publisher {
  const api = createApi(options)
  let instance = USUAL
  let asked = false

  async function learn(): Promise<void> {
    instance = await readInstance(api)
    asked = true
  }

  const preview = (post: Post) => {
    const { text, length, limit, shortened } = shorten(post, {
      limit: instance.text,
      length: (some) => statusLength(some, instance.address),
      opens: () => false,
    })
    return { text, length, limit, shortened }
  }

  async function fields(post: Post) {
    if (!asked) await learn()
    const shown = preview(post)
    requireFit(shown)
    const media = post.picture ? [await upload(api, post.picture, instance)] : []
    return { status: shown.text, language: post.message.locale, media_ids: media }
  }

  return {
    name: 'mastodon',
    repeats: 'idempotent',
    repeatsForMs: KEY_KNOWN_MS,
    get limits() {
      return { text: instance.text, textWithPicture: instance.text, picture: instance.picture, edits: true }
    },
    preview,

    async publish(_, post, { key, replyTo }) {
      const json = { ...(await fields(post)), visibility: 'public' }
      const headers = { 'idempotency-key': createHash('sha256').update(key).digest('hex') }
      const create = (extra: object, accepts: readonly number[]) =>
        api.request('/api/v1/statuses', { json: { ...json, ...extra }, headers, publishes: true, accepts })
      let answer = await create(replyTo ? { in_reply_to_id: replyTo.id } : {}, replyTo ? GONE : [])
      // The earlier post was taken back: this one stands by itself.
      if (isGone(answer)) answer = await create({}, [])
      return { id: api.read(answer, statusSchema, 'published').id }
    },

    async edit(_, { id }, post) {
      await api.request(statusPath(id), { method: 'PUT', json: await fields(post) })
    },

    async withdraw(_, { id }) {
      await api.request(statusPath(id), { method: 'DELETE', accepts: GONE })
    },

    async verify(_, { id }) {
      const answer = await api.request(statusPath(id), { accepts: GONE })
      if (isGone(answer)) return undefined
      const { url } = api.read(answer, statusSchema)
      const { text } = await api.get(`${statusPath(id)}/source`, sourceSchema)
      return { url: url ?? options.apiRoot, text }
    },

    async find(_, post, { since }) {
      if (!asked) await learn()
      const { id } = await api.get('/api/v1/accounts/verify_credentials', accountSchema)
      const path = `/api/v1/accounts/${encodeURIComponent(id)}/statuses?limit=40&exclude_reblogs=true`
      const latest = await api.get(path, z.array(statusSchema))
      const { text } = preview(post)
      const found = latest.find(
        ({ content, created_at }) => postedSince(Date.parse(created_at), since) && saysSame(content, text),
      )
      return found && { id: found.id }
    },

    async check({ chat }) {
      const problems = await checkAccount(api, chat)
      if (problems.length === 0) await learn()
      return problems
    },
  }
}

function statusPath(id: string): string {
  return `/api/v1/statuses/${encodeURIComponent(id)}`
}
