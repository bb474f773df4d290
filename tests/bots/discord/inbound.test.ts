import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { decodeTarget } from '../../../src/bots/discord/address.ts'
import { createInbox, type Inbox } from '../../contract/inbox.ts'
import { createDiscordHarness, type DiscordHarness, NOW, PERSON, sendOptions } from './harness.ts'

let inbox: Inbox
let harness: DiscordHarness
let channel: string

beforeEach(async () => {
  inbox = createInbox()
  harness = await createDiscordHarness({ receive: inbox.receive })
  channel = harness.server.addChannel().id
})
afterEach(() => harness.stop())

/** Whatever was sent before and is not passed on has been passed over by then. */
async function nothingBefore(): Promise<void> {
  harness.server.say(PERSON, 'the end')
  expect((await inbox.next('text')).content.text).toBe('the end')
  expect(inbox.begun()).toBe(1)
}

describe('in a server', () => {
  const mention = () => `<@${harness.server.bot.id}>`

  it('hears only what is addressed to the bot', async () => {
    harness.server.say(PERSON, 'nobody in particular', { channel })
    harness.server.say(PERSON, '/ask not the bot', { channel })
    await nothingBefore()
  })

  it('hears a mention, and leaves it out of the text', async () => {
    harness.server.say(PERSON, `hey ${mention()}, lost my passport`, { channel })
    expect(await inbox.next('text')).toMatchObject({
      direct: false,
      address: { platform: 'discord', chat: channel },
      sender: { id: PERSON },
      content: { text: 'hey lost my passport' },
    })
    harness.server.say(PERSON, `${mention()} /ask passport`, { channel })
    expect((await inbox.next('command')).content).toMatchObject({ name: 'ask', argument: 'passport' })
    harness.server.say(PERSON, mention(), { channel })
    expect((await inbox.next('command')).content).toMatchObject({ name: 'help' })
  })

  it('answers in the thread in which it was called', async () => {
    const thread = harness.server.addChannel({ threadOf: channel }).id
    harness.server.say(PERSON, `${mention()} hello`, { channel: thread })
    expect((await inbox.next('text')).address).toEqual({ platform: 'discord', chat: thread })
  })

  it('hears an answer to its own message, and says when it was not allowed to read it', async () => {
    const { platform, server } = harness
    const ref = await platform.send(
      { platform: 'discord', chat: channel },
      { locale: 'en', blocks: [{ kind: 'paragraph', runs: ['Yes?'] }] },
      sendOptions('1'),
    )
    server.say(PERSON, 'thanks', { channel, replyTo: ref.id })
    expect((await inbox.next('text')).content.text).toBe('thanks')
    server.say(PERSON, 'thanks again', { channel, replyTo: ref.id, quietly: true })
    expect((await inbox.next('unsupported')).content.what).toBe('other')
  })
})

describe('what a message holds', () => {
  it.each([
    ['photo', 'image/png', 0],
    ['file', 'image/svg+xml', 0],
    ['video', 'video/mp4', 0],
    ['voice', 'audio/ogg', 1 << 13],
    ['file', 'audio/mpeg', 0],
    ['file', 'application/pdf', 0],
  ])('is taken with its text: %s of %s', async (kind, type, flags) => {
    const { server } = harness
    const id = server.sendFiles(PERSON, [{ name: 'f.bin', type, content: 'bytes' }], 'what is this?', { flags })
    const { content } = await inbox.next('media')
    const path = `${server.direct(PERSON).id}/${id}`
    expect(content).toMatchObject({
      text: 'what is this?',
      media: [{ kind, name: 'f.bin', mediaType: type, size: 5, file: { id: expect.stringContaining(path) } }],
    })
  })

  it('is taken anew when its text changes', async () => {
    const { server } = harness
    const id = server.sendFiles(PERSON, [{ name: 'f.png', type: 'image/png', content: 'bytes' }], 'old')
    await inbox.next('media')
    server.edit(id, 'new')
    expect(await inbox.next('media')).toMatchObject({
      content: { text: 'new', edited: true, media: [{ kind: 'photo' }] },
      message: { id },
    })
  })

  it.each([
    ['sticker', { sticker_items: [{ id: '1', name: 'wave', format_type: 1 }] }],
    ['other', { poll: { question: { text: '?' }, answers: [] } }],
    ['other', { message_reference: { type: 1 }, message_snapshots: [] }],
  ])('is refused aloud: %s', async (what, content) => {
    harness.server.send(PERSON, content)
    expect((await inbox.next('unsupported')).content.what).toBe(what)
  })

  it('passes over bots, webhooks and what Discord itself writes', async () => {
    const author = { id: PERSON, username: 'other', bot: true }
    harness.server.send(PERSON, { author, content: 'from a bot' })
    harness.server.send(PERSON, { webhook_id: '5', content: 'from a webhook' })
    harness.server.send(PERSON, { type: 7, content: '' })
    harness.server.send(PERSON, { author: harness.server.bot, content: 'from myself' })
    await nothingBefore()
  })
})

describe('an edit', () => {
  it('is a text of its own, with the id of the message', async () => {
    const id = harness.server.say(PERSON, 'lost my pasport')
    const first = await inbox.next('text')
    harness.server.edit(id, 'lost my passport')
    const edited = await inbox.next('text')
    expect(edited).toMatchObject({ content: { text: 'lost my passport', edited: true }, message: { id } })
    expect(edited.updateId).not.toBe(first.updateId)
    harness.server.edit(id, '/ask lost my passport!')
    expect((await inbox.next('text')).content).toMatchObject({ text: 'lost my passport!', edited: true })
  })

  it('of another command, and a preview that Discord adds, mean nothing', async () => {
    const { server } = harness
    const id = server.say(PERSON, '/help')
    await inbox.next('command')
    server.edit(id, '/topics')
    server.unfurl(id)
    server.say(PERSON, 'the end')
    await inbox.next('text')
    expect(inbox.begun()).toBe(2)
  })
})

describe('who says it', () => {
  it.each([
    ['the name in the server', 'Nick', { nick: 'Nick' }, { global_name: 'Global' }],
    ['the name everywhere', 'Global', { nick: null }, { global_name: 'Global' }],
    ['the name of the account', 'account', {}, { global_name: null }],
  ])('is told by %s', async (_, name, member, user) => {
    const author = { id: PERSON, username: 'account', ...user }
    harness.server.send(PERSON, { content: `<@${harness.server.bot.id}> hi`, author, member }, { channel })
    expect((await inbox.next('text')).sender.name).toBe(name)
  })
})

describe('writing', () => {
  it('in the direct chat is passed on, in a server not', async () => {
    harness.server.write(PERSON, { channel })
    harness.server.write(PERSON)
    const typing = await inbox.next('typing')
    expect(typing).toMatchObject({ direct: true, address: { chat: harness.server.direct(PERSON).id } })
    expect(typing.addressed).toBeUndefined()
    expect(inbox.begun()).toBe(1)
  })

  it('is not tried again when it could not be passed on', async () => {
    inbox.onReceive(async ({ content }) => {
      if (content.kind === 'typing') throw new Error('busy')
    })
    harness.server.write(PERSON)
    harness.server.say(PERSON, 'done')
    await inbox.next('text')
    expect(inbox.begun()).toBe(2)
  })
})

describe('an interaction', () => {
  it('in a server is answered for the person alone, as long as it lasts', async () => {
    harness.server.command(PERSON, 'ask', ' passport ', { channel, language: 'fi' })
    const message = await inbox.next('command')
    expect(message).toMatchObject({
      direct: false,
      sender: { id: PERSON, language: 'fi' },
      content: { name: 'ask', argument: 'passport' },
      address: { platform: 'discord', chat: `${channel}/${PERSON}` },
    })
    expect(decodeTarget(message.address)).toMatchObject({
      channel,
      onlyFor: PERSON,
      interaction: { expiresAt: NOW + 15 * 60_000 },
    })
  })

  it('in a direct chat keeps the address of the chat', async () => {
    harness.server.command(PERSON, 'topics', undefined, { language: 'sv-SE' })
    const message = await inbox.next('command')
    expect(message).toMatchObject({ direct: true, sender: { language: 'sv-SE' }, content: { argument: '' } })
    expect(message.address.chat).toBe(harness.server.direct(PERSON).id)
    expect(decodeTarget(message.address).onlyFor).toBeUndefined()
  })

  it('waits its turn behind what the same person did before', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const order: string[] = []
    inbox.onReceive(async ({ content }) => {
      if (content.kind === 'text') await promise
      order.push(content.kind)
    })
    harness.server.say(PERSON, 'first')
    await inbox.next('text')
    harness.server.command(PERSON, 'help')
    // It is acknowledged all the same.
    await harness.server.waitFor(() => harness.server.answers[0] === 5)
    resolve()
    await inbox.next('command')
    expect(order[0]).toBe('text')
  })
})
