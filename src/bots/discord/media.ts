import { type APIAttachment, type APIMessage, MessageFlags } from 'discord.js'
import type { FileRef, Media, MediaFile } from '../../message.ts'
import { PLATFORM } from './address.ts'

/** The files of a message. */
export function mediaOf(message: Pick<APIMessage, 'attachments' | 'channel_id' | 'flags' | 'id'>): Media[] {
  const isVoice = ((message.flags ?? 0) & MessageFlags.IsVoiceMessage) !== 0
  return message.attachments.map((attachment) => ({
    kind: isVoice ? 'voice' : kindOf(attachment),
    name: attachment.filename,
    mediaType: typeOf(attachment) || 'application/octet-stream',
    size: attachment.size,
    // The address of a file ends after a day; through its message there is always a new one.
    file: { platform: PLATFORM, id: [message.channel_id, message.id, attachment.id].join('/') },
  }))
}

/** Where a file is; `undefined` when the reference is not Discord's. */
export function readFileRef({ platform, id }: FileRef) {
  const [, channel, message, attachment] = /^(\d+)\/(\d+)\/(\d+)$/.exec(id) ?? []
  if (platform !== PLATFORM || !channel || !message || !attachment) return undefined
  return { channel, message, attachment }
}

/** Pictures of other types, such as drawings, can be shown by few apps. */
function kindOf(attachment: APIAttachment): MediaFile['kind'] {
  const type = typeOf(attachment)
  if (/^image\/(?:png|jpe?g|webp|gif)$/.test(type)) return 'photo'
  return type.startsWith('video/') ? 'video' : 'file'
}

/** Without parameters, such as the character set. */
function typeOf({ content_type = '' }: APIAttachment): string {
  return content_type.split(';')[0]?.trim().toLowerCase() ?? ''
}
