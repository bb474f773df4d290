import type { MediaFile } from '../../message.ts'
import { cleanText } from '../plain.ts'

/** The most that one message of a person carries. */
export const MAX_FILES = 10
/** In bytes. */
export const MAX_FILE = 10 * 1024 * 1024
/** All files of one message together, in bytes: a server holds them in memory until they are written. */
export const MAX_FILES_TOTAL = 50 * 1024 * 1024

const NAME_LENGTH = 100
const UNKNOWN = 'application/octet-stream'

/** What images begin with; `from` is where the mark stands. */
const IMAGES: readonly { readonly mediaType: string; readonly mark: string; readonly from?: number }[] = [
  { mediaType: 'image/jpeg', mark: '\xff\xd8\xff' },
  { mediaType: 'image/png', mark: '\x89PNG\r\n\x1a\n' },
  { mediaType: 'image/gif', mark: 'GIF8' },
  { mediaType: 'image/webp', mark: 'WEBP', from: 8 },
]

/** The media type of an image that every browser shows, by its content; `undefined` for anything else. */
export function imageType(content: Uint8Array): string | undefined {
  const beginning = String.fromCharCode(...content.subarray(0, 16))
  return IMAGES.find(({ mark, from = 0 }) => beginning.startsWith(mark, from))?.mediaType
}

/** What a file is passed on as; how it is served is decided by {@link servedAs} and by nothing that somebody says. */
export function kindOf(content: Uint8Array, claimed: string): Pick<MediaFile, 'kind' | 'mediaType'> {
  const mediaType = imageType(content) ?? /^[a-z]+\/[\w.+-]{1,60}/.exec(claimed.toLowerCase())?.[0] ?? UNKNOWN
  if (IMAGES.some((image) => image.mediaType === mediaType)) return { kind: 'photo', mediaType }
  if (mediaType.startsWith('audio/')) return { kind: 'voice', mediaType }
  if (mediaType.startsWith('video/')) return { kind: 'video', mediaType }
  return { kind: 'file', mediaType }
}

/** How a file may be served: shown in the page only where nothing in it can run. */
export function servedAs(content: Uint8Array, mediaType: string): { mediaType: string; inline: boolean } {
  const image = imageType(content)
  if (image) return { mediaType: image, inline: true }
  if (/^(audio|video)\/[\w.+-]+$/.test(mediaType)) return { mediaType, inline: true }
  return { mediaType: UNKNOWN, inline: false }
}

/** A file's name without folders, control characters and marks that turn the direction of writing. */
export function cleanName(name: string): string {
  const bare = cleanText(name.split(/[/\\]/).at(-1) ?? '')
    .replace(/[\p{Cf}\s]+/gu, ' ')
    .trim()
  if (bare.length <= NAME_LENGTH) return /[^.\s]/.test(bare) ? bare : 'file'
  const extension = /\.[\w-]{1,10}$/.exec(bare)?.[0] ?? ''
  return bare.slice(0, NAME_LENGTH - extension.length).toWellFormed() + extension
}
