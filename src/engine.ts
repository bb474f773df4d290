import type { Log } from './log.ts'
import type { BullQueue } from './queue/bullmq.ts'
import { createEmbeddedQueue } from './queue/embedded.ts'
import type { JobQueue } from './queue/jobs.ts'
import { createPacer, type Pacer } from './queue/pacer.ts'

/** What drives the app: in this process alone, or shared with others by Redis. */
export interface Engine {
  readonly queue: JobQueue
  readonly pacer: Pacer
  /** The queue on Redis, when there is one: what operators see of it. */
  readonly shared?: Pick<BullQueue, 'jobs' | 'figures' | 'health'>
  close(): Promise<void>
}

export async function createEngine(options: {
  redisUrl: string | undefined
  now: () => number
  log: Log
}): Promise<Engine> {
  const { redisUrl: url, now, log } = options
  const embedded = createEmbeddedQueue({ log })
  const alone = createPacer(now)
  if (url === undefined) return { queue: embedded, pacer: alone, close: () => embedded.close() }
  // Loaded only here, like a platform.
  const [{ createBullQueue }, { createRedisPacer }] = await Promise.all([
    import('./queue/bullmq.ts'),
    import('./queue/redis-pacer.ts'),
  ])
  const queue = await createBullQueue({ url, standIn: embedded, log })
  const pacer = createRedisPacer({ url, standIn: alone, log })
  return {
    queue,
    pacer,
    shared: queue,
    async close() {
      await queue.close()
      pacer.close()
    },
  }
}
