import { join } from 'node:path'
import Database from 'better-sqlite3'
import { startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { createScriptPlatform } from '../../tests/support/script-platform.ts'

/**
 * The whole app in a process of its own while digests are made: `measure-due.ts FOLDER DUE_AT live|resident`
 * prints one JSON object. `live` collects garbage before each look at the heap and needs `--expose-gc`; `resident`
 * leaves the garbage collector alone.
 */
export interface DueFigures {
  /** The highest during the digests, less what it was before: of the live heap or of resident memory. */
  readonly megabytes: number
  readonly baseMegabytes: number
  /** From the first digest's rows to the last one's. */
  readonly seconds: number
  readonly rows: number
}

const LOOK_EVERY_MS = { live: 400, resident: 20 }

const [directory = '', dueAt = '', mode = 'live'] = process.argv.slice(2)
if (mode !== 'live' && mode !== 'resident') throw new Error(`what is "${mode}"?`)

const clock = { ahead: 0 }
// As fast as Telegram allows, and it keeps nothing.
const platform = {
  ...createScriptPlatform({ allowances: [{ key: 'bench', count: 30, perMs: 1000, burst: 1 }] }),
  send: async () => ({ id: '1' }),
}
const config = readConfig({ DATA_DIR: directory, PORT: '0', LOG_LEVEL: 'error' })
const app = await startApp(config, { platforms: [platform], now: () => Date.now() + clock.ahead })
const database = new Database(join(directory, 'silta.db'), { readonly: true })
const rows = database.prepare<[], number>('select count(*) from deliveries').pluck()
const due = database
  .prepare<[number], number>("select 1 from subscriptions where state = 'active' and due_at <= ? limit 1")
  .pluck()

globalThis.gc?.()
const base = used()
clock.ahead = Number(dueAt) - Date.now()
let highest = base
const looking = setInterval(() => {
  highest = Math.max(highest, used())
}, LOOK_EVERY_MS[mode])
await until(() => (rows.get() ?? 0) > 0)
const from = performance.now()
await until(() => due.get(Date.now() + clock.ahead) === undefined)
const seconds = (performance.now() - from) / 1000
highest = Math.max(highest, used())
clearInterval(looking)
const figures: DueFigures = {
  megabytes: (highest - base) / 1e6,
  baseMegabytes: base / 1e6,
  seconds,
  rows: rows.get() ?? 0,
}
console.log(JSON.stringify(figures))
database.close()
await app.stop()

function used(): number {
  if (mode === 'resident') return process.memoryUsage.rss()
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((again) => setTimeout(again, 20))
}
