import { ApiError, type BotMessage } from './types.ts'
import type { World } from './world.ts'

const MOST = 10
const HOUR_MS = 3_600_000
const CROSSPOSTED = 1 << 1
const ANNOUNCEMENTS = 5

/** What servers see that follow a channel of announcements. */
export interface Crossposts {
  /** Publishes a message. Throws what Discord answers when it does not. */
  publish(channelId: string, messageId: string): BotMessage
  /** As the messages stand now. */
  published(channelId: string): readonly BotMessage[]
}

export function createCrossposts(world: World, now: () => number): Crossposts {
  const times = new Map<string, number[]>()

  return {
    publish(channelId, messageId) {
      const { type } = world.reach(channelId)
      if (type !== ANNOUNCEMENTS) throw new ApiError(400, 50024, 'Cannot execute action on this channel type')
      const message = world.find(channelId, messageId)
      if ((message.flags & CROSSPOSTED) !== 0)
        throw new ApiError(400, 40033, 'This message has already been crossposted.')
      const recent = (times.get(channelId) ?? []).filter((at) => at > now() - HOUR_MS)
      const oldest = recent.at(-MOST)
      if (oldest !== undefined) {
        const retryAfter = Math.max(1, (oldest + HOUR_MS - now()) / 1000)
        throw new ApiError(429, 0, 'You are being rate limited.', { retryAfter })
      }
      times.set(channelId, [...recent, now()])
      return world.replace(message, { flags: message.flags | CROSSPOSTED })
    },
    published: (channelId) => world.messages(channelId).filter(({ flags }) => (flags & CROSSPOSTED) !== 0),
  }
}
