import type { Address } from '../address.ts'
import type { Platform } from '../bots/platform.ts'
import { DeliveryError } from '../errors.ts'
import type { FileRef, MediaFile, OutboundMessage } from '../message.ts'
import type { FindOptions, Picture, Post, Publisher } from './publisher.ts'

/** What the outbox needs of whatever it sends through. */
export type Outlet = Pick<
  Platform,
  'name' | 'repeats' | 'limits' | 'send' | 'edit' | 'remove' | 'download' | 'allowances'
> & {
  /** See {@link Publisher.repeatsForMs}. */
  readonly repeatsForMs?: number
  /** Looks for a message whose fate is unknown; see {@link Publisher.find}. */
  readonly find?: (to: Address, message: OutboundMessage, options: FindOptions) => ReturnType<Publisher['find']>
}

/** A network as the outbox sees it. */
export function asOutlet(publisher: Publisher): Outlet {
  const { name, repeats, limits } = publisher
  return {
    name,
    repeats,
    ...(publisher.repeatsForMs !== undefined && { repeatsForMs: publisher.repeatsForMs }),
    limits: {
      text: Number.MAX_SAFE_INTEGER,
      caption: Number.MAX_SAFE_INTEGER,
      label: 0,
      buttonsPerRow: 0,
      edits: limits.edits,
      threads: false,
      files: { download: 0, upload: limits.picture, album: 1 },
    },
    allowances: () => [],
    async send(to, message, { key, replyTo, download }) {
      return publisher.publish(to, await toPost(message, download), { key, ...(replyTo && { replyTo }) })
    },
    async edit(to, ref, message) {
      // A picture stays as it is: only words are corrected.
      await publisher.edit(to, ref, textPost(message))
    },
    remove: (to, ref) => publisher.withdraw(to, ref),
    find: (to, message, options) => publisher.find(to, textPost(message), options),
    async download() {
      throw new DeliveryError('rejected', `nothing comes in through "${name}"`)
    },
  }
}

/** An outlet from which files can be had, and to which nothing can be sent; `what` it has is for the refusal. */
export function fileOutlet(name: string, what: string, download: Outlet['download']): Outlet {
  const refuse = async () => {
    throw new DeliveryError('rejected', `${what}, and nothing is sent there`)
  }
  return {
    name,
    repeats: 'idempotent',
    limits: {
      text: 0,
      caption: 0,
      label: 0,
      buttonsPerRow: 0,
      edits: false,
      threads: false,
      files: { download: Number.MAX_SAFE_INTEGER, upload: 0, album: 0 },
    },
    allowances: () => [],
    send: refuse,
    edit: refuse,
    remove: refuse,
    download,
  }
}

async function toPost(message: OutboundMessage, download: (file: FileRef) => Promise<Uint8Array>): Promise<Post> {
  const photo = message.media?.find((one): one is MediaFile => one.kind === 'photo')
  const post = textPost(message)
  return photo ? { ...post, picture: await toPicture(photo, download) } : post
}

/** The post without its picture. */
export function textPost({ media: _media, link, ...message }: OutboundMessage): Post {
  return { message, ...(link === undefined ? {} : { link }) }
}

async function toPicture(photo: MediaFile, download: (file: FileRef) => Promise<Uint8Array>): Promise<Picture> {
  const { name, mediaType, alt = '' } = photo
  if (mediaType !== 'image/jpeg' && mediaType !== 'image/png')
    throw new DeliveryError('rejected', `a picture has to be JPEG or PNG, and "${name}" is ${mediaType}`)
  return { name, mediaType, alt, content: await download(photo.file) }
}
