import type { Locale } from './locale.ts'

/**
 * What Silta says, as structure and never as a string of markup: each platform renders and escapes it
 * itself, so that no text can break a send.
 */
export interface OutboundMessage {
  readonly locale: Locale
  readonly blocks: readonly Block[]
  /** Rows of buttons below the text; at most eight in all. */
  readonly buttons?: readonly (readonly Button[])[]
  readonly attachment?: Attachment
  /** Everything said before has been erased; a platform that shows history clears it. */
  readonly clearsHistory?: true
}

export type Block =
  | { readonly kind: 'heading' | 'paragraph'; readonly runs: readonly Run[] }
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      readonly start?: number
      readonly items: readonly (readonly Run[])[]
    }

/** A stretch of text. `href` is an http, https, tel or mailto address. */
export type Run = string | { readonly text: string; readonly bold?: true; readonly href?: string }

/** A button either returns its `action` to Silta or opens an address. */
export type Button =
  | { readonly label: string; readonly action: string }
  | { readonly label: string; readonly href: string }

/** A text file sent along. */
export interface Attachment {
  readonly name: string
  readonly mediaType: string
  readonly content: string
}

export function paragraph(...runs: readonly Run[]): Block {
  return { kind: 'paragraph', runs }
}

export function heading(...runs: readonly Run[]): Block {
  return { kind: 'heading', runs }
}

export function list(items: readonly (readonly Run[])[], ordered = false): Block {
  return { kind: 'list', ordered, items }
}

/** A message of plain paragraphs. */
export function plainMessage(locale: Locale, ...paragraphs: readonly string[]): OutboundMessage {
  return { locale, blocks: paragraphs.map((text) => paragraph(text)) }
}

export function runText(run: Run): string {
  return typeof run === 'string' ? run : run.text
}
