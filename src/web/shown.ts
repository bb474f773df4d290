import type { OutboundMessage } from '../message.ts'

/** A message as the history keeps it. */
export interface ShownMessage extends OutboundMessage {
  /** The entry that it answers. */
  readonly replyTo?: string
}
