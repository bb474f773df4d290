import type { Address } from '../../address.ts'
import type { OutboundMessage } from '../../message.ts'
import type { TranscriptEntry, TranscriptStore } from '../../store/store.ts'

/** Entries read from the store at a time. */
const BATCH = 200

/** Under what a conversation's history is kept: a thread of a chat has one of its own. */
export function historyKey({ chat, thread }: Pick<Address, 'chat' | 'thread'>): string {
  return thread === undefined ? chat : `${chat}/${thread}`
}

/** Oldest first, as they were said; what was taken back is left out. */
export async function readAll(transcripts: TranscriptStore, key: string): Promise<readonly TranscriptEntry[]> {
  const entries: TranscriptEntry[] = []
  for (;;) {
    const batch = await transcripts.since(key, entries.at(-1)?.revision ?? 0, BATCH)
    entries.push(...batch)
    if (batch.length < BATCH) return entries.filter(({ message }) => !isGone(message)).sort((a, b) => a.id - b.id)
  }
}

/** The entry with this id, however often it was changed. */
export async function findEntry(
  transcripts: TranscriptStore,
  key: string,
  id: number,
): Promise<TranscriptEntry | undefined> {
  // A changed entry has a later revision than its id.
  let reached = id - 1
  for (;;) {
    const batch = await transcripts.since(key, reached, BATCH)
    const found = batch.find((entry) => entry.id === id)
    if (found || batch.length < BATCH) return found
    reached = batch.at(-1)?.revision ?? reached
  }
}

/** What stands in place of a message that was taken back; pages show nothing there. */
export const GONE: OutboundMessage = { locale: 'en', blocks: [] }

function isGone({ blocks, media, attachment }: OutboundMessage): boolean {
  return blocks.length === 0 && !media && !attachment
}

/** The ids of the files that a message shows. */
export function fileIds({ media = [] }: OutboundMessage): readonly string[] {
  return media.flatMap((each) => (each.kind === 'location' ? [] : [each.file.id]))
}

/** The ids of all files that a conversation shows. */
export async function filesShown(transcripts: TranscriptStore, key: string): Promise<ReadonlySet<string>> {
  return new Set((await readAll(transcripts, key)).flatMap(({ message }) => fileIds(message)))
}
