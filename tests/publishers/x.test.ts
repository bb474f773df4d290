import { afterEach, describe, expect, it } from 'vitest'
import { paragraph } from '../../src/message.ts'
import { addressesIn } from '../../src/publishers/text.ts'
import { createX } from '../../src/publishers/x/index.ts'
import { authorization } from '../../src/publishers/x/oauth.ts'
import { weightedLength } from '../../src/publishers/x/weight.ts'
import { pictureOf, postOf, postWith } from '../contract/publisher/bench.ts'
import { type PublisherHarness, publisherContract } from '../contract/publisher.ts'
import { startXServer, type XServer, xFailure } from '../support/networks/x.ts'

const KEYS = {
  apiKey: 'api-key-5f1c',
  apiSecret: 'api+secret/9d20',
  accessToken: '770011-access-token-77aa',
  accessSecret: 'access&secret=31ee',
}

interface XHarness extends PublisherHarness {
  readonly server: XServer
}

async function createHarness(): Promise<XHarness> {
  const server = await startXServer(KEYS)
  const publisher = createX({ keys: KEYS, apiRoot: server.url })
  const target = { platform: 'x', chat: 'silta_help' }
  return {
    server,
    publisher,
    target,
    secrets: Object.values(KEYS),
    seen: () =>
      server.posts.map(({ id, text, mediaId, replyTo }) => {
        const picture = mediaId === undefined ? undefined : server.media.get(mediaId)
        return {
          id,
          text,
          links: addressesIn(text).map((address) => address.text),
          ...(picture && { picture }),
          ...(replyTo !== undefined && { replyTo }),
        }
      }),
    failNext: (status, waitSeconds = 1) => server.failNext(xFailure(status, waitSeconds)),
    loseNextAnswer: server.loseNext,
    faulty: {
      'wrong-token': () => ({
        publisher: createX({ keys: { ...KEYS, accessSecret: 'of-another' }, apiRoot: server.url }),
        target,
      }),
      'missing-right': () => {
        server.setAccess('read')
        return { publisher, target }
      },
      'wrong-target': () => ({ publisher, target: { ...target, chat: 'somebody_else' } }),
    },
    stop: () => server.close(),
  }
}

publisherContract('X', createHarness)

describe('X', () => {
  const running: XHarness[] = []
  afterEach(async () => {
    for (const harness of running.splice(0)) await harness.stop()
  })
  async function start(): Promise<XHarness> {
    const harness = await createHarness()
    running.push(harness)
    return harness
  }

  it('refuses the same text again with words, and is not thought to have taken it', async () => {
    const { publisher, target } = await start()
    await publisher.publish(target, postOf('Closed today.'), { key: 'k1' })
    await expect(publisher.publish(target, postOf('Closed today.'), { key: 'k2' })).rejects.toMatchObject({
      kind: 'rejected',
      message: expect.stringMatching(/exactly this text/),
    })
  })

  it('posts a follow-up by itself when the earlier post was taken back', async () => {
    const { publisher, target, seen } = await start()
    const earlier = await publisher.publish(target, postOf('Closed today.'), { key: 'k1' })
    await publisher.withdraw(target, earlier)
    const ref = await publisher.publish(target, postOf('Open again.'), { key: 'k2', replyTo: earlier })
    expect(seen()).toEqual([{ id: ref.id, text: 'Open again.', links: [] }])
  })

  it('does not post a follow-up by itself when it was refused for another reason', async () => {
    const { publisher, target, seen, failNext } = await start()
    const earlier = await publisher.publish(target, postOf('Closed today.'), { key: 'k1' })
    failNext(403)
    await expect(
      publisher.publish(target, postOf('Open again.'), { key: 'k2', replyTo: earlier }),
    ).rejects.toMatchObject({ kind: 'rejected' })
    expect(seen()).toHaveLength(1)
  })

  it('does not know what became of a post that is answered with 500', async () => {
    const { server, publisher, target } = await start()
    server.failNext({ status: 500, json: { title: 'Internal Server Error' } })
    await expect(publisher.publish(target, postOf('a'), { key: 'k1' })).rejects.toMatchObject({ kind: 'uncertain' })
  })

  it('waits for the day to end when the day has no posts left', async () => {
    const { server, publisher, target } = await start()
    const inTwoHours = String(Math.floor(Date.now() / 1000) + 7200)
    server.failNext({
      status: 429,
      json: {},
      headers: { 'x-user-limit-24hour-remaining': '0', 'x-user-limit-24hour-reset': inTwoHours },
    })
    const failure = await publisher.publish(target, postOf('a'), { key: 'k1' }).catch((error: unknown) => error)
    expect(failure).toMatchObject({ kind: 'rate-limited' })
    expect((failure as { retryAfterMs: number }).retryAfterMs).toBeGreaterThan(7_000_000)
  })

  it('says that credits are used up', async () => {
    const { server, publisher, target } = await start()
    server.failNext({ status: 402, json: { title: 'CreditsDepleted', detail: 'Your account has no credits.' } })
    await expect(publisher.publish(target, postOf('a'), { key: 'k1' })).rejects.toMatchObject({
      kind: 'rejected',
      message: expect.stringMatching(/credits/),
    })
  })

  it('cuts what a picture shows at 1,000 characters', async () => {
    const { server, publisher, target } = await start()
    const picture = { ...pictureOf(), alt: '👍'.repeat(1001) }
    await publisher.publish(target, postWith([paragraph('a')], { picture }), { key: 'k1' }).catch(() => {})
    expect([...server.media.values()].map(({ alt }) => Array.from(alt).length)).toEqual([1000])
  })
})

describe('the length that X counts', () => {
  it.each([
    ['plain', 5],
    ['привет', 6],
    ['“quotes” – dash', 15],
    ['漢字', 4],
    ['e\u0301', 1],
    ['👨‍👩‍👧‍👦', 2],
    ['👍🏽🇫🇮1️⃣', 6],
    ['https://a.fi', 23],
    [`https://www.suomi.fi/${'a'.repeat(200)}?b=c#d`, 23],
    ['(https://a.fi/x).', 26],
    ['https://a.fi/x https://b.fi/y', 47],
    ['http://localhost/x', 18],
    ['xhttps://a.fi', 32],
    ['yle.fi', 23],
    ['end.Begin', 23],
    ['a.b 1.5', 7],
    ['', 0],
  ])('of %j is %i', (text, length) => {
    expect(weightedLength(text)).toBe(length)
  })
})

// The example of OAuth Core 1.0, appendix A.5.
describe('a signature', () => {
  it('is the one that the specification gives', () => {
    const url = new URL('http://photos.example.net/photos?file=vacation.jpg&size=original')
    const keys = {
      apiKey: 'dpf43f3p2l4k3l03',
      apiSecret: 'kd94hf93k423kf44',
      accessToken: 'nnch734d00sl2jdk',
      accessSecret: 'pfkkdhi9sl3r4s00',
    }
    const header = authorization('GET', url, keys, { nonce: 'kllo9940pd9333jh', timestamp: 1191242096 })
    expect(header).toContain('oauth_signature="tR3%2BTy81lMeYAr%2FFid0kMTYa%2FWM%3D"')
  })
})
