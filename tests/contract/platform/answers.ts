import { describe, expect, it } from 'vitest'
import { plainMessage } from '../../../src/message.ts'
import type { Bench } from './bench.ts'

export function answersContract({ meet, start }: Bench): void {
  describe('answering', () => {
    it('passes on which message a person answers', async (context) => {
      const { inbox, harness, send } = await meet()
      if (!harness.answer) return context.skip('a person cannot answer one message here')
      const ref = await send(plainMessage('en', 'Which passport?'))
      await send(plainMessage('en', 'another'))
      await harness.answer(ref.id, 'The Finnish one')
      const answer = await inbox.next('text')
      expect(answer.content.text).toBe('The Finnish one')
      expect(answer.replyTo?.id).toBe(ref.id)
    })

    it('names no message where none is answered', async () => {
      const { hello } = await meet()
      expect(hello.replyTo).toBeUndefined()
      expect(hello.message?.id).toBeTruthy()
    })

    it('shows as an answer what answers one of its own messages or the person', async () => {
      const { harness, send, hello } = await meet()
      const ref = await send(plainMessage('en', 'one'))
      await send(plainMessage('en', 'two'))
      await send(plainMessage('en', 'to one'), { replyTo: ref })
      await send(plainMessage('en', 'to hello'), hello.message && { replyTo: hello.message })
      const seen = await harness.seen()
      expect(seen.map(({ replyTo }) => replyTo)).toEqual([undefined, undefined, ref.id, hello.message?.id])
    })

    it('sends all the same when the message answered is gone', async () => {
      const { harness, platform, address, send } = await meet()
      const ref = await send(plainMessage('en', 'one'))
      await platform.remove(address, ref)
      await send(plainMessage('en', 'still here'), { replyTo: ref })
      expect((await harness.seen()).map(({ text }) => text)).toEqual(['still here'])
    })
  })

  describe('buttons that ask for a text', () => {
    const message = {
      ...plainMessage('en', 'Traveller 7F3'),
      buttons: [[{ label: 'Answer', action: 'a:1', asks: { title: 'Your answer', label: 'Text' } }]],
    }

    it('return the text where there are forms', async (context) => {
      const { inbox, harness, send } = await meet()
      if (!harness.fillForm) return context.skip('there are no forms here')
      const ref = await send(message)
      await harness.fillForm('Answer', 'Call *112* <now>\nplease')
      const form = await inbox.next('form')
      expect(form.content).toEqual({ kind: 'form', action: 'a:1', text: 'Call *112* <now>\nplease' })
      expect(form.message?.id).toBe(ref.id)
      expect(form.direct).toBe(true)
    })

    it('return their action where there are none', async (context) => {
      const { inbox, harness, send } = await meet()
      if (harness.fillForm) return context.skip('there are forms here')
      await send(message)
      await harness.press('Answer')
      expect((await inbox.next('action')).content.action).toBe('a:1')
    })
  })

  describe('typing', () => {
    it('shows that the bot is writing', async () => {
      const { harness, platform, address } = await meet()
      await platform.showTyping(address)
      await expect.poll(() => harness.typingShown()).toBeGreaterThan(0)
    })

    it('fails in silence, in a chat that is not there and after the end', async () => {
      const { harness } = await start()
      const nowhere = { platform: harness.platform.name, chat: '999' }
      await harness.platform.showTyping(nowhere)
      await harness.platform.stop()
      await harness.platform.showTyping(nowhere)
    })
  })
}
