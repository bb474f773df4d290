import { type Api, HttpError, InputFile } from 'grammy'
import { readBounded } from '../../bounded-body.ts'
import { DeliveryError } from '../../errors.ts'
import type { MediaFile, OutboundMessage, Place } from '../../message.ts'
import { cleanText } from '../plain.ts'
import type { SendOptions } from '../platform.ts'
import { PLATFORM } from './address.ts'
import { describeFailure } from './failures.ts'
import { LIMITS } from './render.ts'

/** A file as one of Telegram's kinds. `input` makes it anew for each request. */
export interface Upload {
  readonly kind: 'photo' | 'video' | 'voice' | 'document'
  readonly input: () => InputFile | string
}

export type Item = Upload | Place

/** In bytes; a larger picture goes as a document. */
const PHOTO_LIMIT = 10 << 20
const DOWNLOAD_TIMEOUT_MS = 120_000

/** What goes along with the text. Throws what `download` throws. */
export async function toItems(
  { media = [], attachment }: OutboundMessage,
  download: SendOptions['download'],
): Promise<readonly Item[]> {
  const items: Item[] = []
  for (const one of media) items.push(one.kind === 'location' ? one : await toUpload(one, download))
  if (attachment) items.push(upload('document', Buffer.from(attachment.content), attachment.name))
  return items
}

async function toUpload(media: MediaFile, download: SendOptions['download']): Promise<Upload> {
  const { kind, name, file } = media
  // What Telegram has, a bot may send again by its id, whatever its size.
  if (file.platform === PLATFORM) return { kind: kind === 'file' ? 'document' : kind, input: () => file.id }
  const content = await download(file)
  return upload(uploadKind(media, content.byteLength), content, name)
}

function upload(kind: Upload['kind'], content: Uint8Array, name: string): Upload {
  return { kind, input: () => new InputFile(content, quoted(name)) }
}

/** grammY writes a name as it is into a header, which ends at the first space or semicolon unless it is quoted. */
function quoted(name: string): string {
  const clean = cleanText(name)
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/["\\/]/g, '_')
    .replace(/\s+/g, ' ')
    .trim()
  return `"${clean || 'file'}"`
}

/** The formats that Telegram shows or plays; anything else is a document. */
const FORMATS = {
  photo: /^image\/(jpe?g|png|webp)\b/i,
  video: /^video\/mp4\b/i,
  voice: /^audio\/(ogg|mpeg|mp3|mp4|x-m4a)\b/i,
}

function uploadKind({ kind, mediaType }: MediaFile, size: number): Upload['kind'] {
  if (kind === 'file' || !FORMATS[kind].test(mediaType)) return 'document'
  return kind === 'photo' && size > PHOTO_LIMIT ? 'document' : kind
}

/** The content of a file by Telegram's id of it. Throws DeliveryError, or what grammY throws. */
export async function downloadFile(api: Api, id: string): Promise<Uint8Array> {
  const { file_path: path } = await api.getFile(id).catch((error: unknown) => {
    // Asking twice for a file does no harm, so nothing is uncertain.
    throw error instanceof HttpError ? new DeliveryError('transient', describeFailure(error)) : error
  })
  if (path === undefined) throw new DeliveryError('rejected', 'Telegram does not give the file')
  const root = api.options?.apiRoot ?? 'https://api.telegram.org'
  try {
    const response = await fetch(`${root}/file/bot${api.token}/${path}`, {
      signal: AbortSignal.timeout(DOWNLOAD_TIMEOUT_MS),
    })
    if (!response.ok) {
      const mayChange = response.status >= 500 || response.status === 401 || response.status === 429
      throw new DeliveryError(
        mayChange ? 'transient' : 'rejected',
        `Telegram answered ${response.status} to a download`,
      )
    }
    const tooLarge = () => new DeliveryError('rejected', 'the file is larger than 20 MB')
    return await readBounded(response, LIMITS.files.download, tooLarge)
  } catch (error) {
    // The address has the token in it: nothing of the cause is passed on.
    throw error instanceof DeliveryError ? error : new DeliveryError('transient', 'a download from Telegram broke off')
  }
}
