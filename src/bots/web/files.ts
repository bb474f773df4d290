import { type Context, Hono } from 'hono'
import type { MediaFile } from '../../message.ts'
import type { TranscriptStore } from '../../store/store.ts'
import type { DeskSource } from './desk.ts'
import { readAll } from './history.ts'
import { cleanName, servedAs } from './media.ts'
import { NEWS_CHAT } from './news.ts'
import { Refusal } from './posts.ts'
import { chatOf } from './session.ts'
import { staffSessionOf } from './staff-session.ts'
import type { Uploads } from './uploads.ts'

const PATH = '/chat/files/'

/** Serves the files of a conversation to the browser whose conversation it is, and of news to all. Throws Refusal. */
export function createFileRoutes({
  transcripts,
  uploads,
  desk,
}: {
  transcripts: TranscriptStore
  uploads: Uploads
  desk: DeskSource | undefined
}): Hono {
  return new Hono().get(`${PATH}*`, async (c) => {
    const id = c.req.path.slice(PATH.length)
    const own = isIn(NEWS_CHAT, id) ? NEWS_CHAT : chatOf(c)
    const isOwn = own !== undefined && isIn(own, id)
    const chat = isOwn ? own : ((desk && (await staffSessionOf(c, desk))?.chat) ?? own)
    if (chat === undefined) throw new Refusal('no-session')
    const shown = isIn(chat, id) ? await findFile(transcripts, id) : undefined
    const content = shown && (await uploads.read(id))
    if (!shown || !content) throw new Refusal('no-such-file')
    return serve(c, shown, content)
  })
}

function isIn(chat: string, id: string): boolean {
  return id.startsWith(`${chat}/`)
}

/** A file that its conversation still shows. */
async function findFile(transcripts: TranscriptStore, id: string): Promise<MediaFile | undefined> {
  const key = id.slice(0, id.lastIndexOf('/'))
  for (const { message } of await readAll(transcripts, key)) {
    for (const media of message.media ?? []) if (media.kind !== 'location' && media.file.id === id) return media
  }
  return undefined
}

function serve(c: Context, file: MediaFile, content: Buffer<ArrayBuffer>): Response {
  const { mediaType, inline } = servedAs(content, file.mediaType)
  const headers = {
    'Content-Type': mediaType,
    'Content-Disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeName(cleanName(file.name))}`,
    'Cache-Control': 'private, no-store',
    'Accept-Ranges': 'bytes',
  }
  const range = rangeOf(c.req.header('range'), content.length)
  if (!range) return c.body(content, 200, headers)
  const { from, to } = range
  return c.body(content.subarray(from, to + 1), 206, {
    ...headers,
    'Content-Range': `bytes ${from}-${to}/${content.length}`,
  })
}

/** Some browsers play sound and film only in ranges; one that cannot be served is answered with the whole. */
function rangeOf(header: string | undefined, length: number): { from: number; to: number } | undefined {
  const match = /^bytes=(\d{1,12})-(\d{0,12})$/.exec(header ?? '')
  if (!match) return undefined
  const from = Number(match[1])
  const to = Math.min(match[2] ? Number(match[2]) : length - 1, length - 1)
  return from <= to ? { from, to } : undefined
}

/** RFC 8187: apostrophes, brackets and asterisks are written as bytes as well. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
}
