import type { InboundMessage, Platform } from '../../src/bots/platform.ts'
import type { DeliveryErrorKind } from '../../src/errors.ts'

/** What a person at the other end sees of one message. */
export interface SeenMessage {
  readonly id: string
  readonly text: string
  /** Addresses that open when the person taps the text; buttons are not counted. */
  readonly links: readonly string[]
  /** Labels, in reading order. */
  readonly buttons: readonly string[]
  readonly attachment?: { readonly name: string; readonly content: string }
}

/** Drives one platform, already started, from the person's side over the platform's own wire protocol on loopback. */
export interface PlatformHarness {
  readonly platform: Platform
  /**
   * The person writes in a direct chat; resolves when the platform's server has accepted it. Where the
   * person's own app repeats what was not accepted (a web page), the harness does so as well.
   */
  say(text: string): Promise<void>
  /** Presses the button with this label on the newest message that has it. */
  press(label: string): Promise<void>
  /** Sends what the bot cannot read, such as a sticker. Absent where a person cannot do that. */
  sayUnsupported?(): Promise<void>
  /** The platform's server offers its last update a second time. */
  offerAgain(): Promise<void>
  /** What the person sees now of the bot's messages, oldest first: all whose `send` has resolved, and edits. */
  seen(): Promise<readonly SeenMessage[]>
  /** The next send fails in this way. Absent kinds cannot happen on this platform. */
  readonly failNext: Partial<Record<DeliveryErrorKind, () => void>>
  /** Stops the platform, if it still runs, and its server. */
  stop(): Promise<void>
}

export interface PlatformHarnessOptions {
  /** What the harness starts its platform with. */
  readonly receive: (message: InboundMessage) => Promise<void>
}

export type CreateHarness = (options: PlatformHarnessOptions) => Promise<PlatformHarness>
