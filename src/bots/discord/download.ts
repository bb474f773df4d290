import type { REST, RESTGetAPIChannelMessageResult } from 'discord.js'
import { Routes } from 'discord.js'
import { DeliveryError } from '../../errors.ts'
import type { FileRef } from '../../message.ts'
import { readFileRef } from './media.ts'
import { LIMITS } from './render.ts'

const DOWNLOAD_TIMEOUT_MS = 30_000

/** `asBot` makes a request with the bot's token and throws DeliveryError. */
export function createDownload(rest: REST, asBot: <T>(work: () => Promise<T>) => Promise<T>) {
  return async function download(file: FileRef): Promise<Uint8Array> {
    const place = readFileRef(file)
    if (!place) throw new DeliveryError('rejected', 'this is no file of Discord')
    const { attachments } = await asBot(
      () => rest.get(Routes.channelMessage(place.channel, place.message)) as Promise<RESTGetAPIChannelMessageResult>,
    ).catch((error: unknown) => {
      // The file cannot be had; that says nothing about whether its sender can be written to.
      const isClosed = error instanceof DeliveryError && error.kind === 'unreachable'
      throw isClosed ? new DeliveryError('rejected', error.message) : error
    })
    const found = attachments.find(({ id }) => id === place.attachment)
    if (!found) throw new DeliveryError('rejected', 'the file is not in its message any more')
    if (found.size > LIMITS.files.download) throw new DeliveryError('rejected', 'the file is too large')
    return await content(found.url)
  }
}

/** The address is a secret of its own: no error names it. */
async function content(url: string): Promise<Uint8Array> {
  let status: number
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(DOWNLOAD_TIMEOUT_MS) })
    if (response.ok) return new Uint8Array(await response.arrayBuffer())
    status = response.status
    await response.body?.cancel()
  } catch {
    throw new DeliveryError('transient', 'the file could not be fetched')
  }
  const isPassing = status === 429 || status >= 500
  throw new DeliveryError(isPassing ? 'transient' : 'rejected', `the file could not be fetched: ${status}`)
}
