import { Hono } from 'hono'
import type { ConsoleEnv, ConsoleOptions } from '../parts.ts'
import { announcementRoutes } from './announcement.ts'
import { calendarRoutes } from './calendar.ts'
import { listRoutes } from './list.ts'

/** Announcements, what is planned and what became of it: `/console/announcements`. */
export function announcementsRoutes(options: ConsoleOptions): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>()
  listRoutes(routes, options)
  calendarRoutes(routes, options)
  announcementRoutes(routes, options)
  return routes
}
