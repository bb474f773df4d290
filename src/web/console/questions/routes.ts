import { Hono } from 'hono'
import type { ConsoleEnv, ConsoleOptions } from '../parts.ts'
import { listRoutes } from './list.ts'
import { questionRoutes } from './question.ts'

/** Questions to volunteers, and what can be done about them: `/console/questions`. */
export function questionsRoutes(options: ConsoleOptions): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>()
  listRoutes(routes, options)
  questionRoutes(routes, options)
  return routes
}
