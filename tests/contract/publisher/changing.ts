import { describe, expect, it } from 'vitest'
import { paragraph } from '../../../src/message.ts'
import { LINK, type PublisherBench, pictureOf, postOf, postWith } from './bench.ts'

export function changingContract({ start }: PublisherBench): void {
  describe('correcting', () => {
    it('changes the post where the network can', async (context) => {
      const { publisher, target, seen } = await start()
      if (!publisher.limits.edits) return context.skip('no edits here')
      const ref = await publisher.publish(target, { ...postOf('Open until 15.'), link: LINK }, { key: 'k1' })
      const corrected = { ...postOf('Open until 16, sorry.'), link: LINK }
      await publisher.edit(target, ref, corrected)
      await publisher.edit(target, ref, corrected)
      expect(seen()).toMatchObject([{ id: ref.id, text: publisher.preview(corrected).text }])
      expect(seen()[0]?.links).toContain(LINK)
    })

    it('keeps the picture of the post', async (context) => {
      const { publisher, target, seen } = await start()
      if (!publisher.limits.edits || publisher.limits.picture === 0) return context.skip('no such edits here')
      const picture = pictureOf()
      const ref = await publisher.publish(target, postWith([paragraph('one')], { picture }), { key: 'k1' })
      await publisher.edit(target, ref, postWith([paragraph('two')], { picture }))
      expect(seen()).toMatchObject([{ id: ref.id, text: 'two', picture: { alt: picture.alt } }])
    })

    it('says that it cannot where there are no edits', async (context) => {
      const { publisher, target, seen } = await start()
      if (publisher.limits.edits) return context.skip('there are edits here')
      const ref = await publisher.publish(target, postOf('Open until 15.'), { key: 'k1' })
      await expect(publisher.edit(target, ref, postOf('Open until 16.'))).rejects.toMatchObject({
        name: 'DeliveryError',
        kind: 'rejected',
        message: expect.stringMatching(/cannot be changed/),
      })
      expect(seen().map(({ text }) => text)).toEqual(['Open until 15.'])
    })
  })

  describe('withdrawing', () => {
    it('takes the post back, and what is gone already is taken back', async () => {
      const { publisher, target, seen } = await start()
      const kept = await publisher.publish(target, postOf('stays'), { key: 'k1' })
      const ref = await publisher.publish(target, postOf('goes'), { key: 'k2' })
      await publisher.withdraw(target, ref)
      await publisher.withdraw(target, ref)
      expect(seen().map(({ id }) => id)).toEqual([kept.id])
    })
  })

  describe('verifying', () => {
    it('reads the post back, and after it was withdrawn finds none', async (context) => {
      const { publisher, target } = await start()
      const post = { ...postOf('Open <b>until</b> 15 & later', 'See you'), link: LINK }
      const ref = await publisher.publish(target, post, { key: 'k1' })
      const verified = await publisher.verify(target, ref)
      if (verified === null) return context.skip('the network cannot be asked')
      expect(verified?.text).toBe(publisher.preview(post).text)
      expect(verified?.url).toMatch(/^https?:\/\//)
      await publisher.withdraw(target, ref)
      expect(await publisher.verify(target, ref)).toBeUndefined()
    })
  })
}
