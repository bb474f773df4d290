import type { Chat, Message, MessageEntity } from 'grammy/types'
import type { Chats } from './chats.ts'
import { type Files, fileFields } from './files.ts'
import type { Forums } from './forum.ts'
import type { InlineQueries } from './inline.ts'
import type { FileKind, UploadedFile } from './types.ts'
import type { Updates } from './updates.ts'

export interface SayOptions {
  /** The group to write in; without it the direct chat with the bot. */
  readonly chat?: number
  /** The forum topic to write in. */
  readonly thread?: number
  readonly language?: string
  /** The message of the bot, or of another person, that this one answers. */
  readonly replyTo?: Partial<Message>
}

export interface PersonFile extends UploadedFile {
  readonly kind: FileKind
  /** In bytes. Default: as large as the content. */
  readonly size?: number
}

/** What people do in their apps. Each returns the id of the update that the bot gets. */
export interface People {
  say(userId: number, text: string, options?: SayOptions): number
  /** An administrator writes in the name of the group or channel. */
  sayAsChat(chatId: number, text: string, options?: Pick<SayOptions, 'thread'>): number
  /** Sends something else than text, such as `{ sticker: … }`. */
  send(userId: number, content: Partial<Message>, options?: SayOptions): number
  /** Sends files, several as an album; the update whose id is returned brings the first one, with the caption. */
  sendFiles(userId: number, files: readonly PersonFile[], caption: string, options?: SayOptions): number
  /** Changes the text or caption of the message that came with the update `updateId`. */
  edit(updateId: number, text: string): number
  /** Presses the newest button with this label in the chat (default: the direct one). */
  press(userId: number, label: string, chat?: number): number
  /** Types the bot's name and `text` in any chat; `offset` is where the list shown so far ended. */
  search(userId: number, text: string, options?: { language?: string; offset?: string }): number
  /** Puts an answer to the query of the update `updateId` into a chat that the bot is in. */
  choose(userId: number, updateId: number, resultId: string, chat?: number): number
  block(userId: number): number
  unblock(userId: number): number
}

export interface PeopleContext {
  readonly chats: Chats
  readonly files: Files
  readonly forums: Forums
  readonly updates: Updates
  readonly openQueries: Set<string>
  readonly inline: InlineQueries
  readonly now: () => number
}

export function createPeople(context: PeopleContext): People {
  const { chats, files: stored, forums, updates, openQueries, inline, now } = context
  const said = new Map<number, Message>()
  let queries = 0
  let albums = 0

  function send(userId: number, content: Partial<Message>, options: SayOptions = {}): number {
    const from = chats.user(userId, options.language)
    const { thread } = options
    const chat = chats.chat(options.chat ?? userId)
    const replyTo = options.replyTo ?? (thread === undefined ? undefined : topicStart(chat, thread))
    const message = {
      message_id: chats.nextMessageId(),
      from,
      chat,
      date: Math.floor(now() / 1000),
      ...(thread !== undefined && { message_thread_id: thread, is_topic_message: true }),
      ...(replyTo && { reply_to_message: replyTo }),
      ...content,
    } as Message
    const id = updates.push('message', message)
    said.set(id, message)
    chats.note(chat.id, message.message_id)
    return id
  }

  /** What a message in a topic answers as long as it answers nothing else. */
  function topicStart(chat: Chat, thread: number): Partial<Message> {
    const topic = forums.topics(chat.id).get(thread)
    if (!topic) throw new Error(`chat ${chat.id} has no topic ${thread}`)
    return {
      message_id: thread,
      from: chats.bot,
      chat,
      date: 0,
      forum_topic_created: { name: topic.title, icon_color: 7322096 },
    } as Message
  }

  function changeMembership(userId: number, status: 'kicked' | 'member'): number {
    const from = chats.user(userId)
    chats.setBarrier(userId, status === 'kicked' ? 'blocked' : undefined)
    return updates.push('my_chat_member', {
      chat: chats.chat(userId),
      from,
      date: Math.floor(now() / 1000),
      old_chat_member: { user: chats.bot, status: status === 'kicked' ? 'member' : 'kicked' },
      new_chat_member: { user: chats.bot, status },
    })
  }

  return {
    say: (userId, text, options) => send(userId, { text, ...found(text, chats.bot.username) }, options),
    sayAsChat(chatId, text, { thread } = {}) {
      const chat = chats.chat(chatId)
      const isChannel = chat.type === 'channel'
      const message = {
        message_id: chats.nextMessageId(),
        chat,
        sender_chat: chat,
        ...(!isChannel && { from: ANONYMOUS }),
        ...(thread !== undefined && { message_thread_id: thread, is_topic_message: true }),
        date: Math.floor(now() / 1000),
        text,
        ...found(text, chats.bot.username),
      }
      chats.note(chatId, message.message_id)
      return updates.push(isChannel ? 'channel_post' : 'message', message)
    },
    send,
    sendFiles(userId, files, caption, options) {
      albums += 1
      const entities = found(caption, chats.bot.username).entities
      const below = { ...(caption && { caption }), ...(entities && { caption_entities: entities }) }
      const ids = files.map(({ kind, size, ...file }, index) =>
        send(
          userId,
          {
            ...fileFields(stored.add(kind, file, size)),
            ...(files.length > 1 && { media_group_id: `from-person-${albums}` }),
            ...(index === 0 && below),
          },
          options,
        ),
      )
      return ids[0] ?? 0
    },
    edit(updateId, text) {
      const message = said.get(updateId)
      if (!message) throw new Error(`update ${updateId} brought no message`)
      const changed = message.text === undefined ? { caption: text } : { text }
      return updates.push('edited_message', { ...message, ...changed, edit_date: Math.floor(now() / 1000) })
    },
    press(userId, label, chat = userId) {
      for (const message of chats.sent(chat).toReversed()) {
        const button = message.keyboard.flat().find(({ text }) => text === label)
        if (!button || !('callback_data' in button)) continue
        queries += 1
        openQueries.add(String(queries))
        return updates.push('callback_query', {
          id: String(queries),
          from: chats.user(userId),
          chat_instance: String(chat),
          message: chats.asMessage(message),
          data: button.callback_data,
        })
      }
      throw new Error(`chat ${chat} has no button "${label}"`)
    },
    search(userId, text, { language, offset = '' } = {}) {
      if (!inline.enabled) throw new Error('inline mode is off for this bot')
      const id = `inline-${updates.lastId + 1}`
      inline.open.add(id)
      return updates.push('inline_query', {
        id,
        from: chats.user(userId, language),
        query: text,
        offset,
        chat_type: 'group',
      })
    },
    choose(userId, updateId, resultId, chat = userId) {
      const result = inline.shown.get(`inline-${updateId}`)?.results.find(({ id }) => id === resultId)
      if (!result || !('message_text' in result.input_message_content))
        throw new Error(`update ${updateId} has no answer "${resultId}"`)
      const { message_text: text, entities } = result.input_message_content
      return send(userId, { text, ...(entities && { entities }), via_bot: chats.bot } as Partial<Message>, { chat })
    },
    block: (userId) => changeMembership(userId, 'kicked'),
    unblock: (userId) => changeMembership(userId, 'member'),
  }
}

/** Stands for every anonymous administrator of a group. */
const ANONYMOUS = { id: 1087968824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' }

/** The entities that Telegram finds by itself, as far as a bot cares for them. */
function found(text: string, username: string): { entities?: MessageEntity[] } {
  const entities: MessageEntity[] = []
  for (const { index, 0: match } of text.matchAll(/(?<=^|\s)\/[a-z]\w*(?:@\w+)?/gi))
    entities.push({ type: 'bot_command', offset: index, length: match.length })
  for (const { index, 0: match } of text.matchAll(/(?<![\w/])@\w{3,}/g))
    if (match.toLowerCase() === `@${username}`.toLowerCase() || match.length > 5)
      entities.push({ type: 'mention', offset: index, length: match.length })
  return entities.length > 0 ? { entities } : {}
}
