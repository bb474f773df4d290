import { type REST, RESTEvents } from 'discord.js'
import type { Address, Allowance } from '../platform.ts'
import { decodeTarget, PLATFORM } from './address.ts'

/** Messages that Discord takes for one channel within `perMs` milliseconds. */
interface Bucket {
  readonly limit: number
  readonly perMs: number
}

export interface Allowances {
  /** What a message to this address counts against now. */
  of(to: Address): readonly Allowance[]
}

/** What Discord tells of ordinary channels; it stands until Discord has told of the channel itself. */
const USUAL: Bucket = { limit: 5, perMs: 5000 }
/** Discord takes 50 requests a second from a bot; a direct chat or a thread costs a message a second one. */
export const MESSAGES_PER_SECOND = 40
/** More would only cost memory: a channel that was forgotten is learned anew from the next answer. */
const MOST_CHANNELS = 10_000

/**
 * Discord's limits: the bot's own, and each channel's, learned from the headers of Discord's answers
 * (discord.com/developers/docs/topics/rate-limits). discord.js keeps to them in one process; these are what all who
 * send with the token share. The answer to an interaction counts against neither. None at all with `perSecond` 0.
 */
export function createAllowances(
  rest: Pick<REST, 'on'>,
  { token, perSecond, now }: { readonly token: string; readonly perSecond: number; readonly now: () => number },
): Allowances {
  const learned = new Map<string, Bucket>()
  // The part before the dot is the bot's id, which is no secret.
  const key = `${PLATFORM} ${/^[\w-]+(?=\.)/.exec(token)?.[0] ?? 'bot'}`
  const all: Allowance = { key, count: perSecond, perMs: 1000, burst: 1 }

  function learn(channel: string, bucket: Bucket): void {
    learned.delete(channel)
    if (bucket.limit === USUAL.limit && bucket.perMs === USUAL.perMs) return
    const [oldest] = learned.keys()
    if (learned.size >= MOST_CHANNELS && oldest !== undefined) learned.delete(oldest)
    learned.set(channel, bucket)
  }

  rest.on(RESTEvents.Response, ({ method, path }, { headers }) => {
    const channel = method === 'POST' ? /^\/channels\/(\d+)\/messages$/.exec(path)?.[1] : undefined
    const bucket = channel === undefined ? undefined : readBucket(headers)
    if (channel !== undefined && bucket) learn(channel, bucket)
  })

  return {
    of(to) {
      const { channel, interaction, onlyFor } = decodeTarget(to)
      if (perSecond === 0 || (interaction && interaction.expiresAt > now())) return []
      // For one person in a server it goes to their direct chat by now, whose number is not known here.
      const { limit, perMs } = (onlyFor === undefined && learned.get(channel)) || USUAL
      // A burst and an even stream beside it are together never more than the limit, whenever one begins to count.
      const burst = Math.ceil(limit / 2)
      return [all, { key: `${key} ${onlyFor ?? channel}`, count: limit - burst + 1, perMs, burst }]
    },
  }
}

/** Only the first answer of a window tells how long the window is. */
function readBucket(headers: { get(name: string): string | null }): Bucket | undefined {
  const [limit, remaining, resetAfter] = ['limit', 'remaining', 'reset-after'].map((name) =>
    Number(headers.get(`x-ratelimit-${name}`) ?? Number.NaN),
  )
  if (limit === undefined || remaining !== limit - 1 || resetAfter === undefined || !(resetAfter > 0)) return undefined
  // Discord's figure has run on while the answer came; rounded up it is never too short.
  return limit >= 1 ? { limit, perMs: Math.ceil(resetAfter) * 1000 } : undefined
}
