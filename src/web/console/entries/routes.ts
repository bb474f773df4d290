import { Hono } from 'hono'
import type { ConsoleEnv, ConsoleOptions } from '../parts.ts'
import { entryRoutes } from './entry.ts'
import { historyRoutes } from './history.ts'
import { listRoutes } from './list.ts'
import { newEntryRoutes } from './new.ts'

/** The entries of the base: the list, each with its history, and the way to a new one. */
export function entriesRoutes(options: ConsoleOptions): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>()
  for (const add of [listRoutes, newEntryRoutes, entryRoutes, historyRoutes]) add(routes, options)
  return routes
}
