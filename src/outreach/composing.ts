import type { Locale } from '../locale.ts'

/** What a person is writing, so that their next message in a direct chat is taken as it and not as a question. */
export interface Composing {
  readonly announcement: string
  readonly field: ComposedField
  /** The language of a text. */
  readonly locale: Locale
  /** When it was asked for, in milliseconds since 1970: nobody remembers for long what they were asked. */
  readonly since: number
}

export const COMPOSED_FIELDS = ['text', 'link', 'picture', 'alt', 'time', 'notice'] as const

export type ComposedField = (typeof COMPOSED_FIELDS)[number]
