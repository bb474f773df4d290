import type { SentRef } from '../../address.ts'
import { following } from '../following.ts'
import type { Post, Publisher, Verified } from '../publisher.ts'
import { sameText } from '../same-text.ts'
import { requireFit, shorten } from '../shorten.ts'
import { postedSince } from '../since.ts'
import { createApi, type XOptions } from './api.ts'
import { checkAccount } from './check.ts'
import { PICTURE_LIMIT, upload } from './media.ts'
import { weightedLength } from './weight.ts'
import { createdSchema, deletedSchema, foundSchema, TWEET_FIELDS, textOf, timelineSchema, userSchema } from './wire.ts'

export type { XOptions } from './api.ts'
export type { XKeys } from './oauth.ts'

const TEXT_LIMIT = 280
/** How many of the account's posts are looked through for one whose fate is unknown; X has each read paid. */
const LATEST = 20

/**
 * Posts as the account that the keys belong to, whose name is the target's `chat`. X knows no keys of ours, so that a
 * post of unknown fate has to be looked for.
 */
export function createX(options: XOptions): Publisher {
  const api = createApi(options)

  function preview(post: Post) {
    const { text, length, limit, shortened } = shorten(post, {
      limit: TEXT_LIMIT,
      length: weightedLength,
      opens: () => false,
    })
    return { text, length, limit, shortened }
  }

  async function verify({ id }: SentRef): Promise<Verified | undefined> {
    const answer = await api.request(`/2/tweets/${encodeURIComponent(id)}?${TWEET_FIELDS}`, { accepts: [404] })
    if (answer.status === 404) return undefined
    const { data, errors = [] } = api.read(answer, foundSchema)
    if (data) return { url: `https://x.com/i/status/${data.id}`, text: textOf(data) }
    if (errors.some(({ type }) => type?.endsWith('/resource-not-found'))) return undefined
    throw api.failure('rejected', `does not show the post: ${errors[0]?.title ?? 'it does not say why'}`)
  }

  return {
    name: 'x',
    repeats: 'must-not-repeat',
    limits: { text: TEXT_LIMIT, textWithPicture: TEXT_LIMIT, picture: PICTURE_LIMIT, edits: false },
    preview,

    async publish(_, post, { replyTo }) {
      const shown = preview(post)
      requireFit(shown)
      const media = post.picture && { media: { media_ids: [await upload(api, post.picture)] } }
      const create = async (earlier?: SentRef) => {
        const reply = earlier && { reply: { in_reply_to_tweet_id: earlier.id } }
        const json = { text: shown.text, ...media, ...reply }
        const answer = await api.request('/2/tweets', { json, publishes: true })
        return { id: api.read(answer, createdSchema, 'published').data.id }
      }
      return following(replyTo, create, async (earlier) => (await verify(earlier)) === undefined)
    },

    async edit() {
      throw api.failure('rejected', 'posts cannot be changed; take the post back, or post a correction that follows it')
    },

    async withdraw(_, ref) {
      const path = `/2/tweets/${encodeURIComponent(ref.id)}`
      const answer = await api.request(path, { method: 'DELETE', accepts: [404] })
      if (answer.status === 404 || api.read(answer, deletedSchema).data.deleted) return
      if (await verify(ref)) throw api.failure('rejected', 'did not take the post back')
    },

    verify: (_, ref) => verify(ref),

    async find(_, post, { since }) {
      const { id } = (await api.get('/2/users/me', userSchema)).data
      const path = `/2/users/${encodeURIComponent(id)}/tweets?max_results=${LATEST}&${TWEET_FIELDS}`
      const { data = [] } = await api.get(path, timelineSchema)
      const { text } = preview(post)
      const found = data.find(
        (tweet) =>
          sameText(text, textOf(tweet)) &&
          (tweet.created_at === undefined || postedSince(Date.parse(tweet.created_at), since)),
      )
      return found && { id: found.id }
    },

    check: ({ chat }) => checkAccount(api, chat),
  }
}
