import type { SentRef } from '../../address.ts'
import { DeliveryError } from '../../errors.ts'
import { requirePicture } from '../picture.ts'
import type { Picture, Publisher } from '../publisher.ts'
import { requireFit } from '../shorten.ts'
import { PICTURE_LIMIT, render, TEXT_LIMIT, toRecord } from './record.ts'
import { recordKey } from './record-key.ts'
import { type BlueskyOptions, createApi, errorOf } from './session.ts'
import { type Blob, blobSchema, createdSchema, type PostRecord, recordSchema } from './wire.ts'

export type { BlueskyOptions } from './session.ts'

const COLLECTION = 'app.bsky.feed.post'
const UPLOAD_TIMEOUT_MS = 120_000

/** Posts as an account of Bluesky, whose handle or DID is the target's `chat`. There a post cannot be changed. */
export function createBluesky(options: BlueskyOptions): Publisher {
  const api = createApi(options)

  /** The record, unless it is not there. */
  async function read(repo: string, rkey: string): Promise<PostRecord | undefined> {
    const query = new URLSearchParams({ repo, collection: COLLECTION, rkey })
    const answer = await api.call(`com.atproto.repo.getRecord?${query}`, { accepts: [400, 404] })
    if (answer.status === 200) return api.read(answer, recordSchema)
    if (errorOf(answer) === 'RecordNotFound') return undefined
    throw api.refusal(answer)
  }

  async function own(key: string): Promise<SentRef | undefined> {
    const { did } = await api.session()
    const record = await read(did, recordKey(key))
    return record && { id: record.uri }
  }

  async function upload({ content, mediaType }: Picture): Promise<Blob> {
    const answer = await api.call('com.atproto.repo.uploadBlob', {
      body: Uint8Array.from(content),
      headers: { 'content-type': mediaType },
      timeoutMs: UPLOAD_TIMEOUT_MS,
    })
    return api.read(answer, blobSchema).blob
  }

  /** Where a thread continues; nothing when the earlier post was taken back. */
  async function replyRefs({ id }: SentRef) {
    const { repo, rkey } = parseUri(id)
    const parent = await read(repo, rkey)
    if (!parent) return undefined
    const { uri, cid, value } = parent
    return { parent: { uri, cid }, root: value.reply?.root ?? { uri, cid } }
  }

  return {
    name: 'bluesky',
    repeats: 'idempotent',
    limits: { text: TEXT_LIMIT, textWithPicture: TEXT_LIMIT, picture: PICTURE_LIMIT, edits: false },

    preview(post) {
      const { text, length, limit, shortened } = render(post)
      return { text, length, limit, shortened }
    },

    async publish(_, post, { key, replyTo }) {
      const rendered = render(post)
      requireFit(rendered)
      if (post.picture) requirePicture(post.picture, PICTURE_LIMIT)
      const before = await own(key)
      if (before) return before
      const image = post.picture && (await upload(post.picture))
      const reply = replyTo && (await replyRefs(replyTo))
      const record = toRecord(post, rendered, { createdAt: Date.now(), image, reply })
      const { did } = await api.session()
      const answer = await api.call('com.atproto.repo.createRecord', {
        json: { repo: did, collection: COLLECTION, rkey: recordKey(key), record },
        publishes: true,
      })
      return { id: api.read(answer, createdSchema, 'published').uri }
    },

    async edit() {
      throw new DeliveryError('rejected', 'a post on Bluesky cannot be changed; withdraw it and post a new one')
    },

    async withdraw(_, { id }) {
      const { repo, rkey } = parseUri(id)
      await api.call('com.atproto.repo.deleteRecord', { json: { repo, collection: COLLECTION, rkey } })
    },

    async verify(_, { id }) {
      const { repo, rkey } = parseUri(id)
      const record = await read(repo, rkey)
      return record && { url: `https://bsky.app/profile/${repo}/post/${rkey}`, text: record.value.text }
    },

    find: (_, __, { key }) => own(key),

    async check({ chat }) {
      try {
        const { did, handle, active, status } = await api.logIn()
        const problems: string[] = []
        const wanted = chat.replace(/^@/, '').toLowerCase()
        if (wanted !== handle.toLowerCase() && wanted !== did)
          problems.push(
            `The app password belongs to ${handle}, not to ${chat}. Set that handle, or the password of ${chat}.`,
          )
        if (active === false)
          problems.push(
            `The account ${handle} may not post: it is ${status ?? 'not active'}. Sign in on Bluesky to see why.`,
          )
        return problems
      } catch (error) {
        if (error instanceof DeliveryError) return [`${error.message}.`]
        throw error
      }
    },
  }
}

/** The parts of a post's address. Throws DeliveryError `rejected` for any other. */
function parseUri(uri: string): { readonly repo: string; readonly rkey: string } {
  const [, repo, rkey] = /^at:\/\/([^/]+)\/app\.bsky\.feed\.post\/([^/]+)$/.exec(uri) ?? []
  if (repo === undefined || rkey === undefined) throw new DeliveryError('rejected', 'this is no post on Bluesky')
  return { repo, rkey }
}
