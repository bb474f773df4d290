/** Where to reply: a chat of a platform, or a thread in it. */
export interface Address {
  readonly platform: string
  readonly chat: string
  readonly thread?: string
}

/** The platform's own id of a sent message. */
export interface SentRef {
  readonly id: string
}
