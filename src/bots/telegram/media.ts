import type { Message, PhotoSize } from 'grammy/types'
import type { Media, MediaFile } from '../../message.ts'
import type { UnsupportedKind } from '../platform.ts'
import { PLATFORM } from './address.ts'

/** The file or place in a message. */
export function mediaOf(message: Message): Media | undefined {
  const { video_note: note, voice, video, audio, animation, document, location } = message
  const photo = largest(message.photo ?? message.live_photo?.photo ?? [])
  if (photo) return toFile('photo', photo, 'photo.jpg', 'image/jpeg')
  if (video) return toFile('video', video, 'video.mp4', 'video/mp4')
  if (note) return toFile('video', note, 'video.mp4', 'video/mp4')
  if (voice) return toFile('voice', voice, 'voice.ogg', 'audio/ogg')
  if (audio) return toFile('file', audio, 'audio.mp3', 'audio/mpeg')
  // An animation comes as a document as well.
  if (animation) return toFile('file', animation, 'animation.mp4', 'video/mp4')
  if (document) return toFile('file', document, 'file', 'application/octet-stream')
  if (location) return { kind: 'location', latitude: location.latitude, longitude: location.longitude }
  return undefined
}

/** What kind of thing it is that cannot be passed on; `undefined` for a service message, such as a new title. */
export function unsupportedKind(message: Message): UnsupportedKind | undefined {
  const found = Object.entries(UNSUPPORTED).find(([, fields]) => fields.some((field) => message[field] !== undefined))
  return found?.[0] as UnsupportedKind | undefined
}

const UNSUPPORTED: Readonly<Partial<Record<UnsupportedKind, readonly (keyof Message)[]>>> = {
  photo: ['photo', 'live_photo'],
  sticker: ['sticker'],
  contact: ['contact'],
  other: ['poll', 'dice', 'game', 'story', 'checklist', 'paid_media', 'rich_message'],
}

interface TelegramFile {
  readonly file_id: string
  readonly file_size?: number
  readonly file_name?: string
  readonly mime_type?: string
}

function toFile(kind: MediaFile['kind'], file: TelegramFile, name: string, mediaType: string): MediaFile {
  return {
    kind,
    name: file.file_name ?? name,
    mediaType: file.mime_type ?? mediaType,
    size: file.file_size ?? 0,
    file: { platform: PLATFORM, id: file.file_id },
  }
}

function largest(sizes: readonly PhotoSize[]): PhotoSize | undefined {
  return sizes.toSorted((a, b) => b.width * b.height - a.width * a.height)[0]
}
