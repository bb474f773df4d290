import type { APIOverwrite } from 'discord.js'
import type { BotMessage, Json, MessageContent } from './types.ts'
import { ApiError } from './types.ts'

/** Why the bot may not write in a channel. */
export type Barrier = 'gone' | 'no-access' | 'no-permission' | 'no-direct-messages'

export interface Channel {
  readonly id: string
  /** 0 in a server, 1 with one person, 5 of announcements, 11 a thread. */
  readonly type: 0 | 1 | 5 | 11
  readonly overwrites?: readonly APIOverwrite[]
  readonly guildId?: string
  readonly recipient?: string
  readonly parentId?: string
  /** Of a thread. */
  readonly name?: string
  readonly archived?: boolean
  /** Only those who manage threads may write there or change it, and the bot does not. */
  readonly locked?: boolean
}

export interface User {
  readonly id: string
  readonly username: string
  readonly bot?: true
}

export type NewMessage = MessageContent & Pick<BotMessage, 'channelId' | 'nonce' | 'onlyFor' | 'loading'>

/** People, channels and the bot's messages in them. */
export interface World {
  readonly bot: User
  readonly application: string
  readonly sentCount: number
  nextId(): string
  user(id: string): User
  /** Makes the direct channel when it is not there. */
  direct(userId: string): Channel
  addChannel(options?: { id?: string; threadOf?: string; name?: string; type?: 0 | 5 }): Channel
  channel(id: string): Channel
  threadsOf(channelId: string): readonly Channel[]
  changeChannel(id: string, changes: Partial<Channel>): Channel
  deleteChannel(id: string): void
  setBarrier(channelId: string, barrier: Barrier | undefined): void
  /** The channel for something the bot does in it. Throws what Discord answers when the bot may not. */
  reach(channelId: string): Channel
  messages(channelId: string): readonly BotMessage[]
  find(channelId: string, messageId: string): BotMessage
  add(message: NewMessage): BotMessage
  replace(message: BotMessage, changes: Partial<BotMessage>): BotMessage
  remove(message: BotMessage): void
  /** What people have written, by its id. */
  readonly said: Map<string, Json>
}

const EPOCH = 1_420_070_400_000
export const GUILD = '700000000000000001'

export function createWorld(now: () => number): World {
  const channels = new Map<string, Channel>()
  const barriers = new Map<string, Barrier>()
  const sent = new Map<string, BotMessage[]>()
  const users = new Map<string, User>()
  let count = 0
  let sentCount = 0

  function nextId(): string {
    count += 1
    return String((BigInt(now() - EPOCH) << 22n) + BigInt(count))
  }

  function channel(id: string): Channel {
    const found = channels.get(id)
    if (!found) throw new ApiError(404, 10003, 'Unknown Channel')
    return found
  }

  function put(made: Channel): Channel {
    channels.set(made.id, made)
    sent.set(made.id, [])
    return made
  }

  const bot: User = { id: nextId(), username: 'Silta', bot: true }
  return {
    bot,
    application: nextId(),
    get sentCount() {
      return sentCount
    },
    nextId,
    user(id) {
      const user = users.get(id) ?? { id, username: `person ${id}` }
      users.set(id, user)
      return user
    },
    direct(userId) {
      const known = [...channels.values()].find(({ recipient }) => recipient === userId)
      return known ?? put({ id: nextId(), type: 1, recipient: userId })
    },
    addChannel({ id = nextId(), threadOf, name = 'thread', type = 0 } = {}) {
      if (threadOf === undefined) return put({ id, type, guildId: GUILD })
      return put({ id, type: 11, guildId: GUILD, parentId: threadOf, name, archived: false, locked: false })
    },
    channel,
    threadsOf: (channelId) => [...channels.values()].filter(({ parentId }) => parentId === channelId),
    changeChannel(id, changes) {
      const changed = { ...channel(id), ...changes }
      channels.set(id, changed)
      return changed
    },
    deleteChannel(id) {
      channels.delete(id)
      sent.delete(id)
    },
    setBarrier(channelId, barrier) {
      if (barrier) barriers.set(channelId, barrier)
      else barriers.delete(channelId)
    },
    reach(channelId) {
      const barrier = barriers.get(channelId)
      if (barrier === 'gone') throw new ApiError(404, 10003, 'Unknown Channel')
      if (barrier === 'no-access') throw new ApiError(403, 50001, 'Missing Access')
      if (barrier === 'no-permission') throw new ApiError(403, 50013, 'Missing Permissions')
      if (barrier) throw new ApiError(403, 50007, 'Cannot send messages to this user')
      return channel(channelId)
    },
    messages: (channelId) => sent.get(channelId) ?? [],
    find(channelId, messageId) {
      const message = sent.get(channelId)?.find(({ id }) => id === messageId)
      if (!message) throw new ApiError(404, 10008, 'Unknown Message')
      return message
    },
    add(message) {
      const added = { ...message, id: nextId(), edits: 0 }
      sent.get(message.channelId)?.push(added)
      if (!added.loading) sentCount += 1
      return added
    },
    replace(message, changes) {
      const list = sent.get(message.channelId) ?? []
      const replaced = { ...message, ...changes, edits: message.edits + 1 }
      list.splice(list.indexOf(message), 1, replaced)
      if (message.loading && !replaced.loading) sentCount += 1
      return replaced
    },
    remove(message) {
      const list = sent.get(message.channelId) ?? []
      list.splice(list.indexOf(message), 1)
    },
    said: new Map(),
  }
}
