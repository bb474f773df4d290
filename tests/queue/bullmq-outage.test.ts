import { describe, expect, it, onTestFinished } from 'vitest'
import { ConfigError } from '../../src/errors.ts'
import { type BullQueueOptions, createBullQueue } from '../../src/queue/bullmq.ts'
import { createEmbeddedQueue } from '../../src/queue/embedded.ts'
import { JOBS, type JobHandlers, type JobName, type JobQueue } from '../../src/queue/jobs.ts'
import { createChanges } from '../support/loopback.ts'
import { type RedisServer, startRedisServer } from '../support/redis-server.ts'
import { SILENT_LOG } from '../support/silent-log.ts'

async function startRedis(...settings: readonly string[]): Promise<RedisServer> {
  const redis = await startRedisServer(...settings)
  onTestFinished(() => redis.close())
  return redis
}

async function open(redis: Pick<RedisServer, 'url'>, given: Partial<BullQueueOptions> = {}): Promise<JobQueue> {
  const standIn = createEmbeddedQueue({ log: SILENT_LOG })
  const queue = await createBullQueue({ url: redis.url, standIn, log: SILENT_LOG, checkEveryMs: 50, ...given })
  onTestFinished(() => queue.close())
  return queue
}

/** Handlers that count, and a wait for what they have counted. */
function counter() {
  const names = Object.keys(JOBS) as JobName[]
  const counts = Object.fromEntries(names.map((name) => [name, 0])) as Record<JobName, number>
  const changes = createChanges()
  const handler = (name: JobName) => async () => {
    counts[name] += 1
    changes.change()
  }
  const handlers = Object.fromEntries(names.map((name) => [name, handler(name)])) as unknown as JobHandlers
  return { counts, handlers, until: (isSo: () => boolean) => changes.waitFor(isSo) }
}

async function health(queue: JobQueue, ok: boolean): Promise<string | undefined> {
  for (;;) {
    const found = queue.health()
    if (found.ok === ok) return found.ok ? undefined : found.reason
    await new Promise(setImmediate)
  }
}

const EVERY_SECOND = ['tick', '* * * * * *', 'UTC', 'sweep', {}] as const

describe('without Redis', () => {
  it('a process that works runs its own jobs, and Redis takes over when it comes', async () => {
    const redis = await startRedis()
    await redis.kill()
    const queue = await open(redis)
    expect(queue.health()).toMatchObject({ ok: false, reason: expect.stringMatching(/Redis.*ECONNREFUSED/) })
    const { counts, handlers, until } = counter()
    await queue.work(handlers)
    await queue.schedule(...EVERY_SECOND)
    await queue.enqueue('questions', {}, { key: 'questions' })
    await until(() => counts.questions === 1 && counts.sweep > 0)
    await redis.start()
    await health(queue, true)
    const other = await open(redis)
    await other.enqueue('prune', {})
    await until(() => counts.prune === 1)
    const before = counts.sweep
    await until(() => counts.sweep > before)
    expect(Number(await redis.command('ZCARD', 'silta:jobs:repeat'))).toBe(1)
  })

  it('a process that does not work drops its jobs, and neither waits nor fails', async () => {
    const redis = await startRedis()
    const queue = await open(redis)
    await redis.kill()
    await health(queue, false)
    await queue.enqueue('questions', {}, { key: 'questions' })
    expect(await queue.counts()).toEqual({ waiting: 0, active: 0, delayed: 0 })
    await queue.drain()
    await queue.close()
    expect(queue.health()).toEqual({ ok: false, reason: 'closed' })
  })

  it('a job under way ends, and the next one runs when Redis is back and empty', async () => {
    const redis = await startRedis()
    const queue = await open(redis)
    const { counts, handlers, until } = counter()
    const begun = Promise.withResolvers<void>()
    const end = Promise.withResolvers<void>()
    await queue.work({
      ...handlers,
      async dispatch(payload) {
        begun.resolve()
        await end.promise
        await handlers.dispatch(payload)
      },
    })
    await queue.enqueue('dispatch', { lane: 'bulk' })
    await begun.promise
    await redis.kill()
    end.resolve()
    await until(() => counts.dispatch === 1)
    await redis.start()
    await health(queue, true)
    await (await open(redis)).enqueue('prune', {})
    await until(() => counts.prune === 1)
    expect(counts.dispatch).toBe(1)
  })

  it('a start with a login that Redis refuses says so', async () => {
    const redis = await startRedis('--requirepass', 'right')
    const refused = open({ url: redis.url.replace('redis://', 'redis://:hunter2@') })
    await expect(refused).rejects.toThrow(ConfigError)
    await expect(refused).rejects.toThrow(/REDIS_URL/)
    await expect(refused).rejects.not.toThrow(/hunter2/)
  })
})

describe('a Redis', () => {
  it('that is flushed gets its schedules back', async () => {
    const redis = await startRedis()
    const queue = await open(redis)
    const { counts, handlers, until } = counter()
    await queue.work(handlers)
    await queue.schedule(...EVERY_SECOND)
    await until(() => counts.sweep > 0)
    await redis.command('FLUSHALL')
    const before = counts.sweep
    await until(() => counts.sweep > before + 1)
    expect(queue.health()).toEqual({ ok: true })
  })

  it('that hangs is as good as away, and is taken up again', async () => {
    const redis = await startRedis()
    const queue = await open(redis)
    const { counts, handlers, until } = counter()
    await queue.work(handlers)
    redis.freeze()
    expect(await health(queue, false)).toMatch(/Redis/)
    await queue.enqueue('prune', {})
    await until(() => counts.prune === 1)
    redis.thaw()
    await health(queue, true)
    await queue.enqueue('prune', {})
    await until(() => counts.prune === 2)
  })

  it('that hangs does not keep a queue from closing', async () => {
    const redis = await startRedis()
    const queue = await open(redis)
    await queue.work(counter().handlers)
    redis.freeze()
    await queue.close()
    expect(queue.health()).toEqual({ ok: false, reason: 'closed' })
  })

  it('keeps little of what is over, and nothing of what went well', async () => {
    const redis = await startRedis()
    const queue = await open(redis, { retryDelayMs: 1 })
    const { counts, handlers, until } = counter()
    let failures = 0
    await queue.work({
      ...handlers,
      async sweep() {
        failures += 1
        if (failures === 450) await handlers.sweep({})
        throw new Error('no')
      },
    })
    for (let count = 0; count < 150; count += 1) {
      await queue.enqueue('prune', {})
      await queue.enqueue('sweep', {})
    }
    await until(() => counts.prune === 150 && counts.sweep === 1)
    await queue.drain()
    expect(Number(await redis.command('ZCARD', 'silta:jobs:completed'))).toBe(0)
    expect(Number(await redis.command('ZCARD', 'silta:jobs:failed'))).toBeLessThanOrEqual(100)
  })
})
