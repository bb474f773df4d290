import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Address, SendOptions } from '../../../src/bots/platform.ts'
import type { Media, OutboundMessage } from '../../../src/message.ts'
import { plainMessage } from '../../../src/message.ts'
import { createTelegramHarness, PERSON, sendOptions, type TelegramHarness } from './harness.ts'

const TO: Address = { platform: 'telegram', chat: String(PERSON) }
const buttons = [[{ label: 'Withdraw', action: 'w' }]]
const place: Media = { kind: 'location', latitude: 60.2, longitude: 24.9 }

let harness: TelegramHarness
beforeEach(async () => {
  harness = await createTelegramHarness({ receive: async () => {}, by: 'polling' })
  await harness.say('hello')
})
afterEach(() => harness.stop())

const options = (rest: Partial<SendOptions> = {}) =>
  sendOptions('k', { download: async ({ id }) => Buffer.from(`content of ${id}`), ...rest })

const send = (media: readonly Media[], text = 'text', rest: Partial<OutboundMessage> = {}) =>
  harness.platform.send(TO, { ...plainMessage('en', text), media, ...rest }, options())

const calls = () => harness.server.requests.map(({ method }) => method).filter((method) => method.startsWith('send'))

function elsewhere(kind: 'photo' | 'video' | 'voice' | 'file', mediaType: string, id: string = kind): Media {
  return { kind, name: `${id}.bin`, mediaType, size: 10, file: { platform: 'elsewhere', id } }
}

const picture = (id: string) => elsewhere('photo', 'image/jpeg', id)
const document = (id: string) => elsewhere('file', 'application/pdf', id)

describe('files', () => {
  it.each([
    ['sendPhoto', elsewhere('photo', 'image/png')],
    ['sendDocument', elsewhere('photo', 'image/heic')],
    ['sendVideo', elsewhere('video', 'video/mp4')],
    ['sendDocument', elsewhere('video', 'video/webm')],
    ['sendVoice', elsewhere('voice', 'audio/ogg; codecs=opus')],
    ['sendDocument', elsewhere('voice', 'audio/webm')],
    ['sendDocument', elsewhere('file', 'image/jpeg')],
  ])('go by %s: %j', async (method, media) => {
    await send([media])
    expect(calls()).toEqual([method])
    const [sent] = harness.server.messagesTo(PERSON)
    expect(sent).toMatchObject({ text: 'text', media: { file: { content: `content of ${media.kind}` } } })
  })

  it('go as a document when a photo is larger than Telegram takes', async () => {
    const download = async () => new Uint8Array((10 << 20) + 1)
    await harness.platform.send(TO, { ...plainMessage('en', 'x'), media: [picture('a')] }, options({ download }))
    expect(calls()).toEqual(['sendDocument'])
  })

  it('go by their id when Telegram has them, however large', async () => {
    const { server } = harness
    const file = { name: 'a.mp4', content: 'moving', kind: 'video' } as const
    server.sendFiles(PERSON, [{ ...file, size: 40 << 20 }], '')
    const own = { platform: 'telegram', id: 'video-file-1' }
    const media = [{ kind: 'video', name: 'a.mp4', mediaType: 'video/mp4', size: 40 << 20, file: own }] as const
    await harness.platform.send(TO, { ...plainMessage('en', 'x'), media }, sendOptions())
    expect(server.messagesTo(PERSON)).toMatchObject([{ media: { file: { content: 'moving' } } }])
    expect(server.requests.filter(({ files }) => files.size > 0)).toEqual([])
  })
})

describe('where the text stands', () => {
  const shown = () => harness.server.messagesTo(PERSON).map(({ media, text }) => [media?.kind, text])

  it('is the caption of the first of an album', async () => {
    const ref = await send([picture('a'), elsewhere('video', 'video/mp4'), picture('c')])
    expect(calls()).toEqual(['sendMediaGroup'])
    expect(shown()).toEqual([
      ['photo', 'text'],
      ['video', ''],
      ['photo', ''],
    ])
    expect(ref.parts).toHaveLength(3)
    expect(ref.id).toBe(ref.parts?.[0])
  })

  it('follows an album that has buttons', async () => {
    const ref = await send([picture('a'), picture('b')], 'text', { buttons })
    expect(shown()).toEqual([
      ['photo', ''],
      ['photo', ''],
      [undefined, 'text'],
    ])
    expect(harness.server.messagesTo(PERSON).at(-1)?.keyboard).toHaveLength(1)
    expect(ref.id).toBe(ref.parts?.[2])
  })

  it('is a message of its own when it is too long for a caption', async () => {
    const short = await send([picture('a')], 'x'.repeat(1024), { buttons })
    expect(short.parts).toBeUndefined()
    const long = await send([picture('a')], 'x'.repeat(1025), { buttons })
    expect(shown().map(([kind, text]) => [kind, text?.length])).toEqual([
      ['photo', 1024],
      ['photo', 0],
      [undefined, 1025],
    ])
    expect(long).toMatchObject({ id: long.parts?.[1] })
  })

  it('follows a place', async () => {
    await send([place])
    expect(shown()).toEqual([
      ['location', ''],
      [undefined, 'text'],
    ])
  })

  it('may be missing', async () => {
    await send([picture('a')], '')
    await send([place], '', { buttons })
    expect(shown()).toEqual([
      ['photo', ''],
      ['location', ''],
    ])
    expect(harness.server.messagesTo(PERSON)[1]?.keyboard).toHaveLength(1)
  })
})

describe('what cannot stand in one album', () => {
  it('goes in several messages, pictures first', async () => {
    const voice = elsewhere('voice', 'audio/ogg')
    const ref = await send([place, voice, document('d'), picture('a'), document('e'), picture('b')])
    expect(calls()).toEqual(['sendMediaGroup', 'sendMediaGroup', 'sendVoice', 'sendLocation'])
    expect(ref.parts).toHaveLength(6)
    expect(harness.server.messagesTo(PERSON).map(({ media }) => media?.kind)).toEqual([
      'photo',
      'photo',
      'document',
      'document',
      'voice',
      'location',
    ])
  })

  it('goes in albums of ten, the last one perhaps by itself', async () => {
    await send(Array.from({ length: 11 }, (_, index) => picture(`${index}`)))
    expect(calls()).toEqual(['sendMediaGroup', 'sendPhoto'])
  })

  it('is taken back when not all of it could be sent', async () => {
    const { server } = harness
    server.failNext({ kind: 'error', code: 429, description: 'Too Many Requests', retryAfter: 3 }, 'sendVoice')
    const media = [picture('a'), picture('b'), elsewhere('voice', 'audio/ogg')]
    await expect(send(media)).rejects.toMatchObject({ kind: 'rate-limited', retryAfterMs: 3000 })
    expect(server.messagesTo(PERSON)).toEqual([])
  })
})

describe('changing what was sent with files', () => {
  const edit = async (media: readonly Media[], rest: Partial<OutboundMessage> = {}, text = 'old') => {
    const ref = await send(media, text, rest)
    const message = { ...plainMessage('en', 'new'), media, ...rest }
    for (let time = 0; time < 2; time += 1) await harness.platform.edit(TO, ref, message)
    return harness.server.messagesTo(PERSON).find(({ message_id: id }) => String(id) === ref.id)
  }

  it('changes a caption', async () => {
    expect(await edit([picture('a')], { buttons })).toMatchObject({ text: 'new', keyboard: [[{}]], media: {} })
    expect(await edit([picture('a'), picture('b')])).toMatchObject({ text: 'new', media: {} })
  })

  it('changes a text of its own', async () => {
    for (const message of [
      await edit([picture('a'), picture('b')], { buttons }),
      await edit([place]),
      await edit([picture('a')], {}, 'x'.repeat(1025)),
    ]) {
      expect(message?.text).toBe('new')
      expect(message).not.toHaveProperty('media')
    }
  })

  it('takes all of it back, twice without harm', async () => {
    const ref = await send([picture('a'), picture('b')], 'text', { buttons })
    for (let time = 0; time < 2; time += 1) await harness.platform.remove(TO, ref)
    expect(harness.server.messagesTo(PERSON)).toEqual([])
  })

  it('says when a message cannot be taken back any more', async () => {
    const { server, platform } = harness
    const ref = await send([], 'old')
    server.failNext(
      { kind: 'error', code: 400, description: "Bad Request: message can't be deleted" },
      'deleteMessages',
    )
    await expect(platform.remove(TO, ref)).rejects.toMatchObject({ kind: 'rejected' })
    server.failNext(
      { kind: 'error', code: 400, description: 'Bad Request: message to delete not found' },
      'deleteMessages',
    )
    await platform.remove(TO, ref)
  })
})

describe('an answer', () => {
  it('names the message with its first part only', async () => {
    const ref = await send([], 'one')
    await harness.platform.send(
      TO,
      { ...plainMessage('en', 'two'), media: [picture('a'), picture('b')], buttons },
      options({ replyTo: ref }),
    )
    expect(harness.server.messagesTo(PERSON).map(({ replyTo }) => replyTo)).toEqual([
      undefined,
      Number(ref.id),
      Number(ref.id),
      undefined,
    ])
  })
})
