import type { Locale } from '../../locale.ts'
import { plainMessage } from '../../message.ts'
import type { TranscriptStore } from '../../store/store.ts'
import type { Receive } from '../platform.ts'
import { type Post, toInboundMessage } from './inbound.ts'
import type { Streams } from './streams.ts'

/** Takes what a browser posted; resolves when its effects are stored, with the person's own entry if it has one. */
export type Intake = (post: Post, chat: string, language: Locale) => Promise<{ readonly entry?: number }>

/** The platform takes no updates now; the same post may be sent again later. */
export class NotTakingError extends Error {
  override readonly name = 'NotTakingError'
}

export function createIntake(options: {
  transcripts: TranscriptStore
  streams: Streams
  now: () => number
  /** `undefined` while the platform takes no updates. */
  receiver: () => Receive | undefined
}): Intake {
  const { transcripts, streams, now, receiver } = options

  return async (post, chat, language) => {
    const receive = receiver()
    if (!receive) throw new NotTakingError('the web chat is not running')
    if (!('text' in post)) {
      await receive(toInboundMessage(post, chat, language, post.message))
      return {}
    }
    const { entry } = await transcripts.append(chat, {
      key: `person ${post.id}`,
      author: 'person',
      message: plainMessage(language, post.text),
      at: now(),
    })
    streams.wake(chat)
    await receive(toInboundMessage(post, chat, language, String(entry.id)))
    return { entry: entry.id }
  }
}
