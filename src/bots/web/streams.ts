import type { OutboundMessage } from '../../message.ts'

/** The event streams that are open now by the key of their history, so that whoever changes it can wake its readers. */
export interface Streams {
  open(key: string): Stream
  /** The conversation has new entries. */
  wake(key: string): void
  /** Somebody is writing in the conversation. */
  typing(key: string): void
  /** The history of a chat and its threads is gone; every open page empties itself and shows `notice`. */
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
  /** Whether {@link Streams.typing} was called since the last call. */
  takeTyping(): boolean
  ended(): boolean
  close(): void
}

export function createStreams(): Streams {
  const open = new Map<string, Set<OpenStream>>()
  let ended = false

  function wakeAll(): void {
    for (const streams of open.values()) for (const stream of streams) stream.wake()
  }

  return {
    open(key) {
      const streams = open.get(key) ?? new Set()
      open.set(key, streams)
      const stream = createStream(
        () => ended,
        () => {
          streams.delete(stream)
          if (streams.size === 0 && open.get(key) === streams) open.delete(key)
        },
      )
      streams.add(stream)
      return stream
    },
    wake(key) {
      for (const stream of open.get(key) ?? []) stream.wake()
    },
    typing(key) {
      for (const stream of open.get(key) ?? []) stream.typing()
    },
    clear(chat, notice) {
      for (const [key, streams] of open) {
        if (key === chat || key.startsWith(`${chat}/`)) for (const stream of streams) stream.clear(notice)
      }
    },
    wakeAll,
    end() {
      ended = true
      wakeAll()
    },
  }
}

interface OpenStream extends Stream {
  clear(notice: OutboundMessage): void
  typing(): void
}

function createStream(ended: () => boolean, close: () => void): OpenStream {
  let bell = Promise.withResolvers<void>()
  let notice: OutboundMessage | undefined
  let isTyping = false
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
    typing() {
      isTyping = true
      bell.resolve()
    },
    takeNotice() {
      const taken = notice
      notice = undefined
      return taken
    },
    takeTyping() {
      const taken = isTyping
      isTyping = false
      return taken
    },
    ended,
    close,
  }
}
