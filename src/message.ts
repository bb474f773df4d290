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
  /** What was sent in another chat and is passed on, shown as one; the text is its caption. */
  readonly media?: readonly Media[]
  /** The page with more: kept whole by whatever shortens the text, and shown as the platform shows links. */
  readonly link?: string
  /**
   * Opens a thread of its own for the message, where the chat has threads. On an edit it names that thread anew,
   * and closes it when the matter is over.
   */
  readonly thread?: { readonly title: string; readonly closed?: true }
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

/**
 * A button either returns its `action` to Silta or opens an address. With `asks`, a platform that has forms asks
 * for a text first and returns both.
 */
export type Button =
  | { readonly label: string; readonly action: string; readonly asks?: Prompt }
  | { readonly label: string; readonly href: string }

/** A form of one field. */
export interface Prompt {
  readonly title: string
  readonly label: string
}

/** A text file sent along. */
export interface Attachment {
  readonly name: string
  readonly mediaType: string
  readonly content: string
}

/** A file or a place that somebody has sent. */
export type Media = MediaFile | Place

export interface MediaFile {
  readonly kind: 'photo' | 'video' | 'voice' | 'file'
  readonly name: string
  readonly mediaType: string
  /** In bytes. */
  readonly size: number
  readonly file: FileRef
  /** What it shows, for those who do not see it. */
  readonly alt?: string
}

export interface Place {
  readonly kind: 'location'
  /** In degrees. */
  readonly latitude: number
  readonly longitude: number
}

/** Where the content of a file can be had: Silta itself keeps none. */
export interface FileRef {
  readonly platform: string
  /** The platform's own words; valid as long as the message with the file is there. */
  readonly id: string
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
