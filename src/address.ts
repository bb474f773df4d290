/** Where to reply: a chat of a platform, or a thread in it. */
export interface Address {
  readonly platform: string
  readonly chat: string
  readonly thread?: string
}

/** The platform's own id of a sent message. */
export interface SentRef {
  readonly id: string
  /** The ids of all its messages, where the platform made several of it, such as an album. */
  readonly parts?: readonly string[]
  /** The thread that was opened with it: where what belongs to it goes. */
  readonly opened?: Address
  /** What has not come about although the message stands, in words for operators with the remedy. */
  readonly remark?: string
}

/** Whether both are in the same chat, in whichever thread of it. */
export function isSameChat(one: Address, other: Address): boolean {
  return one.platform === other.platform && one.chat === other.chat
}
