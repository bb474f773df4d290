import { DeliveryError } from '../../errors.ts'
import type { Media, OutboundMessage } from '../../message.ts'
import type { TranscriptStore } from '../../store/store.ts'
import type { ShownMessage } from '../../web/shown.ts'
import { plainText } from '../plain.ts'
import type { Limits, Platform, SendOptions } from '../platform.ts'
import { fileIds, findEntry, GONE, historyKey } from './history.ts'
import { PLATFORM_NAME } from './inbound.ts'
import { cleanName, MAX_FILE, MAX_FILES } from './media.ts'
import type { Streams } from './streams.ts'
import type { Uploads } from './uploads.ts'

/** A page has room for anything; the limits keep a message readable and a stored entry small. */
export const LIMITS: Limits = {
  text: 16_000,
  caption: 16_000,
  label: 80,
  buttonsPerRow: 4,
  edits: true,
  threads: false,
  files: { download: MAX_FILE, upload: MAX_FILE, album: MAX_FILES },
}

/** The sent message of a notice that was shown and not kept. */
const NOT_KEPT = { id: '0' }

export function messageLength(message: OutboundMessage): number {
  return plainText(message).text.length
}

/** Writes to the transcript, which is the history that a page shows, and wakes the open pages. */
export function createOutbound(options: {
  transcripts: TranscriptStore
  uploads: Uploads
  streams: Streams
  now: () => number
}): Pick<Platform, 'send' | 'edit' | 'remove' | 'download' | 'showTyping'> {
  const { transcripts, uploads, streams, now } = options

  /** The message with its files kept here. */
  async function withOwnFiles(key: string, message: OutboundMessage, { download, replyTo }: SendOptions) {
    const { media } = message
    const shown: ShownMessage = replyTo ? { ...message, replyTo: replyTo.id } : message
    if (!media) return shown
    const files = media.filter((each) => each.kind !== 'location')
    const contents: Uint8Array[] = []
    for (const { file } of files) contents.push(await download(file))
    if (contents.some(({ length }) => length > MAX_FILE)) throw tooLarge()
    const ids = await orTransient(uploads.keep(key, contents))
    const own = new Map(
      files.map((file, index) => [file, { id: ids[index] ?? '', size: contents[index]?.length ?? 0 }]),
    )
    return { ...shown, media: media.map((each) => ownMedia(each, own.get(each as (typeof files)[number]))) }
  }

  return {
    async send(to, message, sendOptions) {
      refuseUnfit(message)
      if (message.clearsHistory) {
        // Keeping it would leave a trace of a person who has just been erased.
        await orTransient(uploads.eraseChat(to.chat))
        streams.clear(to.chat, message)
        return NOT_KEPT
      }
      const key = historyKey(to)
      const shown = await withOwnFiles(key, message, sendOptions)
      const stored = transcripts.append(key, { key: sendOptions.key, author: 'silta', message: shown, at: now() })
      const { entry, added } = await orTransient(stored).catch(async (error: unknown) => {
        await uploads.discard(fileIds(shown))
        throw error
      })
      if (!added) await uploads.discard(fileIds(shown))
      streams.wake(key)
      return { id: String(entry.id) }
    },
    async edit(to, ref, message) {
      refuseUnfit(message)
      const key = historyKey(to)
      const old: ShownMessage | undefined = (await orTransient(findEntry(transcripts, key, Number(ref.id))))?.message
      // Files and the message answered stay as they were: an edit brings only other words.
      const { media, replyTo } = old ?? {}
      const shown: ShownMessage = { ...message, ...(media && { media }), ...(replyTo && { replyTo }) }
      const entry = old && (await orTransient(transcripts.replace(key, Number(ref.id), shown)))
      if (!entry) throw new DeliveryError('rejected', 'the message to edit is no longer in the transcript')
      streams.wake(key)
    },
    async remove(to, ref) {
      const key = historyKey(to)
      const id = Number(ref.id)
      const old = await orTransient(findEntry(transcripts, key, id))
      if (!old) return
      await orTransient(transcripts.replace(key, id, GONE))
      streams.wake(key)
      await orTransient(uploads.discard(fileIds(old.message)))
    },
    async download({ platform, id }) {
      const content = platform === PLATFORM_NAME ? await orTransient(uploads.read(id)) : undefined
      if (!content) throw new DeliveryError('rejected', 'the file is not kept any more')
      return content
    },
    async showTyping(to) {
      streams.typing(historyKey(to))
    },
  }
}

function ownMedia(media: Media, own: { id: string; size: number } | undefined): Media {
  if (media.kind === 'location' || !own) return media
  return { ...media, name: cleanName(media.name), size: own.size, file: { platform: PLATFORM_NAME, id: own.id } }
}

function refuseUnfit(message: OutboundMessage): void {
  if (messageLength(message) > LIMITS.text)
    throw new DeliveryError('rejected', `the message is longer than ${LIMITS.text} characters`)
  const { media = [] } = message
  if (media.length > MAX_FILES) throw new DeliveryError('rejected', `a message has at most ${MAX_FILES} files`)
  if (media.some((each) => each.kind !== 'location' && each.size > MAX_FILE)) throw tooLarge()
}

function tooLarge(): DeliveryError {
  return new DeliveryError('rejected', `a file has at most ${MAX_FILE} bytes`)
}

async function orTransient<T>(stored: Promise<T>): Promise<T> {
  try {
    return await stored
  } catch (cause) {
    throw new DeliveryError('transient', 'the conversation could not be read or written', { cause })
  }
}
