import { ConfigError } from '../../errors.ts'
import { createReasons, type Reasons } from '../reasons.ts'
import { TOKEN_REFUSED } from './connect.ts'
import { describeFailure, isConflict, isTokenRefused } from './failures.ts'

/** What is wrong now, in words an operator understands: apart for taking updates and for sending. */
export interface HealthRecord {
  set(side: 'updates' | 'sending', reason: string | undefined): void
  /** A send has ended: only a refused token tells of more than this one message. */
  attempted(error?: unknown): void
  health: Reasons['health']
}

export function createHealth(): HealthRecord {
  const reasons = createReasons('updates', 'not started')
  return {
    ...reasons,
    attempted(error) {
      if (error === undefined) reasons.set('sending', undefined)
      else if (isTokenRefused(error)) reasons.set('sending', TOKEN_REFUSED)
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
