import { inspect } from 'node:util'
import type { Repeats, SendOptions, SentRef } from '../bots/platform.ts'
import { DeliveryError } from '../errors.ts'
import type { FileRef, OutboundMessage } from '../message.ts'
import type { Outlet } from '../publishers/outlet.ts'
import type { Delivery } from '../store/store.ts'
import { mustNotSend } from './policy.ts'

export type FindPlatform = (name: string) => Outlet | undefined

/** Stands for the message of a delivery that found none to take back. No platform is ever given it. */
const NOTHING: SentRef = { id: 'gone' }

/**
 * One attempt at a delivery at `now`, in milliseconds since 1970: takes back, edits or sends. Returns the message that was taken back, edited or sent.
 * Throws DeliveryError, or whatever a platform throws by a fault of ours.
 */
export async function transmit(delivery: Delivery, find: FindPlatform, now: number): Promise<SentRef> {
  const { address, edits, removes } = delivery
  if (removes === null) return NOTHING
  const platform = find(address.platform)
  if (!platform) throw new DeliveryError('transient', `the platform "${address.platform}" is switched off`)
  if (removes) {
    await takeBack(platform, delivery, removes)
    return removes
  }
  if (edits && (await tryEdit(platform, delivery, edits))) return edits
  return send(platform, delivery, find, now)
}

/** Where it is too late to take a message back, the delivery's own message stands in its place. */
async function takeBack(platform: Outlet, { address, message }: Delivery, ref: SentRef): Promise<void> {
  try {
    await platform.remove(address, ref)
  } catch (error) {
    const tooLate = asDeliveryError(error).kind === 'rejected' && message.blocks.length > 0 && platform.limits.edits
    if (!tooLate) throw error
    await platform.edit(address, ref, message)
  }
}

/**
 * Says whether the message was edited; where that is refused it is sent anew. Not so files, which are there
 * already, nor what has a thread, nor a public post, or there would be two: then the refusal is final.
 */
async function tryEdit(platform: Outlet, { address, message }: Delivery, ref: SentRef): Promise<boolean> {
  try {
    if (!platform.limits.edits) throw new DeliveryError('rejected', 'messages cannot be edited there')
    await platform.edit(address, ref, message)
    return true
  } catch (error) {
    const isRejected = asDeliveryError(error).kind === 'rejected'
    const sendsAnew = isRejected && !hasMedia(message) && !message.thread && !platform.find
    if (!sendsAnew) throw error
    return false
  }
}

async function send(platform: Outlet, delivery: Delivery, find: FindPlatform, now: number): Promise<SentRef> {
  const { id, address, message, replyTo, announcement, createdAt } = delivery
  if (message.thread?.closed) throw new DeliveryError('rejected', 'the message whose thread is over was never sent')
  if (mustNotSend(delivery, repeatsOf(platform, delivery, now))) {
    const found = await platform.find?.(address, message, {
      key: String(id),
      since: createdAt,
      ...(replyTo && { replyTo }),
    })
    if (found) return found
    // Only the network's own word that it is not there makes it safe to post again.
    if (found !== undefined || !platform.find)
      throw new DeliveryError('uncertain', 'an earlier attempt may have arrived')
  }
  return platform.send(address, message, {
    key: String(id),
    ...(replyTo && { replyTo }),
    ...(announcement !== null && { broadcast: true }),
    download: downloader(message, platform, find),
  })
}

/**
 * What a second attempt would do `now`. A reply survives being shown twice; what stands in public does not, so that it
 * may be repeated only while its key is known. A network that has forgotten the key would show the message twice.
 */
export function repeatsOf(
  { repeats, repeatsForMs = repeats === 'idempotent' ? Number.POSITIVE_INFINITY : 0 }: Outlet,
  { announcement, createdAt }: Pick<Delivery, 'announcement' | 'createdAt'>,
  now: number,
): Repeats {
  if (repeats === 'must-not-repeat' || (repeats === 'may-repeat' && announcement === null)) return repeats
  return now - createdAt < repeatsForMs ? 'idempotent' : 'must-not-repeat'
}

/** Refuses a file that is too large by what is said of it before it is fetched, and by its content afterwards. */
function downloader({ media = [] }: OutboundMessage, receiver: Outlet, find: FindPlatform): SendOptions['download'] {
  const { upload } = receiver.limits.files
  const refuseAbove = (bytes: number) => {
    if (bytes > upload)
      throw new DeliveryError(
        'rejected',
        `a file of ${megabytes(bytes)} is more than the ${megabytes(upload)} that "${receiver.name}" takes`,
      )
  }
  return async (file) => {
    for (const one of media) if ('file' in one && isSame(one.file, file)) refuseAbove(one.size)
    const source = find(file.platform)
    if (!source) throw new DeliveryError('rejected', `the file is on "${file.platform}", which is switched off`)
    const content = await source.download(file).catch((error: unknown) => {
      // Fetching twice does no harm: nothing is in doubt about the message itself.
      const isLost = error instanceof DeliveryError && error.kind === 'uncertain'
      throw isLost ? new DeliveryError('transient', error.message) : error
    })
    refuseAbove(content.byteLength)
    return content
  }
}

function isSame(one: FileRef, other: FileRef): boolean {
  return one.platform === other.platform && one.id === other.id
}

export function hasMedia({ media = [] }: OutboundMessage): boolean {
  return media.length > 0
}

export function asDeliveryError(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error
  // A fault of our own while rendering: trying again would not help, and hiding it would lose the message.
  return new DeliveryError('rejected', error instanceof Error ? error.message : inspect(error), { cause: error })
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MB`
}
