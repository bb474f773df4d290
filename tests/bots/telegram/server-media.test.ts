import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startTelegramServer, type TelegramServer } from '../../support/telegram-server.ts'

const FORUM = -1001
const UNMANAGED = -1002

let server: TelegramServer
let topic: number
beforeEach(async () => {
  server = await startTelegramServer()
  const file = { name: 'a', content: 'x' }
  server.sendFiles(7, [{ ...file, kind: 'photo' }], '')
  server.sendFiles(7, [{ ...file, kind: 'document' }], '')
  server.addGroup(FORUM, { forum: true })
  server.addGroup(UNMANAGED, { forum: true, managed: false })
  topic = server.openTopic(FORUM, 'Passports')
})
afterEach(() => server.close())

interface Answer {
  readonly ok: boolean
  readonly result?: { readonly message_id: number; readonly file_path: string }
  readonly description?: string
}

async function call(method: string, params: object): Promise<Answer> {
  const response = await fetch(`${server.url}/bot${server.token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ chat_id: 7, ...params }),
  })
  return (await response.json()) as Answer
}

const PHOTO = 'photo-file-1'
const DOCUMENT = 'document-file-2'
const photo = { type: 'photo', media: PHOTO }
const document = { type: 'document', media: DOCUMENT }
const LONG = 'x'.repeat(1025)

/** The loopback server stands for Telegram in every other test, so it must refuse what Telegram refuses. */
describe('what is refused', () => {
  const cases: readonly [reason: string, method: string, params: object][] = [
    ['wrong file identifier', 'sendPhoto', { photo: 'nothing' }],
    ["can't use file of type document as photo", 'sendPhoto', { photo: DOCUMENT }],
    ["can't use file of type photo as document", 'sendDocument', { document: PHOTO }],
    ['caption is too long', 'sendPhoto', { photo: PHOTO, caption: LONG }],
    ['wrong location', 'sendLocation', { latitude: 91, longitude: 0 }],
    ['an album has 2 to 10', 'sendMediaGroup', { media: [photo] }],
    ['an album has 2 to 10', 'sendMediaGroup', { media: Array.from({ length: 11 }, () => photo) }],
    ["documents can't be mixed", 'sendMediaGroup', { media: [photo, document] }],
    ["documents can't be mixed", 'sendMediaGroup', { media: [photo, { type: 'voice', media: DOCUMENT }] }],
    ['caption is too long', 'sendMediaGroup', { media: [photo, { ...photo, caption: LONG }] }],
    ['message to be replied not found', 'sendMessage', { text: 'x', reply_parameters: { message_id: 99 } }],
    ['message to edit not found', 'editMessageCaption', { message_id: 99, caption: 'x' }],
    ['wrong number of message identifiers', 'deleteMessages', { message_ids: [] }],
    ['wrong file_id', 'getFile', { file_id: 'nothing' }],
    ['not a forum', 'createForumTopic', { name: 'T' }],
    ['not enough rights', 'createForumTopic', { chat_id: UNMANAGED, name: 'T' }],
    ['too long', 'createForumTopic', { chat_id: FORUM, name: 'x'.repeat(129) }],
    ['non-empty', 'createForumTopic', { chat_id: FORUM, name: ' ' }],
    ['TOPIC_ID_INVALID', 'closeForumTopic', { chat_id: FORUM, message_thread_id: 99 }],
    ['message thread not found', 'sendMessage', { chat_id: FORUM, text: 'x', message_thread_id: 99 }],
    ['message thread not found', 'sendChatAction', { chat_id: FORUM, action: 'typing', message_thread_id: 99 }],
  ]
  it.each(cases)('%s: %s', async (reason, method, params) => {
    expect(await call(method, params)).toMatchObject({ ok: false, description: expect.stringContaining(reason) })
    expect(server.sentCount).toBe(0)
  })

  it('a text where there is a caption, and a caption where there is a text', async () => {
    const text = await call('sendMessage', { text: 'x' })
    const caption = await call('sendPhoto', { photo: PHOTO })
    const edit = (method: string, { result }: Answer) =>
      call(method, { message_id: result?.message_id, text: 'y', caption: 'y' })
    expect((await edit('editMessageText', caption)).description).toContain('no text in the message')
    expect((await edit('editMessageCaption', text)).description).toContain('no caption in the message')
    expect((await edit('editMessageCaption', caption)).ok).toBe(true)
    expect((await edit('editMessageCaption', caption)).description).toContain('not modified')
  })

  it('to change a topic into what it is', async () => {
    const target = { chat_id: FORUM, message_thread_id: topic }
    expect((await call('editForumTopic', { ...target, name: 'Passports' })).description).toContain('NOT_MODIFIED')
    expect((await call('reopenForumTopic', target)).description).toContain('NOT_MODIFIED')
    expect((await call('closeForumTopic', target)).ok).toBe(true)
    expect((await call('closeForumTopic', target)).description).toContain('NOT_MODIFIED')
  })

  it('a file without the token, or at another path', async () => {
    const { result } = await call('getFile', { file_id: DOCUMENT })
    const status = async (token: string, path = result?.file_path) =>
      (await fetch(`${server.url}/file/bot${token}/${path}`)).status
    expect(await status(server.token)).toBe(200)
    expect(await status('1:x')).toBe(401)
    expect(await status(server.token, 'documents/nothing')).toBe(404)
  })
})

describe('what is taken', () => {
  it('deletes what is there and skips what is not', async () => {
    const { result } = await call('sendMessage', { text: 'x' })
    expect((await call('deleteMessages', { message_ids: [result?.message_id, 99] })).ok).toBe(true)
    expect(server.messagesTo(7)).toEqual([])
  })

  it('answers a message of a person, and goes without an answer where that is allowed', async () => {
    const answering = (id: number) => ({ reply_parameters: { message_id: id, allow_sending_without_reply: true } })
    await call('sendMessage', { text: 'x', ...answering(1) })
    await call('sendMessage', { text: 'y', ...answering(99) })
    expect(server.messagesTo(7).map(({ replyTo }) => replyTo)).toEqual([1, undefined])
  })
})
