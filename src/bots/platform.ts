import type { Address, SentRef } from '../address.ts'
import type { Health } from '../health.ts'
import type { OutboundMessage } from '../message.ts'

export type { Address, SentRef } from '../address.ts'
export type { Health } from '../health.ts'

/** The port that every chat platform implements; one contract suite in `tests/contract` holds them to it. */
export interface Platform {
  /** Stable and lower-case; stored with every address. */
  readonly name: string
  readonly limits: Limits
  /**
   * What a second `send` with the same key does when the first one's fate is unknown: `idempotent`
   * shows the message once, `may-repeat` can show it twice, which a reply survives, `must-not-repeat`
   * would show a public post twice, so that somebody has to look first.
   */
  readonly repeats: Repeats
  /**
   * Begins to take updates and returns once the platform is ready, or throws with words an operator
   * understands. `receive` resolves when the update's effects are stored; until then the platform must
   * not confirm the update, and after a failure it must offer the update again.
   */
  start(receive: Receive): Promise<void>
  /** Length of the message as this platform counts it, comparable with `limits.text`. */
  length(message: OutboundMessage): number
  /** Sends one message of at most `limits.text`. Throws only DeliveryError. */
  send(to: Address, message: OutboundMessage, options: SendOptions): Promise<SentRef>
  /** Replaces a sent message; doing it twice is harmless. Throws only DeliveryError. */
  edit(to: Address, ref: SentRef, message: OutboundMessage): Promise<void>
  health(): Health
  /** Stops taking updates; resolves when no `receive` is under way. */
  stop(): Promise<void>
}

export type Repeats = 'idempotent' | 'may-repeat' | 'must-not-repeat'

export type Receive = (message: InboundMessage) => Promise<void>

export interface Limits {
  /** Characters of text, of a caption under an attachment, of a button's label. */
  readonly text: number
  readonly caption: number
  readonly label: number
  readonly buttonsPerRow: number
  readonly edits: boolean
  readonly threads: boolean
}

export interface SendOptions {
  /** The same for every attempt at one delivery, different between deliveries. */
  readonly key: string
}

export interface InboundMessage {
  /** Unique within the platform; the same when the platform offers the update again. */
  readonly updateId: string
  readonly address: Address
  readonly sender: Sender
  /** False in a group. A platform passes on from a group only what is addressed to the bot. */
  readonly direct: boolean
  readonly content: Content
  /** The message itself or, for an action, the message whose button was pressed. */
  readonly message?: SentRef
}

export interface Sender {
  readonly id: string
  /** The language of the person's app, as a BCP 47 tag. */
  readonly language?: string
}

export type Content =
  | { readonly kind: 'text'; readonly text: string; readonly edited?: true }
  | { readonly kind: 'command'; readonly name: string; readonly argument: string }
  | { readonly kind: 'action'; readonly action: string }
  | { readonly kind: 'unsupported'; readonly what: UnsupportedKind }
  /** The person has blocked the bot or left (`false`), or has come back. */
  | { readonly kind: 'reachable'; readonly reachable: boolean }

export type UnsupportedKind = 'photo' | 'video' | 'voice' | 'sticker' | 'file' | 'location' | 'contact' | 'other'
