import { describe, expect, it } from 'vitest'
import { plainMessage } from '../../../src/message.ts'
import { type Bench, contentsSeen, fileElsewhere } from './bench.ts'

export function changesContract({ meet }: Bench): void {
  describe('changing what was said', () => {
    it('passes on what a person has edited, as the same message', async (context) => {
      const { inbox, harness, hello } = await meet()
      if (!harness.editLast) return context.skip('a person cannot edit here')
      await harness.editLast('hello, I mean')
      const edited = await inbox.next('text')
      expect(edited.content).toEqual({ kind: 'text', text: 'hello, I mean', edited: true })
      expect(edited.message?.id).toBe(hello.message?.id)
      expect(edited.updateId).not.toBe(hello.updateId)
    })

    it('edits the text below a file, which stays', async (context) => {
      const { harness, platform, address, send } = await meet()
      if (!platform.limits.edits) return context.skip('messages cannot be edited here')
      const media = [fileElsewhere('photo', 'a.jpg')]
      const ref = await send({ ...plainMessage('en', 'old'), media })
      for (let time = 0; time < 2; time += 1) await platform.edit(address, ref, { ...plainMessage('en', 'new'), media })
      const seen = await harness.seen()
      expect(seen.map(({ text }) => text)).toEqual(['new'])
      expect(contentsSeen(seen)).toEqual(['content of a.jpg'])
    })

    it('edits the text below an album, whose files stay', async (context) => {
      const { harness, platform, address, send } = await meet()
      if (!platform.limits.edits) return context.skip('messages cannot be edited here')
      const media = [fileElsewhere('photo', 'a.jpg'), fileElsewhere('photo', 'b.jpg')]
      const ref = await send({ ...plainMessage('en', 'old'), media })
      await platform.edit(address, ref, { ...plainMessage('en', 'new'), media })
      const seen = await harness.seen()
      expect(seen.map(({ text }) => text).join('')).toBe('new')
      expect(contentsSeen(seen)).toEqual(['content of a.jpg', 'content of b.jpg'])
    })

    it('takes a message back, twice without harm', async () => {
      const { harness, platform, address, send } = await meet()
      await send(plainMessage('en', 'before'))
      const ref = await send({ ...plainMessage('en', 'said too much'), buttons: [[{ label: 'x', action: 'x' }]] })
      await send(plainMessage('en', 'after'))
      for (let time = 0; time < 2; time += 1) await platform.remove(address, ref)
      expect((await harness.seen()).map(({ text }) => text)).toEqual(['before', 'after'])
    })

    it.each([
      ['a file', ['photo']],
      ['an album', ['photo', 'photo']],
      ['what no album holds together', ['photo', 'voice', 'file']],
    ] as const)('takes all of it back: %s', async (_, kinds) => {
      const { harness, platform, address, send } = await meet()
      const media = kinds.map((kind, index) => fileElsewhere(kind, `${index}.bin`))
      const ref = await send({ ...plainMessage('en', 'Look'), media, buttons: [[{ label: 'x', action: 'x' }]] })
      await send(plainMessage('en', 'after'))
      for (let time = 0; time < 2; time += 1) await platform.remove(address, ref)
      expect((await harness.seen()).map(({ text }) => text)).toEqual(['after'])
    })
  })
}
