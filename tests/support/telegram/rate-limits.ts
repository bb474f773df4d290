import { ApiError } from './types.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND

export interface RateLimits {
  /** Counts a message to the chat, or throws what Telegram answers to one too many. */
  take(chatId: number): void
  /** How many were one too many. */
  readonly refused: number
}

/** Telegram's published sending limits as sliding windows: 30 a second in all, 1 a second a chat, 20 a minute a group. */
export function createRateLimits(now: () => number): RateLimits {
  const sent = new Map<string, number[]>()
  let refused = 0

  function wait(key: string, limit: number, period: number): number {
    const recent = (sent.get(key) ?? []).filter((at) => at > now() - period)
    sent.set(key, recent)
    return recent.length < limit ? 0 : (recent.at(-limit) ?? 0) + period - now()
  }

  function take(chatId: number): void {
    const keys = ['all', `chat ${chatId}`]
    // Short bursts to one chat pass.
    const waits = [wait('all', 30, SECOND), wait(`chat ${chatId}`, 5, 5 * SECOND)]
    if (chatId < 0) {
      keys.push(`group ${chatId}`)
      waits.push(wait(`group ${chatId}`, 20, MINUTE))
    }
    const retryAfter = Math.ceil(Math.max(...waits) / SECOND)
    if (retryAfter > 0) {
      refused += 1
      throw new ApiError(429, `Too Many Requests: retry after ${retryAfter}`, { retry_after: retryAfter })
    }
    for (const key of keys) sent.get(key)?.push(now())
  }

  return {
    take,
    get refused() {
      return refused
    },
  }
}
