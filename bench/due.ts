import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { openSqliteStore } from '../src/store/sqlite.ts'
import { announcementNews, subscribeAll } from '../tests/support/subscribers.ts'
import type { DueFigures } from './support/measure-due.ts'
import type { Bench } from './support/result.ts'

const FEW = 1000
const MANY = 100_000
/** What a list of all would take at the least: a hundred bytes for each. */
const BYTES_EACH = 100
const HOUR_MS = 3_600_000

interface Measured {
  readonly subscribers: number
  readonly live: DueFigures
  readonly resident: DueFigures
}

export const bench: Bench = {
  name: 'due',
  describe: 'memory while the digests of many subscribers are made who are all due at the same minute',
  async run({ recipients = MANY }) {
    const measured = [await measure(Math.min(FEW, recipients)), await measure(recipients)]
    const [few, many] = measured as [Measured, Measured]
    const grown = many.live.megabytes - few.live.megabytes
    const allowed = (recipients * BYTES_EACH) / 1e6
    return {
      input:
        'a daily digest with one announcement in five languages; the whole app in one process, on a file, sending thirty a ' +
        'second meanwhile to a platform that keeps nothing; the growth is over the app at rest. The live heap is looked at ' +
        'after a full garbage collection, every 0.4 s; resident memory in a run of its own, in which garbage is left alone',
      tables: [
        {
          title: 'Highest growth while all digests are made and their rows written',
          columns: ['subscribers', 'live heap, MB', 'resident, MB', 'resident at rest, MB', 'seconds', 'digests/s'],
          rows: measured.map(({ subscribers, live, resident }) => [
            String(subscribers),
            live.megabytes,
            resident.megabytes,
            resident.baseMegabytes,
            resident.seconds,
            subscribers / resident.seconds,
          ]),
        },
      ],
      goals: [
        {
          goal: `${recipients} take at most ${allowed} MB of live heap more than ${few.subscribers}: no list of all is held`,
          met: grown <= allowed,
          figure: grown,
        },
        {
          goal: 'a row for each',
          met: measured.every(({ subscribers, live, resident }) =>
            [live, resident].every(({ rows }) => rows === subscribers),
          ),
          figure: many.resident.rows,
        },
      ],
    }
  },
}

async function measure(subscribers: number): Promise<Measured> {
  const directory = await mkdtemp(join(tmpdir(), 'silta-bench-'))
  const dueAt = Date.now() + HOUR_MS
  try {
    const store = openSqliteStore(join(directory, 'made', 'silta.db'))
    const addresses = Array.from({ length: subscribers }, (_, index) => ({ platform: 'script', chat: `c${index}` }))
    await subscribeAll(store, addresses, dueAt)
    await store.outreach.addNews([announcementNews(dueAt)])
    await store.close()
    const figures = async (mode: 'live' | 'resident') => {
      const copy = join(directory, mode)
      await cp(join(directory, 'made'), copy, { recursive: true })
      const script = join(import.meta.dirname, 'support', 'measure-due.ts')
      const { stdout } = await promisify(execFile)(process.execPath, [
        '--expose-gc',
        script,
        copy,
        String(dueAt + 1),
        mode,
      ])
      return JSON.parse(stdout) as DueFigures
    }
    return { subscribers, live: await figures('live'), resident: await figures('resident') }
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
