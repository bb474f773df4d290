import type { Address, SentRef } from '../address.ts'
import type { Health } from '../health.ts'
import type { FileRef, Media, OutboundMessage } from '../message.ts'

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
   * How long the platform knows the key of what stands in public, in milliseconds: for so long that is shown once
   * however often it is sent. Absent: for good where it is `idempotent`, elsewhere not at all.
   */
  readonly repeatsForMs?: number
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
  /** Takes a sent message back, all its parts; one that is gone already is taken back. Throws only DeliveryError. */
  remove(to: Address, ref: SentRef): Promise<void>
  /**
   * The content of a file that somebody has sent through this platform. Throws only DeliveryError: `rejected` when
   * it cannot be had any more.
   */
  download(file: FileRef): Promise<Uint8Array>
  /** Shows for some seconds that somebody is writing. That it fails is no matter: it never throws. */
  showTyping(to: Address): Promise<void>
  /** Whether this person may decide for the group or channel; false where the platform cannot say. Never throws. */
  administers(group: Address, user: string): Promise<boolean>
  /** What a message to this address counts against. */
  allowances(to: Address): readonly Allowance[]
  health(): Health
  /** Where anybody can begin a conversation there, as far as that is known. */
  invitation?(): Invitation | undefined
  /** Stops taking updates; resolves when no `receive` is under way. */
  stop(): Promise<void>
}

export interface Invitation {
  /** The platform's name as people write it. */
  readonly name: string
  readonly url: string
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
  /** The largest file that can be had from a person and given to one, in bytes, and how many files make an album. */
  readonly files: { readonly download: number; readonly upload: number; readonly album: number }
}

/** `count` messages in `perMs` milliseconds, of which `burst` may come at once. */
export interface Allowance {
  /** The same for all messages that share it, wherever they are sent from. */
  readonly key: string
  readonly count: number
  readonly perMs: number
  readonly burst: number
  /** Whatever comes late, never more than `count` arrive in any stretch of `perMs`, bursts included. */
  readonly strict?: true
}

export interface SendOptions {
  /** The same for every attempt at one delivery, different between deliveries. */
  readonly key: string
  /** The message of this chat that is answered; where it is gone the message is sent all the same. */
  readonly replyTo?: SentRef
  /** The content of a file of the message's media. Throws DeliveryError. */
  readonly download: (file: FileRef) => Promise<Uint8Array>
  /** Goes to those who follow the chat from elsewhere as well; where there is no such thing it changes nothing. */
  readonly broadcast?: true
}

export interface InboundMessage {
  /** Unique within the platform; the same when the platform offers the update again. */
  readonly updateId: string
  readonly address: Address
  readonly sender: Sender
  /** False in a group. */
  readonly direct: boolean
  /**
   * Absent when the message is addressed to the bot. `false` for anything else in a thread of a group or in an
   * answer there, which is Silta's only where a question is being answered; a platform passes nothing else on.
   */
  readonly addressed?: false
  readonly content: Content
  /** The message itself or, for an action, the message whose button was pressed. */
  readonly message?: SentRef
  /** The message that is answered. */
  readonly replyTo?: SentRef
}

export interface Sender {
  readonly id: string
  /** What others call the person there. */
  readonly name?: string
  /** The language of the person's app, as a BCP 47 tag. */
  readonly language?: string
}

export type Content =
  | { readonly kind: 'text'; readonly text: string; readonly edited?: true }
  | { readonly kind: 'command'; readonly name: string; readonly argument: string }
  | { readonly kind: 'action'; readonly action: string }
  /** A form filled in, which a button had asked for. */
  | { readonly kind: 'form'; readonly action: string; readonly text: string }
  /**
   * Files or a place, with the text below them. `album` is the same for all messages that make one album and come
   * one by one.
   */
  | {
      readonly kind: 'media'
      readonly media: readonly Media[]
      readonly text: string
      readonly album?: string
      readonly edited?: true
    }
  | { readonly kind: 'unsupported'; readonly what: UnsupportedKind }
  /** The person has blocked the bot or left (`false`), or has come back. */
  | { readonly kind: 'reachable'; readonly reachable: boolean }
  /** The person is writing. Comes often, and nothing is kept of it. */
  | { readonly kind: 'typing' }

/** What no platform can pass on, or what is not passed on outside a conversation with a volunteer. */
export type UnsupportedKind = 'photo' | 'video' | 'voice' | 'sticker' | 'file' | 'location' | 'contact' | 'other'
