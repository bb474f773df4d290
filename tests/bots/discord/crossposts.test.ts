import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Address } from '../../../src/bots/platform.ts'
import { plainMessage } from '../../../src/message.ts'
import { createDiscordHarness, type DiscordHarness, sendOptions } from './harness.ts'

let harness: DiscordHarness
let channel: Address
beforeEach(async () => {
  harness = await createDiscordHarness({ receive: async () => {} })
  channel = { platform: 'discord', chat: harness.server.addChannel({ type: 5 }).id }
})
afterEach(() => harness.stop())

const announce = (text = 'News', to = channel, key = 'k') =>
  harness.platform.send(to, plainMessage('en', text), sendOptions(key, { broadcast: true }))
const published = () => harness.server.published(channel.chat).map(({ content }) => content)
const CROSSPOST = /\/crosspost$/
const crossposts = () => harness.server.requests.filter(({ path }) => CROSSPOST.test(path))
const refuse = (status: number, code: number) =>
  harness.server.failNext({ kind: 'error', status, code, message: 'no' }, CROSSPOST)

describe('an announcement in a channel of announcements', () => {
  it('is published to the servers that follow it, and its edits with it', async () => {
    const ref = await announce()
    expect(ref).toEqual({ id: ref.id })
    await harness.platform.edit(channel, ref, plainMessage('en', 'Newer'))
    expect(published()).toEqual(['Newer'])
    expect(crossposts()).toHaveLength(1)
  })

  it('is published once when the answer to it was lost', async () => {
    harness.server.failNext({ kind: 'cut-after' })
    await expect(announce()).rejects.toMatchObject({ kind: 'uncertain' })
    const ref = await announce()
    expect(await announce()).toEqual({ id: ref.id })
    expect(harness.server.messagesTo('', channel.chat)).toHaveLength(1)
    expect(published()).toEqual(['News'])
  })

  it.each([
    ['the bot may not', () => refuse(403, 50013)],
    ['Discord stumbles', () => refuse(503, 0)],
    ['its answer is lost', () => harness.server.failNext({ kind: 'cut-before' }, CROSSPOST)],
  ])('stands all the same when %s, and its operator learns what to do', async (_, fail) => {
    fail()
    const ref = await announce()
    expect(ref.remark).toMatch(/not published to the servers that follow it \(.+\): press "Publish"/)
    expect(harness.server.messagesTo('', channel.chat)).toMatchObject([{ id: ref.id }])
    expect(published()).toEqual([])
  })

  it('stands also when ten were published within the hour', async () => {
    for (let count = 1; count <= 10; count += 1) await announce(`News ${count}`, channel, String(count))
    const ref = await announce('News 11', channel, '11')
    expect(ref.remark).toMatch(/Discord asks to wait/)
    expect(published()).toHaveLength(10)
    expect(harness.server.messagesTo('', channel.chat)).toHaveLength(11)
  })

  it('waits until Discord says what the channel is', async () => {
    harness.server.failNext({ kind: 'cut-before' }, /^GET \/channels/)
    await expect(announce()).rejects.toMatchObject({ kind: 'transient' })
    expect(harness.server.messagesTo('', channel.chat)).toEqual([])
  })
})

describe('what is not published', () => {
  it('is anything but an announcement', async () => {
    await harness.platform.send(channel, plainMessage('en', 'Digest'), sendOptions('k'))
    expect(crossposts()).toEqual([])
  })

  it('is an announcement in another channel', async () => {
    await announce('News', { ...channel, chat: harness.server.addChannel().id })
    const { id: thread } = harness.server.addChannel({ threadOf: channel.chat })
    await announce('News', { ...channel, thread }, 'k2')
    expect(crossposts()).toEqual([])
    expect(harness.server.messagesTo('', thread)).toHaveLength(1)
  })
})
