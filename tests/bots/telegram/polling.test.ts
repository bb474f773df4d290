import { afterEach, describe, expect, it } from 'vitest'
import { plainMessage } from '../../../src/message.ts'
import { createInbox, type Inbox } from '../../contract/inbox.ts'
import { startTelegramServer, type TelegramServer } from '../../support/telegram-server.ts'
import { createTelegramHarness, PERSON, sendOptions, type TelegramHarness } from './harness.ts'

const OTHER = 5151

const cleanUps: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

async function startServer(): Promise<TelegramServer> {
  const server = await startTelegramServer()
  cleanUps.push(server.close)
  return server
}

async function startBot(server: TelegramServer, inbox: Inbox): Promise<TelegramHarness> {
  const harness = await createTelegramHarness({ receive: inbox.receive, by: 'polling', server })
  cleanUps.push(harness.stop)
  return harness
}

async function setUp() {
  const server = await startServer()
  const inbox = createInbox()
  return { server, inbox, bot: await startBot(server, inbox) }
}

const confirmed = (server: TelegramServer) => server.waitFor(() => server.pending.length === 0)

describe('when an update counts as taken', () => {
  it('is confirmed only after it is stored', async () => {
    const { server, inbox } = await setUp()
    const { promise, resolve } = Promise.withResolvers<void>()
    inbox.onReceive(() => promise)
    server.say(PERSON, 'hello')
    await inbox.next('text')
    expect(server.pending).toHaveLength(1)
    resolve()
    await confirmed(server)
  })

  it('is confirmed by a clean stop', async () => {
    const { server, inbox, bot } = await setUp()
    server.say(PERSON, 'hello')
    await inbox.next('text')
    await bot.stop()
    expect(server.pending).toEqual([])
  })

  it('comes again after a stop before it could be stored, and what came after it as well', async () => {
    const { server, inbox, bot } = await setUp()
    inbox.onReceive(async (message) => {
      if (message.address.chat === String(PERSON)) throw new Error('disk full')
    })
    const lost = server.say(PERSON, 'one')
    await inbox.next('text')
    const stored = server.say(OTHER, 'two')
    await inbox.next('text')
    await bot.stop()
    const second = createInbox()
    await startBot(server, second)
    expect((await second.next('text')).updateId).toBe(String(lost))
    expect((await second.next('text')).updateId).toBe(String(stored))
    await confirmed(server)
  })

  it('holds up only its own chat while it cannot be stored, and is then confirmed with the rest', async () => {
    const { server, inbox } = await setUp()
    let broken = true
    const stored: string[] = []
    inbox.onReceive(async ({ content, address }) => {
      if (broken && address.chat === String(PERSON)) throw new Error('poison')
      if (content.kind === 'text') stored.push(content.text)
    })
    server.say(PERSON, 'first')
    await inbox.next('text')
    server.say(PERSON, 'second')
    for (const text of ['a', 'b', 'c']) {
      server.say(OTHER, text)
      while ((await inbox.next('text')).content.text !== text) expect(stored).not.toContain('first')
    }
    expect(server.pending).toHaveLength(5)
    broken = false
    await confirmed(server)
    expect(stored).toEqual(['a', 'b', 'c', 'first', 'second'])
  })

  it('stores updates of different chats at the same time and those of one chat in order', async () => {
    const { server, inbox } = await setUp()
    const { promise, resolve } = Promise.withResolvers<void>()
    inbox.onReceive(async (message) => {
      if (message.address.chat === String(PERSON)) await promise
    })
    for (const [user, text] of [
      [PERSON, 'slow'],
      [PERSON, 'behind it'],
      [OTHER, 'quick'],
    ] as const)
      server.say(user, text)
    expect((await inbox.next('text')).content.text).toBe('slow')
    expect((await inbox.next('text')).content.text).toBe('quick')
    expect(inbox.underWay()).toBe(1)
    resolve()
    expect((await inbox.next('text')).content.text).toBe('behind it')
  })
})

describe('when polling fails', () => {
  it('says that another program takes the updates, and goes on when it is gone', async () => {
    const { server, inbox, bot } = await setUp()
    const second = await startBot(server, createInbox())
    await server.waitFor(() => !bot.platform.health().ok)
    expect(bot.platform.health()).toMatchObject({
      reason: expect.stringMatching(/^Another program takes this bot's updates.*TELEGRAM_BOT_TOKEN.*409/),
    })
    await second.stop()
    server.say(PERSON, 'still there?')
    await inbox.next('text')
    expect(bot.platform.health()).toEqual({ ok: true })
  })

  it.each([
    ['an error', { kind: 'error', code: 500, description: 'Internal Server Error' }],
    ['a lost connection', { kind: 'cut-before' }],
    ['a lost answer', { kind: 'cut-after' }],
    ['a request to wait', { kind: 'error', code: 429, description: 'Too Many Requests', retryAfter: 0 }],
  ] as const)('goes on after %s', async (_, failure) => {
    const { server, inbox, bot } = await setUp()
    server.failNext(failure, 'getUpdates')
    server.say(PERSON, 'one')
    await inbox.next('text')
    server.say(PERSON, 'two')
    await inbox.next('text')
    expect(bot.platform.health()).toEqual({ ok: true })
    expect(bot.log.join()).not.toContain(server.token.split(':')[1])
  })
})

describe('stopping', () => {
  it('does not wait until Telegram would take another poll', async () => {
    const { server, bot } = await setUp()
    server.failNext({ kind: 'error', code: 429, description: 'Too Many Requests', retryAfter: 10_072 }, 'getUpdates')
    server.say(PERSON, 'hello')
    await server.waitFor(() => server.failuresAhead === 0)
    await bot.platform.stop()
  })
})

describe('a press', () => {
  async function withButton() {
    const set = await setUp()
    set.server.say(PERSON, 'hello')
    const { address } = await set.inbox.next('text')
    const buttons = [[{ label: 'Go', action: 'go' }]]
    await set.bot.platform.send(address, { ...plainMessage('en', 'x'), buttons }, sendOptions('1'))
    return set
  }
  const answers = (server: TelegramServer) => server.requests.filter(({ method }) => method === 'answerCallbackQuery')

  it('is answered, also when it is offered again or cannot be stored', async () => {
    const { server, inbox } = await withButton()
    inbox.onReceive(async () => {
      inbox.onReceive(async () => {})
      throw new Error('locked')
    })
    server.press(PERSON, 'Go')
    await confirmed(server)
    server.offerAgain()
    await server.waitFor(() => answers(server).length === 3)
    await confirmed(server)
  })
})

describe('a group', () => {
  it('gets the answer in the topic where the bot was called', async () => {
    const { server, inbox, bot } = await setUp()
    server.addGroup(-1001, { forum: true })
    const thread = server.openTopic(-1001, 'Passports')
    server.say(PERSON, 'not for the bot', { chat: -1001 })
    server.say(PERSON, `@${server.username} where is it?`, { chat: -1001, thread })
    const { address, direct, content } = await inbox.next('text')
    expect({ direct, content }).toEqual({ direct: false, content: { kind: 'text', text: 'where is it?' } })
    await bot.platform.send(address, plainMessage('en', 'here'), sendOptions('1'))
    const [sent] = server.messagesTo(-1001)
    expect(sent).toMatchObject({ text: 'here', thread })
    if (sent) server.say(OTHER, 'thanks', { chat: -1001, thread, replyTo: server.asMessage(sent) })
    expect((await inbox.next('text')).content.text).toBe('thanks')
  })
})
