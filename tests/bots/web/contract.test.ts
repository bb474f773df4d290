import { randomUUID } from 'node:crypto'
import { plainText } from '../../../src/bots/plain.ts'
import type { OutboundMessage } from '../../../src/message.ts'
import type { TranscriptEntry } from '../../../src/store/store.ts'
import { type CreateHarness, platformContract, type SeenMessage } from '../../contract/platform.ts'
import { startChatServer } from '../../web/chat-server.ts'
import { createClient } from './client.ts'

const createHarness: CreateHarness = async ({ receive }) => {
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
  let last: unknown

  async function post(body: unknown): Promise<void> {
    last = body
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const response = await client.post(body)
      if (response.ok) return
      if (response.status < 500) throw new Error(`${response.status} ${await response.text()}`)
    }
    throw new Error('the server does not take the message')
  }

  return {
    platform: server.platform,
    say: (text) => post({ id: randomUUID(), text }),
    async press(label) {
      const pressed = (await client.history())
        .flatMap(({ id, message }) => (message.buttons ?? []).flat().map((button) => ({ id, button })))
        .findLast(({ button }) => button.label === label)
      if (!pressed || !('action' in pressed.button)) throw new Error(`no button "${label}" can be pressed`)
      await post({ id: randomUUID(), action: pressed.button.action, message: String(pressed.id) })
    },
    offerAgain: () => post(last),
    async seen() {
      const entries = (await client.history()).filter(({ author }) => author === 'silta')
      return entries.sort((a, b) => a.id - b.id).map(see)
    },
    failNext: {
      transient() {
        failAppend = true
      },
    },
    stop: () => server.stop(),
  }
}

function see({ id, message }: TranscriptEntry): SeenMessage {
  const { text, ranges } = plainText(message)
  return {
    id: String(id),
    text,
    links: ranges.flatMap((range) => (range.kind === 'link' ? [range.href] : [])),
    buttons: (message.buttons ?? []).flat().map(({ label }) => label),
    ...attachmentOf(message),
  }
}

function attachmentOf({ attachment }: OutboundMessage): Pick<SeenMessage, 'attachment'> {
  return attachment ? { attachment: { name: attachment.name, content: attachment.content } } : {}
}

platformContract('the web chat', createHarness)
