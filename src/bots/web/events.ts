import type { Context } from 'hono'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import type { OutboundMessage } from '../../message.ts'
import type { TranscriptStore } from '../../store/store.ts'
import type { Stream, Streams } from './streams.ts'

/** How long a page waits before it connects again, in milliseconds. */
const RETRY = 2000

/** Entries read from the store at a time. */
const BATCH = 100

/**
 * Streams the entries of the history with this key as server-sent events: first those with a revision above
 * `after`, then `ready`, then whatever changes. `reset` tells the reader to drop what it shows, because the history
 * was erased; what is left of it follows. `typing` tells that somebody is writing.
 */
export function streamEvents(
  c: Context,
  options: { key: string; after: number; transcripts: TranscriptStore; streams: Streams },
): Response {
  // Proxies must pass each event on at once.
  c.header('X-Accel-Buffering', 'no')
  const response = streamSSE(c, async (output) => {
    const stream = options.streams.open(options.key)
    output.onAbort(() => stream.wake())
    try {
      await follow(output, stream, options)
    } finally {
      stream.close()
    }
  })
  response.headers.set('Cache-Control', 'no-store, no-transform')
  return response
}

async function follow(
  output: SSEStreamingApi,
  stream: Stream,
  { key, after, transcripts }: { key: string; after: number; transcripts: TranscriptStore },
): Promise<void> {
  const isOver = () => output.aborted || stream.ended()

  async function replay(revision: number): Promise<number> {
    let reached = revision
    while (!isOver()) {
      const entries = await transcripts.since(key, reached, BATCH)
      for (const entry of entries) {
        await output.writeSSE({ id: String(entry.revision), data: JSON.stringify(entry) })
        reached = entry.revision
      }
      if (entries.length < BATCH) break
    }
    return reached
  }

  let revision = after
  if (after > 0 && (await wasErased(transcripts, key, after))) revision = await reset(output)
  revision = await replay(revision)
  await output.writeSSE({ event: 'ready', data: '{}', retry: RETRY })

  while (!isOver()) {
    await stream.woken()
    if (isOver()) return
    const notice = stream.takeNotice()
    if (notice) revision = await reset(output, notice)
    const isTyping = stream.takeTyping()
    if (isTyping) await output.writeSSE({ event: 'typing', data: '{}' })
    let reached = await replay(revision)
    // Another process may have erased the history.
    const isGone = revision > 0 && reached === revision && (await wasErased(transcripts, key, revision))
    if (isGone) reached = await reset(output)
    // A comment keeps the connection from being taken for dead.
    if (reached === revision && !notice && !isTyping) await output.write(':\n\n')
    revision = reached
  }
}

/** Returns the revision from which the reader then needs everything. */
async function reset(output: SSEStreamingApi, notice?: OutboundMessage): Promise<number> {
  await output.writeSSE({ event: 'reset', id: '0', data: JSON.stringify({ notice }) })
  return 0
}

/**
 * A reader that remembers a revision has seen entries. When none as old is left, the history was erased
 * (or everything in it was edited since, and sending it all again is right as well).
 */
async function wasErased(transcripts: TranscriptStore, key: string, after: number): Promise<boolean> {
  const [oldest] = await transcripts.since(key, 0, 1)
  return oldest === undefined || oldest.revision > after
}
