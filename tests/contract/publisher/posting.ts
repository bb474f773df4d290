import { describe, expect, it } from 'vitest'
import { heading, list, paragraph } from '../../../src/message.ts'
import { HOSTILE_TEXTS, WITH_NUL } from '../hostile.ts'
import { LINK, type PublisherBench, pictureOf, postOf, postOfLimit, postWith } from './bench.ts'

const LINKED: readonly (readonly [string, { readonly link?: string }])[] = [
  ['without a link', {}],
  ['with a link', { link: LINK }],
]

export function postingContract({ start }: PublisherBench): void {
  describe('posting', () => {
    it('posts what the preview shows', async () => {
      const { publisher, target, seen } = await start()
      const post = postWith(
        [
          heading('Offices are closed on 6 December'),
          paragraph('It is ', { text: 'Independence Day', bold: true }, '.'),
          list([['Call first'], ['Come later']]),
        ],
        { link: LINK },
      )
      const preview = publisher.preview(post)
      const ref = await publisher.publish(target, post, { key: 'k1' })
      expect(seen()).toMatchObject([{ id: ref.id, text: preview.text }])
      expect(preview.shortened).toBe(false)
      expect(preview.text).toContain('Independence Day')
    })

    it('keeps the link and the addresses in the text', async () => {
      const { publisher, target, seen } = await start()
      const named = 'https://www.suomi.fi/citizen?lang=en&x=(1)'
      const bare = 'https://migri.fi/en/home'
      const post = postWith([paragraph('Äiti, see ', { text: 'Suomi.fi', href: named }, ` or ${bare}.`)], {
        link: LINK,
      })
      await publisher.publish(target, post, { key: 'k1' })
      expect(seen()[0]?.links).toEqual(expect.arrayContaining([named, bare, LINK]))
    })

    it('posts the link once when the text has it already', async () => {
      const { publisher, target, seen } = await start()
      await publisher.publish(target, { ...postOf(`Read ${LINK} today.`), link: LINK }, { key: 'k1' })
      expect(seen()[0]?.text.split(LINK)).toHaveLength(2)
    })

    it.each(Object.entries(HOSTILE_TEXTS))('posts %s as it is', async (_, text) => {
      const { publisher, target, seen } = await start()
      await publisher.publish(target, postOf(text), { key: 'k1' })
      expect(seen().map((post) => post.text)).toEqual([text])
    })

    it('leaves a control character out', async () => {
      const { publisher, target, seen } = await start()
      await publisher.publish(target, postOf(WITH_NUL), { key: 'k1' })
      expect(seen()[0]?.text).toBe('beforeafter')
    })

    it('refuses a post without text', async () => {
      const { publisher, target, seen } = await start()
      await expect(publisher.publish(target, postOf(' '), { key: 'k1' })).rejects.toMatchObject({ kind: 'rejected' })
      expect(seen()).toEqual([])
    })
  })

  describe('length', () => {
    it.each(LINKED)('posts exactly the limit whole, %s', async (_, extras) => {
      const { publisher, target, seen } = await start()
      const post = postOfLimit(publisher, extras)
      const preview = publisher.preview(post)
      expect(preview).toMatchObject({ shortened: false, length: preview.limit, limit: publisher.limits.text })
      await publisher.publish(target, post, { key: 'k1' })
      expect(seen()[0]?.text).toBe(preview.text)
    })

    it.each(LINKED)('ends one more with a sentence, %s', async (_, extras) => {
      const { publisher, target, seen } = await start()
      const post = postOfLimit(publisher, extras, 1)
      const preview = publisher.preview(post)
      expect(preview.shortened).toBe(true)
      expect(preview.length).toBeLessThanOrEqual(preview.limit)
      await publisher.publish(target, post, { key: 'k1' })
      expect(seen()[0]?.text).toBe(preview.text)
      if (extras.link) expect(seen()[0]?.links).toContain(extras.link)
      expect(preview.text.replace(LINK, '').trim()).toMatch(/today\.$/)
    })

    it.each(['👨‍👩‍👧‍👦', '🇫🇮', 'ж', 'e\u0301'])('never goes over the limit with %s', async (letter) => {
      const { publisher, target, seen } = await start()
      const post = { ...postOf(letter.repeat(publisher.limits.text + 1)), link: LINK }
      await publisher.publish(target, post, { key: 'k1' })
      expect(seen()[0]?.text).toBe(publisher.preview(post).text)
      expect(seen()[0]?.links).toContain(LINK)
    })
  })

  describe('pictures', () => {
    it('posts one with what it shows, for those who do not see it', async (context) => {
      const { publisher, target, seen } = await start()
      if (publisher.limits.picture === 0) return context.skip('no pictures here')
      const picture = pictureOf()
      const post = postWith([paragraph('Fewer queues')], { link: LINK, picture })
      const ref = await publisher.publish(target, post, { key: 'k1' })
      expect(seen()).toMatchObject([
        {
          id: ref.id,
          text: publisher.preview(post).text,
          picture: { alt: picture.alt, bytes: picture.content.length },
        },
      ])
      expect(seen()[0]?.links).toContain(LINK)
    })

    it('posts as much text as fits with one', async (context) => {
      const { publisher, target, seen } = await start()
      if (publisher.limits.picture === 0) return context.skip('no pictures here')
      const post = postOfLimit(publisher, { link: LINK, picture: pictureOf() })
      expect(publisher.preview(post)).toMatchObject({ limit: publisher.limits.textWithPicture, shortened: false })
      await publisher.publish(target, post, { key: 'k1' })
      expect(seen()[0]?.text).toBe(publisher.preview(post).text)
    })

    it('refuses one that is too large, with words, and posts nothing', async (context) => {
      const { publisher, target, seen } = await start()
      if (publisher.limits.picture === 0) return context.skip('no pictures here')
      const post = postWith([paragraph('Fewer queues')], { picture: pictureOf(publisher.limits.picture + 1) })
      await expect(publisher.publish(target, post, { key: 'k1' })).rejects.toMatchObject({
        kind: 'rejected',
        message: expect.stringMatching(/picture/),
      })
      expect(seen()).toEqual([])
    })
  })

  describe('following an earlier post', () => {
    it('continues it, and what continued it', async () => {
      const { publisher, target, seen } = await start()
      const first = await publisher.publish(target, postOf('Closed today.'), { key: 'k1' })
      const second = await publisher.publish(target, postOf('Open again.'), { key: 'k2', replyTo: first })
      await publisher.publish(target, postOf('All is well.'), { key: 'k3', replyTo: second })
      expect(seen().map(({ replyTo }) => replyTo)).toEqual([undefined, first.id, second.id])
    })
  })
}
