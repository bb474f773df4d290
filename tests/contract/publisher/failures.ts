import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { DeliveryError } from '../../../src/errors.ts'
import type { Fault, PublisherHarness } from '../publisher-harness.ts'
import { LINK, type PublisherBench, postOf } from './bench.ts'

const POST = { ...postOf('Offices are closed today.', 'Äiti & co <wait>'), link: LINK }
const HOUR_MS = 3_600_000
const STATUSES = [401, 403, 429, 503] as const

export function failuresContract({ start }: PublisherBench): void {
  /** What a publish, which must fail, throws. */
  async function failureOf({ publisher, target }: PublisherHarness): Promise<DeliveryError> {
    const failure: unknown = await publisher.publish(target, POST, { key: 'k1' }).catch((error: unknown) => error)
    if (!(failure instanceof DeliveryError)) throw new Error(`no DeliveryError: ${inspect(failure)}`)
    return failure
  }

  describe('a lost answer', () => {
    it('is uncertain, and the post is found or posted once all the same', async () => {
      const harness = await start()
      const { publisher, target, seen } = harness
      await publisher.publish(target, postOf('Another post'), { key: 'k0' })
      harness.loseNextAnswer()
      expect((await failureOf(harness)).kind).toBe('uncertain')
      const posted = seen().at(-1)
      expect(posted?.text).toBe(publisher.preview(POST).text)
      const found = await publisher.find(target, POST, { key: 'k1' })
      if (found !== null) expect(found?.id).toBe(posted?.id)
      if (publisher.repeats !== 'idempotent') return
      const ref = await publisher.publish(target, POST, { key: 'k1' })
      expect(ref.id).toBe(posted?.id)
      expect(seen()).toHaveLength(2)
    })

    it('does not make another post out of one that is like it', async () => {
      const { publisher, target } = await start()
      await publisher.publish(target, postOf('Offices are closed today, some of them.'), { key: 'k0' })
      const found = await publisher.find(target, POST, { key: 'k1' })
      expect(found ?? undefined).toBeUndefined()
    })

    it('does not find an earlier post of the same text', async () => {
      const { publisher, target } = await start()
      await publisher.publish(target, POST, { key: 'k0' })
      const found = await publisher.find(target, POST, { key: 'k1', since: Date.now() + HOUR_MS })
      expect(found ?? undefined).toBeUndefined()
    })

    it('is no news for another key: the same text again is a second post', async (context) => {
      const { publisher, target, seen } = await start()
      if (publisher.repeats !== 'idempotent') return context.skip('nothing is known of keys here')
      await publisher.publish(target, POST, { key: 'k1' })
      await publisher.publish(target, POST, { key: 'k2' })
      expect(seen()).toHaveLength(2)
    })
  })

  describe('a refusal', () => {
    it('tells how long to wait', async () => {
      const harness = await start()
      harness.failNext(429, 120)
      const failure = await failureOf(harness)
      expect(failure.kind).toBe('rate-limited')
      expect(failure.retryAfterMs).toBeGreaterThan(60_000)
      expect(failure.retryAfterMs).toBeLessThanOrEqual(121_000)
      expect(harness.seen()).toEqual([])
    })

    it.each([401, 403] as const)('of %i is for good, and says why', async (status) => {
      const harness = await start()
      harness.failNext(status)
      const failure = await failureOf(harness)
      expect(failure.kind).toBe('rejected')
      expect(failure.message).toMatch(/token|password|secret|right|permission/i)
    })

    it('of a server in trouble passes, and the next attempt posts once', async () => {
      const harness = await start()
      harness.failNext(503)
      expect((await failureOf(harness)).kind).toBe('transient')
      await harness.publisher.publish(harness.target, POST, { key: 'k1' })
      expect(harness.seen()).toHaveLength(1)
    })

    it.each(STATUSES)('of %i has no secret in it', async (status) => {
      const harness = await start()
      harness.failNext(status, 120)
      expectNoSecret(harness, await failureOf(harness))
    })
  })

  describe('a network that cannot be reached', () => {
    it('has not taken the post, and no error has a secret in it', async () => {
      const harness = await start()
      await harness.stop()
      // A connection that was kept for reuse is found out to be dead only by using it, and that is no certainty.
      await failureOf(harness)
      const failure = await failureOf(harness)
      expect(failure.kind).toBe('transient')
      expectNoSecret(harness, failure)
    })
  })

  describe('check', () => {
    it('finds nothing wrong where all is right', async () => {
      const { publisher, target } = await start()
      expect(await publisher.check(target)).toEqual([])
    })

    it.each(['wrong-token', 'missing-right', 'wrong-target'] as const)('finds a %s', async (fault: Fault) => {
      const harness = await start()
      const faulty = harness.faulty[fault]?.()
      if (!faulty) return
      const problems = await faulty.publisher.check(faulty.target)
      expect(problems.length).toBeGreaterThan(0)
      for (const secret of harness.secrets) expect(problems.join('\n')).not.toContain(secret)
    })

    it('says so when the network cannot be reached', async () => {
      const { publisher, target, stop } = await start()
      await stop()
      expect(await publisher.check(target)).not.toEqual([])
    })
  })
}

function expectNoSecret({ secrets }: PublisherHarness, failure: DeliveryError): void {
  const everything = `${inspect(failure, { depth: 9, showHidden: true })} ${failure.stack}`
  for (const secret of secrets) expect(everything).not.toContain(secret)
}
