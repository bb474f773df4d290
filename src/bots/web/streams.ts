import type { OutboundMessage } from '../../message.ts'

/** The event streams that are open now, so that whoever changes a chat can wake its readers. */
export interface Streams {
  open(chat: string): Stream
  /** The chat has new entries. */
  wake(chat: string): void
  /** The chat's history is gone; every open page empties itself and shows `notice`. */
  clear(chat: string, notice: OutboundMessage): void
  /** Every stream looks for entries and shows a sign of life. */
  wakeAll(): void
  /** Ends every stream; those opened later end at once. */
  end(): void
}

export interface Stream {
  /** Resolves when something has happened since the last call. */
  woken(): Promise<void>
  wake(): void
  /** What {@link Streams.clear} was called with since the last call. */
  takeNotice(): OutboundMessage | undefined
  ended(): boolean
  close(): void
}

export function createStreams(): Streams {
  const chats = new Map<string, Set<ClearableStream>>()
  let ended = false

  function wakeAll(): void {
    for (const streams of chats.values()) for (const stream of streams) stream.wake()
  }

  return {
    open(chat) {
      const streams = chats.get(chat) ?? new Set()
      chats.set(chat, streams)
      const stream = createStream(
        () => ended,
        () => {
          streams.delete(stream)
          if (streams.size === 0 && chats.get(chat) === streams) chats.delete(chat)
        },
      )
      streams.add(stream)
      return stream
    },
    wake(chat) {
      for (const stream of chats.get(chat) ?? []) stream.wake()
    },
    clear(chat, notice) {
      for (const stream of chats.get(chat) ?? []) stream.clear(notice)
    },
    wakeAll,
    end() {
      ended = true
      wakeAll()
    },
  }
}

interface ClearableStream extends Stream {
  clear(notice: OutboundMessage): void
}

function createStream(ended: () => boolean, close: () => void): ClearableStream {
  let bell = Promise.withResolvers<void>()
  let notice: OutboundMessage | undefined
  return {
    async woken() {
      await bell.promise
      bell = Promise.withResolvers()
    },
    wake: () => bell.resolve(),
    clear(message) {
      notice = message
      bell.resolve()
    },
    takeNotice() {
      const taken = notice
      notice = undefined
      return taken
    },
    ended,
    close,
  }
}
