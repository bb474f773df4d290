import type { APIActionRowComponent, APIComponentInMessageActionRow } from 'discord.js'

export type Json = Readonly<Record<string, unknown>>

export interface UploadedFile {
  readonly name: string
  /** The media type. */
  readonly type: string
  readonly content: string
}

/** One request as it came over the wire. */
export interface RecordedRequest {
  readonly method: string
  /** Without the version. */
  readonly path: string
  readonly body: unknown
  readonly files: readonly UploadedFile[]
}

export type ButtonRow = APIActionRowComponent<APIComponentInMessageActionRow>

/** What a message says and shows. */
export interface MessageContent {
  readonly content: string
  readonly components: readonly ButtonRow[]
  readonly flags: number
  readonly files: readonly UploadedFile[]
  /** The message that it answers. */
  readonly replyTo?: string
}

/** A message of the bot as it stands now. */
export interface BotMessage extends MessageContent {
  readonly id: string
  readonly channelId: string
  readonly nonce?: string | number
  /** The only person who sees it. */
  readonly onlyFor?: string
  /** "Thinking…": nothing has been said yet. */
  readonly loading: boolean
  readonly edits: number
}

/** What a request meets instead of its ordinary answer. */
export type Failure =
  | {
      readonly kind: 'error'
      readonly status: number
      readonly code: number
      readonly message: string
      /** Seconds. */
      readonly retryAfter?: number
    }
  /** The connection ends before, or after, the request has taken effect. */
  | { readonly kind: 'cut-before' | 'cut-after' }
  /** The request takes effect, but its answer never comes. */
  | { readonly kind: 'silence' }

/** An answer that says why not, in Discord's form. */
export class ApiError extends Error {
  readonly status: number
  readonly code: number
  readonly errors: Json | undefined
  /** Seconds, of a 429. */
  readonly retryAfter: number | undefined

  constructor(status: number, code: number, message: string, more: { errors?: Json; retryAfter?: number } = {}) {
    super(message)
    this.status = status
    this.code = code
    this.errors = more.errors
    this.retryAfter = more.retryAfter
  }
}

/** A field that is not as it must be; `path` such as `components.0.components.1.label`. */
export function formError(path: string, code: string, message: string): ApiError {
  const problem: Json = { _errors: [{ code, message }] }
  const errors = path.split('.').reduceRight<Json>((inner, name) => ({ [name]: inner }), problem)
  return new ApiError(400, 50035, 'Invalid Form Body', { errors })
}

export const EPHEMERAL = 1 << 6
export const LOADING = 1 << 7
