import { afterEach, describe, expect, it } from 'vitest'
import { createMastodon } from '../../src/publishers/mastodon/index.ts'
import { statusLength } from '../../src/publishers/mastodon/length.ts'
import { pictureOf, postOf } from '../contract/publisher/bench.ts'
import { publisherContract } from '../contract/publisher.ts'
import {
  MASTODON_TOKEN,
  type MastodonServer,
  type MastodonServerOptions,
  startMastodon,
} from '../support/networks/mastodon.ts'
import { ACCOUNT, createMastodonHarness } from './mastodon-harness.ts'

publisherContract('Mastodon', createMastodonHarness)

describe('Mastodon', () => {
  const running: MastodonServer[] = []
  afterEach(async () => {
    for (const server of running.splice(0)) await server.close()
  })

  async function start(options: MastodonServerOptions = {}) {
    const server = await startMastodon(options)
    running.push(server)
    return { server, publisher: createMastodon({ apiRoot: `${server.url}/`, token: MASTODON_TOKEN }) }
  }

  it("takes the server's own limits from it", async () => {
    const { publisher } = await start({ maxCharacters: 5000, imageLimit: 9000 })
    expect(publisher.limits.text).toBe(500)
    await publisher.check(ACCOUNT)
    expect(publisher.limits).toMatchObject({ text: 5000, picture: 9000 })
  })

  it('asks for the limits before the first post when nobody has checked', async () => {
    const { server, publisher } = await start({ maxCharacters: 60 })
    await publisher.publish(ACCOUNT, postOf('Closed on Sunday, the sixth. '.repeat(5)), { key: 'k1' })
    expect(server.seen().map(({ text }) => text)).toEqual(['Closed on Sunday, the sixth. Closed on Sunday, the sixth.'])
  })

  it('says in which language a post is', async () => {
    const { server, publisher } = await start()
    const post = postOf('Suljettu')
    await publisher.publish(ACCOUNT, { message: { ...post.message, locale: 'fi' } }, { key: 'k1' })
    expect(server.languages()).toEqual(['fi'])
  })

  it('posts by itself what follows a post that was taken back', async () => {
    const { server, publisher } = await start()
    const ref = await publisher.publish(ACCOUNT, postOf('one'), { key: 'k1' })
    await publisher.withdraw(ACCOUNT, ref)
    await publisher.publish(ACCOUNT, postOf('two'), { key: 'k2', replyTo: ref })
    expect(server.seen()).toMatchObject([{ text: 'two' }])
  })

  it('sends no key that a header cannot have', async () => {
    const { server, publisher } = await start()
    await publisher.publish(ACCOUNT, postOf('one'), { key: 'ключ\n1' })
    await publisher.publish(ACCOUNT, postOf('one'), { key: 'ключ\n1' })
    expect(server.seen()).toHaveLength(1)
  })

  it('exchanges the picture with a correction', async () => {
    const { server, publisher } = await start()
    const ref = await publisher.publish(ACCOUNT, { ...postOf('one'), picture: pictureOf(100) }, { key: 'k1' })
    await publisher.edit(ACCOUNT, ref, { ...postOf('one'), picture: { ...pictureOf(120), alt: 'Another' } })
    expect(server.seen()[0]?.picture).toEqual({ alt: 'Another', bytes: 120 })
    await publisher.edit(ACCOUNT, ref, postOf('one'))
    expect(server.seen()[0]?.picture).toBeUndefined()
  })

  it('says what is wrong with a correction of what is gone', async () => {
    const { publisher } = await start()
    await expect(publisher.edit(ACCOUNT, { id: '999' }, postOf('two'))).rejects.toThrow(/Record not found/)
  })

  it.each([
    ['https://a.example/', 23],
    [`https://a.example/${'x'.repeat(100)}`, 23],
    [`(https://a.example/${'x'.repeat(100)}).`, 26],
    [`https://localhost/${'x'.repeat(100)}`, 118],
    ['👨‍👩‍👧‍👦', 1],
  ])('counts %s as %i', (text, length) => {
    expect(statusLength(text, 23)).toBe(length)
  })
})
