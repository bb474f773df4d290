import type { InlineKeyboardButton, InlineQueryResultArticle, MessageEntity, Update } from 'grammy/types'

export type Params = Readonly<Record<string, unknown>>

export interface UploadedFile {
  readonly name: string
  readonly content: string
}

/** One call of a Bot API method as it came over the wire. */
export interface RecordedRequest {
  readonly method: string
  readonly params: Params
  readonly files: ReadonlyMap<string, UploadedFile>
}

/** A file on the server, whoever has sent it. */
export interface StoredFile extends UploadedFile {
  readonly id: string
  readonly kind: FileKind
  /** In bytes, as told; a test can lie about it. */
  readonly size: number
}

export type FileKind = 'photo' | 'video' | 'voice' | 'document'

/** What a message of the bot has beside its text, which is the caption then. */
export type SentMedia =
  | { readonly kind: FileKind; readonly file: StoredFile }
  | { readonly kind: 'location'; readonly latitude: number; readonly longitude: number }

export interface Topic {
  readonly title: string
  readonly closed: boolean
}

/** A message that the bot has sent, as it stands now. */
export interface BotMessage {
  readonly message_id: number
  readonly chatId: number
  readonly thread?: number
  readonly text: string
  readonly entities: readonly MessageEntity[]
  readonly keyboard: readonly (readonly InlineKeyboardButton[])[]
  readonly media?: SentMedia
  /** The same for all messages of one album. */
  readonly album?: string
  /** The message that this one answers. */
  readonly replyTo?: number
  readonly edits: number
}

/** How the bot has answered an inline query: what the person sees above the input field. */
export interface InlineShown {
  readonly results: readonly InlineQueryResultArticle[]
  readonly nextOffset: string
  /** Seconds. */
  readonly cacheTime: number
  readonly isPersonal: boolean
}

export type UpdateType = Exclude<keyof Update, 'update_id'>

/** What a request meets instead of its ordinary answer. */
export type Failure =
  | { readonly kind: 'error'; readonly code: number; readonly description: string; readonly retryAfter?: number }
  /** The connection ends before, or after, the request has taken effect. */
  | { readonly kind: 'cut-before' | 'cut-after' }
  /** A proxy in between answers with a page. */
  | { readonly kind: 'page'; readonly status: number }

/** An answer with `ok: false`. */
export class ApiError extends Error {
  readonly code: number
  readonly parameters: Readonly<Record<string, number>> | undefined

  constructor(code: number, description: string, parameters?: Readonly<Record<string, number>>) {
    super(description)
    this.code = code
    this.parameters = parameters
  }
}

export function badRequest(reason: string): ApiError {
  return new ApiError(400, `Bad Request: ${reason}`)
}
