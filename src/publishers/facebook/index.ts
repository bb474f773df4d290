import type { Address, SentRef } from '../../address.ts'
import { following } from '../following.ts'
import type { Post, Publisher, Verified } from '../publisher.ts'
import { sameText } from '../same-text.ts'
import { requireFit, shorten } from '../shorten.ts'
import { postedSince } from '../since.ts'
import { createApi, type FacebookOptions, MISSING } from './api.ts'
import { checkPage } from './check.ts'
import { PICTURE_LIMIT, uploadPhoto } from './photo.ts'
import { createdSchema, doneSchema, listSchema, parentSchema, shownSchema } from './wire.ts'

export type { FacebookOptions } from './api.ts'

const TEXT_LIMIT = 63_206
const COMMENT_LIMIT = 8000
/** What is looked through for a post whose fate is unknown. */
const LIST = { fields: 'id,message,created_time,from', limit: '25' }

/**
 * Posts as a page, whose id is the target's `chat`. What follows an earlier post is an answer below it. Facebook knows
 * no keys of ours, so that a post of unknown fate has to be looked for.
 */
export function createFacebook(options: FacebookOptions): Publisher {
  const api = createApi(options)

  function preview(post: Post, limit = TEXT_LIMIT) {
    const short = shorten(post, { limit, length: (text) => text.length, opens: () => false })
    return { text: short.text, length: short.length, limit, shortened: short.shortened }
  }

  /** The text that a post or, with an earlier one, an answer has. */
  function textOf(post: Post, earlier?: SentRef): string {
    const shown = preview(post, earlier ? COMMENT_LIMIT : TEXT_LIMIT)
    requireFit(shown)
    return shown.text
  }

  /** Where an answer goes: below the earlier post, or beside an earlier answer to an answer. */
  async function placeOf({ chat }: Address, { id }: SentRef): Promise<string> {
    if (isPost(id, chat)) return id
    const comment = await api.get(id, { fields: 'parent' }, parentSchema)
    return comment === MISSING ? id : (comment.parent?.id ?? id)
  }

  async function create(target: Address, post: Post, photo: string | undefined, earlier?: SentRef): Promise<SentRef> {
    const form = new URLSearchParams({ message: textOf(post, earlier) })
    // A post shows either a picture or the card of its link.
    if (photo !== undefined && earlier) form.set('attachment_id', photo)
    else if (photo !== undefined) form.set('attached_media[0]', JSON.stringify({ media_fbid: photo }))
    else if (post.link !== undefined && !earlier) form.set('link', post.link)
    const path = earlier ? `${await placeOf(target, earlier)}/comments` : `${target.chat}/feed`
    const created = await api.post(path, form, createdSchema, { publishes: true })
    if (created === MISSING) throw api.failure('rejected', `does not show ${path} to this token`)
    return { id: created.id }
  }

  const posts = (page: string) => api.get(`${page}/posts`, LIST, listSchema)
  const answers = (place: string) =>
    api.get(`${place}/comments`, { ...LIST, order: 'reverse_chronological' }, listSchema)

  /** What is missing may also be hidden from a token that has lost its rights: then this throws. */
  async function requireReading({ chat }: Address): Promise<void> {
    if ((await posts(chat)) === MISSING)
      throw api.failure('rejected', `has no page ${chat} for this token; check its rights`)
  }

  async function verify(target: Address, { id }: SentRef): Promise<Verified | undefined> {
    const shown = await api.get(id, { fields: 'message,permalink_url' }, shownSchema)
    if (shown !== MISSING)
      return { url: new URL(shown.permalink_url, 'https://www.facebook.com').href, text: shown.message }
    await requireReading(target)
    return undefined
  }

  return {
    name: 'facebook',
    repeats: 'must-not-repeat',
    limits: { text: TEXT_LIMIT, textWithPicture: TEXT_LIMIT, picture: PICTURE_LIMIT, edits: true },
    preview: (post) => preview(post),

    async publish(target, post, { replyTo }) {
      textOf(post, replyTo)
      const photo = post.picture && (await uploadPhoto(api, target.chat, post.picture))
      return following(
        replyTo,
        (earlier) => create(target, post, photo, earlier),
        async (earlier) => (await verify(target, earlier)) === undefined,
      )
    },

    async edit({ chat }, ref, post) {
      const message = textOf(post, isPost(ref.id, chat) ? undefined : ref)
      if ((await api.post(ref.id, new URLSearchParams({ message }), doneSchema)) === MISSING)
        throw api.failure('rejected', 'does not have the post any more')
    },

    async withdraw(target, { id }) {
      if ((await api.delete(id)) === MISSING) await requireReading(target)
    },

    verify,

    async find(target, post, { replyTo, since }) {
      const below = replyTo ? await answers(await placeOf(target, replyTo)) : MISSING
      // What followed a post that was gone by then stands by itself.
      const latest = below === MISSING ? await posts(target.chat) : below
      if (latest === MISSING) throw api.failure('rejected', `has no page ${target.chat} for this token`)
      const text = textOf(post, below === MISSING ? undefined : replyTo)
      const found = latest.data.find(
        ({ message, created_time, from }) =>
          sameText(text, message) &&
          postedSince(Date.parse(created_time), since) &&
          (from === undefined || from.id === target.chat),
      )
      return found && { id: found.id }
    },

    check: ({ chat }) => checkPage(api, options.token, chat),
  }
}

/** A post's id begins with the page's; an answer's begins with the post's. */
function isPost(id: string, page: string): boolean {
  return id.startsWith(`${page}_`)
}
