import type { Chat, Message, User } from 'grammy/types'
import { fileFields } from './files.ts'
import { ApiError, type BotMessage, badRequest, type SentMedia } from './types.ts'

/** What stands between the bot and a chat. */
export type Barrier = 'blocked' | 'deactivated' | 'kicked' | { readonly migratedTo: number }

interface ChatState {
  readonly chat: Chat
  readonly sent: BotMessage[]
  /** Ids of what people have said. */
  readonly said: Set<number>
  barrier: Barrier | undefined
}

/** People and groups that the bot can meet, and the messages that it has sent them. */
export interface Chats {
  readonly bot: User & { readonly username: string }
  /** The person, made when new. */
  user(id: number, language?: string): User
  addGroup(id: number, options: { title: string; forum: boolean }): void
  /** A channel with its public name, without `@`. */
  addChannel(id: number, username: string): void
  setBarrier(chatId: number, barrier: Barrier | undefined): void
  /** The chat for something a person does in it. */
  chat(id: number): Chat
  /** The chat for something the bot does in it. Throws what Telegram answers when the bot may not. */
  reach(chatId: unknown): Chat
  sent(chatId: number): readonly BotMessage[]
  /** Takes the id of a message of a person. */
  note(chatId: number, messageId: number): void
  /** Whether the message is there, whoever sent it. */
  knows(chatId: number, messageId: number): boolean
  find(chatId: number, messageId: unknown): BotMessage | undefined
  add(message: Omit<BotMessage, 'message_id' | 'edits'>): BotMessage
  replace(message: BotMessage, changes: Partial<BotMessage> | undefined): BotMessage
  /** The message as Telegram shows it to the bot. */
  asMessage(message: BotMessage): Message
  nextMessageId(): number
  readonly sentCount: number
}

export function createChats(username: string, now: () => number): Chats {
  const users = new Map<number, User>()
  const chats = new Map<number, ChatState>()
  const bot = { id: 7000000001, is_bot: true, first_name: 'Silta', username }
  let messageId = 0
  let sentCount = 0

  function state(id: number): ChatState {
    const found = chats.get(id)
    if (!found) throw new Error(`there is no chat ${id}`)
    return found
  }

  /** Groups and channels go by their public names as well. */
  function named(chatId: unknown): ChatState | undefined {
    return [...chats.values()].find(({ chat }) => 'username' in chat && `@${chat.username}` === chatId)
  }

  function nextMessageId(): number {
    messageId += 1
    return messageId
  }

  return {
    bot,
    user(id, language) {
      const user: User = { id, is_bot: false, first_name: `User ${id}`, ...(language && { language_code: language }) }
      if (!users.has(id) || language) users.set(id, user)
      if (!chats.has(id)) chats.set(id, newState({ id, type: 'private', first_name: user.first_name }))
      return users.get(id) ?? user
    },
    addGroup(id, { title, forum }) {
      const chat: Chat = forum ? { id, type: 'supergroup', title, is_forum: true } : { id, type: 'supergroup', title }
      chats.set(id, newState(chat))
    },
    addChannel(id, username) {
      chats.set(id, newState({ id, type: 'channel', title: 'News from the border', username }))
    },
    setBarrier(chatId, barrier) {
      state(chatId).barrier = barrier
    },
    chat: (id) => state(id).chat,
    reach(chatId) {
      const found = chats.get(Number(chatId)) ?? named(chatId)
      if (!found) throw badRequest('chat not found')
      const { barrier, chat } = found
      if (barrier === 'blocked') throw new ApiError(403, 'Forbidden: bot was blocked by the user')
      if (barrier === 'deactivated') throw new ApiError(403, 'Forbidden: user is deactivated')
      if (barrier === 'kicked') throw new ApiError(403, `Forbidden: bot was kicked from the ${chat.type} chat`)
      if (barrier)
        throw new ApiError(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
          migrate_to_chat_id: barrier.migratedTo,
        })
      return chat
    },
    sent: (chatId) => chats.get(chatId)?.sent ?? [],
    note(chatId, id) {
      state(chatId).said.add(id)
    },
    knows: (chatId, id) => {
      const { said, sent } = state(chatId)
      return said.has(id) || sent.some((message) => message.message_id === id)
    },
    find: (chatId, id) => chats.get(chatId)?.sent.find((message) => message.message_id === Number(id)),
    add(message) {
      const added = { ...message, message_id: nextMessageId(), edits: 0 }
      state(message.chatId).sent.push(added)
      sentCount += 1
      return added
    },
    replace(message, changes) {
      const { sent } = state(message.chatId)
      const replaced = { ...message, ...changes, edits: message.edits + 1 }
      sent.splice(sent.indexOf(message), 1, ...(changes ? [replaced] : []))
      return replaced
    },
    asMessage(message) {
      const { keyboard, media, text, entities } = message
      return {
        message_id: message.message_id,
        from: bot,
        chat: state(message.chatId).chat,
        date: Math.floor(now() / 1000),
        ...(message.thread !== undefined && { message_thread_id: message.thread, is_topic_message: true }),
        ...(message.album && { media_group_id: message.album }),
        ...(media ? { ...mediaFields(media), caption: text, caption_entities: entities } : { text, entities }),
        ...(keyboard.length > 0 && { reply_markup: { inline_keyboard: keyboard } }),
      } as Message
    },
    nextMessageId,
    get sentCount() {
      return sentCount
    },
  }
}

function newState(chat: Chat): ChatState {
  return { chat, sent: [], said: new Set(), barrier: undefined }
}

function mediaFields(media: SentMedia): Partial<Message> {
  if (media.kind !== 'location') return fileFields(media.file)
  const { latitude, longitude } = media
  return { location: { latitude, longitude } }
}
