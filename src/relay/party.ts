import type { Address } from '../address.ts'
import type { Locale } from '../locale.ts'
import type { Ban, Responder, Role } from './responder.ts'

/** Somebody who takes part in a question. */
export interface Party {
  readonly personId: string
  readonly role: Role
  readonly ban: Ban | null
  /** Chosen, else detected. */
  readonly locale: Locale | null
  /** Their own chats, the one last used first; those closed to the bot are left out. */
  readonly addresses: readonly Address[]
  readonly responder: Responder | undefined
}

/**
 * `link`: makes who redeems it the same person as `personId`. `admin`: makes them an administrator. `console`: signs
 * `personId` in to the console. `institution`: makes them one of the institution that `detail` names.
 */
export interface OneTimeCode {
  /** SHA-256 of the code, as hexadecimal digits. */
  readonly hash: string
  readonly purpose: 'link' | 'admin' | 'console' | 'institution'
  /** Who has made it; null for an operator. */
  readonly personId: string | null
  readonly detail: string | null
  readonly expiresAt: number
}

/** What was done by whom to whom. */
export interface AuditEntry {
  readonly actorId: string | null
  /** What was done, such as `question-closed`. */
  readonly action: string
  readonly questionId: string | null
  /** Whom it was done to. */
  readonly subjectId: string | null
  /** Nothing that a traveller has written. */
  readonly detail: string | null
  readonly at: number
}
