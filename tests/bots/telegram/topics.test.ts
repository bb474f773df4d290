import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { plainMessage } from '../../../src/message.ts'
import { createTelegramHarness, sendOptions, type TelegramHarness } from './harness.ts'

const GROUP = -1001
const TO = { platform: 'telegram', chat: String(GROUP) }
const MEMBER = 5151

let harness: TelegramHarness
beforeEach(async () => {
  harness = await createTelegramHarness({ receive: async () => {}, by: 'polling' })
})
afterEach(() => harness.stop())

const message = (title: string, text = 'question', closed?: true) => ({
  ...plainMessage('en', text),
  thread: { title, ...(closed && { closed }) },
})
const send = (title = 'Traveller 7F3: passport') => harness.platform.send(TO, message(title), sendOptions())
const topics = () => [...harness.server.topics(GROUP).values()]
const fail = (code: number, description: string, method: string) =>
  harness.server.failNext({ kind: 'error', code, description }, method)

describe('a topic for a question', () => {
  beforeEach(() => harness.server.addGroup(GROUP, { forum: true }))

  it('is opened with the message in it', async () => {
    const ref = await send()
    const [thread] = [...harness.server.topics(GROUP).keys()]
    expect(ref.opened).toEqual({ ...TO, thread: String(thread) })
    expect(topics()).toEqual([{ title: 'Traveller 7F3: passport', closed: false }])
    expect(harness.server.messagesTo(GROUP)).toMatchObject([{ thread, text: 'question' }])
  })

  it('has a title of at most 128 characters on one line', async () => {
    await send(`one\n${'two '.repeat(60)}`)
    expect(topics()[0]?.title).toMatch(/^one two .*…$/)
    expect(topics()[0]?.title.length).toBeLessThanOrEqual(128)
  })

  it('is named anew, closed and opened again, each twice without harm', async () => {
    const { platform, server } = harness
    const ref = await send()
    for (const closed of [true, true, undefined, undefined] as const) {
      await platform.edit(TO, ref, message('done', `closed: ${closed}`, closed))
      expect(topics()).toEqual([{ title: 'done', closed: closed === true }])
      expect(server.messagesTo(GROUP)).toMatchObject([{ text: `closed: ${closed}` }])
    }
  })

  it('is written in after it was closed', async () => {
    const ref = await send()
    await harness.platform.edit(TO, ref, message('done', 'over', true))
    if (!ref.opened) throw new Error('no topic was opened')
    await harness.platform.send(ref.opened, plainMessage('en', 'thanks'), sendOptions())
    expect(harness.server.messagesTo(GROUP).map(({ text }) => text)).toEqual(['over', 'thanks'])
  })

  it('goes again when the message in it cannot be sent', async () => {
    fail(500, 'Internal Server Error', 'sendMessage')
    await expect(send()).rejects.toMatchObject({ kind: 'transient' })
    expect(topics()).toEqual([])
    await send()
    expect(topics()).toHaveLength(1)
  })

  it('makes the message wait when it may be opened later', async () => {
    fail(429, 'Too Many Requests: retry after 3', 'createForumTopic')
    await expect(send()).rejects.toMatchObject({ kind: 'rate-limited' })
    expect(harness.server.messagesTo(GROUP)).toEqual([])
  })

  it('does not keep the message from being changed when it is not the bot’s to change', async () => {
    const ref = await send()
    fail(400, 'Bad Request: not enough rights', 'editForumTopic')
    fail(400, 'Bad Request: not enough rights', 'closeForumTopic')
    await harness.platform.edit(TO, ref, message('done', 'over', true))
    expect(harness.server.messagesTo(GROUP)).toMatchObject([{ text: 'over' }])
  })

  it('is unreachable once somebody has deleted it', async () => {
    const { opened } = await send()
    if (!opened) throw new Error('no topic was opened')
    harness.server.removeTopic(GROUP, Number(opened.thread))
    const sending = harness.platform.send(opened, plainMessage('en', 'x'), sendOptions())
    await expect(sending).rejects.toMatchObject({ kind: 'unreachable' })
  })

  it('shows that the bot is writing', async () => {
    const { opened } = await send()
    if (!opened) throw new Error('no topic was opened')
    await harness.platform.showTyping(opened)
    const [typing] = harness.server.requests.filter(({ method }) => method === 'sendChatAction')
    expect(typing?.params).toEqual({ chat_id: TO.chat, action: 'typing', message_thread_id: Number(opened.thread) })
  })
})

describe('where there are no topics', () => {
  it.each([
    ['the group is no forum', () => harness.server.addGroup(GROUP)],
    ['the bot may not manage them', () => harness.server.addGroup(GROUP, { forum: true, managed: false })],
  ])('the message goes by itself: %s', async (_, addGroup) => {
    addGroup()
    const ref = await send()
    expect(ref).not.toHaveProperty('opened')
    expect(harness.server.messagesTo(GROUP)).toMatchObject([{ text: 'question' }])
    await harness.platform.edit(TO, ref, message('done', 'over', true))
    expect(harness.server.messagesTo(GROUP)).toMatchObject([{ text: 'over' }])
  })

  it('none is asked for in a direct chat', async () => {
    harness.server.say(MEMBER, 'hello')
    await harness.platform.send({ ...TO, chat: String(MEMBER) }, message('T'), sendOptions())
    expect(harness.server.requests.map(({ method }) => method)).not.toContain('createForumTopic')
  })

  it('typing that fails is no matter', async () => {
    await harness.platform.showTyping({ ...TO, chat: '1' })
    expect(harness.platform.health()).toEqual({ ok: true })
  })
})
