import { type Address, isSameChat } from '../address.ts'
import type { Writing } from '../curation/writing.ts'
import type { Locale } from '../locale.ts'

/** What a person is writing, so that their next message in a direct chat is taken as it and not as a question. */
export interface Composing {
  readonly announcement: string
  /** What the next message is; null while nothing is waited for. */
  readonly field: ComposedField | null
  /** The language of a text. */
  readonly locale: Locale
  /** When it was asked for, in milliseconds since 1970: nobody remembers for long what they were asked. */
  readonly since: number
  /** Where it was asked for: in another app the same person may mean something else. */
  readonly chat: Pick<Address, 'platform' | 'chat'>
  /** The messages taken so far, so that an edit of one still counts. */
  readonly taken: readonly TakenMessage[]
}

export interface TakenMessage {
  /** The platform's own id. */
  readonly ref: string
  readonly field: ComposedField
  readonly locale: Locale
  readonly album?: string
}

export const COMPOSED_FIELDS = ['text', 'link', 'picture', 'alt', 'time', 'notice', 'channel'] as const

export type ComposedField = (typeof COMPOSED_FIELDS)[number]

/** Half an hour, in milliseconds. */
const VALID_MS = 30 * 60_000

const MOST_TAKEN = 20

/** What of an announcement the person is writing, if it is one. */
export function ofAnnouncement(composing: Composing | Writing | null): Composing | null {
  return composing && 'announcement' in composing ? composing : null
}

/** The field that a message in this chat is taken for; `undefined` when it is an ordinary message. */
export function awaitedField(composing: Composing | null, chat: Address, now: number): ComposedField | undefined {
  if (!composing || now - composing.since > VALID_MS || !isSameChat(composing.chat, chat)) return undefined
  return composing.field ?? undefined
}

/** Nothing more is waited for; with `message`, because it was taken. */
export function stopped(composing: Composing, message?: TakenMessage): Composing {
  const taken = message ? [...composing.taken, message].slice(-MOST_TAKEN) : composing.taken
  return { ...composing, field: null, taken }
}
