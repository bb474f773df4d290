import { describe, expect, it } from 'vitest'
import type { Bench } from './bench.ts'

export function updatesContract({ start }: Bench): void {
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
}
