import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Verdict } from './assistant/assistant.ts'
import type { Outcome, Request } from './assistant/client.ts'
import type { Allowance } from './bots/platform.ts'
import { registerGauges, type Sources } from './metrics-gauges.ts'
import { ALLOWANCE_KINDS } from './queue/pacer.ts'
import type { DeliveryState, Lane } from './store/store.ts'

/** What happens in this process, counted. No label ever names a person, a chat or a text. */
export interface Metrics {
  update(platform: string, result: string): void
  /** An attempt at a delivery and the state in which it left the row. */
  delivery(platform: string, lane: Lane, state: DeliveryState): void
  /** How an attempt ended for the platform, `sent` or the kind of its error, and how long it took in milliseconds. */
  attempt(platform: string, result: string, milliseconds: number): void
  /** A delivery's turn under these allowances has come, or it was put off. */
  turn(platform: string, allowances: readonly Allowance[], hasCome: boolean): void
  /** A request to the language model has ended, or was not made. */
  assistant(request: Request, outcome: Outcome): void
  /** What a language model has written was found fit to be shown, or why not. */
  rewrite(verdict: Verdict): void
  /** Runs `search` and records how long it took. */
  timeSearch<T>(search: () => T): T
  /** All figures in the text format of Prometheus. */
  render(): Promise<string>
  readonly contentType: string
}

/** The results of updates that are answers from the knowledge base. */
const DECISIONS: ReadonlySet<string> = new Set(['answer', 'clarify', 'none', 'emergency'])

export function createMetrics(sources: Sources, now: () => number): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  registerGauges(registry, sources, now)
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
    help: 'Attempts to deliver, by platform, lane and the state that followed',
    labelNames: ['platform', 'lane', 'state'],
    registers,
  })
  const refusals = new Counter({
    name: 'silta_rate_limited_total',
    help: 'Attempts refused because too much was sent (429), by platform',
    labelNames: ['platform'],
    registers,
  })
  const durations = new Histogram({
    name: 'silta_send_seconds',
    help: 'Time of an attempt to deliver, by platform',
    labelNames: ['platform'],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 45],
    registers,
  })
  const used = new Counter({
    name: 'silta_rate_used_total',
    help: 'Messages counted against an allowance of a platform, by kind of allowance',
    labelNames: ['platform', 'allowance'],
    registers,
  })
  const allowed = new Gauge({
    name: 'silta_rate_allowed_per_second',
    help: 'Messages a second that one allowance of this kind lets through',
    labelNames: ['platform', 'allowance'],
    registers,
  })
  const putOff = new Counter({
    name: 'silta_rate_put_off_total',
    help: 'Deliveries put off because an allowance was used up, by platform',
    labelNames: ['platform'],
    registers,
  })
  const asked = new Counter({
    name: 'silta_assistant_requests_total',
    help: 'Requests to the language model, by kind and how they ended',
    labelNames: ['request', 'outcome'],
    registers,
  })
  const rewrites = new Counter({
    name: 'silta_assistant_rewrites_total',
    help: 'Texts of the language model, by what was found wrong with them; grounded ones are shown',
    labelNames: ['verdict'],
    registers,
  })
  const search = new Histogram({
    name: 'silta_search_seconds',
    help: 'Time to search the knowledge base',
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1],
    registers,
  })
  return {
    update(platform, result) {
      updates.inc({ platform, result })
      if (DECISIONS.has(result)) answers.inc({ decision: result })
    },
    delivery(platform, lane, state) {
      outcomes.inc({ platform, lane, state })
    },
    attempt(platform, result, milliseconds) {
      durations.observe({ platform }, Math.max(0, milliseconds) / 1000)
      // Shown from the first attempt on: an alert cannot see the rise of a figure that was not there.
      refusals.inc({ platform }, result === 'rate-limited' ? 1 : 0)
    },
    turn(platform, allowances, hasCome) {
      putOff.inc({ platform }, hasCome ? 0 : 1)
      for (const [index, { count, perMs }] of allowances.entries()) {
        const labels = { platform, allowance: ALLOWANCE_KINDS[index] ?? 'other' }
        allowed.set(labels, (count * 1000) / perMs)
        if (hasCome) used.inc(labels)
      }
    },
    assistant: (request, outcome) => asked.inc({ request, outcome }),
    rewrite: (verdict) => rewrites.inc({ verdict }),
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
