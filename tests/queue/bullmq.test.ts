import { afterAll, beforeAll } from 'vitest'
import { createBullQueue } from '../../src/queue/bullmq.ts'
import { createEmbeddedQueue } from '../../src/queue/embedded.ts'
import { jobQueueContract } from '../contract/job-queue.ts'
import { type RedisServer, startRedisServer } from '../support/redis-server.ts'
import { SILENT_LOG } from '../support/silent-log.ts'

let redis: RedisServer
let queues = 0

beforeAll(async () => {
  redis = await startRedisServer()
})
afterAll(() => redis.close())

jobQueueContract('BullMQ', () => {
  queues += 1
  return createBullQueue({
    url: redis.url,
    standIn: createEmbeddedQueue({ log: SILENT_LOG }),
    log: SILENT_LOG,
    retryDelayMs: 5,
    prefix: `test-${queues}`,
  })
})
