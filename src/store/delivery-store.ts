import type { Address, SentRef } from '../address.ts'
import type { OutboundMessage } from '../message.ts'

/** `live`: someone waits for it, sent at once. `bulk`: sent at the platform's permitted rate. */
export type Lane = 'live' | 'bulk'

export interface NewDelivery {
  readonly lane: Lane
  readonly address: Address
  readonly message: OutboundMessage
  /** Edits this message instead of sending a new one. */
  readonly edits?: MessageReference
  /** Takes this message back; where it is too late for that, `message` takes its place. */
  readonly removes?: MessageReference
  readonly replyTo?: MessageReference
  /** Goes into the thread that this delivery has opened; to `address` when it has opened none. */
  readonly within?: number
  /** Not before this time. */
  readonly notBefore?: number
  /** Whom it is for, and with whose data it goes. Default: the person of the update. */
  readonly personId?: string | null
  /** Its part in a question's life. */
  readonly relay?: DeliveryPart
  /** The announcement that it posts, corrects or takes back. */
  readonly announcement?: { readonly id: string; readonly kind: 'post' | 'correction' | 'withdrawal' }
  /** Leaves no trace once it is done: the row is erased with its outcome. */
  readonly traceless?: true
}

/** A message by the platform's id, or by the delivery that sends it. */
export type MessageReference = { readonly ref: SentRef } | { readonly delivery: number }

/**
 * `offer`: the question, put before somebody who may claim it. `copy`: a relayed message as the other side has it.
 * `receipt`: tells a message's author what became of it. `notice`: anything else about the question.
 */
export interface DeliveryPart {
  readonly question: string
  readonly purpose: 'offer' | 'copy' | 'receipt' | 'notice'
  /** The relayed message, of a copy or a receipt. */
  readonly message?: string
}

/**
 * `due` waits for `nextAttemptAt`; `sending` is leased to a process; `sent` and `failed` are ends;
 * `unconfirmed` means that nobody knows whether the platform took it and that it must not be repeated.
 */
export type DeliveryState = 'due' | 'sending' | 'sent' | 'unconfirmed' | 'failed'

export interface Delivery {
  readonly id: number
  readonly lane: Lane
  readonly address: Address
  readonly message: OutboundMessage
  /** The message to edit, when its own delivery has been sent. */
  readonly edits: SentRef | undefined
  /** The message to take back; `null` when there is none to take back any more, and the delivery has nothing to do. */
  readonly removes: SentRef | null | undefined
  readonly replyTo: SentRef | undefined
  /** Its part in a question's life, if any. */
  readonly purpose: DeliveryPart['purpose'] | null
  /** What it does for an announcement, if anything: then it is public. */
  readonly announcement: NonNullable<NewDelivery['announcement']>['kind'] | null
  /** When it was written, in milliseconds since 1970: it cannot have been sent before. */
  readonly createdAt: number
  /** How often it was tried before, waits for a rate limit not counted. */
  readonly attempts: number
  /** Another process took it and never said what came of it. */
  readonly uncertain: boolean
}

export type Outcome =
  | { readonly state: 'sent'; readonly at: number; readonly ref: SentRef }
  | {
      readonly state: 'due'
      readonly nextAttemptAt: number
      readonly attempts: number
      readonly error: string
      readonly uncertain: boolean
    }
  | {
      readonly state: 'failed' | 'unconfirmed'
      readonly at: number
      readonly error: string
      readonly unreachable: boolean
    }

export interface DeliveryCount {
  readonly lane: Lane
  readonly state: DeliveryState
  readonly count: number
}

export interface DeliveryStore {
  add(deliveries: readonly NewDelivery[], now: number): Promise<readonly number[]>
  /**
   * Leases due deliveries to `owner` until `leaseUntil`, oldest first and at most the oldest unfinished
   * one of each chat, so that a chat's messages keep their order.
   */
  takeDue(take: {
    lane: Lane
    now: number
    limit: number
    owner: string
    leaseUntil: number
  }): Promise<readonly Delivery[]>
  /** Records what came of a delivery; one that has ended changes no more, and one that is gone is ignored. */
  finish(id: number, outcome: Outcome): Promise<void>
  /**
   * Makes deliveries due again whose lease ran out or whose owner is gone; they are `uncertain` then. `delayMs`
   * tells how long each waits, by the attempts it had before the lost one (default: not at all).
   */
  reclaim(now: number, isGone: (owner: string) => boolean, delayMs?: (attempts: number) => number): Promise<number>
  /** When the next delivery of the lane is due, `after` a time if given; `undefined` when none waits. */
  nextDue(lane: Lane, after?: number): Promise<number | undefined>
  /** How many there are by lane and state, those that were sent left out. */
  counts(): Promise<readonly DeliveryCount[]>
}
