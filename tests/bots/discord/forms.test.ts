import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { actionId, formId, readId } from '../../../src/bots/discord/custom-ids.ts'
import type { Address } from '../../../src/bots/platform.ts'
import { type Button, plainMessage } from '../../../src/message.ts'
import { createInbox, type Inbox } from '../../contract/inbox.ts'
import { CATALOGUE, createDiscordHarness, type DiscordHarness, PERSON, sendOptions } from './harness.ts'

let inbox: Inbox
let harness: DiscordHarness
let channel: string

beforeEach(async () => {
  inbox = createInbox()
  harness = await createDiscordHarness({ receive: inbox.receive })
  channel = harness.server.addChannel().id
})
afterEach(() => harness.stop())

const send = (to: Address, buttons: Button[][]) =>
  harness.platform.send(to, { ...plainMessage('en', 'x'), buttons }, sendOptions(JSON.stringify(buttons)))

/** Fills in the form as soon as it is on the screen. */
const fill = (text: string) => harness.server.waitFor(() => harness.server.fillForm(PERSON, text))

/** What the last form said. */
const lastForm = () =>
  harness.server.requests
    .map(({ body }) => body as { type: number; data: { title: string; components: { label: string }[] } } | undefined)
    .findLast((body) => body?.type === 9)?.data

describe('a button that asks for a text', () => {
  const button = { label: 'Answer', action: 'answer:abc', asks: { title: 'To Traveller 7F3', label: 'Your answer' } }

  it('opens a form with its prompt, even after a restart, and returns both', async () => {
    const to = { platform: 'discord', chat: channel }
    const ref = await send(to, [[button]])
    await harness.platform.stop()
    const second = await createDiscordHarness({ receive: inbox.receive, server: harness.server })
    harness.server.press(PERSON, 'Answer', { channel })
    await fill('  Call 112 ')
    const form = await inbox.next('form')
    expect(form).toMatchObject({ address: to, content: { action: 'answer:abc', text: 'Call 112' }, message: ref })
    expect(lastForm()).toMatchObject({ title: 'To Traveller 7F3', components: [{ label: 'Your answer' }] })
    expect(inbox.begun()).toBe(1)
    expect(harness.server.answers).toEqual([9, 6])
    await second.stop()
  })

  it('takes its own label where the prompt has no room, and common words where that has none', async () => {
    const long = 'ä'.repeat(60)
    const asks = { title: long, label: long }
    await send({ platform: 'discord', chat: channel }, [[{ label: 'Answer', action: 'a'.repeat(64), asks }]])
    harness.server.press(PERSON, 'Answer', { channel, language: 'fi' })
    await fill('x')
    expect((await inbox.next('form')).content.action).toBe('a'.repeat(64))
    expect(lastForm()).toMatchObject({ title: 'Answer', components: [{ label: CATALOGUE('fi')('form-text') }] })
  })

  it('below what one person sees is answered for that person', async () => {
    harness.server.command(PERSON, 'help', undefined, { channel })
    const { address } = await inbox.next('command')
    const ref = await send(address, [[button]])
    harness.server.press(PERSON, 'Answer', { channel })
    await fill('text')
    const form = await inbox.next('form')
    expect(form.message).toEqual(ref)
    await harness.platform.edit(form.address, ref, plainMessage('en', 'Thank you'))
    expect(harness.server.messagesTo(PERSON, channel)).toMatchObject([{ content: 'Thank you', onlyFor: PERSON }])
  })
})

it('/ask without a question opens a form for one', async () => {
  harness.server.command(PERSON, 'ask', undefined, { channel, language: 'sv-SE' })
  await fill('A long story\nabout a passport')
  const asked = await inbox.next('command')
  expect(asked.content).toEqual({ kind: 'command', name: 'ask', argument: 'A long story\nabout a passport' })
  expect(lastForm()?.title).toBe(CATALOGUE('sv')('form-question'))
  await harness.platform.send(asked.address, plainMessage('sv', 'Svar'), sendOptions('k'))
  expect(harness.server.messagesTo(PERSON, channel)).toMatchObject([{ content: 'Svar', onlyFor: PERSON }])
  expect(inbox.begun()).toBe(1)
})

it('a choice from a list is an action', async () => {
  const buttons = Array.from({ length: 7 }, (_, index) => [{ label: `Topic ${index}`, action: `topic:${index}` }])
  const to = { platform: 'discord', chat: channel }
  const ref = await send(to, buttons)
  harness.server.press(PERSON, 'Topic 5', { channel })
  expect(await inbox.next('action')).toMatchObject({ address: to, content: { action: 'topic:5' }, message: ref })
  expect(harness.server.answers).toEqual([6])
})

describe('the id of a button', () => {
  const action = fc.string({ maxLength: 64, unit: 'binary' })
  const text = fc.string({ maxLength: 60, unit: 'grapheme' })

  it('gives its action back, whatever it is, within 100 characters', () => {
    fc.assert(
      fc.property(action, text, text, fc.nat(24), (given, title, label, index) => {
        const id = formId(index, given.slice(0, 64), { title, label })
        expect(id.length).toBeLessThanOrEqual(100)
        expect(readId(id)?.action).toBe(given.slice(0, 64))
        expect(readId(id)?.asks).toBeDefined()
        expect(readId(actionId(index, given))).toEqual({ action: given })
      }),
    )
  })

  it('is not read from anything else', () => {
    for (const id of ['share', 'choice', '', 'x:y', '1?x']) expect(readId(id)).toBeUndefined()
  })
})
