import { afterEach, describe, expect, it } from 'vitest'
import { paragraph } from '../../src/message.ts'
import { createBluesky } from '../../src/publishers/bluesky/index.ts'
import { recordKey } from '../../src/publishers/bluesky/record-key.ts'
import { LINK, pictureOf, postOf, postWith } from '../contract/publisher/bench.ts'
import { publisherContract } from '../contract/publisher.ts'
import {
  BLUESKY_DID,
  BLUESKY_HANDLE,
  BLUESKY_PASSWORD,
  type BlueskyServer,
  startBluesky,
} from '../support/networks/bluesky.ts'
import { ACCOUNT, createBlueskyHarness } from './bluesky-harness.ts'

publisherContract('Bluesky', createBlueskyHarness)

describe('Bluesky', () => {
  const running: BlueskyServer[] = []
  afterEach(async () => {
    for (const server of running.splice(0)) await server.close()
  })

  async function start() {
    const server = await startBluesky()
    running.push(server)
    const publisher = createBluesky({ apiRoot: server.url, identifier: BLUESKY_HANDLE, password: BLUESKY_PASSWORD })
    const logins = () => server.calls.filter(({ path }) => path.endsWith('.createSession')).length
    const renewals = () => server.calls.filter(({ path }) => path.endsWith('.refreshSession')).length
    return { server, publisher, logins, renewals }
  }

  it('logs in once for all posts, also when they come at a time', async () => {
    const { server, publisher, logins } = await start()
    await Promise.all(['a', 'b', 'c'].map((key) => publisher.publish(ACCOUNT, postOf(key), { key })))
    expect(server.seen()).toHaveLength(3)
    expect(logins()).toBe(1)
  })

  it('renews the session when its time is over, without another login', async () => {
    const { server, publisher, logins, renewals } = await start()
    await publisher.publish(ACCOUNT, postOf('one'), { key: 'k1' })
    server.expire()
    await Promise.all(['a', 'b'].map((key) => publisher.publish(ACCOUNT, postOf(key), { key })))
    expect(server.seen()).toHaveLength(3)
    expect([logins(), renewals()]).toEqual([1, 1])
  })

  it('logs in again when the session cannot be renewed', async () => {
    const { server, publisher, logins } = await start()
    await publisher.publish(ACCOUNT, postOf('one'), { key: 'k1' })
    server.expire('all')
    await publisher.publish(ACCOUNT, postOf('two'), { key: 'k2' })
    expect(server.seen()).toHaveLength(2)
    expect(logins()).toBe(2)
  })

  it('counts in bytes where a link stands, after letters of several', async () => {
    const { server, publisher } = await start()
    const named = { text: 'хельсинки 👩‍👩‍👧', href: 'https://a.example/ä' }
    await publisher.publish(ACCOUNT, postWith([paragraph('Ää 🇫🇮 ', named, '.')]), { key: 'k1' })
    const [record] = server.records()
    const [facet] = record?.facets ?? []
    const bytes = Buffer.from(record?.text ?? '').subarray(facet?.index.byteStart, facet?.index.byteEnd)
    expect([bytes.toString(), facet?.features[0]?.uri]).toEqual([named.text, named.href])
  })

  it('says in which language a post is, and shows its link as a card', async () => {
    const { server, publisher } = await start()
    const post = { ...postOf('Avoinna\ntänään', 'Tervetuloa'), link: LINK }
    await publisher.publish(ACCOUNT, { ...post, message: { ...post.message, locale: 'fi' } }, { key: 'k1' })
    expect(server.records()).toMatchObject([
      { langs: ['fi'], embed: { $type: 'app.bsky.embed.external', external: { uri: LINK, title: 'Avoinna' } } },
    ])
  })

  it('uploads nothing for a post that is there already', async () => {
    const { server, publisher } = await start()
    const post = { ...postOf('one'), picture: pictureOf() }
    await publisher.publish(ACCOUNT, post, { key: 'k1' })
    await publisher.publish(ACCOUNT, post, { key: 'k1' })
    expect(server.calls.filter(({ path }) => path.endsWith('.uploadBlob'))).toHaveLength(1)
  })

  it('posts by itself what follows a post that was taken back', async () => {
    const { server, publisher } = await start()
    const ref = await publisher.publish(ACCOUNT, postOf('one'), { key: 'k1' })
    await publisher.withdraw(ACCOUNT, ref)
    await publisher.publish(ACCOUNT, postOf('two'), { key: 'k2', replyTo: ref })
    expect(server.records().map(({ reply }) => reply)).toEqual([undefined])
  })

  it('takes the DID as the target too', async () => {
    const { publisher } = await start()
    expect(await publisher.check({ ...ACCOUNT, chat: BLUESKY_DID })).toEqual([])
  })

  it('refuses what is no post of its own', async () => {
    const { publisher } = await start()
    await expect(publisher.withdraw(ACCOUNT, { id: '42' })).rejects.toMatchObject({ kind: 'rejected' })
  })

  it('gives each delivery a record key of its own, always the same', () => {
    const keys = Array.from({ length: 5000 }, (_, index) => recordKey(`delivery-${index}`))
    expect(new Set(keys).size).toBe(keys.length)
    expect(recordKey('delivery-7')).toBe(keys[7])
    for (const key of keys) expect(key).toMatch(/^3[jkl][2-7a-z]{11}$/)
  })
})
