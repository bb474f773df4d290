import { pino } from 'pino'
import type { Log } from '../../src/log.ts'

/** For parts whose log a test does not look at. */
export const SILENT_LOG: Log = pino({ level: 'silent' })
