import { describe, expect, it, onTestFinished } from 'vitest'
import { createMetrics } from '../src/metrics.ts'
import { createEmbeddedQueue } from '../src/queue/embedded.ts'
import { openSqliteStore } from '../src/store/sqlite.ts'
import { createHealthRoutes } from '../src/web/health.ts'
import { SILENT_LOG } from './support/silent-log.ts'
import { ADDRESS, aDelivery, NOON, take } from './support/store-data.ts'

function createRig() {
  const store = openSqliteStore(':memory:')
  onTestFinished(() => store.close())
  const clock = { now: NOON }
  const queue = createEmbeddedQueue({ log: SILENT_LOG })
  onTestFinished(() => queue.close())
  const metrics = createMetrics(store, queue, () => clock.now)
  /** The lines of Silta's own figures that have this name. */
  const figures = async (name: string) =>
    (await metrics.render()).split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
  return { store, queue, clock, metrics, figures }
}

describe('the metrics', () => {
  it('count updates by platform and result, and answers by decision', async () => {
    const { metrics, figures } = createRig()
    for (const result of ['answer', 'answer', 'none', 'command', 'duplicate']) metrics.update('script', result)
    expect(await figures('silta_updates_total')).toEqual([
      'silta_updates_total{platform="script",result="answer"} 2',
      'silta_updates_total{platform="script",result="none"} 1',
      'silta_updates_total{platform="script",result="command"} 1',
      'silta_updates_total{platform="script",result="duplicate"} 1',
    ])
    expect(await figures('silta_answers_total')).toEqual([
      'silta_answers_total{decision="answer"} 2',
      'silta_answers_total{decision="none"} 1',
    ])
  })

  it('count attempts to deliver by what came of them', async () => {
    const { metrics, figures } = createRig()
    metrics.delivery('live', 'sent')
    metrics.delivery('bulk', 'due')
    expect(await figures('silta_delivery_attempts_total')).toEqual([
      'silta_delivery_attempts_total{lane="live",state="sent"} 1',
      'silta_delivery_attempts_total{lane="bulk",state="due"} 1',
    ])
  })

  it('tell what waits now, and forget what no longer does', async () => {
    const { store, clock, figures } = createRig()
    expect(await figures('silta_deliveries')).toEqual([])
    expect(await figures('silta_oldest_due_seconds')).toEqual([
      'silta_oldest_due_seconds{lane="live"} 0',
      'silta_oldest_due_seconds{lane="bulk"} 0',
    ])
    const elsewhere = { address: { ...ADDRESS, chat: 'chat-2' } }
    await store.deliveries.add([aDelivery('a'), aDelivery('b', elsewhere)], NOON)
    clock.now += 90_000
    expect(await figures('silta_deliveries')).toEqual(['silta_deliveries{lane="live",state="due"} 2'])
    expect(await figures('silta_oldest_due_seconds')).toContain('silta_oldest_due_seconds{lane="live"} 90')
    for (const { id } of await take(store)) {
      await store.deliveries.finish(id, { state: 'sent', at: NOON, ref: { id: '1' } })
    }
    expect(await figures('silta_deliveries')).toEqual([])
    expect(await figures('silta_oldest_due_seconds')).toContain('silta_oldest_due_seconds{lane="live"} 0')
  })

  it('tell how deep the queue is, and whether it works', async () => {
    const { queue, figures } = createRig()
    await queue.enqueue('sweep', {})
    await queue.enqueue('prune', {}, { delayMs: 3_600_000 })
    expect(await figures('silta_jobs')).toEqual([
      'silta_jobs{state="waiting"} 1',
      'silta_jobs{state="active"} 0',
      'silta_jobs{state="delayed"} 1',
    ])
    expect(await figures('silta_queue_ok')).toEqual(['silta_queue_ok 1'])
    await queue.close()
    expect(await figures('silta_queue_ok')).toEqual(['silta_queue_ok 0'])
  })

  it('time a search, and one that fails as well', async () => {
    const { metrics, figures } = createRig()
    expect(metrics.timeSearch(() => 42)).toBe(42)
    const failing = () => {
      throw new Error('no index')
    }
    expect(() => metrics.timeSearch(failing)).toThrow('no index')
    expect(await figures('silta_search_seconds_count')).toEqual(['silta_search_seconds_count 2'])
  })
})

describe('the pages for operators', () => {
  it('tell that the process lives, whatever else is wrong', async () => {
    const { metrics } = createRig()
    const routes = createHealthRoutes({ checks: () => Promise.reject(new Error('down')), metrics })
    const response = await routes.request('/healthz')
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }])
  })

  it('tell whether everything works, and what does not', async () => {
    const { metrics } = createRig()
    const checks = { database: { ok: true }, telegram: { ok: false, reason: 'the token is wrong' } } as const
    const ready = createHealthRoutes({ checks: async () => ({ database: checks.database }), metrics })
    const response = await ready.request('/readyz')
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ status: 'ready', checks: { database: { ok: true } } })
    const broken = await createHealthRoutes({ checks: async () => checks, metrics }).request('/readyz')
    expect(broken.status).toBe(503)
    expect(await broken.json()).toEqual({ status: 'not ready', checks })
  })

  it('serve the metrics in the format of Prometheus', async () => {
    const { metrics } = createRig()
    const response = await createHealthRoutes({ checks: async () => ({}), metrics }).request('/metrics')
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=/)
    const text = await response.text()
    expect(text).toContain('# TYPE silta_deliveries gauge')
    expect(text).toContain('process_resident_memory_bytes')
  })
})
