import { Hono } from 'hono'
import type { ConsoleEnv, ConsoleOptions } from '../parts.ts'
import { auditRoutes } from './audit.ts'
import { listRoutes } from './list.ts'
import { personRoutes } from './person.ts'

/** Who takes part in the community, and what was done in it: `/console/people`. */
export function peopleRoutes(options: ConsoleOptions): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>()
  listRoutes(routes, options)
  auditRoutes(routes, options)
  personRoutes(routes, options)
  return routes
}
