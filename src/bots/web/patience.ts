import { setTimeout as sleep } from 'node:timers/promises'
import type { TranscriptStore } from '../../store/store.ts'
import { readAll } from './history.ts'
import type { Streams } from './streams.ts'

/** How long a posted form waits for its answer before the page is shown without it, in milliseconds. */
const PATIENCE = 2000

const BATCH = 200

/** Does `post` and resolves when Silta has said something in the conversation since, or when patience ends. */
export async function answeredAfter(
  { transcripts, streams }: { transcripts: TranscriptStore; streams: Streams },
  key: string,
  post: () => Promise<unknown>,
): Promise<void> {
  const before = (await readAll(transcripts, key)).reduce((max, { revision }) => Math.max(max, revision), 0)
  const stream = streams.open(key)
  const patience = new AbortController()
  try {
    await post()
    const over = sleep(PATIENCE, 'over', { signal: patience.signal }).catch(() => 'over')
    for (;;) {
      const news = await transcripts.since(key, before, BATCH)
      if (news.some(({ author }) => author === 'silta') || stream.ended()) return
      if ((await Promise.race([stream.woken(), over])) === 'over') return
    }
  } finally {
    patience.abort()
    stream.close()
  }
}
