import type { ChatMember, User } from 'grammy/types'
import type { Chats } from './chats.ts'
import { badRequest } from './types.ts'

/** What the bot or a person may do in a group or channel. */
export type Membership =
  | { readonly status: 'creator' | 'member' | 'left' }
  | { readonly status: 'administrator'; readonly can_post_messages?: boolean; readonly can_manage_topics?: boolean }
  | { readonly status: 'restricted'; readonly can_send_messages: boolean }

/** Who is what in groups and channels; whoever was not named is an ordinary member. */
export interface Members {
  set(chatId: number, userId: number, membership: Membership): void
  /** The answer to getChatMember. */
  describe(chatId: unknown, userId: unknown): ChatMember
}

export function createMembers(chats: Chats): Members {
  const known = new Map<string, Membership>()

  function find(user: User, chatId: number): Membership {
    return known.get(`${chatId} ${user.id}`) ?? { status: 'member' }
  }

  return {
    set(chatId, userId, membership) {
      known.set(`${chatId} ${userId}`, membership)
    },
    describe(chatId, userId) {
      const chat = chats.reach(chatId)
      const id = Number(userId)
      if (!(id > 0)) throw badRequest('PARTICIPANT_ID_INVALID')
      const user = id === chats.bot.id ? chats.bot : chats.user(id)
      const membership = find(user, chat.id)
      // Only administrators see who is in a channel.
      if (chat.type === 'channel' && find(chats.bot, chat.id).status !== 'administrator')
        throw badRequest('member list is inaccessible')
      return { user, ...membership } as ChatMember
    },
  }
}
