import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDiscordPlatform } from '../../../src/bots/discord/index.ts'
import type { Address } from '../../../src/bots/platform.ts'
import { DeliveryError } from '../../../src/errors.ts'
import { plainMessage } from '../../../src/message.ts'
import { type Failure, startDiscordServer } from '../../support/discord-server.ts'
import { CATALOGUE, createDiscordHarness, type DiscordHarness, logTo, NOW, PERSON, sendOptions } from './harness.ts'

let harness: DiscordHarness
let to: Address
beforeEach(async () => {
  harness = await createDiscordHarness({ receive: async () => {} })
  to = { platform: 'discord', chat: harness.server.direct(PERSON).id }
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

const send = (message = plainMessage('en', 'secret words'), where = to, key = 'k') =>
  harness.platform.send(where, message, sendOptions(key))

describe('why a send failed', () => {
  const answered = (status: number, code: number, message: string): Failure => ({
    kind: 'error',
    status,
    code,
    message,
  })
  const cases: readonly [DeliveryError['kind'], Failure][] = [
    ['unreachable', answered(403, 50007, 'Cannot send messages to this user')],
    ['unreachable', answered(403, 50278, 'Cannot send messages to this user due to having no mutual guilds')],
    ['unreachable', answered(403, 50001, 'Missing Access')],
    ['unreachable', answered(403, 50013, 'Missing Permissions')],
    ['unreachable', answered(404, 10003, 'Unknown Channel')],
    ['rejected', answered(400, 50035, 'Invalid Form Body')],
    ['rejected', answered(404, 10008, 'Unknown Message')],
    ['transient', answered(500, 0, 'Internal Server Error')],
    ['transient', answered(503, 0, 'Service Unavailable')],
    ['transient', answered(401, 0, '401: Unauthorized')],
    ['uncertain', answered(502, 0, 'Bad Gateway')],
    ['uncertain', { kind: 'cut-before' }],
    ['uncertain', { kind: 'cut-after' }],
  ]
  it.each(cases)('%s: %j', async (kind, scripted) => {
    harness.server.failNext(scripted)
    const error = await failure(send())
    expect(error.kind).toBe(kind)
    expect(error.cause).toBeUndefined()
    expect(`${error.message} ${JSON.stringify(error)}`).not.toMatch(/secret words|cGJhY2st/)
    expect(harness.server.failuresAhead).toBe(0)
  })

  it('is told by a real refusal as well', async () => {
    const { server } = harness
    const unnamed = { ...plainMessage('en', 'x'), buttons: [[{ label: ' ', action: 'x' }]] }
    expect(await failure(send(plainMessage('en', 'x'.repeat(2001))))).toMatchObject({ kind: 'rejected' })
    expect((await failure(send(plainMessage('en', ' ')))).message).toContain('Cannot send an empty message')
    expect(await failure(send(unnamed))).toMatchObject({ kind: 'rejected' })
    expect(await failure(send(undefined, { ...to, chat: '1'.repeat(18) }))).toMatchObject({ kind: 'unreachable' })
    server.setBarrier(to.chat, 'no-direct-messages')
    expect(await failure(send())).toMatchObject({ kind: 'unreachable' })
    server.setBarrier(to.chat, undefined)
    await send()
    expect(server.messagesTo(PERSON)).toHaveLength(1)
  })

  it('is transient when nothing was ever connected', async () => {
    await harness.platform.stop()
    await harness.server.close()
    expect(await failure(send())).toMatchObject({
      kind: 'transient',
      message: 'Discord cannot be reached: ECONNREFUSED',
    })
  })

  it('says in health that the token is refused, until it is accepted again', async () => {
    const { server, platform } = harness
    server.resetToken('another-one')
    expect(await failure(send())).toMatchObject({ kind: 'transient' })
    expect(platform.health()).toMatchObject({ ok: false, reason: expect.stringContaining('DISCORD_BOT_TOKEN') })
    server.resetToken(server.token)
    await send()
    expect(platform.health()).toEqual({ ok: true })
  })
})

describe('a limit on sending', () => {
  it('gives the wait that Discord asks for', async () => {
    harness.server.failNext({ kind: 'error', status: 429, code: 0, message: 'limited', retryAfter: 12.5 })
    const error = await failure(send())
    expect(error.kind).toBe('rate-limited')
    expect(error.retryAfterMs).toBeGreaterThanOrEqual(12_500)
    expect(error.retryAfterMs).toBeLessThan(13_000)
  })

  it('is kept to without asking, once it is known', async () => {
    const server = await startDiscordServer({ rateLimits: true, now: () => NOW })
    const limited = await createDiscordHarness({ receive: async () => {}, server })
    const where = { platform: 'discord', chat: server.direct(PERSON).id }
    for (let key = 0; key < 5; key += 1)
      await limited.platform.send(where, plainMessage('en', 'x'), sendOptions(String(key)))
    const before = server.requests.length
    expect(await failure(limited.platform.send(where, plainMessage('en', 'x'), sendOptions('6')))).toMatchObject({
      kind: 'rate-limited',
    })
    expect(server.requests).toHaveLength(before)
    await limited.stop()
    await server.close()
  })
})

describe('what is sent', () => {
  it('calls nobody, shows no preview, and is known by its delivery', async () => {
    await send()
    expect(harness.server.requests.at(-1)?.body).toMatchObject({
      allowed_mentions: { parse: [] },
      flags: 4,
      nonce: expect.stringMatching(/^[\w-]{25}$/),
      enforce_nonce: true,
    })
  })

  it('appears once when the answer to it was lost', async () => {
    harness.server.failNext({ kind: 'cut-after' })
    await failure(send())
    const ref = await send()
    expect(harness.server.messagesTo(PERSON)).toMatchObject([{ id: ref.id }])
  })

  it('is not taken for another delivery, nor for another text under the same key', async () => {
    await send()
    await send(undefined, to, 'k2')
    await send(plainMessage('en', 'other words'))
    expect(harness.server.messagesTo(PERSON)).toHaveLength(3)
  })

  it('goes to a thread', async () => {
    const { id: chat } = harness.server.addChannel()
    const { id: thread } = harness.server.addChannel({ threadOf: chat })
    const ref = await send(undefined, { platform: 'discord', chat, thread })
    await harness.platform.edit({ platform: 'discord', chat, thread }, ref, plainMessage('en', 'changed'))
    expect(harness.server.messagesTo(PERSON, thread)).toMatchObject([{ content: 'changed' }])
  })

  it('may be a file without a text, and before the platform has started', async () => {
    const { server } = harness
    const platform = createDiscordPlatform({
      token: server.token,
      apiRoot: `${server.url}/`,
      catalogue: CATALOGUE,
      autocomplete: () => [],
      log: logTo([]),
    })
    const attachment = { name: 'a.json', mediaType: 'application/json', content: '{}' }
    await platform.send(to, { locale: 'en', blocks: [], attachment }, sendOptions('k'))
    expect(server.messagesTo(PERSON)).toMatchObject([{ content: '', files: [{ name: 'a.json', content: '{}' }] }])
  })
})

describe('what cannot be edited', () => {
  it('is rejected, so that the caller can send anew', async () => {
    const { platform } = harness
    const attachment = { name: 'a.txt', mediaType: 'text/plain', content: 'a' }
    const ref = await send()
    const edit = (id: string, message = plainMessage('en', 'new')) => failure(platform.edit(to, { id }, message))
    expect(await edit('999999999999999999')).toMatchObject({ kind: 'rejected' })
    expect(await edit(ref.id, { ...plainMessage('en', 'x'), attachment })).toMatchObject({ kind: 'rejected' })
  })
})
