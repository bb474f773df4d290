import type { Address, InboundMessage, Platform, SendOptions, SentRef } from '../../../src/bots/platform.ts'
import { DeliveryError } from '../../../src/errors.ts'
import type { FileRef, MediaFile, OutboundMessage } from '../../../src/message.ts'
import type { Inbox, Received } from '../inbox.ts'
import type { PlatformHarness, SeenMessage } from '../platform-harness.ts'

export interface Started {
  readonly inbox: Inbox
  readonly harness: PlatformHarness
}

export interface Met extends Started {
  readonly platform: Platform
  readonly address: Address
  /** What the person has written. */
  readonly hello: InboundMessage
  send(message: OutboundMessage, options?: Partial<SendOptions>, to?: Address): Promise<SentRef>
}

/** What the parts of the suite start platforms with. */
export interface Bench {
  /** A started platform; it is stopped when the test has ended. */
  start(): Promise<Started>
  /** A started platform whose person has written, so that there is somewhere to answer. */
  meet(): Promise<Met>
}

export function createMeet(start: Bench['start']): Bench['meet'] {
  return async () => {
    const { inbox, harness } = await start()
    await harness.say('hello')
    const hello = await inbox.next('text')
    const { address } = hello
    const { platform } = harness
    const send: Met['send'] = (message, options = {}, to = address) =>
      platform.send(to, message, { ...sendOptions(), ...options })
    return { inbox, harness, platform, address, hello, send }
  }
}

let keys = 0
/** Options of a delivery of its own. */
export function sendOptions(): SendOptions {
  keys += 1
  return { key: `delivery-${keys}`, download: downloadElsewhere }
}

/** A file on a platform that is none of those under test; its id is its content. */
export function fileElsewhere(kind: MediaFile['kind'], name: string, content = `content of ${name}`): MediaFile {
  const mediaType = { photo: 'image/jpeg', video: 'video/mp4', voice: 'audio/ogg', file: 'text/plain' }[kind]
  return { kind, name, mediaType, size: Buffer.byteLength(content), file: { platform: 'elsewhere', id: content } }
}

async function downloadElsewhere({ platform, id }: FileRef): Promise<Uint8Array> {
  if (platform !== 'elsewhere') throw new DeliveryError('rejected', `no platform "${platform}"`)
  return Buffer.from(id)
}

/** Takes messages with media until there are `count` files in all. */
export async function nextFiles(inbox: Inbox, count: number): Promise<readonly Received<'media'>[]> {
  const messages: Received<'media'>[] = []
  while (messages.flatMap(({ content }) => content.media).length < count) messages.push(await inbox.next('media'))
  return messages
}

export async function contentOf(platform: Platform, media: MediaFile): Promise<string> {
  return Buffer.from(await platform.download(media.file)).toString()
}

/** What all files say that the person sees, oldest first. */
export function contentsSeen(seen: readonly SeenMessage[]): readonly (string | undefined)[] {
  return seen.flatMap(({ media = [] }) => media.map(({ content }) => content))
}

/** Sends and tells how it failed. */
export async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
}
