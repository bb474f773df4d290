import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Queue, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import { plainMessage } from '../../src/message.ts'
import { createDispatcher } from '../../src/queue/dispatch.ts'
import type { JobHandlers, JobQueue } from '../../src/queue/jobs.ts'
import { createPacer } from '../../src/queue/pacer.ts'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import { createScriptPlatform } from '../../tests/support/script-platform.ts'
import { SILENT_LOG } from '../../tests/support/silent-log.ts'

/** Under way at once, as digests are in the app; the peers get as much. */
export const CONCURRENCY = 8

const nothing = async () => {}
const NO_OP: JobHandlers = {
  dispatch: nothing,
  sweep: nothing,
  questions: nothing,
  digests: nothing,
  guides: nothing,
  reviews: nothing,
  links: nothing,
  prune: nothing,
}

/** Jobs a second that do nothing, on bare BullMQ, from the first to the last; all of them wait when it begins. */
export async function rawBullRate(url: string, jobs: number): Promise<number> {
  const connections = [new Redis(url, { maxRetriesPerRequest: null }), new Redis(url, { maxRetriesPerRequest: null })]
  const [adding, working] = connections as [Redis, Redis]
  const options = { prefix: 'raw', defaultJobOptions: { removeOnComplete: true } }
  const queue = new Queue('raw', { connection: adding, ...options })
  await queue.addBulk(Array.from({ length: jobs }, () => ({ name: 'job', data: { lane: 'bulk' } })))
  const done = Promise.withResolvers<void>()
  let completed = 0
  const from = performance.now()
  const worker = new Worker('raw', nothing, { connection: working, prefix: 'raw', concurrency: CONCURRENCY })
  worker.on('completed', () => {
    completed += 1
    if (completed === jobs) done.resolve()
  })
  await done.promise
  const seconds = (performance.now() - from) / 1000
  await worker.close()
  await queue.close()
  for (const connection of connections) connection.disconnect()
  return jobs / seconds
}

/** The least that a queue inside the process can do: so many at once of an array, each awaited. */
export async function rawInProcessRate(jobs: number): Promise<number> {
  const waiting = Array.from({ length: jobs }, () => ({ lane: 'bulk' }))
  const from = performance.now()
  const work = async () => {
    while (waiting.shift()) await nothing()
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, work))
  return (jobs / (performance.now() - from)) * 1000
}

/** Jobs a second that do nothing, on one of Silta's engines; all of them wait when it begins. */
export async function jobRate(queue: JobQueue, jobs: number): Promise<number> {
  const done = Promise.withResolvers<void>()
  let run = 0
  const prune = async () => {
    run += 1
    if (run === jobs) done.resolve()
  }
  await Promise.all(Array.from({ length: jobs }, () => queue.enqueue('prune', {})))
  const from = performance.now()
  await queue.work({ ...NO_OP, prune })
  await done.promise
  const seconds = (performance.now() - from) / 1000
  await queue.close()
  return jobs / seconds
}

/**
 * Deliveries a second to chats of their own, from the nudge until the last outcome is in the database, which is a
 * file; the platform takes everything at once.
 */
export async function deliveryRate(queue: JobQueue, count: number): Promise<number> {
  const directory = await mkdtemp(join(tmpdir(), 'silta-bench-'))
  const store = openSqliteStore(join(directory, 'silta.db'))
  const platform = { ...createScriptPlatform(), send: async () => ({ id: '1' }) }
  const done = Promise.withResolvers<void>()
  let sent = 0
  const bulk = createDispatcher({
    lane: 'bulk',
    deliveries: store.deliveries,
    platform: () => platform,
    pacer: createPacer(Date.now),
    owner: 'bench',
    concurrency: CONCURRENCY,
    now: Date.now,
    random: Math.random,
    log: SILENT_LOG,
    onOutcome(_, { state }) {
      if (state !== 'sent') done.reject(new Error(`a delivery is ${state}`))
      sent += 1
      if (sent === count) done.resolve()
    },
  })
  const deliveries = Array.from({ length: count }, (_, index) => ({
    lane: 'bulk' as const,
    address: { platform: 'script', chat: `c${index}` },
    message: plainMessage('en', 'The counter for identity cards is in the west hall from Monday.'),
    personId: null,
  }))
  try {
    await store.deliveries.add(deliveries, Date.now())
    await queue.work({ ...NO_OP, dispatch: () => bulk.idle() })
    const from = performance.now()
    await queue.enqueue('dispatch', { lane: 'bulk' }, { key: 'bulk' })
    await done.promise
    return count / ((performance.now() - from) / 1000)
  } finally {
    await queue.close()
    await bulk.stop(1000)
    await store.close()
    await rm(directory, { recursive: true, force: true })
  }
}
