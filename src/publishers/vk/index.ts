import type { Address, SentRef } from '../../address.ts'
import { DeliveryError } from '../../errors.ts'
import { following } from '../following.ts'
import type { Post, Publisher, Verified } from '../publisher.ts'
import { sameText } from '../same-text.ts'
import { requireFit, shorten } from '../shorten.ts'
import { postedSince } from '../since.ts'
import { createApi, type VkOptions } from './api.ts'
import { checkCommunity } from './check.ts'
import { PICTURE_LIMIT, uploadPhoto } from './photo.ts'
import { parseReference } from './reference.ts'
import { type Content, createWall } from './wall.ts'
import { attachmentsOf } from './wire.ts'

export type { VkOptions } from './api.ts'

/** VK documents neither; both are on the safe side of what its own pages take. */
const TEXT_LIMIT = 15_895
const ANSWER_LIMIT = 4096

/**
 * Posts on the wall of a community, whose number is the target's `chat`, in the community's name. What follows an
 * earlier post is an answer below it. A correction without a picture keeps the one that is there.
 */
export function createVk(options: VkOptions): Publisher {
  const api = createApi(options)
  const wallOf = ({ chat }: Address) => createWall(api, chat)

  function preview(post: Post, limit = TEXT_LIMIT) {
    const short = shorten(post, { limit, length: (text) => text.length, opens: () => false })
    return { text: short.text, length: short.length, limit, shortened: short.shortened }
  }

  /** The text that a post or, below an earlier one, an answer has. */
  function textOf(post: Post, isAnswer: boolean): string {
    const shown = preview(post, isAnswer ? ANSWER_LIMIT : TEXT_LIMIT)
    requireFit(shown)
    return shown.text
  }

  async function contentOf({ chat }: Address, post: Post, isAnswer: boolean): Promise<Content> {
    const message = textOf(post, isAnswer)
    return { message, ...(post.picture && { attachments: await uploadPhoto(api, chat, post.picture) }) }
  }

  async function verify(target: Address, ref: SentRef): Promise<Verified | undefined | null> {
    const entry = await wallOf(target).read(ref)
    return entry && { url: `https://vk.com/wall-${target.chat}_${ref.id}`, text: entry.text }
  }

  return {
    name: 'vk',
    repeats: 'must-not-repeat',
    limits: { text: TEXT_LIMIT, textWithPicture: TEXT_LIMIT, picture: PICTURE_LIMIT, edits: true },
    preview: (post) => preview(post),

    async publish(target, post, { key, replyTo }) {
      const content = await contentOf(target, post, replyTo !== undefined)
      return following(
        replyTo,
        (earlier) => wallOf(target).add({ ...content, message: textOf(post, earlier !== undefined) }, key, earlier),
        async (earlier) => (await verify(target, earlier)) === undefined,
      )
    },

    async edit(target, ref, post) {
      const isAnswer = parseReference(ref).answer !== undefined
      const content = await contentOf(target, post, isAnswer)
      const now = content.attachments === undefined ? await wallOf(target).read(ref) : undefined
      const attachments = content.attachments ?? (now ? attachmentsOf(now) : '')
      await wallOf(target).change(ref, { ...content, ...(attachments !== '' && { attachments }) })
    },

    async withdraw(target, ref) {
      try {
        await wallOf(target).remove(ref)
      } catch (error) {
        // What is gone already is refused as if it were somebody else's.
        const isRefused = error instanceof DeliveryError && error.kind === 'rejected'
        if (!isRefused || (await verify(target, ref)) !== undefined) throw error
      }
    },

    verify,

    async find(target, post, { replyTo, since }) {
      const wall = wallOf(target)
      const below = replyTo ? await wall.latest(replyTo) : 'missing'
      // What followed a post that was gone by then stands by itself.
      const latest = below === 'missing' ? await wall.latest() : below
      if (latest === 'wrong-kind') return null
      if (latest === 'missing') throw api.failure('rejected', `has no wall of the community ${target.chat}`)
      const text = textOf(post, below !== 'missing')
      return latest.find(({ entry }) => sameText(text, entry.text) && postedSince(entry.date * 1000, since))?.ref
    },

    check: ({ chat }) => checkCommunity(api, chat),
  }
}
