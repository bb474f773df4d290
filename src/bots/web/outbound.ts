import { DeliveryError } from '../../errors.ts'
import type { OutboundMessage } from '../../message.ts'
import type { TranscriptStore } from '../../store/store.ts'
import { plainText } from '../plain.ts'
import type { Limits, Platform } from '../platform.ts'
import type { Streams } from './streams.ts'

/** A page has room for anything; the limits keep a message readable and a stored entry small. */
export const LIMITS: Limits = {
  text: 16_000,
  caption: 16_000,
  label: 80,
  buttonsPerRow: 4,
  edits: true,
  threads: false,
}

/** The sent message of a notice that was shown and not kept. */
const NOT_KEPT = { id: '0' }

export function messageLength(message: OutboundMessage): number {
  return plainText(message).text.length
}

/** Writes to the transcript, which is the history that a page shows, and wakes the open pages. */
export function createOutbound(
  transcripts: TranscriptStore,
  streams: Streams,
  now: () => number,
): Pick<Platform, 'send' | 'edit'> {
  return {
    async send({ chat }, message, { key }) {
      refuseTooLong(message)
      if (message.clearsHistory) {
        // Keeping it would leave a trace of a person who has just been erased.
        streams.clear(chat, message)
        return NOT_KEPT
      }
      const { entry } = await orTransient(transcripts.append(chat, { key, author: 'silta', message, at: now() }))
      streams.wake(chat)
      return { id: String(entry.id) }
    },
    async edit({ chat }, ref, message) {
      refuseTooLong(message)
      const entry = await orTransient(transcripts.replace(chat, Number(ref.id), message))
      if (!entry) throw new DeliveryError('rejected', 'the message to edit is no longer in the transcript')
      streams.wake(chat)
    },
  }
}

function refuseTooLong(message: OutboundMessage): void {
  if (messageLength(message) > LIMITS.text)
    throw new DeliveryError('rejected', `the message is longer than ${LIMITS.text} characters`)
}

async function orTransient<T>(stored: Promise<T>): Promise<T> {
  try {
    return await stored
  } catch (cause) {
    throw new DeliveryError('transient', 'the transcript could not be written', { cause })
  }
}
