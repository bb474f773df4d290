import { afterEach, describe, expect, it } from 'vitest'
import { paragraph } from '../../src/message.ts'
import { createFacebook } from '../../src/publishers/facebook/index.ts'
import { pictureOf, postOf, postWith } from '../contract/publisher/bench.ts'
import { type PublisherHarness, publisherContract } from '../contract/publisher.ts'
import {
  FACEBOOK_TOKEN,
  type FacebookServer,
  facebookFailure,
  PAGE,
  refusal,
  startFacebook,
} from '../support/networks/facebook.ts'

interface FacebookHarness extends PublisherHarness {
  readonly server: FacebookServer
}

const target = { platform: 'facebook', chat: PAGE }

async function createHarness(): Promise<FacebookHarness> {
  const server = await startFacebook()
  const publisher = createFacebook({ token: FACEBOOK_TOKEN, apiRoot: server.url })
  return {
    server,
    publisher,
    target,
    secrets: [FACEBOOK_TOKEN],
    seen: server.seen,
    failNext: (status, waitSeconds) => server.failNext(facebookFailure(status, waitSeconds)),
    loseNextAnswer: server.loseNext,
    faulty: {
      'wrong-token': () => ({ publisher: createFacebook({ token: 'old', apiRoot: server.url }), target }),
      'missing-right': () => {
        server.allow(['pages_manage_posts', 'pages_read_engagement'])
        return { publisher, target }
      },
      'wrong-target': () => ({ publisher, target: { ...target, chat: '5550001' } }),
    },
    stop: server.close,
  }
}

publisherContract('Facebook', createHarness)

describe('Facebook', () => {
  const running: FacebookHarness[] = []
  afterEach(async () => {
    for (const harness of running.splice(0)) await harness.stop()
  })
  async function start(): Promise<FacebookHarness> {
    const harness = await createHarness()
    running.push(harness)
    return harness
  }

  it('answers an answer beside it, and finds one whose fate is unknown', async () => {
    const { server, publisher } = await start()
    const first = await publisher.publish(target, postOf('one'), { key: 'k1' })
    const second = await publisher.publish(target, postOf('two'), { key: 'k2', replyTo: first })
    const third = await publisher.publish(target, postOf('three'), { key: 'k3', replyTo: second })
    server.loseNext()
    const options = { key: 'k4', replyTo: third }
    await expect(publisher.publish(target, postOf('four'), options)).rejects.toMatchObject({ kind: 'uncertain' })
    const fourth = server.seen().at(-1)
    expect(fourth).toMatchObject({ text: 'four', replyTo: second.id })
    expect(await publisher.find(target, postOf('four'), options)).toEqual({ id: fourth?.id })
    expect(await publisher.find(target, postOf('five'), options)).toBeUndefined()
  })

  it('changes, verifies and withdraws an answer as it does a post', async () => {
    const { publisher, seen } = await start()
    const first = await publisher.publish(target, postOf('one'), { key: 'k1' })
    const post = postWith([paragraph('two')], { picture: pictureOf() })
    const answer = await publisher.publish(target, post, { key: 'k2', replyTo: first })
    expect(seen()[1]?.picture?.alt).toBe(pictureOf().alt)
    await publisher.edit(target, answer, postOf('too'))
    expect(await publisher.verify(target, answer)).toMatchObject({ text: 'too' })
    await publisher.withdraw(target, answer)
    expect(seen()).toHaveLength(1)
  })

  it('keeps the picture when only the words are corrected', async () => {
    const { publisher, seen } = await start()
    const ref = await publisher.publish(target, postWith([paragraph('one')], { picture: pictureOf() }), { key: 'k1' })
    await publisher.edit(target, ref, postOf('two'))
    expect(seen()).toMatchObject([{ text: 'two', picture: { alt: pictureOf().alt } }])
  })

  it('posts a follow-up by itself when the earlier post was taken back, and finds it there', async () => {
    const { publisher, seen } = await start()
    const earlier = await publisher.publish(target, postOf('Closed today.'), { key: 'k1' })
    await publisher.withdraw(target, earlier)
    const options = { key: 'k2', replyTo: earlier }
    const ref = await publisher.publish(target, postOf('Open again.'), options)
    expect(seen()).toEqual([{ id: ref.id, text: 'Open again.', links: [] }])
    expect(await publisher.find(target, postOf('Open again.'), options)).toEqual(ref)
  })

  it('does not take a post for gone when the token may not see it any more', async () => {
    const { server, publisher, seen } = await start()
    const ref = await publisher.publish(target, postOf('one'), { key: 'k1' })
    server.allow(['pages_manage_posts'])
    await expect(publisher.verify(target, ref)).rejects.toMatchObject({ kind: 'rejected' })
    server.failNext(refusal(400, 100, 'Unsupported delete request. Object does not exist', 33))
    await expect(publisher.withdraw(target, ref)).rejects.toMatchObject({ kind: 'rejected' })
    expect(seen()).toHaveLength(1)
  })

  it('shows the card of the link, which a picture takes the place of', async () => {
    const { server, publisher } = await start()
    const link = 'https://silta.example/a'
    await publisher.publish(target, { ...postOf('one'), link }, { key: 'k1' })
    await publisher.publish(target, postWith([paragraph('two')], { link, picture: pictureOf() }), { key: 'k2' })
    const forms = server.calls
      .filter(({ path }) => path.endsWith('/feed'))
      .map(({ body }) => new URLSearchParams(`${body}`))
    expect(forms.map((form) => [form.get('link'), form.has('attached_media[0]')])).toEqual([
      [link, false],
      [null, true],
    ])
  })

  it('uploads no picture for a post that cannot be posted', async () => {
    const { server, publisher } = await start()
    const post = postWith([paragraph(' ')], { picture: pictureOf() })
    await expect(publisher.publish(target, post, { key: 'k1' })).rejects.toMatchObject({ kind: 'rejected' })
    expect(server.photoCount).toBe(0)
  })

  it.each([
    [1, 'uncertain', /answered 1/],
    [2, 'uncertain', /answered 2/],
    [4, 'rate-limited', /answered 4/],
    [10, 'rejected', /right/],
    [17, 'rate-limited', /answered 17/],
    [190, 'rejected', /token/],
    [283, 'rejected', /right/],
    [368, 'rejected', /blocked/],
    [506, 'rejected', /exactly this post/],
    [613, 'rate-limited', /answered 613/],
    [1609005, 'rejected', /1609005/],
    [80001, 'rate-limited', /80001/],
  ] as const)('reads error %i as %s', async (code, kind, words) => {
    const { server, publisher } = await start()
    server.failNext(refusal(code < 3 ? 500 : 400, code, 'as told'))
    const failure = await publisher.publish(target, postOf('one'), { key: 'k1' }).catch((error: unknown) => error)
    expect(failure).toMatchObject({ kind, message: expect.stringMatching(words) })
    if (kind === 'rate-limited') expect(failure).toMatchObject({ retryAfterMs: 900_000 })
  })

  it('says when a correction has no post any more', async () => {
    const { publisher } = await start()
    const ref = await publisher.publish(target, postOf('one'), { key: 'k1' })
    await publisher.withdraw(target, ref)
    await expect(publisher.edit(target, ref, postOf('two'))).rejects.toMatchObject({ kind: 'rejected' })
  })

  it('finds a token that will end', async () => {
    const { server, publisher } = await start()
    server.expire(Date.UTC(2027, 0, 31) / 1000)
    expect(await publisher.check(target)).toEqual([expect.stringContaining('2027-01-31')])
  })
})
