import { randomUUID } from 'node:crypto'
import { plainText } from '../../../src/bots/plain.ts'
import type { Media, MediaFile, OutboundMessage } from '../../../src/message.ts'
import type { TranscriptEntry } from '../../../src/store/store.ts'
import type { ShownMessage } from '../../../src/web/shown.ts'
import type { CreateHarness, SeenMessage } from '../../contract/platform-harness.ts'
import { startChatServer } from '../../web/chat-server.ts'
import { type Client, createClient } from './client.ts'

/** What a browser says of such files. */
const MEDIA_TYPES: Readonly<Record<MediaFile['kind'], string>> = {
  photo: 'image/jpeg',
  video: 'video/mp4',
  voice: 'audio/ogg',
  file: 'text/plain',
}

export const createHarness: CreateHarness = async ({ receive }) => {
  let failAppend = false
  const server = await startChatServer({
    receive,
    transcripts: (transcripts) => ({
      ...transcripts,
      async append(...args) {
        if (!failAppend) return transcripts.append(...args)
        failAppend = false
        throw new Error('the database is locked')
      },
    }),
  })
  const client = createClient(server.url)
  const page = await watchTyping(client)
  let last: () => Promise<Response>

  /** Tries again as the page does. */
  async function post(send: () => Promise<Response>): Promise<void> {
    last = send
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const response = await send()
      if (response.ok) return
      if (response.status < 500) throw new Error(`${response.status} ${await response.text()}`)
    }
    throw new Error('the server does not take the message')
  }

  const shownEntries = async () =>
    (await client.history()).filter(({ message }) => message.blocks.length > 0 || message.media)

  return {
    platform: server.platform,
    say(text) {
      const body = { id: randomUUID(), text }
      return post(() => client.post(body))
    },
    async press(label) {
      const pressed = (await client.history())
        .flatMap(({ id, message }) => (message.buttons ?? []).flat().map((button) => ({ id, button })))
        .findLast(({ button }) => button.label === label)
      if (!pressed || !('action' in pressed.button)) throw new Error(`no button "${label}" can be pressed`)
      const body = { id: randomUUID(), action: pressed.button.action, message: String(pressed.id) }
      await post(() => client.post(body))
    },
    sayFiles(files, text) {
      const fields = { id: randomUUID(), text }
      const sent = files.map(({ kind, name, content }) => new File([content], name, { type: MEDIA_TYPES[kind] }))
      return post(() => client.postForm(fields, sent))
    },
    async editLast(text) {
      const newest = (await shownEntries()).filter(({ author }) => author === 'person').sort((a, b) => a.id - b.id)
      const body = { id: randomUUID(), text, edits: String(newest.at(-1)?.id) }
      await post(() => client.post(body))
    },
    answer(id, text) {
      const body = { id: randomUUID(), text, replyTo: id }
      return post(() => client.post(body))
    },
    typingShown: page.count,
    offerAgain: () => post(last),
    async seen() {
      const entries = (await shownEntries()).filter(({ author }) => author === 'silta')
      return Promise.all(entries.sort((a, b) => a.id - b.id).map((entry) => see(entry, client)))
    },
    failNext: {
      transient() {
        failAppend = true
      },
    },
    async stop() {
      await page.close()
      await server.stop()
    },
  }
}

/** Keeps a page open that counts how often it is told that somebody is writing. */
async function watchTyping(client: Client) {
  const events = await client.events()
  let count = 0
  const reading = (async () => {
    for (let event = await events.next(); event; event = await events.next()) if (event.event === 'typing') count += 1
  })()
  return {
    count: () => count,
    async close() {
      await events.close()
      await reading
    },
  }
}

async function see({ id, message }: TranscriptEntry, client: Client): Promise<SeenMessage> {
  const { text, ranges } = plainText(message)
  const { replyTo }: ShownMessage = message
  return {
    id: String(id),
    text,
    links: ranges.flatMap((range) => (range.kind === 'link' ? [range.href] : [])),
    buttons: (message.buttons ?? []).flat().map(({ label }) => label),
    ...attachmentOf(message),
    ...(message.media && { media: await Promise.all(message.media.map((media) => seeMedia(media, client))) }),
    ...(replyTo !== undefined && { replyTo }),
  }
}

async function seeMedia(media: Media, client: Client) {
  if (media.kind === 'location') return { kind: media.kind }
  const response = await client.get(`/chat/files/${media.file.id}`)
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  return { kind: media.kind, content: await response.text() }
}

function attachmentOf({ attachment }: OutboundMessage): Pick<SeenMessage, 'attachment'> {
  return attachment ? { attachment: { name: attachment.name, content: attachment.content } } : {}
}
