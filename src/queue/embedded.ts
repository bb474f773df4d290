import { Cron } from 'croner'
import type { Log } from '../log.ts'
import { type JobHandlers, type JobName, type JobQueue, parsePayload, runJob } from './jobs.ts'

interface Job {
  readonly run: (handlers: JobHandlers) => Promise<void>
  readonly name: JobName
  readonly key: string | undefined
  readonly attempt: number
}

const MOST_ATTEMPTS = 3

/**
 * The engine that runs jobs inside this process. It keeps them in memory only: the rows are the truth,
 * and the sweep finds after a restart what a lost job was about.
 */
export function createEmbeddedQueue(options: { log: Log; concurrency?: number; retryDelayMs?: number }): JobQueue {
  const { log, concurrency = 4, retryDelayMs = 1000 } = options
  const waiting: Job[] = []
  const running = new Set<Promise<void>>()
  const timers = new Set<NodeJS.Timeout>()
  const keys = new Set<string>()
  const schedules = new Map<string, Cron>()
  let handlers: JobHandlers | undefined
  let closed = false

  function start(): void {
    while (handlers && !closed && running.size < concurrency) {
      const job = waiting.shift()
      if (!job) return
      if (job.key !== undefined) keys.delete(job.key)
      const current = run(job, handlers).finally(() => {
        running.delete(current)
        start()
      })
      running.add(current)
    }
  }

  async function run(job: Job, current: JobHandlers): Promise<void> {
    try {
      await job.run(current)
    } catch (error) {
      const last = job.attempt >= MOST_ATTEMPTS
      log.error({ err: error, job: job.name, attempt: job.attempt }, last ? 'job given up' : 'job failed, trying again')
      if (!last) add({ ...job, attempt: job.attempt + 1 }, retryDelayMs * job.attempt)
    }
  }

  function add(job: Job, delayMs: number): void {
    if (closed || (job.key !== undefined && keys.has(job.key))) return
    if (job.key !== undefined) keys.add(job.key)
    if (delayMs <= 0) {
      waiting.push(job)
      start()
      return
    }
    const timer = setTimeout(() => {
      timers.delete(timer)
      waiting.push(job)
      start()
    }, delayMs)
    timers.add(timer)
  }

  const queue: JobQueue = {
    async enqueue(name, payload, { key, delayMs = 0 } = {}) {
      const checked = parsePayload(name, payload)
      add({ name, key, attempt: 1, run: (current) => runJob(current, name, checked) }, delayMs)
    },
    async schedule(id, cron, timeZone, name, payload) {
      const checked = parsePayload(name, payload)
      schedules.get(id)?.stop()
      schedules.set(
        id,
        new Cron(cron, { timezone: timeZone, unref: true }, () => {
          queue.enqueue(name, checked, { key: id }).catch((error: unknown) => log.error({ err: error }, 'schedule'))
        }),
      )
    },
    async work(given) {
      handlers = given
      start()
    },
    async drain() {
      while (running.size > 0 || (handlers && waiting.length > 0)) await Promise.all(running)
    },
    counts: async () => ({ waiting: waiting.length, active: running.size, delayed: timers.size }),
    health: () => (closed ? { ok: false, reason: 'closed' } : { ok: true }),
    async close() {
      closed = true
      waiting.length = 0
      for (const cron of schedules.values()) cron.stop()
      for (const timer of timers) clearTimeout(timer)
      await Promise.all(running)
    },
  }
  return queue
}
