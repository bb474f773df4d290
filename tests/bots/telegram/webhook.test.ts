import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createInbox, type Inbox } from '../../contract/inbox.ts'
import { createTelegramHarness, PERSON, SECRET, type TelegramHarness } from './harness.ts'

let inbox: Inbox
let harness: TelegramHarness
beforeEach(async () => {
  inbox = createInbox()
  harness = await createTelegramHarness({ receive: inbox.receive, by: 'webhook' })
})
afterEach(() => harness.stop())

const update = {
  update_id: 1,
  message: { message_id: 1, date: 0, text: 'x', chat: { id: 1, type: 'private' }, from: { id: 1, is_bot: false } },
}

async function post(init: { secret?: string; body?: string; method?: string } = {}): Promise<number | undefined> {
  const { secret = SECRET, body = JSON.stringify(update), method = 'POST' } = init
  const headers = { 'x-telegram-bot-api-secret-token': secret }
  const request = new Request(
    'https://silta.example/telegram',
    method === 'GET' ? { headers } : { method, headers, body },
  )
  return (await harness.platform.handler?.(request))?.status
}

describe('what is posted to the webhook', () => {
  it('is taken with the secret only', async () => {
    expect(await post({ secret: '' })).toBe(401)
    expect(await post({ secret: `${SECRET}x` })).toBe(401)
    expect(inbox.begun()).toBe(0)
    expect(await post()).toBe(200)
    expect(inbox.begun()).toBe(1)
  })

  it('has to be an update', async () => {
    expect(await post({ method: 'GET' })).toBe(405)
    expect(await post({ body: 'no JSON' })).toBe(400)
    expect(await post({ body: '{"update_id":"1"}' })).toBe(400)
    expect(await post({ body: '{"update_id":1}' })).toBe(200)
    expect(inbox.begun()).toBe(0)
  })

  it('is not confirmed before it is stored, nor when that fails', async () => {
    inbox.onReceive(async () => {
      throw new Error('disk full')
    })
    expect(await post()).toBe(500)
  })

  it('is left with Telegram once the platform has stopped', async () => {
    await harness.platform.stop()
    expect(await post()).toBe(503)
    harness.server.say(PERSON, 'for the next start')
    expect(harness.server.pending).toHaveLength(1)
    expect(inbox.begun()).toBe(0)
  })

  it('is stored one after the other within a chat', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    inbox.onReceive(() => promise)
    const both = [post(), post()]
    await inbox.next('text')
    expect(inbox.begun()).toBe(1)
    resolve()
    expect(await Promise.all(both)).toEqual([200, 200])
    expect(inbox.begun()).toBe(2)
  })

  it('is asked for by kind', () => {
    const request = harness.server.requests.find(({ method }) => method === 'setWebhook')
    expect(request?.params).toMatchObject({
      secret_token: SECRET,
      allowed_updates: ['message', 'edited_message', 'channel_post', 'callback_query', 'my_chat_member'],
    })
  })
})
