import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { plainMessage } from '../../src/message.ts'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import type { Store } from '../../src/store/store.ts'
import { createClient } from '../bots/web/client.ts'
import { createChanges } from '../support/loopback.ts'
import { startRedisServer } from '../support/redis-server.ts'
import { type SiltaProcess, startSilta } from '../support/silta-process.ts'
import { startTelegramServer } from '../support/telegram-server.ts'
import { makeTempDir } from '../support/temp-dir.ts'
import { startTestApp } from '../support/test-app.ts'

const TOKEN = '123456789:AAExampleExampleExampleExampleExample'

async function startRedis() {
  const redis = await startRedisServer()
  onTestFinished(() => redis.close())
  return redis
}

function startWorker(settings: Readonly<Record<string, string>>): SiltaProcess {
  const worker = startSilta({ LOG_LEVEL: 'fatal', ...settings }, 'worker')
  onTestFinished(() => worker.kill('SIGKILL').then(() => undefined))
  return worker
}

function openStore(directory: string): Store {
  const store = openSqliteStore(join(directory, 'silta.db'))
  onTestFinished(() => store.close())
  return store
}

/** Takes messages as the Bot API does, and answers none until it is told to. */
async function startHoldingApi() {
  const changes = createChanges()
  const chats: string[] = []
  const held: (() => void)[] = []
  let holds = true
  const answer = (response: ServerResponse, chat: string, id: number) => {
    const result = { message_id: id, date: 1, chat: { id: Number(chat), type: 'private' }, text: 'x' }
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ ok: true, result }))
  }
  const server = createServer(async (request, response) => {
    const { chat_id: chat } = (await json(request)) as { chat_id: string }
    const id = chats.push(chat)
    if (holds) held.push(() => answer(response, chat, id))
    else answer(response, chat, id)
    changes.change()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** To whom messages came, in their order. */
    chats,
    waitFor: changes.waitFor,
    release() {
      holds = false
      for (const go of held.splice(0)) go()
    },
  }
}

/** The chats whose deliveries this process has in hand. */
function leasedTo({ pid }: SiltaProcess, directory: string): string[] {
  const database = new Database(join(directory, 'silta.db'), { readonly: true })
  const leased = database.prepare<[string], { chat: string }>(
    "select chat from deliveries where state = 'sending' and lease_owner like ? order by id",
  )
  const chats = leased.all(`%/${pid}/%`).map(({ chat }) => chat)
  database.close()
  return chats
}

describe('several processes', () => {
  it('send what a killed worker had in hand, even while Redis is dead', async () => {
    const redis = await startRedis()
    const directory = await makeTempDir()
    const store = openStore(directory)
    const api = await startHoldingApi()
    const settings = {
      DATA_DIR: directory,
      REDIS_URL: redis.url,
      TELEGRAM_BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: api.url,
    }
    const chats = ['1000', '1001', '1002', '1003']
    const deliveries = chats.map((chat, index) => ({
      lane: index % 2 === 0 ? ('bulk' as const) : ('live' as const),
      address: { platform: 'telegram', chat },
      message: plainMessage('en', chat),
      personId: null,
    }))
    await store.deliveries.add(deliveries, Date.now())
    const first = startWorker(settings)
    await api.waitFor(() => api.chats.length === chats.length)
    expect(leasedTo(first, directory)).toEqual(chats)
    const second = startWorker(settings)
    expect(await second.ready).toBe('')
    expect(second.output()).toMatch(/Roles +worker/)
    expect(api.chats).toHaveLength(chats.length)

    await redis.kill()
    await first.kill('SIGKILL')
    api.release()
    await api.waitFor(() => api.chats.length === 2 * chats.length)
    expect(api.chats.slice(chats.length).sort()).toEqual(chats)
    while ((await store.deliveries.counts()).length > 0) await new Promise(setImmediate)
    expect(await second.kill('SIGTERM')).toBe(0)
  })

  it('take updates each by its roles, and leave what no one asked for to a worker', async () => {
    const redis = await startRedis()
    const telegram = await startTelegramServer()
    onTestFinished(() => telegram.close())
    const settings = {
      DATA_DIR: await makeTempDir(),
      REDIS_URL: redis.url,
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
    }
    const web = await startTestApp({ ...settings, ROLES: 'web' })
    expect(telegram.requests).toEqual([])
    const bots = await startTestApp({ ...settings, ROLES: 'bots', HEALTH_PORT: '0' })
    expect(bots.url).toBe('')
    telegram.say(1000, 'passport lost')
    await telegram.waitFor(() => telegram.messagesTo(1000).length === 1)
    const client = createClient(web.url)
    await client.say('passport lost')
    await web.idle()
    expect(await client.history()).toHaveLength(2)
    const { checks } = (await (await fetch(`${web.url}/readyz`)).json()) as { checks: object }
    expect(Object.keys(checks)).toEqual(['database', 'queue', 'web'])
    expect(await redis.command('EXISTS', 'silta:jobs:repeat')).toBe(0)

    const news = {
      lane: 'bulk',
      address: { platform: 'telegram', chat: '1000' },
      message: plainMessage('en', 'news'),
      personId: null,
    } as const
    await web.store.deliveries.add([news], Date.now())
    await web.idle()
    await bots.idle()
    expect(await web.store.deliveries.counts()).toEqual([{ lane: 'bulk', state: 'due', count: 1 }])
  })

  it('show in an open web chat what another one wrote and erased', { timeout: 10_000 }, async () => {
    const redis = await startRedis()
    const directory = await makeTempDir()
    const app = await startTestApp({ DATA_DIR: directory, REDIS_URL: redis.url })
    const client = createClient(app.url)
    await client.say('passport lost')
    await app.idle()
    const events = await client.events()
    await events.until('ready')
    const other = openStore(directory)
    const chat = (await other.transcripts.changes(0)).chats[0] ?? ''
    const message = plainMessage('en', 'from another process')
    await other.transcripts.append(chat, { key: 'other', author: 'silta', message, at: Date.now() })
    let event = await events.next()
    while (event?.event === 'comment') event = await events.next()
    expect(event?.data).toMatchObject({ message })

    const database = new Database(join(directory, 'silta.db'))
    database.exec('delete from transcripts')
    database.close()
    // Whatever makes the page look.
    await app.platforms[0]?.showTyping({ platform: 'web', chat })
    await events.until('reset')
    await events.close()
  })
})
