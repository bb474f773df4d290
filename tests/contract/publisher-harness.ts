import type { Address, SentRef } from '../../src/address.ts'
import type { Publisher } from '../../src/publishers/publisher.ts'

/** What a reader of the network sees of one post, as the loopback server has it. */
export interface SeenPost {
  /** As in the publisher's SentRef. */
  readonly id: string
  readonly text: string
  /** Addresses that open when the reader taps the text or a card below it. */
  readonly links: readonly string[]
  readonly picture?: { readonly alt: string; readonly bytes: number }
  /** The id of the post that this one visibly answers. */
  readonly replyTo?: SentRef['id']
}

/** How a check is to fail. */
export type Fault = 'wrong-token' | 'missing-right' | 'wrong-target'

/** Drives one publisher against a loopback server that speaks the network's wire and refuses what it refuses. */
export interface PublisherHarness {
  readonly publisher: Publisher
  readonly target: Address
  /** Tokens, passwords and keys that no error may have. */
  readonly secrets: readonly string[]
  /** What is public now, oldest first. */
  seen(): readonly SeenPost[]
  /** The next write is answered with this status as the network words it, a 429 with a wait of `waitSeconds`. */
  failNext(status: 401 | 403 | 429 | 503, waitSeconds?: number): void
  /** The server takes the next post and cuts the connection instead of answering. */
  loseNextAnswer(): void
  /** A publisher and a target with this at fault; absent faults cannot happen there, or cannot be found out. */
  readonly faulty: Partial<Record<Fault, () => { readonly publisher: Publisher; readonly target: Address }>>
  /** Closes the server: afterwards nothing can be reached. A second time does nothing. */
  stop(): Promise<void>
}

export type CreatePublisherHarness = () => Promise<PublisherHarness>
