import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDiscordPlatform, type DiscordOptions } from '../../../src/bots/discord/index.ts'
import { ConfigError } from '../../../src/errors.ts'
import { createInbox, type Inbox } from '../../contract/inbox.ts'
import { type DiscordServer, type DiscordServerOptions, startDiscordServer } from '../../support/discord-server.ts'
import { CATALOGUE, logTo, PERSON } from './harness.ts'

let server: DiscordServer
let platform: ReturnType<typeof createDiscordPlatform> | undefined
let inbox: Inbox
const log: string[] = []

beforeEach(() => {
  inbox = createInbox()
})
afterEach(async () => {
  await platform?.stop()
  await server.close()
  log.length = 0
})

async function create(options: Partial<DiscordOptions> = {}, serverOptions: DiscordServerOptions = {}) {
  server = await startDiscordServer(serverOptions)
  const created = createPlatform(options)
  platform = created
  return created
}

function createPlatform(options: Partial<DiscordOptions> = {}) {
  return createDiscordPlatform({
    token: server.token,
    apiRoot: server.url,
    catalogue: CATALOGUE,
    autocomplete: () => [],
    log: logTo(log),
    ...options,
  })
}

const received = (kind: string) => server.gateway.received.filter((each) => each.kind === kind)

describe('starting', () => {
  it('says what to do about a token that is refused', async () => {
    const token = 'cmV2b2tlZA.cmV2.b2tlZC10b2tlbg'
    const created = await create({ token })
    const error = await created.start(inbox.receive).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ConfigError)
    expect(String(error)).toMatch(/DISCORD_BOT_TOKEN.*developer portal/s)
    expect(created.health()).toMatchObject({ ok: false, reason: expect.stringContaining('DISCORD_BOT_TOKEN') })
    expect(`${error}${log.join()}`).not.toContain(token)
  })

  it('says which switch lets the bot hear messages', async () => {
    const created = await create({}, { disallowedIntents: -1 })
    const error = await created.start(inbox.receive).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ConfigError)
    expect(String(error)).toMatch(/DISCORD_BOT_TOKEN.*Privileged Gateway Intents/s)
    // Every attempt counts against a daily limit: there is no other.
    expect(received('identify')).toHaveLength(1)
  })

  it('names the setting and the switch when it may not read all messages', async () => {
    const created = await create({ messageContent: true })
    const error = await created.start(inbox.receive).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ConfigError)
    expect(String(error)).toMatch(/DISCORD_MESSAGE_CONTENT.*turn on "Message Content Intent"/s)
  })

  it('asks to read all messages when it is told to', async () => {
    await (await create({ messageContent: true }, { disallowedIntents: 0 })).start(inbox.receive)
    const intents = (1 << 9) | (1 << 11) | (1 << 12) | (1 << 14) | (1 << 15)
    expect(received('identify')).toMatchObject([{ data: { intents } }])
  })

  it('asks for no more than it needs', async () => {
    await (await create()).start(inbox.receive)
    expect(received('identify')).toMatchObject([{ data: { intents: (1 << 9) | (1 << 12) | (1 << 14) } }])
  })

  it('publishes the commands in the languages of the app', async () => {
    await (await create()).start(inbox.receive)
    const commands = await server.waitFor(() => server.commands.length > 0 && server.commands)
    expect(commands.map(({ name }) => name)).toContain('mydata')
    expect(commands.find(({ name }) => name === 'ask')).toMatchObject({
      description: CATALOGUE('en')('command-ask'),
      description_localizations: {
        fi: CATALOGUE('fi')('command-ask'),
        'sv-SE': expect.any(String),
        ru: expect.any(String),
      },
      options: [{ type: 3, name: 'question', autocomplete: true, required: false }],
    })
  })

  it('does without the commands when they are refused', async () => {
    const created = await create()
    server.failNext({ kind: 'error', status: 400, code: 50035, message: 'Invalid Form Body' }, /commands$/)
    await created.start(inbox.receive)
    server.say(PERSON, 'hello')
    await inbox.next('text')
    expect(created.health()).toEqual({ ok: true })
  })

  it('goes on trying when Discord cannot be reached, and says so meanwhile', async () => {
    const created = await create()
    const { port } = new URL(server.url)
    await server.close()
    await created.start(inbox.receive)
    expect(created.health()).toEqual({ ok: false, reason: 'Discord cannot be reached: ECONNREFUSED' })
    server = await startDiscordServer({ port: Number(port) })
    await server.waitFor(() => server.commands.length > 0)
    server.say(PERSON, 'finally')
    await inbox.next('text')
    expect(created.health()).toEqual({ ok: true })
    expect(log.join()).not.toContain(server.token)
  })

  it('stops while it is still trying', async () => {
    const created = await create()
    await server.close()
    await created.start(inbox.receive)
    await created.stop()
    expect(created.health()).toEqual({ ok: false, reason: 'stopped' })
  })

  it('makes as many connections as it is told to', async () => {
    const created = await create({ shards: 3 })
    await created.start(inbox.receive)
    expect(received('identify').map(({ data }) => (data as { shard: unknown }).shard)).toEqual(
      expect.arrayContaining([
        [0, 3],
        [1, 3],
        [2, 3],
      ]),
    )
    expect(created.health()).toEqual({ ok: true })
  })
})

describe('a connection', () => {
  it('is kept alive by heartbeats', async () => {
    await (await create({}, { heartbeatIntervalMs: 20 })).start(inbox.receive)
    await server.waitFor(() => received('heartbeat').length >= 3)
  })

  it('that is lost is resumed, with what was said meanwhile', async () => {
    const created = await create()
    await created.start(inbox.receive)
    server.gateway.drop()
    await server.waitFor(() => server.gateway.connected === 0)
    server.say(PERSON, 'are you there?')
    expect((await inbox.next('text')).content.text).toBe('are you there?')
    expect(received('identify')).toHaveLength(1)
    expect(received('resume')).toHaveLength(1)
    expect(created.health()).toEqual({ ok: true })
  })

  it('is made anew where it cannot be resumed, and when Discord asks for it', async () => {
    const created = await create()
    await created.start(inbox.receive)
    server.gateway.drop({ forget: true })
    await server.waitFor(() => received('identify').length === 2 && server.gateway.connected === 1)
    server.say(PERSON, 'a new connection')
    await inbox.next('text')
    server.gateway.askToReconnect()
    await server.waitFor(() => received('resume').length === 2)
    server.say(PERSON, 'hello')
    await inbox.next('text')
    expect(created.health()).toEqual({ ok: true })
  })

  it('that Discord ends for good says why', async () => {
    const created = await create()
    await created.start(inbox.receive)
    server.gateway.drop({ code: 4004 })
    await server.waitFor(() => server.gateway.connected === 0)
    expect(created.health()).toMatchObject({ ok: false, reason: expect.stringContaining('DISCORD_BOT_TOKEN') })
  })

  it('that is being restored does not come back after the end', async () => {
    const first = await create()
    await first.start(inbox.receive)
    server.gateway.drop()
    await vi.waitUntil(() => !first.health().ok, { interval: 5 })
    await first.stop()
    expect(first.health()).toEqual({ ok: false, reason: 'stopped' })
    // What is lost later is restored later: by then the first connection would be there again.
    const second = createPlatform()
    platform = second
    await second.start(inbox.receive)
    server.gateway.drop()
    await server.waitFor(() => received('resume').length > 0 && server.gateway.connected === 1)
    expect(received('resume')).toMatchObject([{ data: { session_id: 'session-2' } }])
  })
})
