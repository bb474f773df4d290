import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Allowance } from '../../src/bots/platform.ts'
import { createPacer } from '../../src/queue/pacer.ts'
import { createRedisPacer, type RedisPacer } from '../../src/queue/redis-pacer.ts'
import { type RedisServer, startRedisServer } from '../support/redis-server.ts'
import { SILENT_LOG } from '../support/silent-log.ts'

const SLOW: Omit<Allowance, 'key'> = { count: 1, perMs: 60_000, burst: 2 }

describe('pacing across processes', () => {
  let redis: RedisServer
  beforeAll(async () => {
    redis = await startRedisServer()
  })
  afterAll(() => redis.close())

  async function join(): Promise<RedisPacer> {
    const pacer = createRedisPacer({ url: redis.url, standIn: createPacer(Date.now), log: SILENT_LOG })
    onTestFinished(() => pacer.close())
    // Until it is connected it paces alone.
    await expect.poll(() => pacer.reserve([{ ...SLOW, key: 'probe' }], -1)).toBeGreaterThanOrEqual(0)
    return pacer
  }

  async function connected(): Promise<readonly [RedisPacer, RedisPacer]> {
    const pair = [await join(), await join()] as const
    const key = `both ${crypto.randomUUID()}`
    await expect
      .poll(async () => {
        const fresh = { ...SLOW, burst: 1, key: `${key} ${crypto.randomUUID()}` }
        await pair[0].reserve([fresh], 0)
        return pair[1].reserve([fresh], 0)
      })
      .toBeGreaterThan(0)
    return pair
  }

  it('shares what a platform allows', async () => {
    const [one, other] = await connected()
    const allowance = { ...SLOW, key: 'chat a' }
    expect(await one.reserve([allowance], 0)).toBe(0)
    expect(await other.reserve([allowance], 0)).toBe(0)
    expect(await one.reserve([allowance], 0)).toBeGreaterThan(50_000)
    expect(await other.reserve([allowance], 0)).toBeGreaterThan(50_000)
    expect(await other.reserve([{ ...SLOW, key: 'chat b' }], 0)).toBe(0)
  })

  it('reserves under every allowance or under none', async () => {
    const [one, other] = await connected()
    const all = { key: 'all c', count: 1000, perMs: 1000, burst: 1 }
    const chat = { ...SLOW, burst: 1, key: 'chat c' }
    await one.hold(chat, 30_000)
    expect(await other.reserve([all, chat], 100)).toBeGreaterThan(29_000)
    expect(await redis.command('EXISTS', 'silta:pace:all c')).toBe(0)
  })

  it('heeds for all what one was told', async () => {
    const [one, other] = await connected()
    const chat = { ...SLOW, key: 'chat d' }
    await one.hold(chat, 5000)
    const wait = await other.reserve([chat], 0)
    expect(wait).toBeGreaterThan(3000)
    expect(wait).toBeLessThanOrEqual(5000)
  })

  it('counts for all what one has sent under a strict allowance, from when it may have arrived', async () => {
    const [one, other] = await connected()
    const strict = { ...SLOW, count: 3, burst: 3, strict: true, key: 'strict f' } as const
    for (const message of ['a', 'b', 'c']) expect(await one.reserve([strict], 0, message)).toBe(0)
    expect(await other.reserve([strict], 0, 'd')).toBeGreaterThan(55_000)
    const future = -30_000
    for (const message of ['a', 'b', 'c', 'unknown']) await one.arrived([strict], message, future)
    expect(await other.reserve([strict], 0, 'd')).toBeGreaterThan(85_000)
  })

  it('goes on alone while Redis is away', async () => {
    const [one] = await connected()
    const allowance = { ...SLOW, burst: 1, key: 'chat e' }
    await redis.kill()
    expect(await one.reserve([allowance], 0)).toBe(0)
    expect(await one.reserve([allowance], 0)).toBeGreaterThan(50_000)
    await redis.start()
  })
})
