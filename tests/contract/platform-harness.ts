import type { Address, InboundMessage, Platform } from '../../src/bots/platform.ts'
import type { DeliveryErrorKind } from '../../src/errors.ts'
import type { Media, MediaFile } from '../../src/message.ts'

/** What a person at the other end sees of one message. */
export interface SeenMessage {
  readonly id: string
  readonly text: string
  /** Addresses that open when the person taps the text; buttons are not counted. */
  readonly links: readonly string[]
  /** Labels, in reading order. */
  readonly buttons: readonly string[]
  readonly attachment?: { readonly name: string; readonly content: string }
  /** Files and places, each as its kind and, for a file, its content. */
  readonly media?: readonly { readonly kind: Media['kind']; readonly content?: string }[]
  /** The message that this one visibly answers. */
  readonly replyTo?: string
}

/** A file that the person sends. */
export interface SaidFile {
  readonly kind: MediaFile['kind']
  readonly name: string
  readonly content: string
}

/** A group or channel whose messages the bot can read and where it may open threads. */
export interface GroupHarness {
  readonly address: Address
  /** A member writes, without calling the bot, in a thread when given. */
  say(text: string, thread?: Address): Promise<void>
  /** Makes somebody decide for the group; absent where nobody does. */
  makeAdministrator?(user: string): void
  /** What stands in the threads, oldest first. */
  threads(): Promise<
    readonly { readonly title: string; readonly closed: boolean; readonly messages: readonly SeenMessage[] }[]
  >
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
  /** Sends files as one message or album, with a text below; `content` stands for the bytes. */
  sayFiles(files: readonly SaidFile[], text: string): Promise<void>
  /** Changes the newest message that the person wrote. Absent where a person cannot do that. */
  editLast?(text: string): Promise<void>
  /** Answers one of the bot's messages, by the id in {@link SeenMessage}. Absent where a person cannot do that. */
  answer?(id: string, text: string): Promise<void>
  /** Presses a button that asks for a text, and fills the form in. Absent where there are no forms. */
  fillForm?(label: string, text: string): Promise<void>
  /** How often the person was shown that the bot is writing. */
  typingShown(): number
  /** Absent where there are no groups with threads. */
  group?(): Promise<GroupHarness>
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
