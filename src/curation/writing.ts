import { type Address, isSameChat } from '../address.ts'
import type { EntryRef } from './entry.ts'

/** What a person is writing about the base, so that their next message in a direct chat is taken as it. */
export interface Writing {
  readonly about: WritingSubject
  /** What the next message is; null while nothing is waited for. */
  readonly field: WrittenField | null
  /** When it was asked for, in milliseconds since 1970: nobody remembers for long what they were asked. */
  readonly since: number
  /** Where it was asked for: in another app the same person may mean something else. */
  readonly chat: Pick<Address, 'platform' | 'chat'>
  /** The platform's own id of the message that was taken, so that an edit of it still counts. */
  readonly taken: string | null
}

/** What is wrong in an entry; why it should go; why a proposal is rejected. */
export type WrittenField = 'change' | 'retire' | 'verdict'

/** What is written about: once it was taken, the suggestion that it has become. */
export type WritingSubject =
  | { readonly entry: EntryRef }
  | { readonly revision: number }
  | { readonly suggestion: string }

/** Half an hour, in milliseconds. */
const VALID_MS = 30 * 60_000

/** What a message in this chat is taken as; `undefined` when it is an ordinary message. */
export function awaitedWriting({ field, since, chat }: Writing, here: Address, now: number): WrittenField | undefined {
  return now - since <= VALID_MS && isSameChat(chat, here) ? (field ?? undefined) : undefined
}
