import { describe, expect, it, onTestFinished } from 'vitest'
import { createMetrics } from '../src/metrics.ts'
import { createEmbeddedQueue } from '../src/queue/embedded.ts'
import { openSqliteStore } from '../src/store/sqlite.ts'
import { createHealthRoutes } from '../src/web/health.ts'
import { anAnnouncement, aSubscription, saveOutreach } from './contract/store/outreach-data.ts'
import { SILENT_LOG } from './support/silent-log.ts'
import { ADDRESS, aDelivery, NOON, take } from './support/store-data.ts'

function createRig() {
  const store = openSqliteStore(':memory:')
  onTestFinished(() => store.close())
  const clock = { now: NOON }
  const queue = createEmbeddedQueue({ log: SILENT_LOG })
  onTestFinished(() => queue.close())
  const metrics = createMetrics({ store, queue }, () => clock.now)
  /** The lines of Silta's own figures that have this name. */
  const figures = async (name: string) =>
    (await metrics.render()).split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
  return { store, queue, clock, metrics, figures }
}

function labelNames(text: string): string[] {
  return [...text.matchAll(/(\w+)="/g)].map(([, name]) => name ?? '')
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
    metrics.delivery('script', 'live', 'sent')
    metrics.delivery('other', 'bulk', 'due')
    expect(await figures('silta_delivery_attempts_total')).toEqual([
      'silta_delivery_attempts_total{platform="script",lane="live",state="sent"} 1',
      'silta_delivery_attempts_total{platform="other",lane="bulk",state="due"} 1',
    ])
  })

  it('tell how long sending takes and how often it was too much, by platform', async () => {
    const { metrics, figures } = createRig()
    metrics.attempt('script', 'sent', 200)
    expect(await figures('silta_rate_limited_total')).toEqual(['silta_rate_limited_total{platform="script"} 0'])
    metrics.attempt('script', 'rate-limited', 3000)
    // The clock was set back meanwhile.
    metrics.attempt('script', 'transient', -5)
    expect(await figures('silta_rate_limited_total')).toEqual(['silta_rate_limited_total{platform="script"} 1'])
    expect(await figures('silta_send_seconds_sum')).toEqual(['silta_send_seconds_sum{platform="script"} 3.2'])
    expect(await figures('silta_send_seconds_count')).toEqual(['silta_send_seconds_count{platform="script"} 3'])
  })

  it('tell what is used of each kind of allowance, whatever chat it is', async () => {
    const { metrics, figures } = createRig()
    const bot = { key: 'script bot-secret', count: 30, perMs: 1000, burst: 1 }
    for (const chat of ['one', 'two'])
      metrics.turn('script', [bot, { key: `script ${chat}`, count: 20, perMs: 60_000, burst: 3 }], true)
    metrics.turn('script', [bot], false)
    metrics.turn('other', [], true)
    expect(await figures('silta_rate_used_total')).toEqual([
      'silta_rate_used_total{platform="script",allowance="bot"} 2',
      'silta_rate_used_total{platform="script",allowance="chat"} 2',
    ])
    expect(await figures('silta_rate_allowed_per_second')).toEqual([
      'silta_rate_allowed_per_second{platform="script",allowance="bot"} 30',
      'silta_rate_allowed_per_second{platform="script",allowance="chat"} 0.3333333333333333',
    ])
    expect(await figures('silta_rate_put_off_total')).toEqual([
      'silta_rate_put_off_total{platform="script"} 1',
      'silta_rate_put_off_total{platform="other"} 0',
    ])
  })

  it('tell of subscriptions, digests that are late, and announcements', async () => {
    const { store, clock, figures } = createRig()
    expect(await figures('silta_digests_overdue_seconds')).toEqual(['silta_digests_overdue_seconds 0'])
    await saveOutreach(
      store,
      { kind: 'subscription-saved', subscription: aSubscription({ dueAt: NOON }) },
      { kind: 'subscription-saved', subscription: aSubscription({ state: 'paused' }) },
      { kind: 'announcement-saved', announcement: anAnnouncement({ state: 'review' }) },
    )
    clock.now += 60_000
    expect(await figures('silta_subscriptions')).toEqual([
      'silta_subscriptions{frequency="daily",state="active"} 1',
      'silta_subscriptions{frequency="daily",state="paused"} 1',
    ])
    expect(await figures('silta_digests_overdue_seconds')).toEqual(['silta_digests_overdue_seconds 60'])
    expect(await figures('silta_announcements')).toEqual(['silta_announcements{state="review"} 1'])
  })

  it('have no label that could name a person, a chat or a text', async () => {
    const secret = { ...ADDRESS, chat: 'chat-of-olga' }
    const { store, metrics, clock } = createRig()
    await store.deliveries.add([aDelivery('words of olga', { address: secret })], NOON)
    for (const { id } of await take(store))
      await store.deliveries.finish(id, { state: 'failed', at: NOON, error: 'blocked by olga', unreachable: true })
    const subscription = aSubscription({ id: 'olga', address: secret })
    await saveOutreach(store, { kind: 'subscription-saved', subscription })
    metrics.update('script', 'answer')
    metrics.delivery('script', 'live', 'failed')
    metrics.attempt('script', 'rate-limited', 1)
    metrics.turn('script', [{ key: 'script chat-of-olga', count: 1, perMs: 1000, burst: 1 }], true)
    clock.now += 1000
    const text = await metrics.render()
    expect(text).not.toContain('olga')
    const labels = new Set([...text.matchAll(/^silta_\w+\{([^}]*)\}/gm)].flatMap(([, each]) => labelNames(each ?? '')))
    expect([...labels].sort()).toEqual(
      ['allowance', 'decision', 'frequency', 'lane', 'le', 'platform', 'state'].concat('result').sort(),
    )
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
