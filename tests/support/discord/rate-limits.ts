import { ApiError } from './types.ts'

const MOST = 5
const WINDOW_MS = 5000

/** Returns what counts a message to a channel: with the headers of its bucket, or the 429 when it is one too many. */
export function createRateLimits(now: () => number): (channelId: string) => Readonly<Record<string, string>> {
  const windows = new Map<string, { readonly until: number; count: number }>()
  return (channelId) => {
    const current = windows.get(channelId)
    const window = current && current.until > now() ? current : { until: now() + WINDOW_MS, count: 0 }
    windows.set(channelId, window)
    const resetAfter = (window.until - now()) / 1000
    if (window.count >= MOST)
      throw new ApiError(429, 0, 'You are being rate limited.', { retryAfter: Math.max(0.001, resetAfter) })
    window.count += 1
    return {
      'x-ratelimit-bucket': 'messages',
      'x-ratelimit-limit': String(MOST),
      'x-ratelimit-remaining': String(MOST - window.count),
      'x-ratelimit-reset-after': String(resetAfter),
    }
  }
}
