import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import type { InboundMessage } from '../../../src/bots/platform.ts'
import { plainMessage } from '../../../src/message.ts'
import { addressOf, type ChatServer, sendOptions, startChatServer } from '../../web/chat-server.ts'
import { createClient } from './client.ts'

const running: ChatServer[] = []
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop()
})

async function start() {
  const received: InboundMessage[] = []
  const server = await startChatServer({
    receive: async (message) => {
      received.push(message)
    },
  })
  running.push(server)
  return { server, received, client: createClient(server.url) }
}

describe('an edit', () => {
  it('replaces the text and keeps the files', async () => {
    const { received, client } = await start()
    await client.postForm({ id: randomUUID(), text: 'old' }, [new File(['x'], 'a.txt')])
    const [before] = await client.history()
    const edits = String(before?.id)
    expect((await client.post({ id: randomUUID(), text: 'new', edits })).status).toBe(202)
    const [after] = await client.history()
    expect(after?.message).toEqual({ ...plainMessage('en', 'new'), media: before?.message.media })
    expect(received[1]).toMatchObject({ content: { kind: 'media', text: 'new', edited: true }, message: { id: edits } })
  })

  it('that looks like a command stays a text', async () => {
    const { received, client } = await start()
    await client.say('old')
    const [entry] = await client.history()
    await client.post({ id: randomUUID(), text: '/help', edits: String(entry?.id) })
    expect(received[1]?.content).toEqual({ kind: 'text', text: '/help', edited: true })
  })

  it("is refused for what is not the person's own or not there", async () => {
    const { server, received, client } = await start()
    const { id } = await server.platform.send(addressOf(client.token), plainMessage('en', 'x'), sendOptions('k'))
    const other = createClient(server.url)
    await other.say('theirs')
    const [theirs] = await other.history()
    for (const edits of [id, String(theirs?.id), '999999']) {
      const response = await client.post({ id: randomUUID(), text: 'mine now', edits })
      expect(response.status).toBe(404)
      expect(await response.json()).toMatchObject({ error: { code: 'no-such-entry' } })
    }
    expect(received).toHaveLength(1)
    expect(JSON.stringify([await client.history(), await other.history()])).not.toContain('mine now')
  })
})

describe('a thread', () => {
  it('is a conversation of its own', async () => {
    const { server, received, client } = await start()
    const to = { ...addressOf(client.token), thread: 'q1' }
    await client.post({ id: randomUUID(), thread: 'q1', text: 'in the thread' })
    await server.platform.send(to, plainMessage('en', 'answer'), sendOptions('k'))
    expect(received[0]?.address).toEqual(to)
    expect(await client.history('q1')).toHaveLength(2)
    expect(await client.history('q2')).toEqual([])
    expect(await client.history()).toEqual([])
  })

  it('has a name of letters and digits', async () => {
    const { client, received } = await start()
    for (const thread of ['../x', 'a/b', '', 'x'.repeat(41)])
      expect((await client.post({ id: randomUUID(), thread, text: 'x' })).status).toBe(400)
    expect((await client.get('/chat/events?thread=a%2fb')).status).toBe(400)
    expect(received).toEqual([])
  })
})

describe('what is not kept', () => {
  it('tells the bot that the person is writing', async () => {
    const { server, received, client } = await start()
    const post = (body: unknown, headers: Record<string, string> = {}) =>
      fetch(`${server.url}/chat/typing`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: client.cookie, ...headers },
        body: JSON.stringify(body),
      })
    expect((await post({})).status).toBe(204)
    expect((await post({ thread: 'q1' })).status).toBe(204)
    expect((await post({}, { cookie: '' })).status).toBe(401)
    expect((await post({}, { origin: 'https://evil.example' })).status).toBe(403)
    expect(received.map(({ content, address }) => [content.kind, address.thread])).toEqual([
      ['typing', undefined],
      ['typing', 'q1'],
    ])
  })

  it('tells the open pages of a conversation that somebody is writing', async () => {
    const { server, client } = await start()
    const [chat, thread] = [await client.events(), await client.events(0, {}, 'q1')]
    onTestFinished(async () => {
      await chat.close()
      await thread.close()
    })
    for (const stream of [chat, thread]) await stream.until('ready')
    await server.platform.showTyping({ ...addressOf(client.token), thread: 'q1' })
    expect(await thread.next()).toMatchObject({ event: 'typing', data: {} })
    await server.platform.showTyping(addressOf(client.token))
    expect(await chat.next()).toMatchObject({ event: 'typing' })
    expect(await client.history()).toEqual([])
  })
})
