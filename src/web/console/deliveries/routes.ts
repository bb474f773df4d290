import { Hono } from 'hono'
import type { ConsoleEnv, ConsoleOptions } from '../parts.ts'
import { listRoutes } from './list.ts'
import { retryRoutes } from './retry.ts'
import { summaryRoutes } from './summary.ts'

/** What goes out, how much of it waits, and what did not arrive; never a text: `/console/deliveries`. */
export function deliveriesRoutes(options: ConsoleOptions): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>()
  summaryRoutes(routes, options)
  listRoutes(routes, options)
  retryRoutes(routes, options)
  return routes
}
