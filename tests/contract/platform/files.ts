import { describe, expect, it } from 'vitest'
import { DeliveryError } from '../../../src/errors.ts'
import type { Media, MediaFile } from '../../../src/message.ts'
import { HOSTILE_NAMES } from '../hostile.ts'
import type { SaidFile } from '../platform-harness.ts'
import { type Bench, contentOf, failureOf, nextFiles } from './bench.ts'

function theFile(media: readonly Media[]): MediaFile {
  const [file] = media
  if (!file || file.kind === 'location') throw new Error('no file was passed on')
  return file
}

export function filesContract({ start, meet }: Bench): void {
  describe('taking files', () => {
    it('passes a photo on with its text', async () => {
      const { inbox, harness } = await start()
      await harness.sayFiles([{ kind: 'photo', name: 'passport.jpg', content: 'a photo' }], 'My passport')
      const message = await inbox.next('media')
      expect(message.direct).toBe(true)
      expect(message.message?.id).toBeTruthy()
      expect(message.content).toMatchObject({ text: 'My passport', media: [{ kind: 'photo' }] })
      const photo = theFile(message.content.media)
      expect(photo.file.platform).toBe(harness.platform.name)
      expect(photo.mediaType).toMatch(/^image\//)
      expect(await contentOf(harness.platform, photo)).toBe('a photo')
    })

    it('passes a document on with its name, type and size, without a text', async () => {
      const { inbox, harness } = await start()
      const content = '{ "имя": "Матти Ö" }'
      await harness.sayFiles([{ kind: 'file', name: 'päätös.txt', content }], '')
      const { content: said } = await inbox.next('media')
      expect(said.text).toBe('')
      const file = theFile(said.media)
      expect(file).toMatchObject({ kind: 'file', name: 'päätös.txt', size: Buffer.byteLength(content) })
      expect(file.mediaType).toMatch(/^[a-z]+\/[\w.+-]+(?:;.*)?$/)
      expect(await contentOf(harness.platform, file)).toBe(content)
    })

    it.each(['video', 'voice'] as const)('passes on: %s', async (kind) => {
      const { inbox, harness } = await start()
      const name = kind === 'video' ? 'clip.mp4' : 'voice.ogg'
      await harness.sayFiles([{ kind, name, content: `a ${kind}` }], '')
      const file = theFile((await inbox.next('media')).content.media)
      expect(file.kind).toBe(kind)
      expect(await contentOf(harness.platform, file)).toBe(`a ${kind}`)
    })

    it('passes an album on as what belongs together, in its order', async () => {
      const { inbox, harness } = await start()
      const files: readonly SaidFile[] = [
        { kind: 'photo', name: 'one.jpg', content: 'first photo' },
        { kind: 'photo', name: 'two.jpg', content: 'second photo' },
      ]
      await harness.sayFiles(files, 'Both sides')
      const messages = await nextFiles(inbox, 2)
      const photos = messages.flatMap(({ content }) => content.media.map((one) => theFile([one])))
      expect(await Promise.all(photos.map((photo) => contentOf(harness.platform, photo)))).toEqual([
        'first photo',
        'second photo',
      ])
      expect(messages.map(({ content }) => content.text).join('')).toBe('Both sides')
      const albums = new Set(messages.map(({ content }) => content.album))
      expect(albums.size).toBe(1)
      if (messages.length > 1) expect([...albums][0]).toBeTruthy()
    })

    it.each(Object.entries(HOSTILE_NAMES))('passes on a file whatever its name: %s', async (_, name) => {
      const { inbox, harness } = await start()
      await harness.sayFiles([{ kind: 'file', name, content: 'harmless' }], 'text')
      const file = theFile((await inbox.next('media')).content.media)
      expect(file.name).not.toBe('')
      expect(await contentOf(harness.platform, file)).toBe('harmless')
    })

    it('refuses to fetch a file that is not there', async () => {
      const { platform } = await meet()
      const error = await failureOf(platform.download({ platform: platform.name, id: 'no-such-file' }))
      expect(error).toBeInstanceOf(DeliveryError)
      expect(error).toMatchObject({ kind: 'rejected' })
    })
  })
}
