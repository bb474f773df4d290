import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { ENGINES } from './support/engines.ts'
import type { EngineFigures } from './support/measure-engine.ts'
import type { Bench, Goal } from './support/result.ts'

const SIZES = [12, 250, 25_000]
/** Fewer questions where each takes long, so that the bench ends. */
const QUESTIONS: Readonly<Record<number, number>> = { 12: 1000, 250: 1000, 25000: 300 }
/** How long one engine may take at one size; the whole bench ends within half an hour even if none keeps to it. */
const PATIENCE_MS = 120_000
const LIMITS: Readonly<Record<number, number>> = { 250: 5, 25000: 20 }

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
              ]
            : [name, '-', '-', '-', '-', '-', '-'],
        )
        const wanted = QUESTIONS[size] ?? 0
        if (!figures) notes.push(`${name} at ${size}: not finished within ${PATIENCE_MS / 1000} s, or out of memory`)
        else if (figures.asked < wanted)
          notes.push(`${name} at ${size}: only ${figures.asked} of ${wanted} questions in the time there was`)
        const limit = LIMITS[size]
        if (name === 'Silta' && limit !== undefined) {
          const figure = figures?.wall.p99 ?? 'not finished'
          goals.push({ goal: `p99 at most ${limit} ms at ${size} services`, met: Number(figure) <= limit, figure })
        }
      }
      tables.push({
        title: `${size} services × 5 languages`,
        columns: ['engine', 'p50 ms', 'p99 ms', 'CPU p50 ms', 'CPU p99 ms', 'index CPU s', 'MB'],
        rows,
      })
    }
    return {
      input:
        'the shipped services, then seeded mixtures of them (10 % of longer words exchanged for made-up ones, twelve texts of ' +
        'description a language); questions are shipped example questions, a quarter with a typo, a quarter without diacritics; ' +
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
