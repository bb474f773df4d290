import type { Config } from '../config.ts'
import { UsageError } from './usage.ts'

/** Where something could be posted: "PLATFORM:CHAT" or "PLATFORM:CHAT/THREAD". */
const PLACE = /^([a-z]+):([^/\s]+)(?:\/(\d+))?$/

/** Whether the bot may post in a channel or group, which needs not run meanwhile; posts nothing. Throws UsageError. */
export async function checkChat(place: string, { telegram, discord }: Config): Promise<string> {
  const [, platform, chat, thread] = PLACE.exec(place) ?? []
  if (!platform || !chat)
    throw new UsageError(`"${place}" is no channel or group. Write PLATFORM:CHAT, such as telegram:@ourchannel.`)
  const target = { chat, ...(thread !== undefined && { thread }) }
  let problems: readonly string[] | undefined
  if (platform === 'telegram' && telegram) {
    // biome-ignore lint/style/noRestrictedImports: a program of its own puts its parts together, as app.ts does.
    const { checkTarget } = await import('../bots/telegram/check.ts')
    problems = await checkTarget(telegram, target)
  }
  if (platform === 'discord' && discord) {
    // biome-ignore lint/style/noRestrictedImports: see above.
    const { checkTarget } = await import('../bots/discord/check.ts')
    problems = await checkTarget(discord, target)
  }
  if (!problems) throw new UsageError(`"${platform}" is no chat that is switched on.`)
  return problems.length === 0
    ? `${place}: all is right`
    : [`${place}:`, ...problems.map((one) => `  ${one}`)].join('\n')
}
