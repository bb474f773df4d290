import type { Chat, Message } from 'grammy/types'
import type { Chats } from './chats.ts'
import type { Files } from './files.ts'
import type { Forums } from './forum.ts'
import type { Members } from './members.ts'
import type { Method } from './methods.ts'
import {
  type BotMessage,
  badRequest,
  type FileKind,
  type Params,
  type RecordedRequest,
  type SentMedia,
} from './types.ts'
import { formattedText, keyboard } from './validate.ts'

const TEXT_LIMIT = 4096
const CAPTION_LIMIT = 1024
const ALBUM = { least: 2, most: 10 }
/** What can stand together in an album. */
const ALBUM_GROUPS: readonly (readonly string[])[] = [['photo', 'video'], ['document']]

export interface SendingContext {
  readonly chats: Chats
  readonly files: Files
  readonly forums: Forums
  readonly members: Members
  /** Throws a 429 when the chat has had too much. */
  readonly limitRate: (chatId: number) => void
}

type Place = Pick<BotMessage, 'chatId' | 'thread' | 'replyTo'>

export interface Sending {
  readonly methods: Readonly<Record<string, Method>>
  /** Where a call's message goes. Throws what Telegram answers when nothing can go there. */
  target(params: Params): Place
}

/** The methods by which a bot sends. */
export function createSending({ chats, files, forums, members, limitRate }: SendingContext): Sending {
  let albums = 0

  function target(params: Params): Place {
    const chat = chats.reach(params.chat_id)
    limitRate(chat.id)
    checkRights(chat)
    const thread = params.message_thread_id
    if (thread !== undefined) forums.check(chat.id, Number(thread))
    const replyTo = answeredBy(chat.id, params)
    return {
      chatId: chat.id,
      ...(thread !== undefined && { thread: Number(thread) }),
      ...(replyTo !== undefined && { replyTo }),
    }
  }

  function checkRights({ id, type }: Chat): void {
    if (type !== 'channel') return
    const bot = members.describe(id, chats.bot.id)
    if (bot.status !== 'administrator' || !bot.can_post_messages)
      throw badRequest('need administrator rights in the channel chat')
  }

  function answeredBy(chatId: number, { reply_parameters: reply }: Params): number | undefined {
    if (reply === undefined) return undefined
    const { message_id: id, allow_sending_without_reply: mayLack } = reply as Params
    if (chats.knows(chatId, Number(id))) return Number(id)
    if (mayLack !== true) throw badRequest('message to be replied not found')
    return undefined
  }

  function add(place: Place, params: Params, media: SentMedia, album?: string): Message {
    const formatted = captionOf(params)
    const message = { ...place, ...formatted, media, keyboard: keyboard(params.reply_markup), ...(album && { album }) }
    return chats.asMessage(chats.add(message))
  }

  function sendFile(kind: FileKind): Method {
    return ({ params, files: uploads }) => {
      const place = target(params)
      captionOf(params)
      return add(place, params, { kind, file: files.resolve(kind, params[kind], uploads) })
    }
  }

  function albumItem(item: Params, uploads: RecordedRequest['files']): SentMedia {
    captionOf(item)
    const kind = item.type as FileKind
    if (!ALBUM_GROUPS.flat().includes(kind)) throw badRequest(`can't parse InputMedia: wrong type "${kind}"`)
    return { kind, file: files.resolve(kind, item.media, uploads) }
  }

  const methods = {
    sendMessage({ params }) {
      const where = target(params)
      const formatted = formattedText(params.text, params.entities)
      if (formatted.text === '') throw badRequest('message text is empty')
      if (formatted.text.length > TEXT_LIMIT) throw badRequest('message is too long')
      return chats.asMessage(chats.add({ ...where, ...formatted, keyboard: keyboard(params.reply_markup) }))
    },
    sendPhoto: sendFile('photo'),
    sendVideo: sendFile('video'),
    sendVoice: sendFile('voice'),
    sendDocument: sendFile('document'),
    sendLocation({ params }) {
      const { latitude, longitude } = params
      if (!(Math.abs(Number(latitude)) <= 90 && Math.abs(Number(longitude)) <= 180))
        throw badRequest('wrong location specified')
      const location = { kind: 'location', latitude: Number(latitude), longitude: Number(longitude) } as const
      return add(target(params), { reply_markup: params.reply_markup }, location)
    },
    sendMediaGroup({ params, files: uploads }) {
      const place = target(params)
      const items = (params.media ?? []) as readonly Params[]
      if (items.length < ALBUM.least || items.length > ALBUM.most)
        throw badRequest(`an album has ${ALBUM.least} to ${ALBUM.most} items, not ${items.length}`)
      if (!ALBUM_GROUPS.some((group) => items.every(({ type }) => group.includes(String(type)))))
        throw badRequest("documents can't be mixed with other media types")
      const media = items.map((item) => albumItem(item, uploads))
      albums += 1
      return media.map((one, index) => add(place, items[index] ?? {}, one, `album-${albums}`))
    },
  } satisfies Record<string, Method>
  return { methods, target }
}

/** Throws what Telegram answers to a caption that it does not take. */
export function captionOf(params: Params): ReturnType<typeof formattedText> {
  const formatted = formattedText(params.caption, params.caption_entities)
  if (formatted.text.length > CAPTION_LIMIT) throw badRequest('message caption is too long')
  return formatted
}
