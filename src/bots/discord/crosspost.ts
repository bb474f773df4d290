import { ChannelType, type REST, Routes } from 'discord.js'
import type { Channels } from './channels.ts'
import { describeFailure, isCrossposted } from './failures.ts'

/** Milliseconds: the message stands already, so that its sender need not be kept waiting. */
const TIMEOUT_MS = 10_000

/** Whether servers can follow the channel, so that a message there can be published to them. */
export async function hasFollowers(channels: Channels, channel: string): Promise<boolean> {
  return (await channels.kindOf(channel)) === ChannelType.GuildAnnouncement
}

/**
 * Publishes a message to the servers that follow its channel, which Discord allows ten times an hour in a channel.
 * Returns why that failed, in words for operators; edits follow by themselves. Never throws: the message stands.
 */
export async function crosspost(rest: REST, channel: string, message: string): Promise<string | undefined> {
  try {
    await rest.post(Routes.channelMessageCrosspost(channel, message), { signal: AbortSignal.timeout(TIMEOUT_MS) })
    return undefined
  } catch (error) {
    if (isCrossposted(error)) return undefined
    return `it stands in the channel, but was not published to the servers that follow it (${describeFailure(error)}): press "Publish" below it in Discord`
  }
}
