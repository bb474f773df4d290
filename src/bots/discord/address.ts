import type { Address } from '../platform.ts'

export const PLATFORM = 'discord'

/** How long Discord lets a bot answer an interaction, from the moment at which it began. */
export const INTERACTION_LIFE_MS = 15 * 60_000

/** What it takes to answer an interaction, without asking anybody and after a restart. */
export interface Interaction {
  readonly application: string
  readonly token: string
  /** Milliseconds since 1970. */
  readonly expiresAt: number
  /** The message whose button was pressed. */
  readonly pressed?: string
}

/** An address taken apart. */
export interface Target {
  readonly channel: string
  /** Who sees the answer in a server; there is nobody else to hide it from in a direct chat. */
  readonly onlyFor?: string
  readonly interaction?: Interaction
}

/**
 * Writes a target as an address. The chat stays the same from one interaction to the next: the channel, or
 * in a server the person in the channel, so that one person's answers keep their order and wait for nobody
 * else's. The interaction goes into the thread: a delivery that is sent after a restart still answers it.
 */
export function encodeTarget({ channel, onlyFor, interaction }: Target): Address {
  const chat = onlyFor === undefined ? channel : `${channel}/${onlyFor}`
  if (!interaction) return { platform: PLATFORM, chat }
  const { application, expiresAt, pressed, token } = interaction
  return { platform: PLATFORM, chat, thread: [MARK, application, expiresAt, pressed ?? '', token].join('.') }
}

/** Reads an address; a thread that is no interaction is a channel of its own. */
export function decodeTarget({ chat, thread }: Address): Target {
  const [channel = '', onlyFor] = chat.split('/')
  const person = onlyFor === undefined ? {} : { onlyFor }
  if (thread === undefined) return { channel, ...person }
  const [mark, application = '', expiresAt, pressed, ...token] = thread.split('.')
  if (mark !== MARK) return { channel: thread }
  const interaction = { application, expiresAt: Number(expiresAt), token: token.join('.') }
  return { channel, ...person, interaction: pressed ? { ...interaction, pressed } : interaction }
}

const MARK = 'interaction'
