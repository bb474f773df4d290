import { type APIChannel, ChannelType, DiscordAPIError, type REST, Routes } from 'discord.js'

/** Tells of what kind a channel is; asked of Discord once for each, which needs no intent. */
export interface Channels {
  /** `known` is what an event has told. `undefined` for a channel closed to the bot; throws when there is no answer. */
  kindOf(id: string, known?: ChannelType): Promise<ChannelType | undefined>
}

/** More would only cost memory: a channel that was forgotten is asked about again. */
const MOST_CHANNELS = 10_000

export function createChannels(rest: REST): Channels {
  const kinds = new Map<string, ChannelType>()

  function keep(id: string, kind: ChannelType): ChannelType {
    const [oldest] = kinds.keys()
    if (kinds.size >= MOST_CHANNELS && oldest !== undefined) kinds.delete(oldest)
    kinds.set(id, kind)
    return kind
  }

  return {
    async kindOf(id, known) {
      if (known !== undefined) return keep(id, known)
      const kept = kinds.get(id)
      if (kept !== undefined) return kept
      try {
        const { type } = (await rest.get(Routes.channel(id))) as APIChannel
        return keep(id, type)
      } catch (error) {
        if (error instanceof DiscordAPIError && [403, 404].includes(error.status)) return undefined
        throw error
      }
    },
  }
}

export function isThread(kind: ChannelType | undefined): boolean {
  return kind !== undefined && THREADS.includes(kind)
}

/** Whether a thread can be opened from a message there. */
export function hasThreads(kind: ChannelType | undefined): boolean {
  return kind === ChannelType.GuildText || kind === ChannelType.GuildAnnouncement
}

const THREADS: readonly ChannelType[] = [
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]
