import { ConfigError } from '../../errors.ts'
import type { Health } from '../platform.ts'
import { TOKEN_REFUSED } from './connect.ts'
import { describeFailure, isConflict, isTokenRefused } from './failures.ts'

/** What is wrong now, in words an operator understands: apart for taking updates and for sending. */
export interface HealthRecord {
  set(side: 'updates' | 'sending', reason: string | undefined): void
  /** A send has ended: only a refused token tells of more than this one message. */
  attempted(error?: unknown): void
  health(): Health
}

export function createHealth(): HealthRecord {
  const reasons = new Map<string, string>([['updates', 'not started']])
  const set: HealthRecord['set'] = (side, reason) => {
    if (reason === undefined) reasons.delete(side)
    else reasons.set(side, reason)
  }
  return {
    set,
    attempted(error) {
      if (error === undefined) set('sending', undefined)
      else if (isTokenRefused(error)) set('sending', TOKEN_REFUSED)
    },
    health() {
      const [reason] = reasons.values()
      return reason === undefined ? { ok: true } : { ok: false, reason }
    },
  }
}

/** Why updates do not come. */
export function updatesReason(error: unknown): string {
  if (error instanceof ConfigError) return error.problems.join(' ')
  if (isTokenRefused(error)) return TOKEN_REFUSED
  if (isConflict(error))
    return `Another program takes this bot's updates: stop it, or give each its own TELEGRAM_BOT_TOKEN. (${describeFailure(error)})`
  return describeFailure(error)
}
