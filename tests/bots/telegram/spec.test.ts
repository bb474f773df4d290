import { describe, expect, it } from 'vitest'
import type { Address, SentRef } from '../../../src/bots/platform.ts'
import { heading, list, type Media, type MediaFile, paragraph, plainMessage } from '../../../src/message.ts'
import { createInbox } from '../../contract/inbox.ts'
import { findBotApiSpec, specProblems } from '../../support/spec-check.ts'
import { createTelegramHarness, sendOptions, type TelegramHarness } from './harness.ts'

const spec = findBotApiSpec()
const reason = spec ? '' : ' (skipped: ../shared/specs/telegram/api.json is not there)'

/** Makes the platform use every method that it knows. */
async function talk(by: 'polling' | 'webhook'): Promise<TelegramHarness> {
  const inbox = createInbox()
  const harness = await createTelegramHarness({ receive: inbox.receive, by })
  const { platform, server } = harness
  await harness.say('hello')
  const { address } = await inbox.next('text')
  const message = {
    locale: 'en',
    blocks: [heading('Title'), paragraph({ text: 'page', href: 'https://a.example' }), list([['one'], ['two']], true)],
    buttons: [
      [
        { label: 'Go', action: 'go' },
        { label: 'Open', href: 'https://a.example' },
      ],
    ],
  } as const
  const ref = await platform.send(address, message, sendOptions('1'))
  await platform.edit(address, ref, { ...message, blocks: [paragraph('changed')] })
  const attachment = { name: 'a.txt', mediaType: 'text/plain', content: 'a' }
  await platform.send(address, { ...message, attachment }, sendOptions('2'))
  await talkInForum(harness)
  await sendMedia(harness, address)
  await harness.press('Go')
  await inbox.next('action')
  const called = (method: string) => server.requests.filter((request) => request.method === method).length
  await server.waitFor(() => called('answerCallbackQuery') === 1 && called('setMyCommands') === 5)
  return harness
}

async function sendMedia({ platform, server }: TelegramHarness, to: Address): Promise<void> {
  const file = (kind: MediaFile['kind'], mediaType: string) =>
    ({ kind, name: 'a b.bin', mediaType, size: 1, file: { platform: 'elsewhere', id: '1' } }) as const
  const photo = file('photo', 'image/png')
  const video = file('video', 'video/mp4')
  const voice = file('voice', 'audio/ogg')
  const place = { kind: 'location', latitude: 1, longitude: 2.5 } as const
  const download = async () => Buffer.from('content')
  const send = (media: readonly Media[], replyTo?: SentRef) =>
    platform.send(
      to,
      { ...plainMessage('en', 'text'), media },
      sendOptions('m', { download, ...(replyTo && { replyTo }) }),
    )
  const ref = await send([photo])
  await platform.edit(to, ref, { ...plainMessage('en', 'changed'), media: [photo] })
  await send([video], ref)
  await send([photo, video, file('file', 'a/b'), file('file', 'a/b'), voice, place], ref)
  await platform.remove(to, ref)
  const media = server.messagesTo(Number(to.chat)).find((sent) => sent.media?.kind === 'video')?.media
  await platform.download({ platform: 'telegram', id: media && 'file' in media ? media.file.id : '' })
}

async function talkInForum({ platform, server }: TelegramHarness): Promise<void> {
  server.addGroup(-1001, { forum: true })
  const message = { ...plainMessage('en', 'text'), thread: { title: 'T' } }
  const to = { platform: 'telegram', chat: '-1001' }
  const ref = await platform.send(to, message, sendOptions('t'))
  await platform.showTyping(ref.opened ?? to)
  await platform.edit(to, ref, { ...message, thread: { title: 'T', closed: true } })
  await platform.edit(to, ref, message)
  server.failNext({ kind: 'error', code: 500, description: 'Internal Server Error' }, 'sendMessage')
  await platform.send(to, message, sendOptions('u')).catch(() => {})
}

const METHODS = [
  'getMe',
  'sendMessage',
  'sendPhoto',
  'sendVideo',
  'sendVoice',
  'sendDocument',
  'sendLocation',
  'sendMediaGroup',
  'sendChatAction',
  'editMessageText',
  'editMessageCaption',
  'deleteMessages',
  'createForumTopic',
  'editForumTopic',
  'closeForumTopic',
  'reopenForumTopic',
  'deleteForumTopic',
  'getFile',
  'answerCallbackQuery',
]

describe(`what is put on the wire${reason}`, () => {
  it.skipIf(!spec).each(['polling', 'webhook'] as const)('is allowed by the Bot API specification: %s', async (by) => {
    const harness = await talk(by)
    const { requests } = harness.server
    const methods = new Set(requests.map((request) => request.method))
    expect(METHODS.filter((method) => !methods.has(method))).toEqual([])
    expect(spec && requests.flatMap((request) => specProblems(spec, request))).toEqual([])
    await harness.stop()
  })

  it.skipIf(!spec)('is told apart from what is not allowed', () => {
    const problems = (method: string, params: object) =>
      spec && specProblems(spec, { method, params: params as Record<string, unknown>, files: new Map() })
    expect(problems('sendNothing', {})).toEqual(['sendNothing: no such method'])
    expect(problems('sendMessage', { chat_id: 1, text: 2, loud: true })).toEqual([
      'sendMessage.loud: unknown',
      'sendMessage.text: 2 is no String',
    ])
    expect(problems('sendMessage', { chat_id: 1 })).toEqual(['sendMessage.text: missing'])
    expect(
      problems('sendMessage', {
        chat_id: 1,
        text: 'x',
        entities: [{ type: 'bold', offset: 0 }],
        reply_markup: { a: 1 },
      }),
    ).toEqual([
      'sendMessage.entities[0].length: missing',
      'sendMessage.reply_markup.a: unknown',
      'sendMessage.reply_markup.inline_keyboard: missing',
    ])
    expect(problems('sendDocument', { chat_id: 1, document: 5 })).toEqual([
      expect.stringContaining('sendDocument.document'),
    ])
  })
})
