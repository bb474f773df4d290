import { randomUUID } from 'node:crypto'
import { type OutboundMessage, plainMessage } from '../../message.ts'
import type { TranscriptStore } from '../../store/store.ts'
import type { ShownMessage } from '../../web/shown.ts'
import type { Receive } from '../platform.ts'
import { fileIds, findEntry, historyKey } from './history.ts'
import { contentOf, PLATFORM_NAME, type Post, toInboundMessage, type Visitor } from './inbound.ts'
import { cleanName, kindOf } from './media.ts'
import type { Streams } from './streams.ts'
import type { Uploads } from './uploads.ts'

export interface Intake {
  /** Takes what a browser posted; resolves when its effects are stored, with the person's own entry if it has one. */
  post(post: Post, visitor: Visitor): Promise<{ readonly entry?: number }>
  /** Gives a command that the history does not show. */
  command(name: string, argument: string, visitor: Visitor): Promise<void>
  typing(visitor: Visitor): Promise<void>
}

/** The platform takes no updates now; the same post may be sent again later. */
export class NotTakingError extends Error {
  override readonly name = 'NotTakingError'
}

/** The entry to be edited is not there or is not the person's own. */
export class NoSuchEntryError extends Error {
  override readonly name = 'NoSuchEntryError'
}

export function createIntake(options: {
  transcripts: TranscriptStore
  uploads: Uploads
  streams: Streams
  now: () => number
  /** `undefined` while the platform takes no updates. */
  receiver: () => Receive | undefined
}): Intake {
  const { transcripts, uploads, streams, now } = options

  function receiver(): Receive {
    const receive = options.receiver()
    if (!receive) throw new NotTakingError('the web chat is not running')
    return receive
  }

  async function keepFiles(files: readonly File[], message: OutboundMessage, key: string): Promise<OutboundMessage> {
    const contents = await Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer())))
    const ids = await uploads.keep(key, contents)
    const media = files.map((file, index) => ({
      ...kindOf(contents[index] ?? new Uint8Array(), file.type),
      name: cleanName(file.name),
      size: file.size,
      file: { platform: PLATFORM_NAME, id: ids[index] ?? '' },
    }))
    return { ...message, media }
  }

  /** Writes the person's entry; a repeated post finds the one that it has written before. */
  async function write(post: Extract<Post, { text?: unknown }>, visitor: Visitor, key: string) {
    const words = plainMessage(visitor.language, ...(post.text === undefined ? [] : [post.text]))
    const bare: ShownMessage = 'replyTo' in post && post.replyTo ? { ...words, replyTo: post.replyTo } : words
    const message = 'files' in post ? await keepFiles(post.files, bare, key) : bare
    let isKept = false
    try {
      const stored = await transcripts.append(key, { key: `person ${post.id}`, author: 'person', message, at: now() })
      isKept = stored.added
      return stored.entry
    } finally {
      if (!isKept) await uploads.discard(fileIds(message))
    }
  }

  async function edit({ text, edits }: { text: string; edits: string }, visitor: Visitor, key: string) {
    const old = await findEntry(transcripts, key, Number(edits))
    if (old?.author !== 'person') throw new NoSuchEntryError('the entry to edit is not there')
    const entry = await transcripts.replace(key, old.id, {
      ...old.message,
      ...plainMessage(visitor.language, text),
    })
    if (!entry) throw new NoSuchEntryError('the entry to edit has been erased')
    return entry
  }

  return {
    async post(post, visitor) {
      const receive = receiver()
      if ('action' in post) {
        const content = { kind: 'action', action: post.action } as const
        await receive(toInboundMessage(visitor, post.id, content, { message: post.message }))
        return {}
      }
      const key = historyKey(visitor)
      const isEdit = 'edits' in post
      const { id, message } = isEdit ? await edit(post, visitor, key) : await write(post, visitor, key)
      streams.wake(key)
      const refs = { message: String(id), replyTo: isEdit ? undefined : post.replyTo }
      await receive(toInboundMessage(visitor, post.id, contentOf(message, isEdit), refs))
      return { entry: id }
    },
    async command(name, argument, visitor) {
      await receiver()(toInboundMessage(visitor, randomUUID(), { kind: 'command', name, argument }))
    },
    async typing(visitor) {
      await receiver()(toInboundMessage(visitor, randomUUID(), { kind: 'typing' }))
    },
  }
}
