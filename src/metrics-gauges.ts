import { Gauge, type Registry } from 'prom-client'
import type { JobFigures } from './queue/bullmq-figures.ts'
import type { JobQueue } from './queue/jobs.ts'
import type { Lane, Store } from './store/store.ts'

/** Where the figures come from that are looked up each time they are asked for. */
export interface Sources {
  readonly store: Pick<Store, 'deliveries' | 'relay' | 'outreach' | 'links'>
  readonly queue: Pick<JobQueue, 'counts' | 'health'>
  /** What only a queue on Redis can tell; `undefined` while Redis does not answer. */
  readonly jobFigures?: () => Promise<JobFigures | undefined>
}

const LANES: readonly Lane[] = ['live', 'bulk']

/** Figures of what is there now. They are the same in every process that shares the database and the queue. */
export function registerGauges(registry: Registry, sources: Sources, now: () => number): void {
  registerStore(registry, sources.store, now)
  registerQueue(registry, sources, now)
}

function registerStore(registry: Registry, store: Sources['store'], now: () => number): void {
  const { deliveries, relay, outreach, links } = store
  const registers = [registry]
  const since = (at: number | undefined) => secondsSince(at, now())
  new Gauge({
    name: 'silta_deliveries',
    help: 'Deliveries that are not sent, by lane and state',
    labelNames: ['lane', 'state'],
    registers,
    async collect() {
      this.reset()
      for (const { lane, state, count } of await deliveries.counts()) this.set({ lane, state }, count)
    },
  })
  new Gauge({
    name: 'silta_oldest_due_seconds',
    help: 'How long the delivery due first has been waiting, 0 when none is due',
    labelNames: ['lane'],
    registers,
    async collect() {
      for (const lane of LANES) this.set({ lane }, since(await deliveries.nextDue(lane)))
    },
  })
  new Gauge({
    name: 'silta_questions',
    help: 'Questions to volunteers that are kept, by state',
    labelNames: ['state'],
    registers,
    async collect() {
      this.reset()
      for (const { state, count } of (await relay.counts()).states) this.set({ state }, count)
    },
  })
  new Gauge({
    name: 'silta_oldest_waiting_question_seconds',
    help: 'How long the oldest question that nobody has claimed has been waiting, 0 when none is',
    registers,
    async collect() {
      this.set(since((await relay.counts()).oldestWaiting))
    },
  })
  new Gauge({
    name: 'silta_subscriptions',
    help: 'Subscriptions, by frequency and state',
    labelNames: ['frequency', 'state'],
    registers,
    async collect() {
      this.reset()
      for (const { frequency, state, count } of await outreach.subscriptionCounts())
        this.set({ frequency, state }, count)
    },
  })
  new Gauge({
    name: 'silta_digests_overdue_seconds',
    help: 'How long the digest that should have been made first has been due, 0 when none is',
    registers,
    async collect() {
      this.set(since(await outreach.digestsDueSince(now())))
    },
  })
  new Gauge({
    name: 'silta_announcements',
    help: 'Announcements, by state',
    labelNames: ['state'],
    registers,
    async collect() {
      this.reset()
      for (const { state, count } of await outreach.announcementCounts()) this.set({ state }, count)
    },
  })
  new Gauge({
    name: 'silta_links',
    help: 'Addresses that entries name, by how they were last found',
    labelNames: ['state'],
    registers,
    async collect() {
      this.reset()
      for (const { state, count } of await links.counts()) this.set({ state }, count)
    },
  })
}

function registerQueue(registry: Registry, { queue, jobFigures }: Sources, now: () => number): void {
  const registers = [registry]
  const figures = jobFigures && sharing(jobFigures)
  new Gauge({
    name: 'silta_jobs',
    help: 'Jobs of all processes that share the queue, by state',
    labelNames: ['state'],
    registers,
    async collect() {
      const [counts, found] = await Promise.all([queue.counts(), figures?.()])
      this.reset()
      for (const [state, count] of Object.entries(counts)) this.set({ state }, count)
      if (found) this.set({ state: 'failed' }, found.failed)
    },
  })
  new Gauge({
    name: 'silta_queue_ok',
    help: '1 while the queue works, 0 while it is away',
    registers,
    collect() {
      this.set(queue.health().ok ? 1 : 0)
    },
  })
  if (!figures) return
  new Gauge({
    name: 'silta_workers',
    help: 'Processes connected to Redis that run jobs',
    registers,
    async collect() {
      const workers = (await figures())?.workers
      if (workers === undefined) this.remove()
      else this.set(workers)
    },
  })
  new Gauge({
    name: 'silta_oldest_job_seconds',
    help: 'How long the job that should run next has been due, 0 when none is',
    registers,
    async collect() {
      const found = await figures()
      if (found) this.set(secondsSince(found.nextDue, now()))
      else this.remove()
    },
  })
}

/** Who asks while an answer is under way gets the same one. */
function sharing<T>(ask: () => Promise<T>): () => Promise<T> {
  let current: Promise<T> | undefined
  return () => {
    current ??= ask().finally(() => {
      current = undefined
    })
    return current
  }
}

function secondsSince(at: number | undefined, now: number): number {
  return at === undefined ? 0 : Math.max(0, (now - at) / 1000)
}
