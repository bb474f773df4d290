import { describe, expect, it, onTestFinished } from 'vitest'
import { createClient } from './bots/web/client.ts'
import { startDiscordServer } from './support/discord-server.ts'
import { startTelegramServer, type TelegramServer } from './support/telegram-server.ts'
import { makeTempDir } from './support/temp-dir.ts'
import { startTestApp } from './support/test-app.ts'

const QUESTIONS = [
  ['Kadotin passini Lappeenrannassa, juna lähtee huomenna', 'Ilmoita katoamisesta'],
  ['poteryal pasport v helsinki chto delat', 'Сразу сообщите полиции'],
  ['my kid is 3, do we get lapsilisä if we live in Turku?', 'lapsilisä'],
] as const

async function telegramServer(): Promise<TelegramServer> {
  const server = await startTelegramServer()
  onTestFinished(() => server.close())
  return server
}

function telegramSettings(server: TelegramServer, directory: string) {
  return { DATA_DIR: directory, TELEGRAM_BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.url }
}

describe('a traveller', () => {
  it('is answered in the web chat', async () => {
    const app = await startTestApp({ DATA_DIR: await makeTempDir() })
    for (const [question, expected] of QUESTIONS) {
      const client = createClient(app.url)
      expect((await client.say(question)).status).toBe(202)
      await app.idle()
      const history = await client.history()
      expect(history.map(({ author }) => author)).toEqual(['person', 'silta'])
      expect(JSON.stringify(history[1]?.message)).toContain(expected)
    }
  })

  it('is answered in Telegram by long polling', async () => {
    const server = await telegramServer()
    await startTestApp(telegramSettings(server, await makeTempDir()))
    for (const [index, [question, expected]] of QUESTIONS.entries()) {
      server.say(1000 + index, question)
      const [answer] = await server.waitFor(
        () => server.messagesTo(1000 + index).length > 0 && server.messagesTo(1000 + index),
      )
      expect(answer?.text).toContain(expected)
    }
  })

  it('is answered in Telegram by webhook', async () => {
    const server = await telegramServer()
    const directory = await makeTempDir()
    // The webhook's address must be known before the app listens: a first start finds a free port.
    const probe = await startTestApp({ DATA_DIR: directory })
    const { port } = new URL(probe.url)
    await probe.stop()
    await startTestApp({
      ...telegramSettings(server, directory),
      PORT: port,
      TELEGRAM_WEBHOOK_URL: `http://127.0.0.1:${port}/telegram/webhook`,
      TELEGRAM_WEBHOOK_SECRET: 'a-secret-of-some-length',
    })
    server.say(1000, QUESTIONS[0][0])
    const [answer] = await server.waitFor(() => server.messagesTo(1000).length > 0 && server.messagesTo(1000))
    expect(answer?.text).toContain(QUESTIONS[0][1])
  })

  it('is answered on Discord, by direct message', async () => {
    const server = await startDiscordServer()
    onTestFinished(() => server.close())
    await startTestApp({
      DATA_DIR: await makeTempDir(),
      DISCORD_BOT_TOKEN: server.token,
      DISCORD_API_ROOT: server.url,
      DISCORD_SHARDS: '1',
    })
    const person = '424200000000000042'
    server.say(person, QUESTIONS[0][0])
    const [card] = await server.waitFor(() => server.messagesTo(person).length > 0 && server.messagesTo(person))
    expect(JSON.stringify(card)).toContain(QUESTIONS[0][1])
  })

  it('who has blocked the bot does not stop it, and is answered again after coming back', async () => {
    const server = await telegramServer()
    const app = await startTestApp(telegramSettings(server, await makeTempDir()))
    server.say(1000, 'passport lost')
    server.setBarrier(1000, 'blocked')
    await server.waitFor(() => server.pending.length === 0)
    await app.idle()
    expect(await app.store.deliveries.counts()).toEqual([{ lane: 'live', state: 'failed', count: 1 }])
    server.setBarrier(1000, undefined)
    server.say(1000, 'passport lost')
    await server.waitFor(() => server.messagesTo(1000).length > 0)
  })

  it('gets the answer after the wait that Telegram asks for', async () => {
    const server = await telegramServer()
    let now = Date.UTC(2026, 10, 21)
    const app = await startTestApp(telegramSettings(server, await makeTempDir()), { now: () => now, random: () => 0 })
    server.failNext({
      kind: 'error',
      code: 429,
      description: 'Too Many Requests: retry after 10072',
      retryAfter: 10_072,
    })
    server.say(1000, 'passport lost')
    await server.waitFor(() => server.requests.some(({ method }) => method === 'sendMessage'))
    await app.idle()
    expect(await app.store.deliveries.nextDue('live')).toBe(now + 10_072_000)
    now += 10_071_000
    await app.idle()
    expect(server.sentCount).toBe(0)
    now += 1000
    await app.idle()
    expect(server.messagesTo(1000)).toHaveLength(1)
  })
})

describe('a restart', () => {
  it('keeps the person’s language and handles no update twice', async () => {
    const server = await telegramServer()
    const directory = await makeTempDir()
    const first = await startTestApp(telegramSettings(server, directory))
    const update = server.say(1000, QUESTIONS[0][0])
    await server.waitFor(() => server.messagesTo(1000).length === 1)
    await first.stop()

    server.offerAgain(update)
    await startTestApp(telegramSettings(server, directory))
    server.say(1000, '/help')
    await server.waitFor(() => server.messagesTo(1000).length > 1)
    const [, help, ...rest] = server.messagesTo(1000)
    expect(help?.text).toContain('Kirjoita kysymyksesi omin sanoin')
    expect(rest).toEqual([])
  })

  it('sends what an earlier run could not', async () => {
    const server = await telegramServer()
    const directory = await makeTempDir()
    const first = await startTestApp(telegramSettings(server, directory))
    server.failNext({ kind: 'error', code: 502, description: 'Bad Gateway' })
    server.say(1000, 'passport lost')
    await server.waitFor(() => server.requests.some(({ method }) => method === 'sendMessage'))
    await first.stop()
    await startTestApp(telegramSettings(server, directory))
    await server.waitFor(() => server.messagesTo(1000).length === 1)
  })
})

describe('an operator', () => {
  it('sees that it lives, is ready, and how it does', async () => {
    const server = await telegramServer()
    const app = await startTestApp(telegramSettings(server, await makeTempDir()))
    server.say(1000, QUESTIONS[0][0])
    await server.waitFor(() => server.messagesTo(1000).length > 0)
    await app.idle()
    expect((await fetch(`${app.url}/healthz`)).status).toBe(200)
    const ready = await fetch(`${app.url}/readyz`)
    expect(await ready.json()).toEqual({
      status: 'ready',
      checks: { database: { ok: true }, queue: { ok: true }, web: { ok: true }, telegram: { ok: true } },
    })
    const metrics = await (await fetch(`${app.url}/metrics`)).text()
    expect(metrics).toContain('silta_updates_total{platform="telegram",result="answer"} 1')
    expect(metrics).toContain('silta_answers_total{decision="answer"} 1')
    expect(metrics).toContain('silta_delivery_attempts_total{platform="telegram",lane="live",state="sent"} 1')
    expect(metrics).toContain('silta_oldest_due_seconds{lane="live"} 0')
    expect(metrics).toMatch(/silta_search_seconds_count 1/)
    // The chat's id stands in no label; the figures may hold the same digits by chance.
    expect(metrics).not.toMatch(/"[^"\n]*1000[^"\n]*"/)
  })

  it('is told when Telegram cannot be reached, and people in the web chat are still answered', async () => {
    const app = await startTestApp({
      DATA_DIR: await makeTempDir(),
      TELEGRAM_BOT_TOKEN: '123456789:AAExampleExampleExampleExampleExample',
      TELEGRAM_API_ROOT: 'http://127.0.0.1:9',
    })
    const ready = await fetch(`${app.url}/readyz`)
    expect(ready.status).toBe(503)
    expect(await ready.json()).toMatchObject({ checks: { telegram: { ok: false }, web: { ok: true } } })
    const client = createClient(app.url)
    await client.say(QUESTIONS[0][0])
    await app.idle()
    expect(await client.history()).toHaveLength(2)
  })

  it('is told which variable holds a token that Telegram does not know', async () => {
    const server = await telegramServer()
    const settings = { ...telegramSettings(server, await makeTempDir()), TELEGRAM_BOT_TOKEN: '123456789:AAwrong_token' }
    await expect(startTestApp(settings)).rejects.toThrow(/TELEGRAM_BOT_TOKEN/)
  })
})
