import { createHash } from 'node:crypto'
import type { SentRef } from '../../address.ts'
import type { Api, Nothing, Params } from './api.ts'
import { parseReference, type Reference, referenceId } from './reference.ts'
import { answeredSchema, doneSchema, type Entry, entriesSchema, postedSchema } from './wire.ts'

/** What a post or an answer says. */
export interface Content {
  readonly message: string
  /** As {@link uploadPhoto} makes it. */
  readonly attachments?: string
}

/** The wall of one community. */
export interface Wall {
  /** Posts on the wall or, with an earlier post, below that. */
  add(content: Content, key: string, earlier?: SentRef): Promise<SentRef>
  change(ref: SentRef, content: Content): Promise<void>
  remove(ref: SentRef): Promise<void>
  /** `undefined` when it is not there, `null` when this token cannot read. */
  read(ref: SentRef): Promise<Entry | undefined | null>
  /** The community's latest posts or, with an earlier post, its answers below that. */
  latest(earlier?: SentRef): Promise<readonly Found[] | Nothing>
}

export interface Found {
  readonly ref: SentRef
  readonly entry: Entry
}

const LATEST = 30

export function createWall(api: Api, group: string): Wall {
  const owner_id = -Number(group)

  async function answer(content: Content, guid: string, { post, answer: earlier }: Reference): Promise<SentRef> {
    const params = { owner_id, post_id: post, from_group: group, reply_to_comment: earlier?.id, guid, ...content }
    const { comment_id, parents_stack } = await api.call('wall.createComment', params, answeredSchema, {
      publishes: true,
    })
    const thread = parents_stack?.[0] ?? threadOf(earlier)
    return { id: referenceId({ post, answer: { id: comment_id, ...(thread !== undefined && { thread }) } }) }
  }

  function answers(post: number, thread: number | undefined, extras: Params) {
    const params = { owner_id, post_id: post, comment_id: thread, count: LATEST, ...extras }
    return api.ask('wall.getComments', params, entriesSchema, { reads: true })
  }

  return {
    async add(content, key, earlier) {
      // VK says that it knows a post again by this, but neither for how long, nor does it always.
      const guid = createHash('sha256').update(key).digest('hex').slice(0, 32)
      if (earlier) return answer(content, guid, parseReference(earlier))
      const params = { owner_id, from_group: 1, guid, ...content }
      const { post_id } = await api.call('wall.post', params, postedSchema, { publishes: true })
      return { id: referenceId({ post: post_id }) }
    },

    async change(ref, content) {
      const { post, answer: own } = parseReference(ref)
      if (own) await api.call('wall.editComment', { owner_id, comment_id: own.id, ...content }, doneSchema)
      else await api.call('wall.edit', { owner_id, post_id: post, ...content }, doneSchema)
    },

    async remove(ref) {
      const { post, answer: own } = parseReference(ref)
      if (own) await api.call('wall.deleteComment', { owner_id, comment_id: own.id }, doneSchema)
      else await api.call('wall.delete', { owner_id, post_id: post }, doneSchema)
    },

    async read(ref) {
      const { post, answer: own } = parseReference(ref)
      const list = own
        ? await answers(post, own.thread, { start_comment_id: own.id })
        : await api.ask('wall.getById', { posts: `${owner_id}_${post}` }, entriesSchema, { reads: true })
      if (list === 'wrong-kind') return null
      if (list === 'missing') return undefined
      return list.items.find((entry) => entry.id === (own?.id ?? post) && !entry.is_deleted && !entry.deleted)
    },

    async latest(earlier) {
      const { post, answer: below } = earlier ? parseReference(earlier) : {}
      const thread = threadOf(below)
      const list =
        post === undefined
          ? await api.ask('wall.get', { owner_id, filter: 'owner', count: LATEST }, entriesSchema, { reads: true })
          : await answers(post, thread, { sort: 'desc' })
      if (list === 'missing' || list === 'wrong-kind') return list
      return list.items
        .filter(({ from_id }) => from_id === undefined || from_id === owner_id)
        .map((entry) => {
          const own = { id: entry.id, ...(thread !== undefined && { thread }) }
          return { entry, ref: { id: referenceId(post === undefined ? { post: entry.id } : { post, answer: own }) } }
        })
    },
  }
}

/** The thread that an answer to this one is in. */
function threadOf(earlier: Reference['answer']): number | undefined {
  return earlier?.thread ?? earlier?.id
}
