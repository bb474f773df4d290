import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { createMetrics } from '../../src/metrics.ts'
import { createBullQueue } from '../../src/queue/bullmq.ts'
import { createEmbeddedQueue } from '../../src/queue/embedded.ts'
import type { JobHandlers } from '../../src/queue/jobs.ts'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import { type RedisServer, startRedisServer } from '../support/redis-server.ts'
import { SILENT_LOG } from '../support/silent-log.ts'

const nothing = async () => undefined
const IDLE: JobHandlers = {
  dispatch: nothing,
  sweep: nothing,
  questions: nothing,
  digests: nothing,
  guides: nothing,
  links: nothing,
  reviews: nothing,
  prune: nothing,
}

let redis: RedisServer
beforeAll(async () => {
  redis = await startRedisServer()
})
afterAll(() => redis.close())

async function createRig(prefix: string) {
  const standIn = createEmbeddedQueue({ log: SILENT_LOG })
  const queue = await createBullQueue({ url: redis.url, standIn, log: SILENT_LOG, prefix, retryDelayMs: 1 })
  onTestFinished(() => queue.close())
  const store = openSqliteStore(':memory:')
  onTestFinished(() => store.close())
  const clock = { now: Date.now() }
  const metrics = createMetrics({ store, queue, jobFigures: queue.figures }, () => clock.now)
  const figure = async (name: string) => {
    const line = (await metrics.render()).split('\n').find((each) => each.startsWith(`${name} `))
    return line === undefined ? undefined : Number(line.split(' ')[1])
  }
  return { queue, clock, figure }
}

describe('the figures of a queue on Redis', () => {
  it('tell how long the job that should run next has been due', async () => {
    const { queue, clock, figure } = await createRig('lag')
    expect(await figure('silta_oldest_job_seconds')).toBe(0)
    await queue.enqueue('prune', {}, { delayMs: 3_600_000 })
    expect(await figure('silta_oldest_job_seconds')).toBe(0)
    await queue.enqueue('sweep', {})
    clock.now += 120_000
    expect(await figure('silta_oldest_job_seconds')).toBeGreaterThanOrEqual(119)
    expect(await figure('silta_oldest_job_seconds')).toBeLessThan(180)
  })

  it('count a job whose time has come and that nobody has begun from that time on', async () => {
    const { queue, clock, figure } = await createRig('late')
    await queue.enqueue('prune', {}, { delayMs: 3_600_000 })
    clock.now += 3_660_000
    expect(await figure('silta_oldest_job_seconds')).toBeLessThan(120)
    expect(await figure('silta_oldest_job_seconds')).toBeGreaterThan(58)
  })

  it('tell how many processes run jobs, and how many jobs were given up', async () => {
    const { queue, figure } = await createRig('workers')
    expect(await figure('silta_workers')).toBe(0)
    await queue.work({ ...IDLE, prune: () => Promise.reject(new Error('no disk')) })
    await expect.poll(() => figure('silta_workers')).toBe(1)
    await queue.enqueue('prune', {})
    await expect.poll(() => figure('silta_jobs{state="failed"}')).toBe(1)
  })

  it('are left out while Redis is away', async () => {
    const { figure } = await createRig('away')
    expect(await figure('silta_workers')).toBe(0)
    await redis.kill()
    expect(await figure('silta_workers')).toBeUndefined()
    expect(await figure('silta_oldest_job_seconds')).toBeUndefined()
    expect(await figure('silta_queue_ok')).toBe(0)
    await redis.start()
  })
})
