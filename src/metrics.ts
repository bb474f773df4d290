import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { JobQueue } from './queue/jobs.ts'
import type { Lane, Store } from './store/store.ts'

export interface Metrics {
  update(platform: string, result: string): void
  delivery(lane: Lane, state: string): void
  /** Runs `search` and records how long it took. */
  timeSearch<T>(search: () => T): T
  /** All figures in the text format of Prometheus. */
  render(): Promise<string>
  readonly contentType: string
}

const LANES: readonly Lane[] = ['live', 'bulk']

/** The results of updates that are answers from the knowledge base. */
const DECISIONS: ReadonlySet<string> = new Set(['answer', 'clarify', 'none', 'emergency'])

export function createMetrics(
  { deliveries, relay }: Pick<Store, 'deliveries' | 'relay'>,
  queue: Pick<JobQueue, 'counts' | 'health'>,
  now: () => number,
): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const updates = new Counter({
    name: 'silta_updates_total',
    help: 'Updates handled, by platform and result',
    labelNames: ['platform', 'result'],
    registers,
  })
  const answers = new Counter({
    name: 'silta_answers_total',
    help: 'Questions answered, by decision',
    labelNames: ['decision'],
    registers,
  })
  const outcomes = new Counter({
    name: 'silta_delivery_attempts_total',
    help: 'Attempts to deliver, by lane and the state that followed',
    labelNames: ['lane', 'state'],
    registers,
  })
  const search = new Histogram({
    name: 'silta_search_seconds',
    help: 'Time to search the knowledge base',
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1],
    registers,
  })
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
      for (const lane of LANES) {
        const due = await deliveries.nextDue(lane)
        this.set({ lane }, due === undefined ? 0 : Math.max(0, (now() - due) / 1000))
      }
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
      const { oldestWaiting } = await relay.counts()
      this.set(oldestWaiting === undefined ? 0 : Math.max(0, (now() - oldestWaiting) / 1000))
    },
  })
  new Gauge({
    name: 'silta_jobs',
    help: 'Jobs of all processes that share the queue, by state',
    labelNames: ['state'],
    registers,
    async collect() {
      for (const [state, count] of Object.entries(await queue.counts())) this.set({ state }, count)
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
  return {
    update(platform, result) {
      updates.inc({ platform, result })
      if (DECISIONS.has(result)) answers.inc({ decision: result })
    },
    delivery(lane, state) {
      outcomes.inc({ lane, state })
    },
    timeSearch(run) {
      const end = search.startTimer()
      try {
        return run()
      } finally {
        end()
      }
    },
    render: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
