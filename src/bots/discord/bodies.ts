import { createHash } from 'node:crypto'
import {
  type APIAllowedMentions,
  MessageFlags,
  type RawFile,
  type RESTPatchAPIWebhookWithTokenMessageJSONBody,
  type RESTPostAPIChannelMessageJSONBody,
} from 'discord.js'
import type { Attachment, Media, OutboundMessage } from '../../message.ts'
import { cleanText } from '../plain.ts'
import type { SendOptions } from '../platform.ts'
import { type Extras, render } from './render.ts'

/** Nobody is ever called by what Silta says. */
export const NO_MENTIONS: APIAllowedMentions = { parse: [] }

export type Body = RESTPostAPIChannelMessageJSONBody

/** A message as a request makes it, with the content of its files. */
export interface Prepared {
  readonly body: Body
  readonly files?: RawFile[]
}

/** The content of the message's files. Throws DeliveryError when one cannot be had. */
export async function filesOf(
  { attachment, media = [] }: OutboundMessage,
  download: SendOptions['download'],
): Promise<RawFile[]> {
  const files: RawFile[] = attachment ? [textFile(attachment)] : []
  for (const one of media) {
    if (one.kind === 'location') continue
    files.push({ name: fileName(one.name), data: Buffer.from(await download(one.file)), contentType: one.mediaType })
  }
  return files
}

export function prepare(message: OutboundMessage, extras: Extras, files: RawFile[]): Prepared {
  const body: Body = { ...render(message, extras), flags: MessageFlags.SuppressEmbeds, allowed_mentions: NO_MENTIONS }
  if (files.length === 0) return { body }
  const alts = [...(message.attachment ? [undefined] : []), ...(message.media ?? []).flatMap(altOf)]
  const attachments = files.map(({ name }, index) => {
    const description = alts[index]?.slice(0, LONGEST_DESCRIPTION).toWellFormed()
    return { id: String(index), filename: name, ...(description && { description }) }
  })
  return { body: { ...body, attachments }, files }
}

function altOf(media: Media): (string | undefined)[] {
  return media.kind === 'location' ? [] : [media.alt]
}

/** Seen by one person only. */
export function hidden({ body, ...prepared }: Prepared): Prepared {
  return { ...prepared, body: { ...body, flags: (body.flags ?? 0) | MessageFlags.Ephemeral } }
}

/** What changes in a message; its files stay. */
export function changeOf(message: OutboundMessage, extras: Extras): RESTPatchAPIWebhookWithTokenMessageJSONBody {
  return { ...render(message, extras), allowed_mentions: NO_MENTIONS }
}

/** Discord says "a few minutes"; by then it may have forgotten. */
export const NONCE_KNOWN_MS = 2 * 60_000

/**
 * By this Discord knows a message that it has already taken, for some minutes. The text is part of it: an
 * id that begins again from 1 in an empty database must not hide a new message behind an old one.
 */
export function nonceOf(key: string, { content }: Body): string {
  return createHash('sha256').update(`${key}\n${content}`).digest('base64url').slice(0, 25)
}

/** Without what leads into a folder or turns the ending around. */
function fileName(name: string): string {
  const bare = cleanText(name).replace(/[\\/\n\t\u202a-\u202e\u2066-\u2069]/g, '_')
  return bare.slice(-LONGEST_FILE_NAME).toWellFormed() || 'file'
}

const LONGEST_FILE_NAME = 200
/** Characters that Discord takes in the description of a file. */
const LONGEST_DESCRIPTION = 1024

function textFile({ name, content, mediaType }: Attachment): RawFile {
  return { name, data: Buffer.from(content), contentType: mediaType }
}
