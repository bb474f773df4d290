import { afterEach, describe, expect, it } from 'vitest'
import { createMountedTelegramPlatform } from '../../../src/bots/telegram/mounted.ts'
import { ConfigError } from '../../../src/errors.ts'
import { plainMessage } from '../../../src/message.ts'
import { createInbox } from '../../contract/inbox.ts'
import type { startTelegramServer } from '../../support/telegram-server.ts'
import { logTo, PERSON, sendOptions } from './harness.ts'
import { createMountedHarness, HOSTS, type MountedHarness, type MountedHarnessOptions } from './hosts.ts'

const OTHER = 5151
const GROUP = -1001
const TO = { platform: 'telegram', chat: String(GROUP) }

const cleanUps: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

describe.each(HOSTS)('Silta mounted on %s', (host) => {
  async function setUp(options: Partial<MountedHarnessOptions> = {}) {
    const inbox = createInbox()
    const harness = await createMountedHarness({ host, receive: inbox.receive, ...options })
    cleanUps.push(harness.stop)
    if (!options.server) harness.server.addGroup(GROUP)
    return { inbox, harness, server: harness.server, platform: harness.platform }
  }

  /** Resolves when the host has confirmed everything. */
  const settled = ({ server }: MountedHarness) => server.waitFor(() => server.pending.length === 0)

  it('leaves to the host what its own handlers take', async () => {
    const { inbox, harness, server } = await setUp({ before: (update) => 'message' in update })
    server.say(PERSON, '/rules')
    server.say(PERSON, 'something else')
    await settled(harness)
    expect(server.messagesTo(PERSON)).toMatchObject([{ text: 'Be kind.' }])
    expect(inbox.begun()).toBe(0)
  })

  it('takes what the host passes on in a direct chat, and nobody after it sees it', async () => {
    const { inbox, harness, server } = await setUp()
    server.say(PERSON, 'where is my passport?')
    server.say(PERSON, '/unknown')
    expect((await inbox.next('text')).content.text).toBe('where is my passport?')
    expect((await inbox.next('command')).content.name).toBe('unknown')
    await settled(harness)
    expect(harness.leftOver).toEqual([])
  })

  it('takes from a group its commands and mentions, and leaves the rest', async () => {
    const { inbox, harness, server } = await setUp()
    const says = (text: string) => server.say(PERSON, text, { chat: GROUP })
    const left = [says('good morning'), says('/ban 5'), says('/ask@other_bot where?')]
    says('/ask where?')
    says(`@${server.username} and when?`)
    expect((await inbox.next('command')).content.argument).toBe('where?')
    expect((await inbox.next('text')).content.text).toBe('and when?')
    await settled(harness)
    expect(harness.leftOver).toEqual(left)
    expect(inbox.begun()).toBe(2)
  })

  it('tells answers to its own messages from answers to the host', async () => {
    const { inbox, harness, server, platform } = await setUp()
    server.say(PERSON, '/rules', { chat: GROUP })
    await server.waitFor(() => server.messagesTo(GROUP).length === 1)
    await platform.send(TO, plainMessage('en', 'from Silta'), sendOptions('1'))
    const [hosts, siltas] = server.messagesTo(GROUP).map(server.asMessage)
    const left = server.say(PERSON, 'ok', { chat: GROUP, ...(hosts && { replyTo: hosts }) })
    server.say(PERSON, 'and then?', { chat: GROUP, ...(siltas && { replyTo: siltas }) })
    expect((await inbox.next('text')).content.text).toBe('and then?')
    await settled(harness)
    expect(harness.leftOver).toEqual([left])
  })

  it('hears everything in the topics that it has opened, and leaves the others to the host', async () => {
    const { inbox, harness, server, platform } = await setUp()
    const chat = -1002
    server.addGroup(chat, { forum: true })
    const message = { ...plainMessage('en', 'a question'), thread: { title: 'Traveller 7F3' } }
    const { opened } = await platform.send({ platform: 'telegram', chat: String(chat) }, message, sendOptions())
    const left = [
      server.say(PERSON, 'elsewhere', { chat, thread: server.openTopic(chat, 'Cats') }),
      server.say(PERSON, 'nowhere', { chat }),
    ]
    server.say(PERSON, 'an answer', { chat, thread: Number(opened?.thread) })
    const { content, addressed } = await inbox.next('text')
    expect({ text: content.text, addressed }).toEqual({ text: 'an answer', addressed: false })
    await settled(harness)
    expect(harness.leftOver).toEqual(left)
  })

  it('knows after a restart the messages that have its buttons', async () => {
    const { server, platform, harness } = await setUp()
    const buttons = [[{ label: 'More', action: 'more' }]]
    await platform.send(TO, { ...plainMessage('en', 'with a button'), buttons }, sendOptions('1'))
    await harness.stopHost()
    await platform.stop()
    const { inbox } = await setUp({ server })
    const [sent] = server.messagesTo(GROUP).map(server.asMessage)
    server.say(PERSON, 'and then?', { chat: GROUP, ...(sent && { replyTo: sent }) })
    expect((await inbox.next('text')).content.text).toBe('and then?')
  })

  it("leaves the host's buttons to the host", async () => {
    const { inbox, harness, server, platform } = await setUp()
    server.say(PERSON, 'hello')
    const { address } = await inbox.next('text')
    const markup = { inline_keyboard: [[{ text: 'Mine', callback_data: 'go' }]] }
    await callAsHost(server, 'sendMessage', { chat_id: PERSON, text: 'host', reply_markup: markup })
    await platform.send(
      address,
      { ...plainMessage('en', 'silta'), buttons: [[{ label: 'Yours', action: 'go' }]] },
      sendOptions('1'),
    )
    const left = server.press(PERSON, 'Mine')
    server.press(PERSON, 'Yours')
    expect((await inbox.next('action')).content.action).toBe('go')
    await settled(harness)
    expect(harness.leftOver).toEqual([left])
    const answered = () => server.requests.filter(({ method }) => method === 'answerCallbackQuery')
    await server.waitFor(() => answered().length > 0)
    expect(answered()).toHaveLength(1)
  })

  it('answers to commands with a prefix where the host has the same ones', async () => {
    const { inbox, harness, server } = await setUp({ options: { commandPrefix: 'silta_' } })
    const left = server.say(PERSON, '/ask the host', { chat: GROUP })
    const asked = server.say(PERSON, '/silta_ask Silta', { chat: GROUP })
    server.edit(asked, '/silta_ask Silta again')
    server.say(PERSON, '/topics')
    expect((await inbox.next('command')).content).toEqual({ kind: 'command', name: 'ask', argument: 'Silta' })
    expect((await inbox.next('text')).content).toEqual({ kind: 'text', text: 'Silta again', edited: true })
    expect((await inbox.next('command')).content.name).toBe('topics')
    await settled(harness)
    expect(harness.leftOver).toEqual([left])
  })

  it("lets the host's own predicate have the last word", async () => {
    const { inbox, harness, server } = await setUp({
      options: { addressed: (update, byRule) => (update.message?.text === 'not you' ? false : byRule) },
    })
    const left = server.say(PERSON, 'not you')
    server.say(PERSON, 'you')
    expect((await inbox.next('text')).content.text).toBe('you')
    await settled(harness)
    expect(harness.leftOver).toEqual([left])
  })

  it('learns that the bot was blocked, and so does the host', async () => {
    const { inbox, harness, server } = await setUp()
    const blocked = server.block(PERSON)
    expect((await inbox.next('reachable')).content.reachable).toBe(false)
    await settled(harness)
    expect(harness.leftOver).toEqual([blocked])
  })

  it('does not let the host confirm an update before it is stored', async () => {
    const { inbox, harness, server } = await setUp()
    const { promise, resolve } = Promise.withResolvers<void>()
    inbox.onReceive(() => promise)
    server.say(PERSON, 'hello')
    await inbox.next('text')
    // Whatever the host could confirm it with would have to come after this.
    await callAsHost(server, 'getMe', {})
    expect(server.pending).toHaveLength(1)
    resolve()
    await settled(harness)
  })

  it('leaves everything to the host before it is started and after it is stopped', async () => {
    const { inbox, harness, server, platform } = await setUp({ start: false })
    const before = server.say(PERSON, 'too early')
    await settled(harness)
    await platform.start(inbox.receive)
    server.say(PERSON, 'in time')
    await inbox.next('text')
    await platform.stop()
    const after = server.say(OTHER, 'too late')
    await settled(harness)
    expect(harness.leftOver).toEqual([before, after])
  })

  it('neither takes updates by itself nor changes the menu of the host', async () => {
    const { inbox, server, harness } = await setUp()
    server.say(PERSON, 'hello')
    await inbox.next('text')
    await settled(harness)
    const methods = server.requests.map(({ method }) => method).filter((method) => method !== 'getUpdates')
    expect(new Set(methods)).toEqual(new Set(['getMe', 'deleteWebhook']))
    expect(harness.log).toEqual([])
  })

  it('answers inline queries if it is to, and otherwise leaves them', async () => {
    const message = plainMessage('en', 'Call the police')
    const inlineAnswers = (text: string) => [{ id: 'a', title: text, description: '', message }]
    const { server } = await setUp({ options: { inlineAnswers } })
    const query = server.search(PERSON, 'passport')
    await server.waitFor(() => server.inlineShown(query))
    expect(server.inlineShown(query)?.results).toMatchObject([{ title: 'passport' }])

    const without = await setUp()
    const left = without.server.search(PERSON, 'passport')
    await settled(without.harness)
    expect(without.harness.leftOver).toEqual([left])
  })
})

describe('a mounted platform', () => {
  const me = { id: 99, username: 'silta_bot' }
  const chat = { id: 7, type: 'private', first_name: 'P' }
  const update = {
    update_id: 5,
    message: { message_id: 3, date: 0, text: 'x', chat, from: { id: 7, is_bot: false, first_name: 'P' } },
  }

  it('tells the host about an update that was not stored when it had to stop', async () => {
    const log: string[] = []
    const platform = createMountedTelegramPlatform({ token: '1:a', log: logTo(log) })
    const failed = Promise.withResolvers<void>()
    await platform.start(async () => {
      failed.resolve()
      throw new Error('disk full')
    })
    const handled = platform.handle(update, me, async () => {})
    await failed.promise
    const [outcome] = await Promise.allSettled([handled, platform.stop()])
    expect(outcome).toMatchObject({
      status: 'rejected',
      reason: { message: expect.stringMatching(/stopped.*update 5/) },
    })
    expect(log.join()).toContain('disk full')
  })

  it('refuses prefixes that could not work', () => {
    const create = (options: object) => () => createMountedTelegramPlatform({ token: '1:a', ...options })
    for (const commandPrefix of ['Silta', '1a', 'a-b', 'a'.repeat(17)])
      expect(create({ commandPrefix })).toThrow(ConfigError)
    for (const buttonPrefix of ['', 's', '~~', 'ä', ' ']) expect(create({ buttonPrefix })).toThrow(ConfigError)
    expect(create({ commandPrefix: 'silta_', buttonPrefix: '!' })).not.toThrow()
  })
})

async function callAsHost(server: Awaited<ReturnType<typeof startTelegramServer>>, method: string, params: object) {
  const response = await fetch(`${server.url}/bot${server.token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
  })
  expect(response.ok).toBe(true)
}
