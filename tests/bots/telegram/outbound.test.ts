import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Address } from '../../../src/bots/platform.ts'
import { createTelegramPlatform } from '../../../src/bots/telegram/index.ts'
import { DeliveryError } from '../../../src/errors.ts'
import { plainMessage } from '../../../src/message.ts'
import type { Failure } from '../../support/telegram-server.ts'
import { createTelegramHarness, logTo, MENU, PERSON, sendOptions, type TelegramHarness } from './harness.ts'

const TO: Address = { platform: 'telegram', chat: String(PERSON) }
const GROUP = -1001
const options = sendOptions()
const attachment = { name: 'a.json', mediaType: 'application/json', content: '{}' }

let harness: TelegramHarness
beforeEach(async () => {
  harness = await createTelegramHarness({ receive: async () => {}, by: 'polling' })
  await harness.say('hello')
})
afterEach(() => harness.stop())

async function failure(work: Promise<unknown>): Promise<DeliveryError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof DeliveryError)) throw new Error(`expected a DeliveryError, got ${error}`)
  return error
}

const send = (to = TO, message = plainMessage('en', 'secret words')) => harness.platform.send(to, message, options)

describe('why a send failed', () => {
  const answered = (code: number, description: string): Failure => ({ kind: 'error', code, description })
  const cases: readonly [DeliveryError['kind'], Failure][] = [
    ['rate-limited', answered(429, 'Too Many Requests: retry later')],
    ['unreachable', answered(403, 'Forbidden: bot was kicked from the supergroup chat')],
    ['unreachable', answered(400, 'Bad Request: chat not found')],
    ['unreachable', answered(400, 'Bad Request: not enough rights to send text messages to the chat')],
    ['unreachable', answered(400, 'Bad Request: message thread not found')],
    ['unreachable', answered(400, 'Bad Request: TOPIC_CLOSED')],
    ['rejected', answered(413, 'Request Entity Too Large')],
    ['transient', answered(500, 'Internal Server Error')],
    ['transient', answered(401, 'Unauthorized')],
    ['uncertain', { kind: 'cut-before' }],
    ['uncertain', { kind: 'cut-after' }],
    ['uncertain', { kind: 'page', status: 502 }],
    ['uncertain', answered(504, 'Gateway Timeout')],
  ]
  it.each(cases)('%s: %j', async (kind, scripted) => {
    harness.server.failNext(scripted)
    const error = await failure(send())
    expect(error.kind).toBe(kind)
    expect(error.cause).toBeUndefined()
    expect(`${error.message} ${JSON.stringify(error)}`).not.toMatch(/secret words|AAF-/)
  })

  it('gives the wait that Telegram asks for', async () => {
    harness.server.failNext({ kind: 'error', code: 429, description: 'Too Many Requests', retryAfter: 10_072 })
    expect((await failure(send())).retryAfterMs).toBe(10_072_000)
  })

  it('is transient when nothing was ever connected', async () => {
    await harness.server.close()
    const error = await failure(send())
    expect(error).toMatchObject({ kind: 'transient', message: 'Telegram cannot be reached: ECONNREFUSED' })
  })

  it.each([
    ['no secure connection came about', (url: string) => url.replace('http:', 'https:')],
    // A name with a part of over 63 characters is refused without asking anybody.
    ['the name is unknown', () => `http://${'a'.repeat(64)}.invalid`],
  ])('is transient when %s', async (_, root) => {
    const { server } = harness
    const apiRoot = root(server.url)
    const platform = createTelegramPlatform({ token: server.token, apiRoot, commands: MENU, log: logTo([]) })
    expect(await failure(platform.send(TO, plainMessage('en', 'x'), options))).toMatchObject({ kind: 'transient' })
  })

  it('says in health that the token is refused, until it is accepted again', async () => {
    harness.server.failNext({ kind: 'error', code: 401, description: 'Unauthorized' })
    await failure(send())
    expect(harness.platform.health()).toMatchObject({
      ok: false,
      reason: expect.stringContaining('TELEGRAM_BOT_TOKEN'),
    })
    await send()
    expect(harness.platform.health()).toEqual({ ok: true })
  })

  it('is told by a real refusal as well', async () => {
    const { server } = harness
    expect(await failure(send({ ...TO, chat: '1' }))).toMatchObject({ kind: 'unreachable' })
    expect(await failure(send(TO, plainMessage('en', 'x'.repeat(4097))))).toMatchObject({ kind: 'rejected' })
    expect(await failure(send(TO, plainMessage('en', ' ')))).toMatchObject({ kind: 'rejected' })
    for (const action of ['', 'ä'.repeat(33)]) {
      const message = { ...plainMessage('en', 'x'), buttons: [[{ label: 'b', action }]] }
      expect(await failure(send(TO, message))).toMatchObject({ kind: 'rejected' })
    }
    server.block(PERSON)
    expect(await failure(send())).toMatchObject({ kind: 'unreachable' })
    server.unblock(PERSON)
    await send()
    expect(server.messagesTo(PERSON)).toHaveLength(1)
  })
})

describe('where a message goes', () => {
  it('goes to the topic of a forum', async () => {
    harness.server.addGroup(GROUP, { forum: true })
    const thread = harness.server.openTopic(GROUP, 'Passports')
    await send({ ...TO, chat: String(GROUP), thread: String(thread) })
    expect(harness.server.messagesTo(GROUP)).toMatchObject([{ thread }])
  })

  it('follows a group that has become a supergroup', async () => {
    const { server, platform } = harness
    server.addGroup(GROUP)
    server.addGroup(-1002)
    server.setBarrier(GROUP, { migratedTo: -1002 })
    const to = { ...TO, chat: String(GROUP) }
    const ref = await send(to)
    await platform.edit(to, ref, plainMessage('en', 'changed'))
    expect(server.messagesTo(-1002)).toMatchObject([{ text: 'changed' }])
  })

  it('shows no preview of a link', async () => {
    await send()
    const sent = harness.server.requests.find((request) => request.method === 'sendMessage')
    expect(sent?.params).toMatchObject({ link_preview_options: { is_disabled: true } })
  })

  it('sends a file without a caption, and with the longest one', async () => {
    const { server } = harness
    await send(TO, { locale: 'en', blocks: [], attachment })
    await send(TO, { ...plainMessage('en', 'x'.repeat(1024)), attachment })
    expect(server.messagesTo(PERSON).map((message) => message.text.length)).toEqual([0, 1024])
  })
})

describe('what cannot be edited', () => {
  it('is rejected, so that the caller can send anew', async () => {
    const { platform } = harness
    const edit = (id: string, message = plainMessage('en', 'new')) => failure(platform.edit(TO, { id }, message))
    const document = await send(TO, { ...plainMessage('en', 'x'), attachment })
    const text = await send()
    expect(await edit('999999')).toMatchObject({ kind: 'rejected' })
    expect(await edit(document.id)).toMatchObject({ kind: 'rejected' })
    expect(await edit(text.id, { ...plainMessage('en', 'x'), attachment })).toMatchObject({ kind: 'rejected' })
    harness.server.failNext({ kind: 'error', code: 400, description: "Bad Request: message can't be edited" })
    expect(await edit(text.id)).toMatchObject({ kind: 'rejected' })
  })
})
