import { randomUUID } from 'node:crypto'
import type { Locale } from '../../locale.ts'
import type { TranscriptEntry, TranscriptStore } from '../../store/store.ts'
import { historyKey, readAll } from './history.ts'
import type { Intake } from './intake.ts'
import { answeredAfter } from './patience.ts'
import type { Streams } from './streams.ts'

/** The thread of what is done on pages that are no chat. */
export const CONSOLE_THREAD = 'console'

export interface Acting {
  /** Of a person's session. */
  readonly chat: string
  readonly language: Locale
  /** Another thread than that of pages that are no chat, such as that of a question. */
  readonly thread?: string
  readonly asked: { readonly action: string } | { readonly command: string; readonly argument: string }
}

/** Does what a button or a command does, as if it had been used in the chat; resolves with what is said to it. */
export function createAct(parts: { transcripts: TranscriptStore; streams: Streams; intake: Intake }) {
  const { transcripts, intake } = parts
  return async ({ chat, language, thread = CONSOLE_THREAD, asked }: Acting): Promise<readonly TranscriptEntry[]> => {
    const visitor = { chat, thread, language }
    const key = historyKey(visitor)
    const before = (await readAll(transcripts, key)).reduce((newest, { revision }) => Math.max(newest, revision), 0)
    await answeredAfter(parts, key, () =>
      'action' in asked
        ? intake.post({ id: randomUUID(), action: asked.action }, visitor)
        : intake.command(asked.command, asked.argument, visitor),
    )
    return (await readAll(transcripts, key)).filter(({ author, revision }) => author === 'silta' && revision > before)
  }
}
