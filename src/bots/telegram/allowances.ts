import type { Address, Allowance } from '../platform.ts'
import { PLATFORM } from './address.ts'

/** Messages that Telegram lets one bot send in a second, all chats together. */
export const MESSAGES_PER_SECOND = 30

/**
 * Telegram's limits, as its page on bots states them (core.telegram.org/bots/faq): about thirty messages a second in
 * all, one a second in a chat with short bursts, twenty a minute in a group. The limits are the token's: whoever
 * sends with it shares them. None at all with `perSecond` 0.
 */
export function allowances({ chat }: Address, token: string, perSecond: number): readonly Allowance[] {
  if (perSecond === 0) return []
  const [bot] = token.split(':')
  const key = `${PLATFORM} ${bot}`
  // The burst makes up for the moments in which a busy process sends nothing.
  const all = { key, count: perSecond, perMs: 1000, burst: 6, strict: true } as const
  const own = { key: `${key} ${chat}`, count: 1, perMs: 1000, burst: 3 }
  const group = { key: `${key} ${chat} minute`, count: 20, perMs: 60_000, burst: 3, strict: true } as const
  // A group or channel has a negative id, or is named by its public name.
  return /^[-@]/.test(chat) ? [all, own, group] : [all, own]
}
