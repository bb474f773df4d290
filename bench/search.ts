import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { ENGINES } from './support/engines.ts'
import type { EngineFigures } from './support/measure-engine.ts'
import type { Bench, Goal } from './support/result.ts'

const SIZES = [64, 250, 25_000]
/** Fewer questions where each takes long, so that the bench ends. */
const QUESTIONS: Readonly<Record<number, number>> = { 64: 1000, 250: 1000, 25000: 300 }
/** How long one engine may take at one size; the whole bench ends within half an hour even if none keeps to it. */
const PATIENCE_MS = 120_000
const LIMITS: Readonly<Record<number, number>> = { 64: 5, 250: 5, 25000: 20 }
const MEMORY_COLUMN = 6
/** How long it may take, in milliseconds, until a changed service is found as it is now. */
const EDIT_LIMIT = 50

export const bench: Bench = {
  name: 'search',
  describe: 'time of a question, indexing time and memory, beside other engines',
  async run() {
    const tables = []
    const goals: Goal[] = []
    const notes: string[] = []
    for (const size of SIZES) {
      const rows: (string | number)[][] = []
      for (const { name } of ENGINES) {
        const figures = await measure(name, size)
        rows.push(
          figures
            ? [
                name,
                figures.wall.p50,
                figures.wall.p99,
                figures.cpu.p50,
                figures.cpu.p99,
                figures.indexSeconds,
                figures.megabytes,
                figures.edit?.p50 ?? '-',
                figures.edit?.p99 ?? '-',
              ]
            : [name, ...Array.from({ length: 8 }, () => '-')],
        )
        const wanted = QUESTIONS[size] ?? 0
        if (!figures) notes.push(`${name} at ${size}: not finished within ${PATIENCE_MS / 1000} s, or out of memory`)
        else if (figures.asked < wanted)
          notes.push(`${name} at ${size}: only ${figures.asked} of ${wanted} questions in the time there was`)
        const limit = LIMITS[size]
        if (name === 'Silta' && limit !== undefined) {
          const figure = figures?.wall.p99 ?? 'not finished'
          goals.push({ goal: `p99 at most ${limit} ms at ${size} services`, met: Number(figure) <= limit, figure })
          const edit = figures?.edit?.p99 ?? 'not finished'
          const isMet = Number(edit) <= EDIT_LIMIT
          goals.push({ goal: `an edit at most ${EDIT_LIMIT} ms at ${size} services`, met: isMet, figure: edit })
        }
      }
      const [ours, ...others] = rows.map((row) => Number(row[MEMORY_COLUMN]))
      const leanest = Math.min(...others.filter((each) => !Number.isNaN(each)))
      if (ours !== undefined) {
        const goal = `memory at ${size} services at most that of the leanest library (${leanest.toFixed(0)} MB)`
        goals.push({ goal, met: ours <= leanest, figure: ours })
      }
      tables.push({
        title: `${size} services × 5 languages`,
        columns: [
          'engine',
          'p50 ms',
          'p99 ms',
          'CPU p50 ms',
          'CPU p99 ms',
          'index CPU s',
          'MB',
          'edit p50 ms',
          'edit p99 ms',
        ],
        rows,
      })
    }
    return {
      input:
        'the shipped services, then seeded mixtures of them (10 % of longer words exchanged for made-up ones, twelve texts of ' +
        'description and eight questions a language); questions are shipped example questions, a quarter with a typo, a quarter without diacritics; ' +
        'wall-clock and CPU time of a question, CPU time of indexing without the making of the documents; memory is what ' +
        'a process of its own grew by',
      tables,
      goals,
      notes,
    }
  },
}

async function measure(engine: string, size: number): Promise<EngineFigures | undefined> {
  const script = join(import.meta.dirname, 'support', 'measure-engine.ts')
  const child = spawn(process.execPath, ['--expose-gc', script, engine, String(size), String(QUESTIONS[size] ?? 300)], {
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: PATIENCE_MS,
  })
  const [output] = await Promise.all([text(child.stdout), once(child, 'close')])
  try {
    return JSON.parse(output) as EngineFigures
  } catch {
    return undefined
  }
}
