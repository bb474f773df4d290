import {
  type APIThreadChannel,
  type REST,
  type RESTPatchAPIChannelJSONBody,
  Routes,
  ThreadAutoArchiveDuration,
} from 'discord.js'
import { DeliveryError } from '../../errors.ts'
import type { OutboundMessage } from '../../message.ts'
import { shortLabel } from '../labels.ts'
import type { Address } from '../platform.ts'
import { encodeTarget } from './address.ts'
import { type Channels, hasThreads } from './channels.ts'
import { isThreadThere } from './failures.ts'

type Thread = NonNullable<OutboundMessage['thread']>
type Change = Pick<RESTPatchAPIChannelJSONBody, 'name' | 'archived'>

/** The threads that belong to messages. */
export interface Threads {
  /** Opens one from a message; `undefined` where there can be none. Twice is harmless. Throws DeliveryError. */
  open(channel: string, message: string, thread: Thread): Promise<Address | undefined>
  /** Names it anew, and archives it when its matter is over. Throws DeliveryError only for what may be tried again. */
  change(address: Address, thread: Thread): Promise<void>
}

export interface ThreadsOptions {
  readonly rest: REST
  readonly channels: Channels
  /** Makes a request with the bot's token; throws DeliveryError. */
  readonly asBot: <T>(work: () => Promise<T>) => Promise<T>
}

const LONGEST_NAME = 100
/** Discord forgets a nonce after some minutes: a message whose thread has to wait longer would be sent twice. */
const LONGEST_WAIT_MS = 60_000

export function createThreads({ rest, channels, asBot }: ThreadsOptions): Threads {
  async function start(channel: string, message: string, { title }: Thread): Promise<void> {
    const body = { name: nameOf(title), auto_archive_duration: ThreadAutoArchiveDuration.OneWeek }
    try {
      await rest.post(Routes.threads(channel, message), { body })
    } catch (error) {
      if (!isThreadThere(error)) throw error
    }
  }

  async function update(id: string, { title, closed }: Thread): Promise<void> {
    const { name, thread_metadata: before } = (await asBot(() => rest.get(Routes.channel(id)))) as APIThreadChannel
    const isArchived = before?.archived ?? false
    const isRenamed = name !== nameOf(title)
    // An archived thread takes no change but to be opened, and one that fell asleep by itself may sleep on.
    if (closed ? isArchived : !isRenamed) return
    const state = closed || isArchived ? { archived: closed === true } : {}
    await change(id, isRenamed ? { ...state, name: nameOf(title) } : state, state)
  }

  /** Discord lets a name change twice in ten minutes; `withoutName` need not wait for that. */
  async function change(id: string, body: Change, withoutName: Change): Promise<void> {
    const patch = (it: Change) => asBot(() => rest.patch(Routes.channel(id), { body: it }))
    try {
      await patch(body)
    } catch (error) {
      const mustWait = error instanceof DeliveryError && error.kind === 'rate-limited' && 'name' in body
      if (!mustWait) throw error
      if ('archived' in withoutName) await patch(withoutName)
    }
  }

  return {
    async open(channel, message, thread) {
      try {
        const kind = await asBot(() => channels.kindOf(channel))
        if (!hasThreads(kind)) return undefined
        await asBot(() => start(channel, message, thread))
        return encodeTarget({ channel: message })
      } catch (error) {
        if (mayBeRepeated(error)) throw error
        return undefined
      }
    },
    async change(address, thread) {
      try {
        await update(address.chat, thread)
      } catch (error) {
        // A thread that is gone or closed to the bot needs no name.
        if (mayBeRepeated(error)) throw error
      }
    },
  }
}

function mayBeRepeated(error: unknown): boolean {
  if (!(error instanceof DeliveryError)) return false
  if (error.kind === 'rate-limited') return (error.retryAfterMs ?? 0) <= LONGEST_WAIT_MS
  return error.kind === 'transient' || error.kind === 'uncertain'
}

/** Discord takes no name without a visible character. */
function nameOf(title: string): string {
  return shortLabel(title, LONGEST_NAME) || '…'
}
