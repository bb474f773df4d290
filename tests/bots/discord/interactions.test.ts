import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Address } from '../../../src/bots/platform.ts'
import { plainMessage } from '../../../src/message.ts'
import { createInbox, type Inbox } from '../../contract/inbox.ts'
import { createDiscordHarness, type DiscordHarness, NOW, PERSON, seen, sendOptions } from './harness.ts'

const NEIGHBOUR = '424200000000000043'
const CALLBACK = /callback$/

let inbox: Inbox
let harness: DiscordHarness
let channel: string
let now = NOW

beforeEach(async () => {
  now = NOW
  inbox = createInbox()
  harness = await createDiscordHarness({
    receive: inbox.receive,
    now: () => now,
    autocomplete: (text, locale) => {
      if (text === 'fail') throw new Error('no index')
      return Array.from({ length: 30 }, (_, index) => ({
        value: `${text} ${index}`,
        name: index === 1 ? ' ' : `${locale} ${'x'.repeat(150)}`,
      }))
    },
  })
  channel = harness.server.addChannel().id
})
afterEach(() => harness.stop())

let keys = 0
function send(to: Address, message = plainMessage('en', 'The answer')) {
  keys += 1
  return harness.platform.send(to, message, sendOptions(String(keys)))
}

/** Gives a command in the channel, or in a direct chat, and returns where to answer it. */
async function command(options: object = { channel }): Promise<Address> {
  harness.server.command(PERSON, 'help', undefined, options)
  return (await inbox.next('command')).address
}

const inChannel = (user = PERSON) => harness.server.messagesTo(user, channel)
const inDirect = () => harness.server.messagesTo(PERSON)

describe('a command in a server', () => {
  it('is acknowledged before it is stored, and answered for the person alone', async () => {
    const to = await command()
    expect(inChannel()).toMatchObject([{ loading: true, onlyFor: PERSON }])
    await send(to)
    await send(to, plainMessage('en', 'More'))
    expect(inChannel().map(({ content }) => content)).toEqual(['The answer', 'More'])
    expect(inChannel(NEIGHBOUR)).toEqual([])
  })

  it('is acknowledged again when the answer was lost or the server stumbled', async () => {
    harness.server.failNext({ kind: 'error', status: 500, code: 0, message: 'Internal Server Error' }, CALLBACK)
    harness.server.failNext({ kind: 'cut-before' }, CALLBACK)
    harness.server.failNext({ kind: 'cut-after' }, CALLBACK)
    await send(await command())
    expect(inChannel().map(({ content }) => content)).toEqual(['The answer'])
  })

  it('goes on when it could not be acknowledged: the answer is a direct message', async () => {
    harness.server.failNext({ kind: 'error', status: 404, code: 10062, message: 'Unknown interaction' }, CALLBACK)
    await send(await command())
    expect(inChannel()).toEqual([])
    expect(inDirect().map(({ content }) => content)).toEqual(['The answer'])
  })

  it('is answered after a restart', async () => {
    const to = await command()
    await harness.platform.stop()
    const { server } = harness
    const second = await createDiscordHarness({ receive: inbox.receive, server })
    await second.platform.send(to, plainMessage('en', 'Back again'), sendOptions('k'))
    expect(inChannel().map(({ content }) => content)).toEqual(['Back again'])
    await second.stop()
  })
})

describe('when fifteen minutes are over', () => {
  it.each([
    ['by the clock', () => (now += 15 * 60_000)],
    ['for Discord', () => harness.server.expireInteractions()],
  ])('the answer comes as a direct message: %s', async (_, expire) => {
    const to = await command()
    expire()
    await send(to)
    expect(inDirect().map((message) => seen(message).buttons)).toEqual([[]])
    expect(harness.server.sentCount).toBe(1)
  })

  it('a direct chat is answered as ever', async () => {
    const to = await command({})
    harness.server.expireInteractions()
    await send(to)
    expect(inDirect().map(({ content }) => content)).toEqual(['', 'The answer'])
  })

  it('says why nothing can be sent to a person who takes no direct messages', async () => {
    const to = await command()
    harness.server.expireInteractions()
    harness.server.setBarrier(harness.server.direct(PERSON).id, 'no-direct-messages')
    await expect(send(to)).rejects.toMatchObject({
      kind: 'unreachable',
      message: expect.stringMatching(/time .* is over.*takes no direct messages.*50007/),
    })
  })

  it('an edit is rejected, so that the caller can send anew', async () => {
    const to = await command()
    const ref = await send(to)
    harness.server.expireInteractions()
    await expect(harness.platform.edit(to, ref, plainMessage('en', 'new'))).rejects.toMatchObject({ kind: 'rejected' })
  })
})

describe('a button', () => {
  const withButton = { ...plainMessage('en', 'Choose'), buttons: [[{ label: 'Go', action: 'go' }]] }

  it('changes in place what only one person sees', async () => {
    await send(await command(), withButton)
    harness.server.press(PERSON, 'Go', { channel })
    const pressed = await inbox.next('action')
    expect(pressed).toMatchObject({ content: { action: 'go' }, message: { id: inChannel()[0]?.id }, direct: false })
    await harness.platform.edit(pressed.address, pressed.message ?? { id: '' }, plainMessage('en', 'Chosen'))
    await send(pressed.address, plainMessage('en', 'Next'))
    expect(inChannel().map((message) => [message.content, message.onlyFor])).toEqual([
      ['Chosen', PERSON],
      ['Next', PERSON],
    ])
  })

  it('changes in place what everybody sees', async () => {
    await send({ platform: 'discord', chat: channel }, withButton)
    harness.server.press(NEIGHBOUR, 'Go', { channel })
    const pressed = await inbox.next('action')
    expect(pressed).toMatchObject({ address: { chat: channel }, sender: { id: NEIGHBOUR } })
    expect(pressed.address.thread).toBeUndefined()
    await harness.platform.edit(pressed.address, pressed.message ?? { id: '' }, plainMessage('en', 'Chosen'))
    expect(inChannel().map(({ content }) => content)).toEqual(['Chosen'])
  })
})

describe('"share here"', () => {
  const answer = {
    ...plainMessage('en', 'Call *112*, @everyone'),
    buttons: [
      [
        { label: 'More', action: 'more' },
        { label: 'Page', href: 'https://a.example' },
      ],
    ],
  }

  it('posts the same answer for everybody, without the buttons of the one who asked', async () => {
    await send(await command(), answer)
    expect(inChannel().map((message) => seen(message).buttons)).toEqual([['More', 'Page', 'Share here']])
    harness.server.press(PERSON, 'Share here', { channel })
    const [shared] = await harness.server.waitFor(() => inChannel(NEIGHBOUR).length > 0 && inChannel(NEIGHBOUR))
    expect(shared && seen(shared)).toMatchObject({ text: 'Call *112*, @everyone', buttons: ['Page'] })
    const { body } = harness.server.requests.at(-1) ?? {}
    expect(body).toMatchObject({ data: { allowed_mentions: { parse: [] }, flags: 4 } })
    expect(inbox.begun()).toBe(1)
  })

  it('does not write for a person who may not', async () => {
    await send(await command(), answer)
    harness.server.press(PERSON, 'Share here', { channel, permissions: 1n << 38n, language: 'fi' })
    await harness.server.waitFor(() => inChannel().length > 1)
    expect(inChannel(NEIGHBOUR)).toEqual([])
    expect(inChannel()[1]?.content).toContain('Et voi kirjoittaa')
  })

  it('asks for the right to write in threads there', async () => {
    channel = harness.server.addChannel({ threadOf: channel }).id
    await send(await command(), answer)
    harness.server.press(PERSON, 'Share here', { channel, permissions: 1n << 38n })
    await harness.server.waitFor(() => inChannel(NEIGHBOUR).length > 0)
  })

  it('is not offered where there is nobody to share with, nor with a file', async () => {
    await send(await command({}))
    const attachment = { name: 'a.json', mediaType: 'application/json', content: '{}' }
    await send(await command(), { ...plainMessage('en', 'Yours'), attachment })
    expect([...inDirect(), ...inChannel()].flatMap((message) => seen(message).buttons)).toEqual([])
  })
})

describe('while somebody types', () => {
  it('suggests at most 25 questions, in the language of the app', async () => {
    harness.server.type(PERSON, 'pas', { language: 'sv-SE' })
    const suggested = await harness.server.waitFor(
      () => harness.server.suggested.length > 0 && harness.server.suggested,
    )
    expect(suggested).toHaveLength(25)
    expect(suggested[0]).toEqual({ value: 'pas 0', name: `sv ${'x'.repeat(97)}` })
    expect(suggested[1]?.value).toBe('pas 2')
    expect(inbox.begun()).toBe(0)
  })

  it('suggests nothing after a fault', async () => {
    harness.server.type(PERSON, 'fail')
    await harness.server.waitFor(() => harness.server.answers[0] === 8)
    expect(harness.server.suggested).toEqual([])
  })
})

it('never logs the token of an interaction', async () => {
  const to = await command()
  harness.server.failNext({ kind: 'error', status: 400, code: 50035, message: 'Invalid Form Body' })
  const error = await send(to).catch((thrown: unknown) => thrown)
  harness.server.expireInteractions()
  harness.server.command(PERSON, 'help', undefined, { channel })
  await inbox.next('command')
  const token = to.thread?.split('_')[1] ?? 'none'
  expect(`${error}${JSON.stringify(error)}${harness.log.join()}`).not.toContain(token)
})
