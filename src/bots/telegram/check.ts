import { type Api, GrammyError } from 'grammy'
import type { ChatFullInfo, ChatMember } from 'grammy/types'
import type { Address } from '../platform.ts'
import { createApi } from './api.ts'
import { TOKEN_REFUSED } from './connect.ts'
import { describeFailure, isTokenRefused } from './failures.ts'

export interface CheckOptions {
  readonly token: string
  /** The Bot API server. Default: Telegram's own. */
  readonly apiRoot?: string | undefined
}

/**
 * Why the bot could not post an announcement there, each in a sentence with the remedy; empty when it can. Sends
 * nothing. Whether a topic is there Telegram does not tell. Never throws.
 */
export async function checkTarget(
  { token, apiRoot }: CheckOptions,
  { chat, thread }: Pick<Address, 'chat' | 'thread'>,
): Promise<readonly string[]> {
  const api = createApi(token, apiRoot)
  try {
    const me = await api.getMe()
    const found = await find(api, chat)
    if (!found)
      return [`Telegram shows the bot no such chat. Add @${me.username} to it, and look at the name or number.`]
    const member = await api.getChatMember(found.id, me.id)
    return [...postingProblems(found, member, me.username), ...threadProblems(found, thread)]
  } catch (error) {
    if (isTokenRefused(error)) return [TOKEN_REFUSED]
    return [describeFailure(error)]
  }
}

async function find(api: Api, chat: string): Promise<ChatFullInfo | undefined> {
  try {
    return await api.getChat(chat)
  } catch (error) {
    const isClosed = error instanceof GrammyError && (error.error_code === 400 || error.error_code === 403)
    if (isClosed) return undefined
    throw error
  }
}

function postingProblems(chat: ChatFullInfo, member: ChatMember, bot: string): readonly string[] {
  if (chat.type === 'private') return ['This is a person and not a channel or group.']
  if (member.status === 'left' || member.status === 'kicked') return [`Add @${bot} to the ${chat.type}.`]
  if (chat.type === 'channel') {
    const mayPost = member.status === 'administrator' && member.can_post_messages
    return mayPost ? [] : [`Make @${bot} an administrator of the channel with the right "Post messages".`]
  }
  const isMuted =
    (member.status === 'restricted' && !member.can_send_messages) ||
    (member.status === 'member' && chat.permissions?.can_send_messages === false)
  return isMuted ? [`Let @${bot} write in the group, or make it an administrator.`] : []
}

function threadProblems({ is_forum: isForum }: ChatFullInfo, thread: string | undefined): readonly string[] {
  return thread === undefined || isForum ? [] : ['The group has no topics: leave the thread out, or switch topics on.']
}
