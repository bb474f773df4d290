import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Address } from '../../../src/bots/platform.ts'
import type { MediaFile } from '../../../src/message.ts'
import { plainMessage } from '../../../src/message.ts'
import { createInbox, type Inbox } from '../../contract/inbox.ts'
import { createDiscordHarness, type DiscordHarness, PERSON, sendOptions } from './harness.ts'

let inbox: Inbox
let harness: DiscordHarness
let channel: string

beforeEach(async () => {
  inbox = createInbox()
  harness = await createDiscordHarness({ receive: inbox.receive })
  channel = harness.server.addChannel().id
})
afterEach(() => harness.stop())

let keys = 0
function nextKey(): string {
  keys += 1
  return String(keys)
}
const send = (to: Address, text = 'words') =>
  harness.platform.send(to, plainMessage('en', text), sendOptions(nextKey()))

async function command(): Promise<Address> {
  harness.server.command(PERSON, 'help', undefined, { channel })
  return (await inbox.next('command')).address
}

const inChannel = () => harness.server.messagesTo(PERSON, channel)
const inDirect = () => harness.server.messagesTo(PERSON)

describe('what one person sees in a server', () => {
  it('is taken back while the interaction lasts, and refused afterwards', async () => {
    const to = await command()
    await harness.platform.remove(to, await send(to))
    expect(inChannel()).toEqual([])
    const ref = await send(to, 'late')
    harness.server.expireInteractions()
    await expect(harness.platform.remove(to, ref)).rejects.toMatchObject({ kind: 'rejected' })
  })

  it('is changed and taken back in the direct chat when it went there', async () => {
    const to = await command()
    harness.server.expireInteractions()
    const ref = await send(to)
    await harness.platform.edit(to, ref, plainMessage('en', 'changed'))
    expect(inDirect()).toMatchObject([{ content: 'changed' }])
    // A new command in the same place is another interaction, which knows nothing of that message.
    const again = await command()
    await harness.platform.edit(again, ref, plainMessage('en', 'changed again'))
    expect(inDirect()).toMatchObject([{ content: 'changed again' }])
    await harness.platform.remove(again, ref)
    expect(inDirect()).toEqual([])
  })

  it('has its files', async () => {
    const to = await command()
    const file: MediaFile = {
      kind: 'photo',
      name: '../a\u202egpj.png',
      mediaType: 'image/png',
      size: 1,
      file: { platform: 'elsewhere', id: 'x' },
    }
    const message = { ...plainMessage('en', 'Look, @everyone'), media: [file] }
    await harness.platform.send(to, message, sendOptions('f', { download: async () => Buffer.from('bytes') }))
    expect(inChannel()).toMatchObject([{ files: [{ name: '.._a_gpj.png', type: 'image/png', content: 'bytes' }] }])
    // There is no "share" for what somebody has sent in confidence.
    expect(inChannel()[0]?.components).toEqual([])
    expect(harness.server.requests.at(-1)?.body).toMatchObject({ allowed_mentions: { parse: [] } })
  })
})

it('an answer comes as a message where the bot may not read what it answers', async () => {
  const to = { platform: 'discord', chat: channel }
  const replyTo = await send(to)
  harness.server.failNext({ kind: 'error', status: 400, code: 160002, message: 'no' })
  await harness.platform.send(to, plainMessage('en', 'all the same'), sendOptions('answer', { replyTo }))
  expect(inChannel().at(-1)).toMatchObject({ content: 'all the same' })
  expect(harness.server.failuresAhead).toBe(0)
})

it('a message in a channel that was deleted is taken back', async () => {
  const to = { platform: 'discord', chat: channel }
  const ref = await send(to)
  harness.server.deleteChannel(channel)
  await harness.platform.remove(to, ref)
})

it('a message that the bot may not take back says so', async () => {
  const to = { platform: 'discord', chat: channel }
  const ref = await send(to)
  harness.server.setBarrier(channel, 'no-access')
  await expect(harness.platform.remove(to, ref)).rejects.toMatchObject({ kind: 'unreachable' })
})

it('shows writing in a channel and in the direct chat, and not under an interaction', async () => {
  const { platform, server } = harness
  const to = await command()
  await platform.showTyping(to)
  await platform.showTyping({ platform: 'discord', chat: channel })
  await platform.showTyping({ platform: 'discord', chat: `${channel}/${PERSON}` })
  expect(server.typingShown(channel)).toBe(1)
  expect(server.typingShown(server.direct(PERSON).id)).toBe(1)
})

describe('a file that a person has sent', () => {
  async function photo(content = 'bytes'): Promise<MediaFile> {
    const { server } = harness
    server.sendFiles(PERSON, [{ name: 'a.png', type: 'image/png', content }], '')
    const [media] = (await inbox.next('media')).content.media
    if (!media || media.kind === 'location') throw new Error('no file')
    return media
  }
  const failure = (media: MediaFile) => harness.platform.download(media.file).catch((error: unknown) => error)

  it('can be had after its first address has ended', async () => {
    const media = await photo()
    harness.server.expireFiles()
    expect(Buffer.from(await harness.platform.download(media.file)).toString()).toBe('bytes')
  })

  it.each([
    ['rejected', 404, 10008],
    ['rejected', 403, 50001],
    ['transient', 500, 0],
  ])('is %s after a %i', async (kind, status, code) => {
    const media = await photo()
    harness.server.failNext({ kind: 'error', status, code, message: 'no' }, /^GET .*messages/)
    expect(await failure(media)).toMatchObject({ name: 'DeliveryError', kind })
  })

  it('is refused when it is too large, before it is fetched', async () => {
    expect(await failure(await photo('x'.repeat(25 * 1024 * 1024 + 1)))).toMatchObject({ kind: 'rejected' })
  })

  it('is refused when it is no file of Discord', async () => {
    const media = await photo()
    const file = { ...media.file, platform: 'elsewhere' }
    expect(await failure({ ...media, file })).toMatchObject({ kind: 'rejected' })
  })
})
