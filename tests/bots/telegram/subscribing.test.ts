import { describe, expect, it, onTestFinished } from 'vitest'
import { startTelegramServer } from '../../support/telegram-server.ts'
import { makeTempDir } from '../../support/temp-dir.ts'
import { startTestApp } from '../../support/test-app.ts'

const FORUM = -1001
const CHANNEL = -1002
const ADMIN = 70
const MEMBER = 71
const WEEK = 7 * 24 * 3_600_000
const NOON = Date.UTC(2026, 10, 23, 12)

async function meet() {
  const server = await startTelegramServer()
  onTestFinished(() => server.close())
  server.addGroup(FORUM, { forum: true })
  server.addChannel(CHANNEL, 'border_news')
  for (const chat of [FORUM, CHANNEL]) server.setMember(chat, ADMIN, { status: 'administrator' })
  let ahead = 0
  const app = await startTestApp(
    { DATA_DIR: await makeTempDir(), TELEGRAM_BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.url },
    { now: () => NOON + ahead },
  )
  const shown = (chat: number) => server.messagesTo(chat).map(({ text, thread }) => ({ text, thread }))

  /** Does something and waits for what the bot makes of it. */
  async function answered(chat: number, act: () => unknown): Promise<string> {
    const before = JSON.stringify(server.messagesTo(chat))
    act()
    await server.waitFor(() => JSON.stringify(server.messagesTo(chat)) !== before)
    return server.messagesTo(chat).at(-1)?.text ?? ''
  }

  return {
    app,
    server,
    shown,
    answered,
    async subscribe(chat: number, say: () => unknown) {
      await answered(chat, say)
      await answered(chat, () => server.press(ADMIN, 'What', chat))
      await answered(chat, () => server.press(ADMIN, 'Announcements', chat))
    },
    async announce(title: string) {
      const news = {
        kind: 'announcement',
        service: null,
        change: null,
        countries: [],
        topics: [],
        details: [],
      } as const
      await app.store.outreach.addNews([
        { ...news, at: NOON + ahead, texts: { en: { title, text: 'More.' } }, link: null, until: null },
      ])
      ahead += WEEK + 1
      await app.queue.enqueue('digests', {})
      await app.queue.drain()
      await app.idle()
    },
  }
}

describe('/subscribe', () => {
  it('in a topic of a forum subscribes that topic, when an administrator asks', async () => {
    const { app, server, answered, announce, shown, subscribe } = await meet()
    const thread = server.openTopic(FORUM, 'News')
    const say = (user: number) => server.say(user, '/subscribe@silta_test_bot', { chat: FORUM, thread, language: 'en' })
    expect(await answered(FORUM, () => say(MEMBER))).toContain('an administrator of the group')
    await subscribe(FORUM, () => say(ADMIN))
    const address = { platform: 'telegram', chat: String(FORUM), thread: String(thread) }
    expect(await app.store.outreach.subscription(address)).toMatchObject({ address })
    await announce('The bridge is open')
    expect(shown(FORUM).at(-1)).toEqual({ text: expect.stringContaining('The bridge is open'), thread })
    expect(shown(FORUM).every((message) => message.thread === thread)).toBe(true)
  })

  it('is an anonymous administrator’s to say', async () => {
    const { server, announce, shown, subscribe } = await meet()
    const thread = server.openTopic(FORUM, 'News')
    await subscribe(FORUM, () => server.sayAsChat(FORUM, '/subscribe', { thread }))
    await announce('The bridge is open')
    expect(shown(FORUM).at(-1)).toEqual({ text: expect.stringContaining('The bridge is open'), thread })
  })

  it('posted in a channel subscribes the channel', async () => {
    const { server, announce, shown, subscribe } = await meet()
    await subscribe(CHANNEL, () => server.sayAsChat(CHANNEL, '/subscribe'))
    await announce('The bridge is open')
    expect(shown(CHANNEL).at(-1)?.text).toContain('The bridge is open')
  })
})
