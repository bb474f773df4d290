import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { showMarkdown } from '../../support/discord/markdown.ts'
import { type DiscordServer, startDiscordServer } from '../../support/discord-server.ts'

/** The loopback server stands for Discord in every other test, so it must refuse what Discord refuses. */
const PERSON = '424200000000000042'
let server: DiscordServer
let now = Date.UTC(2026, 10, 21)
let channel: string
beforeEach(async () => {
  server = await startDiscordServer({ rateLimits: true, now: () => now })
  channel = server.direct(PERSON).id
})
afterEach(() => server.close())

async function call(method: string, path: string, body?: unknown, token = server.token) {
  const response = await fetch(`${server.url}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, json: text === '' ? undefined : JSON.parse(text) }
}

const post = (body: object, to = channel) => call('POST', `/channels/${to}/messages`, body)
const button = (more: object) => ({ type: 2, style: 2, label: 'b', custom_id: 'x', ...more })
const choices = (...values: string[]) => ({
  type: 3,
  custom_id: 'x',
  options: values.map((value) => ({ label: 'l', value })),
})
const rows = (...components: object[][]) => ({
  content: 'x',
  components: components.map((row) => ({ type: 1, components: row })),
})

describe('what is refused', () => {
  it.each([
    ['empty', 50006, { content: ' \n ' }],
    ['too long', 50035, { content: 'x'.repeat(2001) }],
    ['a long nonce', 50035, { content: 'x', nonce: 'n'.repeat(26) }],
    ['a missing file', 50035, { content: 'x', attachments: [{ id: 0, filename: 'a' }] }],
    ['six rows', 50035, rows(...Array.from({ length: 6 }, (_, index) => [button({ custom_id: `${index}` })]))],
    ['six buttons', 50035, rows(Array.from({ length: 6 }, (_, index) => button({ custom_id: `${index}` })))],
    ['an empty row', 50035, rows([])],
    ['equal ids', 50035, rows([button({})], [button({})])],
    ['a long id', 50035, rows([button({ custom_id: 'x'.repeat(101) })])],
    ['no id', 50035, rows([button({ custom_id: '' })])],
    ['a long label', 50035, rows([button({ label: 'x'.repeat(81) })])],
    ['no label', 50035, rows([button({ label: ' ' })])],
    ['a list with equal values', 50035, rows([choices('a', 'a')])],
    ['a list with a long value', 50035, rows([choices('x'.repeat(101))])],
    ['an answer to nothing', 50035, { content: 'x', message_reference: { message_id: '1' } }],
    ['a link to a phone', 50035, rows([button({ style: 5, custom_id: undefined, url: 'tel:112' })])],
  ])('%s', async (_, code, body) => {
    const { status, json } = await post(body)
    expect(status).toBe(400)
    expect(json).toMatchObject({ code, message: expect.any(String) })
    if (code === 50035) expect(JSON.stringify(json.errors)).toContain('_errors')
    expect(server.sentCount).toBe(0)
  })

  it('unknown channels, messages, tokens, paths and interactions', async () => {
    const unknown = '999999999999999999'
    expect(await post({ content: 'x' }, unknown)).toMatchObject({ status: 404, json: { code: 10003 } })
    expect(await call('PATCH', `/channels/${channel}/messages/${unknown}`, {})).toMatchObject({ json: { code: 10008 } })
    expect(await call('GET', '/gateway/bot', undefined, 'wrong')).toMatchObject({ status: 401 })
    expect(await call('GET', '/nothing')).toMatchObject({ status: 404 })
    expect(await call('POST', `/interactions/${unknown}/t/callback`, { type: 5 })).toMatchObject({
      json: { code: 10062 },
    })
    expect(await call('POST', `/webhooks/${unknown}/t`, { content: 'x' })).toMatchObject({ json: { code: 50027 } })
  })

  it('commands without a description or with a name in capitals', async () => {
    const path = '/applications/1/commands'
    const publish = (more: object) => call('PUT', path, [{ name: 'ask', description: 'Ask', ...more }])
    expect((await publish({})).status).toBe(200)
    for (const wrong of [{ name: 'Ask' }, { description: '' }, { description_localizations: { et: 'Küsi' } }])
      expect(await publish(wrong)).toMatchObject({ status: 400, json: { code: 50035 } })
  })
})

describe('messages', () => {
  it('with a known nonce are shown once when asked', async () => {
    const first = await post({ content: 'x', nonce: 'n', enforce_nonce: true })
    expect((await post({ content: 'x', nonce: 'n', enforce_nonce: true })).json.id).toBe(first.json.id)
    expect((await post({ content: 'x', nonce: 'n' })).json.id).not.toBe(first.json.id)
  })

  it('are limited to five in five seconds, told in headers', async () => {
    for (let left = 4; left >= 0; left -= 1)
      expect((await post({ content: 'x' })).headers.get('x-ratelimit-remaining')).toBe(String(left))
    const limited = await post({ content: 'x' })
    expect(limited).toMatchObject({ status: 429, json: { retry_after: 5, global: false } })
    expect(limited.headers.get('retry-after')).toBe('5')
    now += 5000
    expect((await post({ content: 'x' })).status).toBe(200)
  })
})

describe('a thread', () => {
  it('opens once from a message in a server, and sleeps until somebody writes', async () => {
    const desk = server.addChannel().id
    const { json } = await post({ content: 'x' }, desk)
    const open = (name: string, path = `/channels/${desk}/messages/${json.id}`) =>
      call('POST', `${path}/threads`, { name })
    const direct = await post({ content: 'x' })
    expect(await open('n', `/channels/${channel}/messages/${direct.json.id}`)).toMatchObject({ json: { code: 50024 } })
    expect(await open('n'.repeat(101))).toMatchObject({ json: { code: 50035 } })
    expect(await open('name')).toMatchObject({ status: 200, json: { id: json.id, type: 11, name: 'name' } })
    expect(await open('again')).toMatchObject({ json: { code: 160004 } })
    const change = (body: object) => call('PATCH', `/channels/${json.id}`, body)
    expect(await change({ archived: true })).toMatchObject({ status: 200 })
    expect(await change({ name: 'new' })).toMatchObject({ json: { code: 50083 } })
    await post({ content: 'x' }, json.id)
    expect(await call('GET', `/channels/${json.id}`)).toMatchObject({ json: { thread_metadata: { archived: false } } })
    server.changeChannel(json.id, { archived: true, locked: true })
    expect(await post({ content: 'x' }, json.id)).toMatchObject({ json: { code: 50083 } })
    expect(await change({ archived: false })).toMatchObject({ status: 403 })
  })
})

it('gives a file at an address that ends', async () => {
  const id = server.sendFiles(PERSON, [{ name: 'a', type: 'text/plain', content: 'bytes' }], '')
  const address = async () => (await call('GET', `/channels/${channel}/messages/${id}`)).json.attachments[0].url
  const first = await address()
  expect(await (await fetch(first)).text()).toBe('bytes')
  server.expireFiles()
  expect((await fetch(first)).status).toBe(404)
  expect((await fetch(await address())).status).toBe(200)
})

describe('an interaction', () => {
  /** Connects as a bot and returns what the gateway brings. */
  async function connect(intents: number) {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/?v=10`)
    const events: { t: string; d: Record<string, unknown> }[] = []
    socket.onmessage = ({ data }) => events.push(JSON.parse(String(data)))
    await new Promise((resolve) => socket.addEventListener('open', resolve))
    socket.send(JSON.stringify({ op: 2, d: { token: server.token, intents, shard: [0, 1] } }))
    await server.waitFor(() => server.gateway.connected === 1)
    const next = async (type: string) => {
      for (;;) {
        const found = events.find(({ t }) => t === type)
        if (found) return found.d
        await new Promise((resolve) => socket.addEventListener('message', resolve, { once: true }))
      }
    }
    return { socket, next }
  }

  it('is acknowledged once, without content, before it can be answered', async () => {
    const { socket, next } = await connect(0)
    server.command(PERSON, 'help')
    const { id, token } = await next('INTERACTION_CREATE')
    const callback = () => call('POST', `/interactions/${id}/${token}/callback`, { type: 5 })
    const followUp = (content: string) => call('POST', `/webhooks/1/${token}`, { content })
    expect(await followUp('early')).toMatchObject({ status: 404, json: { code: 10015 } })
    const acknowledged = await callback()
    expect(acknowledged.status).toBe(204)
    expect(acknowledged.headers.get('content-type')).toBeNull()
    expect(await callback()).toMatchObject({ status: 400, json: { code: 40060 } })
    await followUp('first')
    await followUp('second')
    expect(server.messagesTo(PERSON).map(({ content }) => content)).toEqual(['first', 'second'])
    server.expireInteractions()
    expect(await followUp('late')).toMatchObject({ status: 401, json: { code: 50027 } })
    socket.close()
  })

  it('needs no intent, but messages do, and their text another', async () => {
    const guild = server.addChannel().id
    const { socket, next } = await connect(1 << 9)
    server.say(PERSON, 'direct')
    server.say(PERSON, 'overheard', { channel: guild })
    expect(await next('MESSAGE_CREATE')).toMatchObject({ channel_id: guild, content: '' })
    socket.close()
  })
})

it('shows markdown as the app does', () => {
  expect(showMarkdown('**b** \\*x\\* [t](<https://a.example>) ||s|| @everyone')).toEqual({
    text: 'b *x* t s [mention]',
    links: ['https://a.example'],
    marks: ['bold', 'link', 'spoiler', 'mention'],
  })
  expect(showMarkdown('# a\n- b\n1. c\n> d').marks).toEqual(['heading', 'list', 'numbered list', 'quote'])
})
