import type { Api } from 'grammy'
import type { InlineKeyboardMarkup, Message, MessageEntity, ReplyParameters } from 'grammy/types'
import type { SentRef } from '../platform.ts'
import { inAlbums, toAlbum } from './albums.ts'
import type { Item } from './files.ts'
import { LIMITS, type Rendered } from './render.ts'

export interface Destination {
  readonly chat: string
  readonly topic: number | undefined
  readonly replyTo: SentRef | undefined
}

/**
 * Sends the items, with the text as a caption where it can be one and as a message after them otherwise. Each
 * message goes to `sent` at once, since those before a failure have arrived.
 */
export async function post(
  api: Api,
  to: Destination,
  { text, entities, keyboard }: Rendered,
  items: readonly Item[],
  sent: (message: Message) => void,
): Promise<void> {
  const ownMessage = needsOwnMessage({ text, keyboard }, items)
  const place = to.topic === undefined ? {} : { message_thread_id: to.topic }
  const markup = keyboard && { reply_markup: keyboard }
  let first: Extras = ownMessage || text === '' ? {} : { caption: text, caption_entities: entities }
  let reply = to.replyTo ? { reply_parameters: replyParameters(to.replyTo) } : {}
  for (const group of inAlbums(items)) {
    const extras = { ...place, ...reply, ...first, ...(items.length === 1 && !ownMessage && markup) }
    for (const message of await sendGroup(api, to.chat, group, extras)) sent(message)
    first = {}
    reply = {}
  }
  if (!ownMessage) return
  const noPreview = { link_preview_options: { is_disabled: true } }
  sent(await api.sendMessage(to.chat, text, { ...place, ...reply, ...markup, entities, ...noPreview }))
}

/** Which of the messages that were sent has the text: the last one if it is a message of its own. */
export function toRef(messages: readonly Message[], rendered: Rendered, items: readonly Item[]): SentRef {
  const ids = messages.map((message) => String(message.message_id))
  const id = (needsOwnMessage(rendered, items) ? ids.at(-1) : ids[0]) ?? ''
  return ids.length > 1 ? { id, parts: ids } : { id }
}

/** Whether the text of a message with media stands under it, and not in a message of its own: see {@link toRef}. */
export function isCaption({ id, parts }: SentRef): boolean {
  return parts?.at(-1) !== id
}

/** A place has no caption, and an album no buttons. */
function needsOwnMessage({ text, keyboard }: Pick<Rendered, 'text' | 'keyboard'>, items: readonly Item[]): boolean {
  if (items.length === 0 || text.length > LIMITS.caption) return true
  if (keyboard && items.length > 1) return true
  return text !== '' && items.every(({ kind }) => kind === 'location')
}

interface Extras {
  readonly message_thread_id?: number
  readonly reply_parameters?: ReplyParameters
  readonly reply_markup?: InlineKeyboardMarkup
  readonly caption?: string
  readonly caption_entities?: MessageEntity[]
}

function replyParameters({ id }: SentRef): ReplyParameters {
  return { message_id: Number(id), allow_sending_without_reply: true }
}

async function sendGroup(api: Api, chat: string, group: readonly Item[], extras: Extras): Promise<readonly Message[]> {
  const [item] = group
  if (item && group.length === 1) return [await sendOne(api, chat, item, extras)]
  const { caption, caption_entities, message_thread_id, reply_parameters } = extras
  const below = caption === undefined ? {} : { caption, ...(caption_entities && { caption_entities }) }
  return await api.sendMediaGroup(chat, toAlbum(group, below), {
    ...(message_thread_id !== undefined && { message_thread_id }),
    ...(reply_parameters && { reply_parameters }),
  })
}

function sendOne(api: Api, chat: string, item: Item, extras: Extras): Promise<Message> {
  switch (item.kind) {
    case 'photo':
      return api.sendPhoto(chat, item.input(), extras)
    case 'video':
      return api.sendVideo(chat, item.input(), extras)
    case 'voice':
      return api.sendVoice(chat, item.input(), extras)
    case 'document':
      return api.sendDocument(chat, item.input(), extras)
    case 'location':
      return api.sendLocation(chat, item.latitude, item.longitude, extras)
  }
}
