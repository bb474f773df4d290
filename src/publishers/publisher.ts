import type { Address, SentRef } from '../address.ts'
import type { Repeats, SendOptions } from '../bots/platform.ts'
import type { OutboundMessage } from '../message.ts'

/**
 * The port of a network on which announcements are posted in public; one contract suite in `tests/contract` holds
 * every network to it. Its deliveries go through the same outbox as replies, so that nothing is posted twice.
 */
export interface Publisher {
  /** Stable and lower-case; stored with every post. */
  readonly name: string
  readonly repeats: Repeats
  /**
   * How long an `idempotent` network knows a key, in milliseconds; absent where it knows it for good. After that a
   * repeat would be a second post: {@link find} has to look first.
   */
  readonly repeatsForMs?: number
  /** Posts at most this long, as {@link preview} counts; a picture may lower it. */
  readonly limits: {
    readonly text: number
    readonly textWithPicture: number
    /** The largest picture, in bytes; 0 where none can be posted. */
    readonly picture: number
    /** Whether a post can be changed. */
    readonly edits: boolean
  }
  /** What would be posted: the network's own way to count, shortened at a sentence's end where it must be. */
  preview(post: Post): Preview
  /**
   * Posts once. A post that answers an earlier one continues it. Throws only DeliveryError: `uncertain` when the
   * network may have taken it.
   */
  publish(target: Address, post: Post, options: PublishOptions): Promise<SentRef>
  /** Changes a post. Throws DeliveryError `rejected` where the network has no edits. */
  edit(target: Address, ref: SentRef, post: Post): Promise<void>
  /** Takes a post back; one that is gone already is taken back. Throws only DeliveryError. */
  withdraw(target: Address, ref: SentRef): Promise<void>
  /**
   * Reads the post back from the network: its own answer is the status. `undefined` when it is not there; `null` where
   * the network cannot be asked.
   */
  verify(target: Address, ref: SentRef): Promise<Verified | undefined | null>
  /**
   * Looks for a post whose fate is unknown, by its key or among the target's latest. `undefined` when it is not there;
   * `null` where the network cannot be asked.
   */
  find(target: Address, post: Post, options: FindOptions): Promise<SentRef | undefined | null>
  /** What is wrong with token, rights or target, in words with the remedy; empty when all is right. */
  check(target: Address): Promise<readonly string[]>
}

/** What is posted, in one language. */
export interface Post {
  /** Paragraphs and lists; links inside stay links where the network has them. */
  readonly message: OutboundMessage
  /** The page with more; kept whole whatever is shortened. */
  readonly link?: string
  readonly picture?: Picture
}

export interface Picture {
  readonly name: string
  readonly mediaType: 'image/jpeg' | 'image/png'
  readonly content: Uint8Array
  /** What it shows, for those who do not see it. */
  readonly alt: string
}

export interface Preview {
  /** The text as it will stand there, the link included. */
  readonly text: string
  /** In the network's own units. */
  readonly length: number
  readonly limit: number
  readonly shortened: boolean
}

export interface PublishOptions extends Pick<SendOptions, 'key'> {
  /** An earlier post of the same announcement that this one follows. */
  readonly replyTo?: SentRef
}

/** With what it was published with: an answer to an earlier post stands below that on some networks. */
export interface FindOptions extends PublishOptions {
  /**
   * When it was tried first, in milliseconds since 1970: what was posted well before is another post, even when its
   * text is the same.
   */
  readonly since?: number
}

export interface Verified {
  /** Where people see it. */
  readonly url: string
  /** The text as the network has it. */
  readonly text: string
}
