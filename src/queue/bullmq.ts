import { type Job, Queue, Worker } from 'bullmq'
import { Cron } from 'croner'
import type { Log } from '../log.ts'
import { pause } from '../pause.ts'
import { type JobFigures, readFigures } from './bullmq-figures.ts'
import { createRedisLink } from './bullmq-link.ts'
import { createSchedules } from './bullmq-schedules.ts'
import { isJobName, type JobHandlers, type JobName, type JobQueue, parsePayload, runJob } from './jobs.ts'

export interface BullQueueOptions {
  /** redis:// or rediss:// */
  readonly url: string
  /** Runs this process's jobs while Redis is away. It is closed with the queue. */
  readonly standIn: JobQueue
  readonly log: Log
  /** Jobs run at once. */
  readonly concurrency?: number
  readonly retryDelayMs?: number
  /** Begins the name of every key in Redis. */
  readonly prefix?: string
  /** How often Redis is asked whether it is there and has the schedules. */
  readonly checkEveryMs?: number
}

/** The queue, and what operators may look at. */
export interface BullQueue extends JobQueue {
  readonly jobs: Queue
  /** `undefined` while Redis does not answer. */
  figures(): Promise<JobFigures | undefined>
}

const QUEUE = 'jobs'
const ATTEMPTS = 3
/** Failed jobs kept for a look; each is a name and a reason. */
const FAILED_KEPT = 100
const EVENTS_KEPT = 1000
/** A worker that dies holds its job for so long; far more than a busy event loop needs to renew it. */
const LOCK_MS = 15_000
/** How long a start waits for Redis before it goes on without. */
const START_PATIENCE_MS = 2000
/** How long Redis may take to note what the last jobs came to. */
const CLOSE_PATIENCE_MS = 1000
const DRAIN_POLL_MS = 10

/**
 * The engine on Redis, shared by all processes. A job is only a nudge and Redis may lose it: while Redis is away,
 * or hangs, a process that works runs its own jobs and schedules by `standIn`, and one that does not drops them, since
 * the schedules of those that work find what they were about. Throws ConfigError when Redis refuses the login; when it
 * cannot be reached it returns, keeps trying, and `health` says so.
 */
export async function createBullQueue(options: BullQueueOptions): Promise<BullQueue> {
  const { url, standIn, log, concurrency = 4, retryDelayMs = 1000, prefix = 'silta', checkEveryMs = 3000 } = options
  const link = createRedisLink({ url, log, checkEveryMs, check: () => schedules.restore() })
  const jobs = new Queue<unknown, void, JobName>(QUEUE, {
    connection: link.client,
    prefix,
    // Asking the version fails for good when Redis dies in that moment.
    skipVersionCheck: true,
    streams: { events: { maxLen: EVENTS_KEPT } },
    defaultJobOptions: {
      attempts: ATTEMPTS,
      backoff: { type: 'exponential', delay: retryDelayMs },
      removeOnComplete: true,
      removeOnFail: { count: FAILED_KEPT },
    },
  })
  jobs.on('error', ignore)
  const schedules = createSchedules(jobs, link.client)
  const clocks = new Map<string, Cron>()
  const running = new Set<Promise<void>>()
  let worker: { readonly bull: Worker<unknown, void, JobName>; disconnect(): void } | undefined
  let closing: Promise<void> | undefined

  const isUp = () => !closing && link.reason() === undefined

  /** Whether Redis has done it. */
  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    if (!isUp()) return false
    try {
      await work()
      return true
    } catch (error) {
      if (!closing) link.failed(error)
      return false
    }
  }

  function startWorker(handlers: JobHandlers): Worker<unknown, void, JobName> {
    const client = link.open()
    const bull = new Worker<unknown, void, JobName>(
      QUEUE,
      async (job) => {
        // From here on its key no longer keeps another one out.
        await job.removeDeduplicationKey()
        const work = run(handlers, job)
        running.add(work)
        await work.finally(() => running.delete(work))
      },
      { connection: client, prefix, concurrency, lockDuration: LOCK_MS, stalledInterval: LOCK_MS },
    )
    // Lost connections come here too, and the link tells of those.
    bull.on('error', (error) => {
      if (isUp()) log.debug({ err: error }, 'a worker of the queue')
    })
    bull.on('failed', (job, error) => {
      const last = !job || job.attemptsMade >= ATTEMPTS
      log.error({ err: error, job: job?.name }, last ? 'job given up' : 'job failed, trying again')
    })
    const disconnect = () => {
      client.disconnect()
      void bull.getBackend().blockingClient?.then((blocking) => blocking.disconnect(), ignore)
    }
    worker = { bull, disconnect }
    return bull
  }

  async function run(handlers: JobHandlers, { name, data }: Job<unknown, void, JobName>): Promise<void> {
    if (isJobName(name)) await runJob(handlers, name, data)
    else log.warn({ job: name }, 'a job of another version was left out')
  }

  async function closeWorker(wasUp: boolean): Promise<void> {
    if (!worker) return
    // Without Redis it would wait for it.
    const closed = worker.bull.close(!wasUp).catch(ignore)
    while (running.size > 0) await Promise.allSettled(running)
    await within(CLOSE_PATIENCE_MS, closed)
    worker.disconnect()
  }

  async function close(wasUp: boolean): Promise<void> {
    for (const clock of clocks.values()) clock.stop()
    await Promise.all([standIn.close(), closeWorker(wasUp)])
    link.close()
    await jobs.close().catch(ignore)
  }

  await link.ready(START_PATIENCE_MS).catch(async (error: unknown) => {
    closing = close(false)
    await closing
    throw error
  })

  const queue: BullQueue = {
    jobs,
    async enqueue(name, payload, { key, delayMs = 0 } = {}) {
      const data = parsePayload(name, payload)
      const deduplication = key === undefined ? {} : { deduplication: { id: key } }
      const added = await attempt(() => jobs.add(name, data, { delay: Math.max(0, delayMs), ...deduplication }))
      if (added || !worker || closing) return
      await standIn.enqueue(name, payload, { delayMs, ...(key !== undefined && { key }) })
    },
    async schedule(id, cron, timeZone, name, payload) {
      const data = parsePayload(name, payload)
      const clock = new Cron(cron, { timezone: timeZone, unref: true }, () => {
        if (worker && !isUp() && !closing) void standIn.enqueue(name, payload, { key: id })
      })
      clocks.get(id)?.stop()
      clocks.set(id, clock)
      schedules.set({ id, cron, timeZone, name, data })
      await attempt(() => schedules.restore())
    },
    async work(handlers) {
      await standIn.work(handlers)
      const started = startWorker(handlers)
      if (isUp()) await within(START_PATIENCE_MS, started.waitUntilReady().catch(ignore))
    },
    async drain() {
      let busy = true
      while (busy && worker && !closing) {
        await standIn.drain()
        const { waiting = 0, active = 0 } = isUp() ? await queue.counts() : {}
        busy = waiting + active > 0
        if (busy) await pause(DRAIN_POLL_MS)
      }
    },
    async counts() {
      const own = await standIn.counts()
      let shared: Record<string, number> = {}
      await attempt(async () => {
        shared = await jobs.getJobCounts('wait', 'prioritized', 'active', 'delayed')
      })
      const { wait = 0, prioritized = 0, active = 0, delayed = 0 } = shared
      return {
        waiting: own.waiting + wait + prioritized,
        active: own.active + active,
        delayed: own.delayed + delayed,
      }
    },
    async figures() {
      let found: JobFigures | undefined
      await attempt(async () => {
        found = await readFigures(jobs)
      })
      return found
    },
    health() {
      const reason = closing ? 'closed' : link.reason()
      return reason === undefined ? { ok: true } : { ok: false, reason }
    },
    close() {
      closing ??= close(link.reason() === undefined)
      return closing
    },
  }
  return queue
}

async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const done = new AbortController()
  await Promise.race([work, pause(milliseconds, done.signal)])
  done.abort()
}

function ignore(): void {}
