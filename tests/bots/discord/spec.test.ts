import { describe, expect, it } from 'vitest'
import { heading, list, paragraph, plainMessage } from '../../../src/message.ts'
import { createInbox, type Inbox } from '../../contract/inbox.ts'
import { findDiscordSpec, specProblems } from '../../support/discord/spec-check.ts'
import { createDiscordHarness, type DiscordHarness, PERSON, sendOptions } from './harness.ts'

const spec = findDiscordSpec()
const reason = spec ? '' : ' (skipped: ../shared/specs/discord/openapi.json is not there)'

/** Makes the platform use every request that it knows. */
async function talk(): Promise<DiscordHarness> {
  const inbox = createInbox()
  const autocomplete = () => [{ value: 'passport', name: 'Lost passport' }]
  const harness = await createDiscordHarness({ receive: inbox.receive, autocomplete })
  const { platform, server } = harness
  const channel = server.addChannel().id
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
  const attachment = { name: 'a.txt', mediaType: 'text/plain', content: 'a' }
  await harness.say('hello')
  const direct = (await inbox.next('text')).address
  const ref = await platform.send(direct, message, sendOptions('1'))
  await platform.edit(direct, ref, { ...message, blocks: [paragraph('changed')] })
  await platform.send(direct, { ...message, attachment }, sendOptions('2'))
  server.type(PERSON, 'pass', { channel })
  server.command(PERSON, 'ask', 'passport', { channel })
  const { address } = await inbox.next('command')
  await platform.send(address, message, sendOptions('3'))
  await platform.send(address, { ...message, attachment }, sendOptions('4'))
  server.press(PERSON, 'Share here', { channel })
  server.press(PERSON, 'Go', { channel })
  const pressed = await inbox.next('action')
  await platform.edit(pressed.address, pressed.message ?? ref, message)
  server.expireInteractions()
  await platform.send(address, message, sendOptions('5'))
  server.command(PERSON, 'ask', undefined, { channel })
  await server.waitFor(() => server.fillForm(PERSON, 'passport'))
  await inbox.next('command')
  await talkAtDesk(harness, inbox, channel)
  await server.waitFor(() => server.commands.length > 0 && server.suggested.length > 0)
  return harness
}

/** The requests that the conversation with volunteers needs. */
async function talkAtDesk({ platform, server }: DiscordHarness, inbox: Inbox, chat: string): Promise<void> {
  const desk = { platform: 'discord', chat }
  const topics = Array.from({ length: 6 }, (_, index) => [{ label: `Topic ${index}`, action: `t:${index}` }])
  const asks = { title: 'Answer', label: 'Text' }
  await platform.send(desk, { ...plainMessage('en', 'Choose'), buttons: topics }, sendOptions('6'))
  const question = { ...plainMessage('en', 'Question'), buttons: [[{ label: 'Answer', action: 'a', asks }]] }
  const ref = await platform.send(desk, { ...question, thread: { title: 'open' } }, sendOptions('7'))
  server.press(PERSON, 'Answer', { channel: chat })
  await server.waitFor(() => server.fillForm(PERSON, 'text'))
  await inbox.next('form')
  server.sendFiles(PERSON, [{ name: 'a.png', type: 'image/png', content: 'a' }], 'photo')
  const photo = await inbox.next('media')
  const place = { kind: 'location', latitude: 60, longitude: 25 } as const
  const media = [...photo.content.media, place]
  await platform.send(
    photo.address,
    { locale: 'en', blocks: [], media },
    sendOptions('8', { download: platform.download, replyTo: { id: photo.message?.id ?? '' } }),
  )
  await platform.edit(desk, ref, { ...question, thread: { title: 'over', closed: true } })
  await platform.showTyping(desk)
  await platform.remove(desk, ref)
  server.command(PERSON, 'help', undefined, { channel: chat })
  const { address } = await inbox.next('command')
  await platform.remove(address, await platform.send(address, question, sendOptions('9')))
}

describe(`what is put on the wire${reason}`, () => {
  it.skipIf(!spec)('is allowed by the API description', async () => {
    const harness = await talk()
    const { requests } = harness.server
    const kinds = new Set(requests.map(({ method, path }) => `${method} ${path.split('/')[1]}`))
    for (const kind of [
      'PUT applications',
      'POST channels',
      'PATCH channels',
      'POST interactions',
      'POST webhooks',
      'DELETE channels',
      'DELETE webhooks',
    ])
      expect(kinds).toContain(kind)
    expect(kinds).toContain('PATCH webhooks')
    expect(kinds).toContain('POST users')
    expect(spec && requests.flatMap((request) => specProblems(spec, request))).toEqual([])
    await harness.stop()
  })

  it.skipIf(!spec)('is told apart from what is not allowed', () => {
    const problems = (method: string, path: string, body?: unknown) =>
      spec && specProblems(spec, { method, path, body, files: [] })
    expect(problems('GET', '/nothing/at/all')).toEqual(['GET /nothing/at/all: no such operation'])
    expect(problems('POST', '/channels/1/messages', { content: 5 })?.[0]).toContain('/content: must be string')
    expect(problems('POST', '/channels/1/messages', { content: 'x', nonce: 'n'.repeat(26) })).not.toEqual([])
    expect(problems('POST', '/users/@me/channels', { recipient_id: 5 })).not.toEqual([])
    expect(problems('GET', '/gateway/bot', {})).toEqual(['GET /gateway/bot: takes no body'])
    expect(problems('GET', '/gateway/bot')).toEqual([])
  })
})
