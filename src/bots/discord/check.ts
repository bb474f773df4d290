import { type APIUser, ChannelType, DiscordAPIError, PermissionFlagsBits, REST, Routes } from 'discord.js'
import type { Address } from '../platform.ts'
import { hasThreads, isThread } from './channels.ts'
import { describeFailure, isTokenRefused } from './failures.ts'
import { TOKEN_REFUSED } from './gateway.ts'
import { type Rights, rightsIn } from './rights.ts'

export interface CheckOptions {
  readonly token: string
  /** The REST API. */
  readonly apiRoot: string
}

const TIMEOUT_MS = 15_000

/**
 * Why the bot could not post an announcement there, each in a sentence with the remedy; empty when it can. Sends
 * nothing. Never throws.
 */
export async function checkTarget(
  { token, apiRoot }: CheckOptions,
  { chat, thread }: Pick<Address, 'chat' | 'thread'>,
): Promise<readonly string[]> {
  const rest = new REST({ api: apiRoot.replace(/\/+$/, ''), timeout: TIMEOUT_MS, retries: 0 }).setToken(token)
  try {
    const { id } = (await rest.get(Routes.user())) as APIUser
    const rights = await rightsIn(rest, thread ?? chat, id)
    return rights ? problemsOf(rights) : ['This is a direct chat and not a channel of a server.']
  } catch (error) {
    if (isTokenRefused(error)) return [TOKEN_REFUSED]
    const isClosed = error instanceof DiscordAPIError && [400, 403, 404].includes(error.status)
    if (isClosed) return [`${CLOSED} (${describeFailure(error)})`]
    return [describeFailure(error)]
  }
}

const CLOSED =
  'Discord shows the bot no such channel. Invite the bot to the server, let its role view the channel, and look at the id'

function problemsOf({ kind, permissions }: Rights): readonly string[] {
  if (!hasThreads(kind) && !isThread(kind))
    return [
      `Nothing can be posted in a channel of this type (${ChannelType[kind]}): take a text or announcement channel.`,
    ]
  const { ViewChannel, SendMessages, SendMessagesInThreads, AttachFiles } = PermissionFlagsBits
  const needed: readonly (readonly [bigint, string])[] = [
    [ViewChannel, 'View Channel'],
    isThread(kind) ? [SendMessagesInThreads, 'Send Messages in Threads'] : [SendMessages, 'Send Messages'],
    [AttachFiles, 'Attach Files'],
  ]
  const missing = needed.flatMap(([bit, name]) => ((permissions & bit) === 0n ? [name] : []))
  return missing.length > 0 ? [`Give the bot's role in this channel the permission ${missing.join(', ')}.`] : []
}
