import { describe, expect, it } from 'vitest'
import { splitMessage } from '../../../src/bots/split.ts'
import { DeliveryError } from '../../../src/errors.ts'
import { paragraph, plainMessage } from '../../../src/message.ts'
import { HOSTILE_NAMES, HOSTILE_TEXTS } from '../hostile.ts'
import { type Bench, contentsSeen, failureOf, fileElsewhere } from './bench.ts'

export function mediaContract({ meet }: Bench): void {
  describe('sending files', () => {
    it.each(['photo', 'video', 'voice', 'file'] as const)('shows one with the text below it: %s', async (kind) => {
      const { harness, send } = await meet()
      const ref = await send({ ...plainMessage('en', 'Traveller 7F3'), media: [fileElsewhere(kind, 'a.bin')] })
      const seen = await harness.seen()
      expect(seen).toHaveLength(1)
      expect(seen[0]).toMatchObject({ id: ref.id, text: 'Traveller 7F3', media: [{ content: 'content of a.bin' }] })
      // Where a voice message cannot have a text, the recording comes as a file.
      const shownAs = kind === 'voice' ? ['voice', 'file'] : [kind]
      expect(shownAs).toContain(seen[0]?.media?.[0]?.kind)
    })

    it('shows a file without a text', async () => {
      const { harness, send } = await meet()
      await send({ locale: 'en', blocks: [], media: [fileElsewhere('file', 'a.txt')] })
      expect(contentsSeen(await harness.seen())).toEqual(['content of a.txt'])
    })

    it('shows an album as one, in its order, and tells all its messages', async () => {
      const { harness, send } = await meet()
      const media = [fileElsewhere('photo', 'one.jpg'), fileElsewhere('photo', 'two.jpg')]
      const ref = await send({ ...plainMessage('en', 'Both sides'), media })
      const seen = await harness.seen()
      expect(contentsSeen(seen)).toEqual(['content of one.jpg', 'content of two.jpg'])
      expect(seen.map(({ text }) => text).join('')).toBe('Both sides')
      expect(seen[0]?.id).toBe(ref.id)
      if (seen.length > 1) expect(ref.parts).toEqual(seen.map(({ id }) => id))
    })

    it('shows all of what no album holds together', async () => {
      const { harness, send } = await meet()
      const media = [
        fileElsewhere('photo', 'one.jpg'),
        fileElsewhere('file', 'two.txt'),
        fileElsewhere('voice', 'three.ogg'),
        fileElsewhere('video', 'four.mp4'),
      ]
      await send({ ...plainMessage('en', 'All I have'), media })
      const seen = await harness.seen()
      expect(new Set(contentsSeen(seen))).toEqual(new Set(media.map(({ name }) => `content of ${name}`)))
      expect(seen.map(({ text }) => text).join('')).toBe('All I have')
    })

    it('shows a place, as one or by a link', async () => {
      const { harness, send } = await meet()
      const media = [{ kind: 'location', latitude: 60.17, longitude: 24.94 } as const]
      await send({ ...plainMessage('en', 'We are here'), media })
      const seen = await harness.seen()
      expect(seen.map(({ text }) => text).join()).toContain('We are here')
      const isPlace = seen.some((message) => message.media?.some(({ kind }) => kind === 'location'))
      const links = seen.flatMap((message) => message.links).join()
      expect(isPlace || (links.includes('60.17') && links.includes('24.94'))).toBe(true)
    })

    it('shows what a person has sent to the platform itself', async () => {
      const { inbox, harness, platform, send } = await meet()
      await harness.sayFiles([{ kind: 'photo', name: 'a.jpg', content: 'a photo' }], '')
      const { media } = (await inbox.next('media')).content
      await send({ ...plainMessage('en', 'Passed on'), media }, { download: (file) => platform.download(file) })
      expect(contentsSeen(await harness.seen())).toEqual(['a photo'])
    })

    it('shows a text that is too long to stand below, whole', async () => {
      const { harness, platform, send } = await meet()
      const words = Array.from({ length: platform.limits.caption / 4 }, (_, index) => `w${index}.`)
      const message = { ...plainMessage('en', words.join(' ')), media: [fileElsewhere('photo', 'a.jpg')] }
      for (const part of splitMessage(message, platform.limits, platform.length)) await send(part)
      const seen = await harness.seen()
      expect(seen.flatMap(({ text }) => text.split(/\s+/).filter((word) => word !== ''))).toEqual(words)
      expect(contentsSeen(seen)).toEqual(['content of a.jpg'])
    })

    it('takes a text of exactly the limit below a file', async () => {
      const { harness, platform, send } = await meet()
      const text = 'ä'.repeat(platform.limits.caption)
      await send({ ...plainMessage('en', text), media: [fileElsewhere('photo', 'a.jpg')] })
      expect((await harness.seen()).map((message) => message.text).join('')).toBe(text)
    })

    it.each([1, 2])('returns a button pressed below files: %i', async (count) => {
      const { inbox, harness, send } = await meet()
      const media = ['a', 'b'].slice(0, count).map((name) => fileElsewhere('photo', `${name}.jpg`))
      await send({ ...plainMessage('en', 'Look'), media, buttons: [[{ label: 'Withdraw', action: 'w:1' }]] })
      expect(contentsSeen(await harness.seen())).toHaveLength(count)
      await harness.press('Withdraw')
      expect((await inbox.next('action')).content.action).toBe('w:1')
    })

    it('shows text below a file as it is', async () => {
      const { harness, send } = await meet()
      const texts = Object.values(HOSTILE_TEXTS)
      for (const text of texts)
        await send({ locale: 'en', blocks: [paragraph(text)], media: [fileElsewhere('photo', 'a.jpg')] })
      expect((await harness.seen()).map(({ text }) => text)).toEqual(texts)
    })

    it('shows a file whatever its name', async () => {
      const { harness, send } = await meet()
      const names = Object.values(HOSTILE_NAMES)
      for (const [index, name] of names.entries())
        await send({ ...plainMessage('en', 'x'), media: [fileElsewhere('file', name, `file ${index}`)] })
      expect(contentsSeen(await harness.seen())).toEqual(names.map((_, index) => `file ${index}`))
    })

    it.each(['rejected', 'transient'] as const)('shows nothing when the content cannot be had: %s', async (kind) => {
      const { harness, send } = await meet()
      const download = async () => {
        throw new DeliveryError(kind, 'no content')
      }
      const sending = send({ ...plainMessage('en', 'x'), media: [fileElsewhere('photo', 'a.jpg')] }, { download })
      const error = await failureOf(sending)
      expect(error).toBeInstanceOf(DeliveryError)
      expect(error).toMatchObject({ kind })
      expect(await harness.seen()).toEqual([])
    })
  })
}
