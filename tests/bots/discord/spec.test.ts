import { describe, expect, it } from 'vitest'
import { heading, list, paragraph } from '../../../src/message.ts'
import { createInbox } from '../../contract/inbox.ts'
import { findDiscordSpec, specProblems } from '../../support/discord/spec-check.ts'
import { createDiscordHarness, type DiscordHarness, PERSON } from './harness.ts'

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
  const ref = await platform.send(direct, message, { key: '1' })
  await platform.edit(direct, ref, { ...message, blocks: [paragraph('changed')] })
  await platform.send(direct, { ...message, attachment }, { key: '2' })
  server.type(PERSON, 'pass', { channel })
  server.command(PERSON, 'ask', 'passport', { channel })
  const { address } = await inbox.next('command')
  await platform.send(address, message, { key: '3' })
  await platform.send(address, { ...message, attachment }, { key: '4' })
  server.press(PERSON, 'Share here', { channel })
  server.press(PERSON, 'Go', { channel })
  const pressed = await inbox.next('action')
  await platform.edit(pressed.address, pressed.message ?? ref, message)
  server.expireInteractions()
  await platform.send(address, message, { key: '5' })
  await server.waitFor(() => server.commands.length > 0 && server.suggested.length > 0)
  return harness
}

describe(`what is put on the wire${reason}`, () => {
  it.skipIf(!spec)('is allowed by the API description', async () => {
    const harness = await talk()
    const { requests } = harness.server
    const kinds = new Set(requests.map(({ method, path }) => `${method} ${path.split('/')[1]}`))
    for (const kind of ['PUT applications', 'POST channels', 'PATCH channels', 'POST interactions', 'POST webhooks'])
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
