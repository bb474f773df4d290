import { describe, expect, it } from 'vitest'
import { heading, list, paragraph } from '../../../src/message.ts'
import { createInbox } from '../../contract/inbox.ts'
import { findBotApiSpec, specProblems } from '../../support/spec-check.ts'
import { createTelegramHarness, type TelegramHarness } from './harness.ts'

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
  const ref = await platform.send(address, message, { key: '1' })
  await platform.edit(address, ref, { ...message, blocks: [paragraph('changed')] })
  const attachment = { name: 'a.txt', mediaType: 'text/plain', content: 'a' }
  await platform.send(address, { ...message, attachment }, { key: '2' })
  await harness.press('Go')
  await inbox.next('action')
  const called = (method: string) => server.requests.filter((request) => request.method === method).length
  await server.waitFor(() => called('answerCallbackQuery') === 1 && called('setMyCommands') === 5)
  return harness
}

describe(`what is put on the wire${reason}`, () => {
  it.skipIf(!spec).each(['polling', 'webhook'] as const)('is allowed by the Bot API specification: %s', async (by) => {
    const harness = await talk(by)
    const { requests } = harness.server
    const methods = new Set(requests.map((request) => request.method))
    for (const method of ['getMe', 'sendMessage', 'sendDocument', 'editMessageText', 'answerCallbackQuery'])
      expect(methods).toContain(method)
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
