import { Hono } from 'hono'
import type { Health } from '../health.ts'
import type { Metrics } from '../metrics.ts'

export interface HealthOptions {
  /** Everything that must work for people to be answered, by name. */
  readonly checks: () => Promise<Readonly<Record<string, Health>>>
  readonly metrics: Metrics
}

/** For operators and their tools: alive, ready, and the figures. */
export function createHealthRoutes({ checks, metrics }: HealthOptions): Hono {
  const routes = new Hono()
  routes.get('/healthz', (c) => c.json({ status: 'ok' }))
  routes.get('/readyz', async (c) => {
    const found = await checks()
    const ready = Object.values(found).every(({ ok }) => ok)
    return c.json({ status: ready ? 'ready' : 'not ready', checks: found }, ready ? 200 : 503)
  })
  routes.get('/metrics', async (c) => c.body(await metrics.render(), 200, { 'Content-Type': metrics.contentType }))
  return routes
}
