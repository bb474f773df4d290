import { setTimeout } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import type { Address, SendOptions } from '../../src/bots/platform.ts'
import { splitMessage } from '../../src/bots/split.ts'
import { DeliveryError, type DeliveryErrorKind } from '../../src/errors.ts'
import { heading, list, type OutboundMessage, paragraph, plainMessage } from '../../src/message.ts'
import { HOSTILE_TEXTS, WITH_NUL } from './hostile.ts'
import { createInbox, type Inbox } from './inbox.ts'
import type { CreateHarness, PlatformHarness } from './platform-harness.ts'

export type { CreateHarness, PlatformHarness, PlatformHarnessOptions, SeenMessage } from './platform-harness.ts'

/** Longer than a platform needs to stop when nothing is under way. */
const SLOW_STORE_MS = 200

/** What every platform must do, whatever its wire looks like; each platform runs it through its own harness. */
export function platformContract(name: string, createHarness: CreateHarness): void {
  describe(`${name} as a Platform`, () => {
    const running: PlatformHarness[] = []
    afterEach(async () => {
      for (const harness of running.splice(0)) await harness.stop()
    })

    async function start(): Promise<{ inbox: Inbox; harness: PlatformHarness }> {
      const inbox = createInbox()
      const harness = await createHarness({ receive: inbox.receive })
      running.push(harness)
      return { inbox, harness }
    }

    /** A started platform whose person has written, so that there is somewhere to answer. */
    async function meet() {
      const { inbox, harness } = await start()
      await harness.say('hello')
      const { address } = await inbox.next('text')
      const { platform } = harness
      const send = (message: OutboundMessage, options = nextKey(), to: Address = address) =>
        platform.send(to, message, options)
      return { inbox, harness, platform, address, send }
    }

    describe('taking updates', () => {
      it('is healthy once started and names itself in lower case', async () => {
        const { harness } = await start()
        expect(harness.platform.health()).toEqual({ ok: true })
        expect(harness.platform.name).toMatch(/^[a-z]+$/)
      })

      it('passes a text on', async () => {
        const { inbox, harness } = await start()
        await harness.say('Kadotin passini')
        const message = await inbox.next('text')
        expect(message).toMatchObject({ direct: true, content: { kind: 'text', text: 'Kadotin passini' } })
        expect(message.address.platform).toBe(harness.platform.name)
        expect(message.updateId).not.toBe('')
        expect(message.sender.id).not.toBe('')
      })

      it('passes a command on with its argument', async () => {
        const { inbox, harness } = await start()
        await harness.say('/ask  lost my passport ')
        expect((await inbox.next('command')).content).toEqual({
          kind: 'command',
          name: 'ask',
          argument: 'lost my passport',
        })
      })

      it('passes on what it cannot read, so that it is refused aloud', async (context) => {
        const { inbox, harness } = await start()
        if (!harness.sayUnsupported) return context.skip('a person cannot send such a thing here')
        await harness.sayUnsupported()
        expect((await inbox.next('unsupported')).content.kind).toBe('unsupported')
      })

      it('keeps the order and gives each update its own id', async () => {
        const { inbox, harness } = await start()
        const texts = ['one', 'two', 'three', 'four']
        for (const text of texts) await harness.say(text)
        const received = []
        for (const _ of texts) received.push(await inbox.next('text'))
        expect(received.map((message) => message.content.text)).toEqual(texts)
        expect(new Set(received.map((message) => message.updateId)).size).toBe(texts.length)
      })

      it('gives an update that is offered again the same id', async () => {
        const { inbox, harness } = await start()
        await harness.say('once')
        const first = await inbox.next('text')
        await harness.offerAgain()
        expect(await inbox.next('text')).toEqual(first)
      })

      it('offers an update again after a failure to store it', async () => {
        const { inbox, harness } = await start()
        inbox.onReceive(async () => {
          inbox.onReceive(async () => {})
          throw new Error('the database is locked')
        })
        await harness.say('do not lose me')
        const first = await inbox.next('text')
        expect(await inbox.next('text')).toEqual(first)
      })
    })

    describe('sending', () => {
      it('shows every kind of block, and opens links', async () => {
        const { harness, send } = await meet()
        await send({
          locale: 'en',
          blocks: [
            heading('Lost passport'),
            paragraph('Report it to the ', { text: 'police', bold: true }, ' at ', {
              text: 'poliisi.fi',
              href: 'https://poliisi.fi/en',
            }),
            { kind: 'list', ordered: true, start: 3, items: [['third step'], ['fourth step']] },
            list([['photo'], [{ text: 'form', href: 'https://example.org/form?a=1&b=2' }]]),
          ],
        })
        const [seen] = await harness.seen()
        for (const text of ['Lost passport', 'Report it to the police at poliisi.fi', 'third step', 'photo'])
          expect(seen?.text).toContain(text)
        expect(seen?.text).toMatch(/3\.\s*third step\s+4\.\s*fourth step/)
        expect(seen?.links.map((href) => new URL(href).href)).toEqual([
          'https://poliisi.fi/en',
          'https://example.org/form?a=1&b=2',
        ])
      })

      it('shows a phone number and an e-mail address', async () => {
        const { harness, send } = await meet()
        await send({
          locale: 'en',
          blocks: [
            paragraph('Call ', { text: '+358 295 419 800', href: 'tel:+358295419800' }),
            paragraph('Write to ', { text: 'info@example.org', href: 'mailto:info@example.org' }),
          ],
        })
        const [seen] = await harness.seen()
        expect(seen?.text).toContain('Call +358 295 419 800')
        expect(seen?.text).toContain('Write to info@example.org')
      })

      it('returns a pressed button, even with an action of 64 bytes', async () => {
        const { inbox, harness, send } = await meet()
        const action = `q:${'ä'.repeat(31)}`
        const ref = await send({
          ...plainMessage('en', 'Did this help?'),
          buttons: [
            [
              { label: 'Yes', action: 'yes' },
              { label: 'No', action },
            ],
            [{ label: 'Open', href: 'https://poliisi.fi/en' }],
          ],
        })
        expect((await harness.seen()).at(-1)?.buttons).toEqual(['Yes', 'No', 'Open'])
        await harness.press('No')
        const pressed = await inbox.next('action')
        expect(pressed.content.action).toBe(action)
        expect(pressed.message).toEqual(ref)
        expect(pressed.direct).toBe(true)
      })

      it('sends a file along', async () => {
        const { harness, send } = await meet()
        const content = '{\n  "name": "Матти Ö"\n}\n'
        await send({
          ...plainMessage('en', 'Everything held on you.'),
          attachment: { name: 'my-data.json', mediaType: 'application/json', content },
        })
        const seen = await harness.seen()
        expect(seen.map((message) => message.text).join()).toContain('Everything held on you.')
        expect(seen.at(-1)?.attachment).toEqual({ name: 'my-data.json', content })
      })

      it('edits a message, twice without harm', async (context) => {
        const { harness, platform, address, send } = await meet()
        if (!platform.limits.edits) return context.skip('messages cannot be edited here')
        const ref = await send({ ...plainMessage('en', 'old'), buttons: [[{ label: 'Go', action: 'go' }]] })
        await send(plainMessage('en', 'another'))
        for (let time = 0; time < 2; time += 1) await platform.edit(address, ref, plainMessage('en', 'new'))
        const seen = await harness.seen()
        expect(seen.map((message) => message.text)).toEqual(['new', 'another'])
        expect(seen[0]).toMatchObject({ id: ref.id, buttons: [] })
      })

      it('takes a message of exactly the limit and splits a longer one into messages that fit', async () => {
        const { harness, platform, send } = await meet()
        const sized = (length: number) => plainMessage('en', 'ä'.repeat(length))
        expect(platform.length(sized(10)) - platform.length(sized(9))).toBe(1)
        await send(sized(platform.limits.text))
        const words = Array.from({ length: platform.limits.text / 4 }, (_, index) => `w${index}`)
        for (const part of splitMessage(plainMessage('en', words.join(' ')), platform.limits.text, platform.length))
          await send(part)
        const [first, ...rest] = await harness.seen()
        expect(first?.text).toHaveLength(platform.limits.text)
        expect(rest.flatMap((message) => message.text.split(/\s+/))).toEqual(words)
      })

      it.each(Object.entries(HOSTILE_TEXTS))('shows text as it is: %s', async (_, text) => {
        const { harness, send } = await meet()
        await send({
          locale: 'en',
          blocks: [paragraph(text), paragraph({ text, bold: true })],
          buttons: [[{ label: text.slice(0, 20).toWellFormed(), action: 'x' }]],
        })
        const seen = (await harness.seen())[0]?.text ?? ''
        expect(seen.split(text)).toHaveLength(3)
      })

      it('shows what stands around a NUL', async () => {
        const { harness, send } = await meet()
        await send(plainMessage('en', WITH_NUL))
        expect((await harness.seen())[0]?.text).toMatch(/^before.?after$/)
      })
    })

    describe('failing', () => {
      const kinds: readonly DeliveryErrorKind[] = ['rate-limited', 'unreachable', 'transient', 'uncertain', 'rejected']
      it.for(kinds)('names a failure: %s', async (kind, context) => {
        const { harness, platform, send } = await meet()
        const fail = harness.failNext[kind]
        if (!fail) return context.skip('a send cannot fail so here')
        const options = nextKey()
        fail()
        const error = await send(plainMessage('en', 'again'), options).then(
          () => undefined,
          (thrown: unknown) => thrown,
        )
        expect(error).toBeInstanceOf(DeliveryError)
        expect(error).toMatchObject({ kind })
        if (kind === 'rate-limited') expect((error as DeliveryError).retryAfterMs).toBeGreaterThan(0)

        await send(plainMessage('en', 'again'), options)
        const shown = (await harness.seen()).length
        if (kind === 'uncertain' && platform.repeats === 'may-repeat') expect([1, 2]).toContain(shown)
        else expect(shown).toBe(1)
      })
    })

    describe('stopping', () => {
      it('waits for the update that is being stored, and takes none afterwards', async () => {
        const { inbox, harness } = await start()
        const order: string[] = []
        inbox.onReceive(async () => {
          await setTimeout(SLOW_STORE_MS)
          order.push('stored')
        })
        const saying = harness.say('just before the end')
        await inbox.next('text')
        await harness.platform.stop()
        order.push('stopped')
        expect(order).toEqual(['stored', 'stopped'])
        await saying
        await harness.say('too late').catch(() => {})
        expect(inbox.begun()).toBe(1)
      })

      it('stops twice without harm and is not healthy then', async () => {
        const { harness } = await start()
        await harness.platform.stop()
        await harness.platform.stop()
        expect(harness.platform.health().ok).toBe(false)
      })
    })
  })
}

let keys = 0
function nextKey(): SendOptions {
  keys += 1
  return { key: `delivery-${keys}` }
}
