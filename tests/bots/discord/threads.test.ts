import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Address, SentRef } from '../../../src/bots/platform.ts'
import { plainMessage } from '../../../src/message.ts'
import { createInbox, type Inbox } from '../../contract/inbox.ts'
import { createDiscordHarness, type DiscordHarness, PERSON, sendOptions } from './harness.ts'

let inbox: Inbox
let harness: DiscordHarness
let desk: Address

async function start(messageContent: boolean): Promise<void> {
  inbox = createInbox()
  harness = await createDiscordHarness({ receive: inbox.receive, messageContent })
  desk = { platform: 'discord', chat: harness.server.addChannel().id }
}

beforeEach(() => start(true))
afterEach(() => harness.stop())

let keys = 0
function nextKey(): string {
  keys += 1
  return String(keys)
}
const send = (text: string, to = desk, thread?: { title: string }, key = nextKey()) =>
  harness.platform.send(to, { ...plainMessage('en', text), ...(thread && { thread }) }, sendOptions(key))

async function openThread(): Promise<{ ref: SentRef; thread: Address }> {
  const ref = await send('Question', desk, { title: 'Traveller' })
  if (!ref.opened) throw new Error('no thread was opened')
  return { ref, thread: ref.opened }
}

const threads = () => harness.server.threadsOf(desk.chat)
const error = (status: number, code: number, retryAfter?: number) =>
  ({ kind: 'error', status, code, message: 'no', ...(retryAfter !== undefined && { retryAfter }) }) as const
const STARTING = /^POST .*\/threads$/

describe('opening a thread', () => {
  it('leaves it open for a week without a word', async () => {
    await openThread()
    expect(harness.server.requests.at(-1)?.body).toEqual({ name: 'Traveller', auto_archive_duration: 10_080 })
  })

  it('goes on after the answer to it was lost, with one message and one thread', async () => {
    harness.server.failNext({ kind: 'cut-after' }, STARTING)
    await expect(send('Question', desk, { title: 'T' }, 'k')).rejects.toMatchObject({ kind: 'uncertain' })
    const ref = await send('Question', desk, { title: 'T' }, 'k')
    expect(ref.opened).toEqual({ platform: 'discord', chat: ref.id })
    expect(harness.server.messagesTo(PERSON, desk.chat)).toHaveLength(1)
    expect(threads()).toHaveLength(1)
  })

  it.each([
    ['the bot may not', error(403, 50013)],
    ['Discord makes it wait too long', error(429, 0, 300)],
  ])('is left out when %s', async (_, failure) => {
    harness.server.failNext(failure, STARTING)
    const ref = await send('Question', desk, { title: 'T' })
    expect(ref.opened).toBeUndefined()
    expect(harness.server.messagesTo(PERSON, desk.chat)).toMatchObject([{ id: ref.id }])
  })

  it('is not tried in a thread', async () => {
    const { thread } = await openThread()
    expect((await send('inside', thread, { title: 'T' })).opened).toBeUndefined()
    expect(harness.server.requests.filter(({ method, path }) => STARTING.test(`${method} ${path}`))).toHaveLength(1)
  })
})

describe('changing a thread', () => {
  const edit = (ref: SentRef, title: string, closed?: true) =>
    harness.platform.edit(desk, ref, { ...plainMessage('en', 'new'), thread: { title, ...(closed && { closed }) } })
  const RENAMING = /^PATCH \/channels\/\d+$/

  it('asks for nothing that is so already', async () => {
    const { ref } = await openThread()
    await edit(ref, 'Traveller')
    expect(harness.server.requests.at(-1)?.method).toBe('GET')
  })

  it('closes it although its name may not change yet', async () => {
    const { ref } = await openThread()
    harness.server.failNext(error(429, 0, 500), RENAMING)
    await edit(ref, 'resolved', true)
    expect(threads()).toMatchObject([{ name: 'Traveller', archived: true }])
  })

  it('opens it again under another name', async () => {
    const { ref } = await openThread()
    await edit(ref, 'resolved', true)
    await edit(ref, 'again')
    expect(threads()).toMatchObject([{ name: 'again', archived: false }])
  })

  it.each(['gone', 'no-permission'] as const)('does without one that is closed to the bot: %s', async (barrier) => {
    const { ref, thread } = await openThread()
    harness.server.setBarrier(thread.chat, barrier)
    await edit(ref, 'claimed')
    expect(harness.server.messagesTo(PERSON, desk.chat)).toMatchObject([{ content: 'new' }])
  })

  it('is tried again when Discord stumbles', async () => {
    const { ref } = await openThread()
    harness.server.failNext(error(503, 0), RENAMING)
    await expect(edit(ref, 'claimed')).rejects.toMatchObject({ kind: 'transient' })
  })
})

describe('sending into a thread', () => {
  it('wakes one that is archived', async () => {
    const { thread } = await openThread()
    harness.server.changeChannel(thread.chat, { archived: true })
    await send('still there?', thread)
    harness.server.changeChannel(thread.chat, { archived: true })
    harness.server.failNext(error(400, 50083))
    await send('and now?', thread)
    expect(threads()).toMatchObject([{ archived: false }])
    expect(harness.server.messagesTo(PERSON, thread.chat)).toHaveLength(2)
  })

  it('is refused where moderators have locked it, which closes no chat', async () => {
    const { thread } = await openThread()
    harness.server.changeChannel(thread.chat, { archived: true, locked: true })
    await expect(send('x', thread)).rejects.toMatchObject({ kind: 'rejected' })
  })

  it('says that one that was deleted cannot be reached', async () => {
    const { thread } = await openThread()
    harness.server.deleteChannel(thread.chat)
    await expect(send('x', thread)).rejects.toMatchObject({ kind: 'unreachable' })
  })
})

describe('hearing a thread', () => {
  const LOOKUP = /^GET \/channels\/\d+$/

  it('asks once what it is, and again when that failed', async () => {
    const { thread } = await openThread()
    harness.server.failNext(error(500, 0), LOOKUP)
    for (const text of ['one', '/two', 'three']) harness.server.say(PERSON, text, { channel: thread.chat })
    const heard = []
    for (let count = 0; count < 3; count += 1) heard.push(await inbox.next('text'))
    expect(heard.map(({ content }) => content.text)).toEqual(['one', '/two', 'three'])
    const lookups = harness.server.requests.filter(
      ({ path, method }) => `${method} ${path}` === `GET /channels/${thread.chat}`,
    )
    expect(lookups).toHaveLength(2)
  })

  it('need not ask where Discord tells', async () => {
    const { thread } = await openThread()
    const content = { content: 'hi', channel_type: 11 }
    harness.server.send(PERSON, content, { channel: thread.chat })
    expect(await inbox.next('text')).toMatchObject({ addressed: false, address: thread })
    expect(harness.server.requests.at(-1)?.method).toBe('POST')
  })

  it('takes edits, files, stickers and writing as not addressed', async () => {
    const { thread } = await openThread()
    const { server } = harness
    const options = { channel: thread.chat }
    const id = server.say(PERSON, 'one', options)
    await inbox.next('text')
    server.edit(id, 'two')
    server.sendFiles(PERSON, [{ name: 'a.png', type: 'image/png', content: 'x' }], '', options)
    server.send(PERSON, { sticker_items: [{ id: '1', name: 'wave', format_type: 1 }] }, options)
    server.write(PERSON, options)
    for (const kind of ['text', 'media', 'unsupported', 'typing'] as const)
      expect(await inbox.next(kind)).toMatchObject({ addressed: false, direct: false, address: thread })
  })

  it('takes a mention and an answer as addressed, and tells what is answered', async () => {
    const { thread } = await openThread()
    const ref = await send('Which one?', thread)
    harness.server.say(PERSON, 'this', { channel: thread.chat, replyTo: ref.id })
    const answer = await inbox.next('text')
    expect(answer).toMatchObject({ replyTo: ref, content: { text: 'this' } })
    expect(answer.addressed).toBeUndefined()
  })

  it('needs the message content intent', async () => {
    await harness.stop()
    await start(false)
    const { thread } = await openThread()
    harness.server.say(PERSON, 'between us', { channel: thread.chat })
    harness.server.send(
      PERSON,
      { sticker_items: [{ id: '1', name: 'wave', format_type: 1 }] },
      { channel: thread.chat },
    )
    harness.server.write(PERSON, { channel: thread.chat })
    harness.server.say(PERSON, `<@${harness.server.bot.id}> hello`, { channel: thread.chat })
    expect((await inbox.next('text')).content.text).toBe('hello')
    expect(inbox.begun()).toBe(1)
  })
})
