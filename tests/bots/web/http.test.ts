import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import type { InboundMessage } from '../../../src/bots/platform.ts'
import { plainMessage } from '../../../src/message.ts'
import { openSqliteStore } from '../../../src/store/sqlite.ts'
import type { TranscriptEntry } from '../../../src/store/store.ts'
import {
  ALL_GONE,
  addressOf,
  type ChatServer,
  type ChatServerOptions,
  forget,
  sendOptions,
  startChatServer,
} from '../../web/chat-server.ts'
import { createClient } from './client.ts'

const running: ChatServer[] = []
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop()
})

async function start(options: ChatServerOptions = {}) {
  const received: InboundMessage[] = []
  const server = await startChatServer({
    receive: async (message) => {
      received.push(message)
    },
    ...options,
  })
  running.push(server)
  return { server, received, client: createClient(server.url) }
}

const textsOf = (entries: readonly TranscriptEntry[]) => entries.map(({ message }) => JSON.stringify(message.blocks))

describe('the session', () => {
  it('is a cookie that scripts and other sites cannot use, and that the next visit keeps', async () => {
    const { server } = await start()
    const first = (await fetch(server.url)).headers.getSetCookie().join()
    expect(first).toMatch(/^silta_session=[\w-]{43}; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax$/)
    const cookie = first.split(';')[0] ?? ''
    const second = (await fetch(server.url, { headers: { cookie } })).headers.getSetCookie().join()
    expect(second).toBe(first)
  })

  it('is secure where a proxy says that the person came over TLS', async () => {
    const { server } = await start()
    const response = await fetch(server.url, { headers: { 'x-forwarded-proto': 'https' } })
    expect(response.headers.getSetCookie().join()).toContain('; Secure')
  })

  it('is replaced when it is malformed', async () => {
    const { server } = await start()
    const response = await fetch(server.url, { headers: { cookie: 'silta_session=guess' } })
    expect(response.headers.getSetCookie().join()).toMatch(/silta_session=[\w-]{43};/)
  })

  it('is stored as a hash only', async () => {
    const { received, client } = await start()
    await client.say('hello')
    expect(received[0]?.address).toEqual(addressOf(client.token))
    expect(JSON.stringify(received)).not.toContain(client.token)
  })

  it('is needed to write and to read', async () => {
    const { server, client } = await start()
    expect((await client.post({ id: randomUUID(), text: 'x' }, { cookie: '' })).status).toBe(401)
    expect((await fetch(`${server.url}/chat/events`)).status).toBe(401)
  })

  it("keeps people's conversations apart", async () => {
    const { server, client } = await start()
    await client.say('mine')
    expect(await createClient(server.url).history()).toEqual([])
  })
})

describe('POST /chat/messages', () => {
  it('answers 202 with the entry once the message is stored', async () => {
    const { received, client } = await start()
    const response = await client.say('Where is the police?')
    expect(response.status).toBe(202)
    const [entry] = await client.history()
    expect(await response.json()).toEqual({ entry: entry?.id })
    expect(entry).toMatchObject({ author: 'person', message: plainMessage('en', 'Where is the police?') })
    expect(received[0]?.message).toEqual({ id: String(entry?.id) })
  })

  it('takes a repeated message once into the history and gives it the same update id', async () => {
    const { received, client } = await start()
    const id = randomUUID()
    for (let time = 0; time < 3; time += 1) expect((await client.say('once', id)).status).toBe(202)
    expect(await client.history()).toHaveLength(1)
    expect(new Set(received.map(({ updateId }) => updateId)).size).toBe(1)
  })

  it('gives the same id of two people different update ids', async () => {
    const { server, received, client } = await start()
    const id = randomUUID()
    await client.say('a', id)
    await createClient(server.url).say('b', id)
    expect(new Set(received.map(({ updateId }) => updateId)).size).toBe(2)
  })

  it('passes an action on with the message whose button was pressed', async () => {
    const { received, client } = await start()
    expect((await client.post({ id: randomUUID(), action: 'more', message: '17' })).status).toBe(202)
    expect((await client.post({ id: randomUUID(), action: 'language:fi' })).status).toBe(202)
    expect(received).toMatchObject([
      { content: { kind: 'action', action: 'more' }, message: { id: '17' } },
      { content: { kind: 'action', action: 'language:fi' } },
    ])
    expect(received[1]).not.toHaveProperty('message')
    expect(await client.history()).toEqual([])
  })

  it("passes the page's language on", async () => {
    const { received, client } = await start()
    await client.post({ id: randomUUID(), text: 'x' }, { 'accept-language': 'de, fi;q=0.8' })
    await client.post({ id: randomUUID(), text: 'y' }, { cookie: `${client.cookie}; silta_language=ru` })
    expect(received.map(({ sender }) => sender.language)).toEqual(['fi', 'ru'])
  })

  it.each<[string, Record<string, string>, number]>([
    ['a page of this server', { 'sec-fetch-site': 'same-origin', origin: 'SELF' }, 202],
    ['a browser without fetch metadata', { origin: 'SELF' }, 202],
    ['a program that is no browser', {}, 202],
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 403],
    ['a sister site', { 'sec-fetch-site': 'same-site', origin: 'SELF' }, 403],
    ['another site in an older browser', { origin: 'https://evil.example' }, 403],
    ['a sandboxed frame in an older browser', { origin: 'null' }, 403],
  ])('from %s', async (_, headers, status) => {
    const { server, received, client } = await start()
    const filled = Object.fromEntries(Object.entries(headers).map(([k, v]) => [k, v === 'SELF' ? server.url : v]))
    expect((await client.post({ id: randomUUID(), text: 'x' }, filled)).status).toBe(status)
    expect(received).toHaveLength(status === 202 ? 1 : 0)
  })

  it.each<[string, unknown]>([
    ['no JSON', '{"id":'],
    ['no id', { text: 'x' }],
    ['an id that is no UUID', { id: '1', text: 'x' }],
    ['an empty text', { id: randomUUID(), text: ' \n ' }],
    ['a text of control characters', { id: randomUUID(), text: '\u0000\u0007' }],
    ['a text over 4,000 characters', { id: randomUUID(), text: 'ä'.repeat(4001) }],
    ['text and action at once', { id: randomUUID(), text: 'x', action: 'y' }],
    ['a long action', { id: randomUUID(), action: 'x'.repeat(201) }],
    ['a message that is no number', { id: randomUUID(), action: 'x', message: '1; drop' }],
  ])('refuses %s', async (_, body) => {
    const { received, client } = await start()
    const response = await client.post(body)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error: { code: 'invalid' } })
    expect(received).toEqual([])
    expect(await client.history()).toEqual([])
  })

  it('takes 4,000 characters however they are written, and refuses a body beyond that', async () => {
    const { client } = await start()
    const escaped = (length: number) => `{"id":"${randomUUID()}","text":"${'\\u00e4'.repeat(length)}"}`
    expect((await client.post(escaped(4000))).status).toBe(202)
    expect((await client.post(escaped(5000))).status).toBe(413)
  })

  it('answers 503 when the message could not be stored, and takes it in the next attempt', async () => {
    let failures = 1
    const received: InboundMessage[] = []
    const { client } = await start({
      receive: async (message) => {
        failures -= 1
        if (failures >= 0) throw new Error('the database is locked')
        received.push(message)
      },
    })
    const id = randomUUID()
    const failed = await client.say('again', id)
    expect(failed.status).toBe(503)
    expect(failed.headers.get('retry-after')).toBe('1')
    expect((await client.say('again', id)).status).toBe(202)
    expect(received).toHaveLength(1)
    expect(await client.history()).toHaveLength(1)
  })
})

describe('GET /chat/events', () => {
  it('replays the history, says that it is complete, and goes on', async () => {
    const { server, client } = await start()
    await client.say('one')
    const events = await client.events()
    onTestFinished(() => events.close())
    expect(events.response.headers.get('content-type')).toBe('text/event-stream')
    expect(events.response.headers.get('cache-control')).toBe('no-store, no-transform')
    expect(await events.until('ready')).toHaveLength(1)
    await server.platform.send(addressOf(client.token), plainMessage('en', 'two'), sendOptions('k'))
    const event = await events.next()
    expect(event).toMatchObject({ event: 'message', data: { author: 'silta', message: plainMessage('en', 'two') } })
    const [, entry] = await client.history()
    expect(event).toMatchObject({ id: String(entry?.revision), data: entry })
  })

  it('replays only what the reader has not seen, by the header before the address', async () => {
    const { client } = await start()
    for (const text of ['one', 'two', 'three']) await client.say(text)
    const [first, second] = await client.history()
    const events = await client.events(first?.revision, { 'last-event-id': String(second?.revision) })
    onTestFinished(() => events.close())
    const missed = (await events.until('ready')).map(({ data }) => data as TranscriptEntry)
    expect(textsOf(missed)).toEqual(textsOf([{ message: plainMessage('en', 'three') } as TranscriptEntry]))
  })

  it('replays a history of many batches in order', async () => {
    const { server, client } = await start()
    const to = addressOf(client.token)
    const keys = Array.from({ length: 250 }, (_, index) => `key ${index}`)
    for (const key of keys) await server.platform.send(to, plainMessage('en', key), sendOptions(key))
    expect(textsOf(await client.history())).toEqual(keys.map((key) => JSON.stringify(plainMessage('en', key).blocks)))
  })

  it('shows an edit as the same entry under a new revision', async () => {
    const { server, client } = await start()
    const to = addressOf(client.token)
    const ref = await server.platform.send(to, plainMessage('en', 'old'), sendOptions('k'))
    const events = await client.events()
    onTestFinished(() => events.close())
    const [before] = await events.until('ready')
    await server.platform.edit(to, ref, plainMessage('en', 'new'))
    const after = (await events.next())?.data as TranscriptEntry
    expect(after).toMatchObject({ id: Number(ref.id), message: plainMessage('en', 'new') })
    expect(after.revision).toBeGreaterThan(Number(before?.id))
  })

  it('reaches every tab of a person and nobody else', async () => {
    const { server, client } = await start()
    const tabs = [await client.events(), await client.events()]
    const stranger = await createClient(server.url).events()
    for (const stream of [...tabs, stranger]) await stream.until('ready')
    await client.say('hello')
    for (const tab of tabs) expect(await tab.next()).toMatchObject({ data: { author: 'person' } })
    await server.platform.stop()
    expect(await stranger.next()).toBeUndefined()
  })

  it('goes on after a restart of the server', async () => {
    const store = openSqliteStore(':memory:')
    onTestFinished(() => store.close())
    const before = await startChatServer({ store })
    const client = createClient(before.url)
    await client.say('before')
    const events = await client.events()
    const seen = await events.until('ready')
    await before.stop()
    expect(await events.next()).toBeUndefined()

    const { server } = await start({ store })
    const again = createClient(server.url, client.token)
    await again.say('after')
    const missed = await again.events(Number(seen.at(-1)?.id))
    onTestFinished(() => missed.close())
    expect((await missed.until('ready')).map(({ data }) => (data as TranscriptEntry).author)).toContain('person')
  })
})

describe('an erased history', () => {
  it('empties an open page and leaves no trace', async () => {
    const { server, client } = await start()
    await client.say('secret')
    const events = await client.events()
    onTestFinished(() => events.close())
    await events.until('ready')
    await forget(server, client.token)
    expect(await events.next()).toEqual({
      event: 'reset',
      id: '0',
      data: { notice: ALL_GONE },
    })
    expect(await client.history()).toEqual([])
    await client.say('a new beginning')
    expect(await events.next()).toMatchObject({ data: { author: 'person' } })
  })

  it('empties a page that was away meanwhile, also when new entries have come', async () => {
    const { server, client } = await start()
    await client.say('secret')
    const [entry] = await client.history()
    await forget(server, client.token)
    for (const expected of [0, 1]) {
      const events = await client.events(entry?.revision)
      const missed = await events.until('ready')
      await events.close()
      expect(missed[0]).toEqual({ event: 'reset', id: '0', data: {} })
      expect(missed).toHaveLength(1 + expected)
      await client.say('a new beginning')
    }
  })
})
