import { afterEach, describe, expect, it } from 'vitest'
import { paragraph } from '../../src/message.ts'
import { createVk } from '../../src/publishers/vk/index.ts'
import { pictureOf, postOf, postWith } from '../contract/publisher/bench.ts'
import { type PublisherHarness, publisherContract } from '../contract/publisher.ts'
import { GROUP, startVk, TOKENS, type VkServer, vkFailure } from '../support/networks/vk.ts'
import { findVkSpec, vkSpecProblems } from '../support/networks/vk-spec.ts'
import { vkError } from '../support/networks/vk-wall.ts'

interface VkHarness extends PublisherHarness {
  readonly server: VkServer
}

const target = { platform: 'vk', chat: String(GROUP) }

async function createHarness(): Promise<VkHarness> {
  const server = await startVk()
  const apiRoot = server.url
  const publisher = createVk({ token: TOKENS.person, apiRoot })
  return {
    server,
    publisher,
    target,
    secrets: Object.values(TOKENS),
    seen: server.seen,
    failNext: (status) => server.failNext(vkFailure(status)),
    loseNextAnswer: server.loseNext,
    faulty: {
      'wrong-token': () => ({ publisher: createVk({ token: 'old', apiRoot }), target }),
      'missing-right': () => {
        server.setLevel(1)
        return { publisher, target }
      },
      'wrong-target': () => ({ publisher, target: { ...target, chat: '5550001' } }),
    },
    stop: server.close,
  }
}

publisherContract('VK', createHarness)

const running: VkHarness[] = []
afterEach(async () => {
  for (const harness of running.splice(0)) await harness.stop()
})
async function start(): Promise<VkHarness> {
  const harness = await createHarness()
  running.push(harness)
  return harness
}

describe('VK', () => {
  it('answers in the thread of an answer, and finds one whose fate is unknown', async () => {
    const { server, publisher, seen } = await start()
    const first = await publisher.publish(target, postOf('one'), { key: 'k1' })
    const second = await publisher.publish(target, postOf('two'), { key: 'k2', replyTo: first })
    const third = await publisher.publish(target, postOf('three'), { key: 'k3', replyTo: second })
    server.loseNext()
    const options = { key: 'k4', replyTo: third }
    await expect(publisher.publish(target, postOf('four'), options)).rejects.toMatchObject({ kind: 'uncertain' })
    const fourth = seen().at(-1)
    expect(fourth).toMatchObject({ text: 'four', replyTo: third.id, id: expect.stringContaining('&thread=') })
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
    expect(await publisher.verify(target, answer)).toEqual({
      url: `https://vk.com/wall-${GROUP}_${answer.id}`,
      text: 'too',
    })
    await publisher.withdraw(target, answer)
    await publisher.withdraw(target, answer)
    expect(seen()).toHaveLength(1)
  })

  it('keeps the picture when only the words are corrected', async () => {
    const { publisher, seen } = await start()
    const post = postWith([paragraph('one')], { picture: pictureOf() })
    const first = await publisher.publish(target, post, { key: 'k1' })
    const answer = await publisher.publish(target, post, { key: 'k2', replyTo: first })
    for (const ref of [first, answer]) await publisher.edit(target, ref, postOf('two'))
    expect(seen().map(({ text, picture }) => [text, picture?.alt])).toEqual([
      ['two', pictureOf().alt],
      ['two', pictureOf().alt],
    ])
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

  it('does not take back what it may not take back', async () => {
    const { server, publisher, seen } = await start()
    const ref = await publisher.publish(target, postOf('one'), { key: 'k1' })
    server.failNext(vkError(15, 'Access denied'))
    await expect(publisher.withdraw(target, ref)).rejects.toMatchObject({ kind: 'rejected' })
    expect(seen()).toHaveLength(1)
  })

  it.each([
    [1, 'uncertain', /answered 1/],
    [5, 'rejected', /token/],
    [6, 'rate-limited', /answered 6/],
    [9, 'rate-limited', /answered 9/],
    [10, 'uncertain', /answered 10/],
    [14, 'rejected', /log in/],
    [15, 'rejected', /right/],
    [27, 'rejected', /administers/],
    [29, 'rate-limited', /answered 29/],
    [43, 'transient', /answered 43/],
    [100, 'rejected', /answered 100/],
    [214, 'rejected', /right/],
    [1051, 'rejected', /administers/],
    [1117, 'rejected', /token/],
  ] as const)('reads error %i as %s', async (code, kind, words) => {
    const { server, publisher } = await start()
    server.failNext(vkError(code, 'as told'))
    const failure = await publisher.publish(target, postOf('one'), { key: 'k1' }).catch((error: unknown) => error)
    expect(failure).toMatchObject({ kind, message: expect.stringMatching(words) })
    if (kind === 'rate-limited') expect(failure).toMatchObject({ retryAfterMs: expect.any(Number) })
  })

  it('waits for another day when the day has no posts left', async () => {
    const { server, publisher } = await start()
    server.failNext(vkError(214, 'Access to adding post denied: you can only add 50 posts a day'))
    await expect(publisher.publish(target, postOf('one'), { key: 'k1' })).rejects.toMatchObject({
      kind: 'rate-limited',
      retryAfterMs: 3_600_000,
    })
  })

  it('refuses an id that no post of VK has', async () => {
    const { publisher } = await start()
    await expect(publisher.verify(target, { id: '1_2' })).rejects.toMatchObject({ kind: 'rejected' })
  })
})

describe("the community's own token", () => {
  const own = (server: VkServer, readToken?: string) =>
    createVk({ token: TOKENS.community, apiRoot: server.url, ...(readToken !== undefined && { readToken }) })

  it('posts and answers, and a service token reads that back', async () => {
    const { server, seen } = await start()
    const publisher = own(server, TOKENS.service)
    const first = await publisher.publish(target, postOf('one'), { key: 'k1' })
    await publisher.publish(target, postOf('two'), { key: 'k2', replyTo: first })
    expect(seen().map(({ text }) => text)).toEqual(['one', 'two'])
    expect(await publisher.verify(target, first)).toMatchObject({ text: 'one' })
    expect(await publisher.find(target, postOf('one'), { key: 'k1' })).toEqual(first)
  })

  it('cannot be asked without one', async () => {
    const { server } = await start()
    const publisher = own(server)
    const ref = await publisher.publish(target, postOf('one'), { key: 'k1' })
    expect(await publisher.verify(target, ref)).toBeNull()
    expect(await publisher.find(target, postOf('one'), { key: 'k1' })).toBeNull()
  })

  it('says that it cannot show pictures, correct or withdraw, and posts no half', async () => {
    const { server, seen } = await start()
    const publisher = own(server)
    const refused = { kind: 'rejected', message: expect.stringMatching(/administers/) }
    const post = postWith([paragraph('one')], { picture: pictureOf() })
    await expect(publisher.publish(target, post, { key: 'k1' })).rejects.toMatchObject(refused)
    expect(seen()).toEqual([])
    const ref = await publisher.publish(target, postOf('one'), { key: 'k2' })
    await expect(publisher.edit(target, ref, postOf('two'))).rejects.toMatchObject(refused)
    await expect(publisher.withdraw(target, ref)).rejects.toMatchObject(refused)
    expect(seen()).toMatchObject([{ text: 'one' }])
  })

  it('is told what it lacks by the check', async () => {
    const { server } = await start()
    expect(await own(server, TOKENS.service).check(target)).toEqual([expect.stringContaining('own token')])
    expect(await own(server).check(target)).toEqual([
      expect.stringContaining('own token'),
      expect.stringContaining('service token'),
    ])
    server.allow(['manage'])
    expect((await own(server).check(target))[0]).toContain('“wall”')
    expect(await own(server).check({ ...target, chat: '77' })).toEqual([expect.stringContaining('not to 77')])
  })
})

const spec = findVkSpec()
const reason = spec ? '' : ' (skipped: ../shared/specs/vk is not there)'

describe(`what is put on VK's wire${reason}`, () => {
  it.skipIf(!spec)('is allowed by its schema', async () => {
    const { server, publisher } = await start()
    const post = postWith([paragraph('one')], { link: 'https://silta.example/a?b=c', picture: pictureOf() })
    const first = await publisher.publish(target, post, { key: 'k1' })
    const second = await publisher.publish(target, post, { key: 'k2', replyTo: first })
    const third = await publisher.publish(target, postOf('three'), { key: 'k3', replyTo: second })
    for (const ref of [first, second, third]) {
      await publisher.edit(target, ref, postOf('changed'))
      await publisher.verify(target, ref)
      await publisher.find(target, postOf('changed'), { key: 'k1', replyTo: ref })
    }
    await publisher.find(target, postOf('changed'), { key: 'k1' })
    for (const ref of [third, second, first]) await publisher.withdraw(target, ref)
    await publisher.check(target)
    await createVk({ token: TOKENS.community, apiRoot: server.url }).check(target)
    expect(new Set(server.methodCalls.map(({ method }) => method)).size).toBe(13)
    expect(spec && server.methodCalls.flatMap((call) => vkSpecProblems(spec, call))).toEqual([])
  })

  it.skipIf(!spec)('is told apart from what is not allowed', () => {
    const problems = (method: string, params: Record<string, string>) =>
      spec && vkSpecProblems(spec, { method, params })
    expect(problems('wall.shout', {})).toEqual(['wall.shout: no such method'])
    expect(problems('wall.edit', { owner_id: '-1', text: 'a' })).toEqual([
      'wall.edit.text: unknown',
      'wall.edit.post_id: missing',
    ])
    expect(problems('wall.post', { owner_id: 'club1', from_group: 'true' })).toEqual([
      'wall.post.owner_id: “club1” is no integer',
      'wall.post.from_group: “true” is no boolean',
    ])
    expect(problems('wall.createComment', { post_id: '1', from_group: '-1' })).toHaveLength(1)
  })
})
