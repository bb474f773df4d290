import { describe, expect, it } from 'vitest'
import { splitMessage } from '../../../src/bots/split.ts'
import { heading, list, paragraph, plainMessage } from '../../../src/message.ts'
import { HOSTILE_TEXTS, WITH_NUL } from '../hostile.ts'
import type { Bench } from './bench.ts'

export function sendingContract({ meet }: Bench): void {
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
      for (const part of splitMessage(plainMessage('en', words.join(' ')), platform.limits, platform.length))
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
}
